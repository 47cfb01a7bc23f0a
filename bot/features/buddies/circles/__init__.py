"""Circles: defined by the community, chosen by its members."""
