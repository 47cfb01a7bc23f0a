"""What Discord says somebody is in a server: by their roles' permissions."""

from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Sequence

import discord

from adapters.discord.places import PLATFORM
from adapters.discord.presses import Interaction
from adapters.discord.wire import Json, Wire
from adapters.discord.words import person_of
from bot.core.people import Home, Identity, Who

_PAGE = 1000
_KEPT_SECONDS = 60.0
_KEPT = 2_000
_ADMIN = discord.Permissions(administrator=True, manage_guild=True).value
_MODERATOR = discord.Permissions(
    manage_messages=True, moderate_members=True, kick_members=True, ban_members=True
).value
_ADMINISTRATOR = discord.Permissions(administrator=True).value


def who_has(permissions: int) -> Who:
    """What permissions make of somebody."""
    if permissions & _ADMIN:
        return Who.ADMIN
    return Who.MODERATOR if permissions & _MODERATOR else Who.MEMBER


class Standing:
    """Asks Discord, and remembers for a minute. `tell` is a clock that only goes forward."""

    def __init__(self, tell: Callable[[], float]) -> None:
        self._tell = tell
        self._known: OrderedDict[tuple[str, str], tuple[float, Who | None]] = OrderedDict()

    def learn(self, at: Interaction) -> None:
        """A press tells what its presser may do."""
        if at.where is not None and at.permissions is not None:
            self._keep(at.where.home, at.who.ref, who_has(at.permissions))

    async def of(self, wire: Wire, home: Home, identity: Identity) -> Who | None:
        """What somebody is in a server; None where they are not in it."""
        if not _could_be_there(home, identity):
            return None
        known = self._known.get((home.ref, identity.ref))
        if known is not None and known[0] > self._tell() - _KEPT_SECONDS:
            return known[1]
        guild = wire.get_guild(int(home.ref))
        if guild is None:
            return None
        path = "/guilds/{guild_id}/members/{user_id}"
        try:
            member = await wire.request("GET", path, guild_id=home.ref, user_id=identity.ref)
        except discord.NotFound:
            found = None
        else:
            found = who_has(_permissions(guild, member))
        self._keep(home.ref, identity.ref, found)
        return found

    async def team(self, wire: Wire, home: Home) -> Sequence[tuple[Identity, Who]]:
        """All moderators and admins of a server. Reads through its members, keeps only those."""
        guild = wire.get_guild(int(home.ref)) if home.ref.isdecimal() else None
        if guild is None:
            return ()
        found = []
        async for member in _members(wire, home.ref):
            who = who_has(_permissions(guild, member))
            if who is not Who.MEMBER and not member["user"].get("bot"):
                found.append((person_of(member["user"], member), who))
        return found

    def _keep(self, home: str, user: str, who: Who | None) -> None:
        self._known[home, user] = (self._tell(), who)
        self._known.move_to_end((home, user))
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)


def _could_be_there(home: Home, identity: Identity) -> bool:
    ours = home.platform == identity.platform == PLATFORM
    return ours and home.ref.isdecimal() and identity.ref.isdecimal()


def _permissions(guild: discord.Guild, member: Json) -> int:
    if str(guild.owner_id) == member["user"]["id"]:
        return _ADMINISTRATOR
    roles = [guild.default_role, *(guild.get_role(int(role)) for role in member["roles"])]
    together = 0
    for role in roles:
        together |= role.permissions.value if role else 0
    return together


async def _members(wire: Wire, guild: str) -> AsyncIterator[Json]:
    after = "0"
    while True:
        page = await wire.request(
            "GET",
            "/guilds/{guild_id}/members",
            params={"limit": _PAGE, "after": after},
            guild_id=guild,
        )
        for member in page:
            yield member
        if len(page) < _PAGE:
            return
        after = max((member["user"]["id"] for member in page), key=int)
