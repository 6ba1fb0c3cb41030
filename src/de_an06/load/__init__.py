"""The one reader of data files."""
