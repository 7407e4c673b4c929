"""Pages of chapters 1 and 8."""
