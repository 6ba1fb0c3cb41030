"""Reading what is not ours yet, as drafts."""
