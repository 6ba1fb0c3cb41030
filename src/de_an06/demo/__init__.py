"""A simulated year on a plan, clearly marked as simulated."""
