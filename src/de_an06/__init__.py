"""A command-line compliance tracker for the yearly plans of Project 06 task forces."""
