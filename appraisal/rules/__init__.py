"""How figures become scores, totals and lights. Every result carries the steps that led to it."""
