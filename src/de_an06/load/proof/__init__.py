"""The proof that every word of the official text is in the plan."""
