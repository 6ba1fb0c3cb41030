"""Doors: one file a command."""
