"""The self-check: what is missing in a server, each with what to do about it."""

from collections.abc import Iterable, Sequence

import discord

from adapters.discord.wire import Wire
from bot.core.people import Home
from bot.core.platform import Outline, Problem
from bot.core.replies import Listed, Msg, msg

_NAMED = 10
# What the bot needs in each channel, and the sentence with the remedy.
NEEDED = (
    ("read_message_history", "discord-check-history"),
    ("send_messages", "discord-check-send"),
    ("attach_files", "discord-check-attach"),
    ("create_public_threads", "discord-check-threads"),
    ("send_messages_in_threads", "discord-check-in-threads"),
    ("pin_messages", "discord-check-pin"),
    ("manage_messages", "discord-check-manage"),
)
_IN_FORUMS = frozenset({"read_message_history", "send_messages_in_threads"})
_TEXT = frozenset({discord.ChannelType.text, discord.ChannelType.news})


async def problems_of(wire: Wire, home: Home) -> Sequence[Problem]:
    """Everything missing, the worst first."""
    found = [*intents_of(wire)]
    guild = wire.get_guild(int(home.ref)) if home.ref.isdecimal() else None
    if guild is None:
        return [*found, Problem(msg("discord-check-not-there"), blind=True)]
    found += _channels(guild)
    if not await _may_register(wire, home):
        found.append(Problem(msg("discord-check-commands")))
    return found


def intents_of(wire: Wire) -> Iterable[Problem]:
    """What Discord's portal does not allow us."""
    if not wire.may_read_words:
        yield Problem(msg("discord-check-words"), blind=True)
    if not wire.may_see_people:
        yield Problem(msg("discord-check-people"))


def outline_of(wire: Wire, home: Home) -> Outline:
    """The server's name and the channels that people write in."""
    guild = wire.get_guild(int(home.ref)) if home.ref.isdecimal() else None
    if guild is None:
        return Outline(home.ref, ())
    channels = tuple((str(channel.id), channel.name) for channel in _written_in(guild))
    return Outline(guild.name, channels)


def _written_in(guild: discord.Guild) -> list[discord.TextChannel | discord.ForumChannel]:
    found: list[discord.TextChannel | discord.ForumChannel] = []
    found += guild.text_channels
    found += guild.forums
    return sorted(found, key=lambda channel: (channel.position, channel.id))


def _channels(guild: discord.Guild) -> Iterable[Problem]:
    known: discord.Member | None = guild.me  # not for a moment after joining
    channels = _written_in(guild) if known is not None else []
    allowed = {channel: channel.permissions_for(guild.me) for channel in channels}
    unseen = [channel for channel in channels if not allowed[channel].view_channel]
    if unseen:
        yield Problem(_about("discord-check-view", unseen), blind=len(unseen) == len(channels))
    seen = [channel for channel in channels if channel not in unseen]
    for permission, key in NEEDED:
        needing = [c for c in seen if permission in _IN_FORUMS or c.type in _TEXT]
        without = [channel for channel in needing if not getattr(allowed[channel], permission)]
        if without:
            yield Problem(_about(key, without))
        if permission == "send_messages":  # the rest cannot be had without it
            seen = [channel for channel in seen if channel not in without]


def _about(key: str, channels: Sequence[discord.TextChannel | discord.ForumChannel]) -> Msg:
    names = [f"#{channel.name}" for channel in channels[:_NAMED]]
    return msg(key, channels=Listed(tuple(names)), more=len(channels) - len(names))


async def _may_register(wire: Wire, home: Home) -> bool:
    path = "/applications/{application_id}/guilds/{guild_id}/commands"
    try:
        await wire.request("GET", path, application_id=wire.app_id, guild_id=home.ref)
    except discord.Forbidden:
        return False
    return True
