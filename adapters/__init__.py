"""Platforms: each folder here translates one of them to and from the words of `bot.core`."""
