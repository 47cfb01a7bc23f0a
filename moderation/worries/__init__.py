"""Somebody is worried about another person."""
