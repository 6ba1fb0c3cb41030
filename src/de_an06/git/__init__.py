"""Asking git, and reading a project out of its objects."""
