"""The local page: a small community on this machine, for trying out, testing and showing."""

from adapters.local.platform import LocalPlatform
from adapters.local.time import Progress, TimeControl
from adapters.local.town import Channel, ChannelRef, Resident, Topic, Town, TownHome

__all__ = [
    "Channel",
    "ChannelRef",
    "LocalPlatform",
    "Progress",
    "Resident",
    "TimeControl",
    "Topic",
    "Town",
    "TownHome",
]
