"""Where things happen: Discord's ids as homes and places. A thread inherits from its channel."""

from collections.abc import Callable
from datetime import UTC, datetime

import discord

from bot.core.people import Address, Home, Identity, Place

PLATFORM = "discord"
_EPOCH = 1_420_070_400_000  # Discord counts milliseconds from 2015

ParentOf = Callable[[str, str], str | None]


def home_of(guild: str) -> Home:
    """A server."""
    return Home(PLATFORM, guild)


def identity(user: str, name: str = "") -> Identity:
    """An account."""
    return Identity(PLATFORM, user, name)


def place_of(guild: str, channel: str, parent_of: ParentOf) -> Place:
    """The place of a channel; `parent_of(guild, channel)` gives a thread's channel."""
    parent = parent_of(guild, channel)
    if parent is None:
        return Place(PLATFORM, guild, channel)
    return Place(PLATFORM, guild, parent, channel)


def channel_of(place: Place) -> str:
    """The id to which something in the place is sent."""
    return place.thread or place.channel


def is_ours(to: Address) -> bool:
    """Whether an address is one of Discord's."""
    return to.platform == PLATFORM


def moment_of(snowflake: str) -> datetime:
    """When something with that id was made."""
    milliseconds = (int(snowflake) >> 22) + _EPOCH
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def parents(client: discord.Client) -> ParentOf:
    """What discord.py's cache knows of threads."""

    def parent_of(guild: str, channel: str) -> str | None:
        known = client.get_guild(int(guild))
        thread = known.get_thread(int(channel)) if known else None
        return str(thread.parent_id) if thread else None

    return parent_of
