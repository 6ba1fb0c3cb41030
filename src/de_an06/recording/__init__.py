"""Recording: updates, submissions, rulings; the wizard, and what is refused."""
