"""What a report says, pure: values from the register and the day."""
