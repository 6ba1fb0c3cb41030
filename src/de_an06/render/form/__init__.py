"""The spreadsheet form of an agency's month."""
