"""Reads of chapters 1 and 8 that join, group or window."""
