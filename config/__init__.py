"""Wires the chapters together; nothing imports it."""
