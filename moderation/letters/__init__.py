"""A moderator writes to the person, and answers come back."""
