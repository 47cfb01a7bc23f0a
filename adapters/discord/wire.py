"""The connection: discord.py's gateway, rate limits and small caches, and nothing more of it.

What discord.py keeps internal (parsers, requests, intents) is touched in this file only.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import discord
from discord import utils
from discord.http import Route

from adapters.discord.faults import Garbled, Offline, blame
from adapters.discord.gate import Gate

Json = Mapping[str, Any]
Hear = Callable[[str, Json], None]

# What discord.py may take into its caches: servers, channels, roles, threads. No people.
CACHED = frozenset(
    {
        "READY",
        "RESUMED",
        "GUILD_CREATE",
        "GUILD_UPDATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_UPDATE",
        "GUILD_ROLE_DELETE",
        "GUILD_MEMBER_UPDATE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "CHANNEL_DELETE",
        "THREAD_CREATE",
        "THREAD_UPDATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
    }
)
HEARD = frozenset(
    {
        "CHANNEL_CREATE",
        "READY",
        "GUILD_CREATE",
        "GUILD_DELETE",
        "GUILD_MEMBER_ADD",
        "GUILD_MEMBER_REMOVE",
        "INTERACTION_CREATE",
        "MESSAGE_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_DELETE",
        "MESSAGE_DELETE_BULK",
        "THREAD_CREATE",
        "THREAD_UPDATE",
    }
)
HEARD_FIRST = frozenset({"THREAD_UPDATE"})  # compared with what discord.py knew until now
LOGIN_REQUESTS = 2
REQUEST_SECONDS = 40.0  # the core waits for 45
RATE_LIMIT_SECONDS = 30.0  # the least discord.py takes; longer waits become RateLimited


def wanted_intents(*, words: bool = True, people: bool = True) -> discord.Intents:
    """What we ask the gateway for. `words` and `people` must be allowed in Discord's portal."""
    return discord.Intents(
        guilds=True,
        guild_messages=True,
        dm_messages=True,
        message_content=words,
        members=people,
    )


class Wire(discord.Client):
    """A client that hands every payload on as it came, and survives those that are malformed."""

    identify_seconds = 5.0  # Discord takes one IDENTIFY in that time

    def __init__(self, intents: discord.Intents, hear: Hear) -> None:
        super().__init__(
            intents=intents,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=RATE_LIMIT_SECONDS,
        )
        self._hear = hear
        self._gate = Gate()
        self._identified = -self.identify_seconds
        state = self._connection
        parsers = state.parsers
        state.parsers = {
            name: self._taking(name, parsers.get(name) if name in CACHED else None)
            for name in CACHED | HEARD
        }

    def _taking(
        self, name: str, keep: Callable[[Any], None] | None
    ) -> Callable[[dict[str, Any]], None]:
        heard = name in HEARD

        def hear(data: dict[str, Any]) -> None:
            if heard:
                self._guarded(name, lambda: self._hear(name, data))

        def take(data: dict[str, Any]) -> None:
            if name in HEARD_FIRST:
                hear(data)
            # What we hear of a server builds on what discord.py knows of it, so that goes first.
            if keep is not None:
                self._guarded(name, lambda: keep(data))
            if name not in HEARD_FIRST:
                hear(data)

        return take

    def _guarded(self, name: str, act: Callable[[], None]) -> None:
        """An error here would end the connection: it is told (without words) and left behind."""
        try:
            act()
        except Exception as error:  # noqa: BLE001 - whatever a payload can cause
            blame(f"a {name} could not be read", error)

    def title_of(self, guild: str, thread: str) -> str | None:
        """A thread's title, as far as we know it."""
        known = self.get_guild(int(guild))
        found = known.get_thread(int(thread)) if known else None
        return found.name if found else None

    @property
    def may_read_words(self) -> bool:
        """Whether the gateway gives us what people write in servers."""
        return self.intents.message_content

    @property
    def may_see_people(self) -> bool:
        """Whether the gateway tells of joins and leaves."""
        return self.intents.members

    @property
    def app_id(self) -> int:
        """The application's id; 0 before the login."""
        return self.application_id or 0

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait as long as Discord asks, counted from the last IDENTIFY."""
        now = self.loop.time()
        pause = self._identified + self.identify_seconds - now
        self._identified = now + max(0.0, pause)
        if pause > 0:
            await asyncio.sleep(pause)

    async def login(self, token: str) -> None:
        """Who are we, and what may we do? discord.py asks that itself."""
        await super().login(token)
        await self._gate.used(LOGIN_REQUESTS)

    def ask_for(self, intents: discord.Intents) -> None:
        """Change what we ask for, before connecting."""
        self._connection._intents = intents  # noqa: SLF001 - discord.py takes them at construction only

    async def drop_line(self) -> None:
        """End the gateway's connection after an error that discord.py did not expect."""
        if self.ws is None:
            return
        if self.ws._keep_alive is not None:  # noqa: SLF001 - a thread that would go on beating
            self.ws._keep_alive.stop()  # noqa: SLF001 - as above
        await self.ws.socket.close(code=4000)

    async def gateway_address(self) -> str:
        """Where the API says that its gateway is."""
        answer = await self.request("GET", "/gateway")
        return str(answer["url"])

    async def request(
        self,
        method: str,
        path: str,
        *,
        json: Json | None = None,
        params: Mapping[str, str | int] | None = None,
        files: Sequence[discord.File] = (),
        **ids: str | int,
    ) -> Any:  # noqa: ANN401 - Discord's JSON
        """One request within discord.py's rate limits. `ids` fill the path.

        Raises discord.HTTPException, discord.RateLimited, OSError (TimeoutError, too),
        aiohttp.ClientError.
        """
        route = Route(method, path, metadata=None, **ids)
        extra: dict[str, Any] = {}
        if params:
            extra["params"] = dict(params)
        if files:
            extra |= {"files": files, "form": _form(json, files)}
        elif json is not None:
            extra["json"] = json
        try:
            async with self._gate.turn(method, path), asyncio.timeout(REQUEST_SECONDS):
                return await self._asked(route, extra)
        except (ValueError, LookupError, TypeError) as error:
            raise Garbled(type(error).__name__) from None
        except RuntimeError:  # aiohttp: "Session is closed"
            raise Offline("closed") from None

    async def _asked(self, route: Route, extra: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
        try:
            return await self.http.request(route, **extra)
        except asyncio.CancelledError:
            # It may have been sitting out a limit for all: nobody else would ever say it is over.
            self.http._global_over.set()  # noqa: SLF001 - discord.py leaves it so, and asks nothing more
            raise

    async def id_of(self, method: str, path: str, **asked: Any) -> str:  # noqa: ANN401 - as `request` takes them
        """The same for what makes something: the id of what was made."""
        made = await self.request(method, path, **asked)
        ref = made.get("id") if isinstance(made, dict) else None
        if not isinstance(ref, str):
            raise Garbled("no id")
        return ref


def _form(json: Json | None, files: Sequence[discord.File]) -> list[dict[str, Any]]:
    form: list[dict[str, Any]] = [{"name": "payload_json", "value": utils._to_json(json)}]  # noqa: SLF001 - as its own uploads do
    for index, file in enumerate(files):
        form.append(
            {
                "name": f"files[{index}]",
                "value": file.fp,
                "filename": file.filename,
                "content_type": "application/octet-stream",
            }
        )
    return form
