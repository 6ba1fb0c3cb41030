"""The periodic reports: facts, templates, and the formats they are made in."""
