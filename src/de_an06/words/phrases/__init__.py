"""What the program says on screens, in two languages."""
