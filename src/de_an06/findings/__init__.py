"""Findings as values, and the rules with their sentences."""
