"""Reads of chapters 1 and 8 that group and compare."""
