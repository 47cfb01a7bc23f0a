"""Deletion: asked for, taken back, done at noon, and done again after a backup."""
