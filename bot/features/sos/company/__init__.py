"""Asking somebody who agreed to be asked for company, before the moderators."""
