"""/cases: what waits, for whoever asks."""
