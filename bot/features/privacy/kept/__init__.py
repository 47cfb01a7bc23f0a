"""The data duties of the tables that every feature stands on."""
