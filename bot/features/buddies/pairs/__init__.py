"""Pairs: suggested, agreed, changed, resting, ended."""
