"""A practice alert that walks the ladder, and what it showed."""
