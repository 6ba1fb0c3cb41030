"""Who may change what: judging, hooks, merging, owners."""
