"""Help in both languages: its page, and the tables of what it says."""
