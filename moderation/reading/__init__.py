"""From an event to flagged words: the screener and its last resort."""
