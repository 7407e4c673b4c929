"""Arithmetic that every chapter shares: rounding, months, periods."""
