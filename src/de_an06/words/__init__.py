"""Values in words for people, in Vietnamese or English."""
