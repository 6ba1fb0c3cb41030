"""A YAML text with its places: read and written in one room."""
