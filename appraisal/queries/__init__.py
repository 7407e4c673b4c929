"""Reads of chapter 5: which records count, how directors stand, how months went."""
