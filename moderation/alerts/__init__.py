"""What moderators see of a case: cards, kept true, in the channel and with each person."""
