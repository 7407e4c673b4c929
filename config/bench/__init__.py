"""Measurements beside the least the machine needs for the same work, in the same run."""
