"""Screening what people write, and asking the right human about it."""
