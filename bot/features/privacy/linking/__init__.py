"""Two accounts, one member: a code, what would join, yes, and apart again."""
