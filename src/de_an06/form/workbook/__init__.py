"""Writing a form: its sheets, cells and checks."""
