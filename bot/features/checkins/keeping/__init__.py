"""What check-ins keep of a person: shown, erased, and joined when two accounts are one person."""
