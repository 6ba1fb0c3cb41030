"""What a reader wants to see, as values without form."""
