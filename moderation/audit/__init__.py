"""Who looked at what, for admins."""
