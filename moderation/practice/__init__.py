"""The walk of a new moderator, on a practice alert."""
