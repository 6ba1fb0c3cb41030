"""The nouns of the field: what files say, and what is computed from it."""
