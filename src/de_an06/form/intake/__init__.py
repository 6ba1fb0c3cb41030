"""Reading a form that somebody filled in, behind a wall against hostile files."""
