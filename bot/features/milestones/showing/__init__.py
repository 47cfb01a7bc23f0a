"""Showing a milestone to others: looked at first, by a tap of that day, taken back for ever."""
