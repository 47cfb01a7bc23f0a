"""What moderation does for buddies: reports, and who is not to be matched now."""
