"""Words between two, through the bot: sealed, undone, reported, and gone after seven days."""
