"""What the files of a year must say of one another: a module for each sort of file."""
