"""Completion in a shell: its scripts, and the answers that they ask for."""
