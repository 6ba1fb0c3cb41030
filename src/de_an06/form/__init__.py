"""The spreadsheet form for an agency's month: out and in."""
