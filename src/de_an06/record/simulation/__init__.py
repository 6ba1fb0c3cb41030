"""A year that never was: simulated updates, reports and rulings on a plan."""
