"""The only writer of data files."""
