"""Asking: who is due, what they get, and what silence means."""
