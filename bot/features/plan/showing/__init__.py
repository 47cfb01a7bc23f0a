"""Letting one person look at a plan, once."""
