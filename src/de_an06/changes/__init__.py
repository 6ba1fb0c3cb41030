"""What git knows: revisions, who committed what, the settings of a clone."""
