"""Messages that were flagged, and entries that somebody should look at today."""
