"""Asking: where things stand, what is due, what was said, what is wrong."""
