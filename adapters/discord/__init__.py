"""Discord as a chat platform of the core, spoken with discord.py."""

from adapters.discord.adapter import DiscordPlatform

__all__ = ["DiscordPlatform"]
