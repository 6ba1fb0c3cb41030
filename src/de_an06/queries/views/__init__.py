"""What the answers hold, pure: counted, sorted, grouped for a reader."""
