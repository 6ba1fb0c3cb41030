"""News that is hollow: rules that the secretariat can explain, with their thresholds."""
