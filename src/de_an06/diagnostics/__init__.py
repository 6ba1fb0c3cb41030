"""Findings in files as values."""
