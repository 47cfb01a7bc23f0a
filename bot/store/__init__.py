"""How rows are kept: two doors to one database, sealed words, migrations and backups."""
