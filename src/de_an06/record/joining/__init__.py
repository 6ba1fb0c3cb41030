"""Two versions of a month's file as one, for the merge driver."""
