"""Surfaces: one file a form."""
