"""The HTTP API, version 10: routes, permissions, refusals."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.far_side.discord import checks
from tests.far_side.discord.calls import Call
from tests.far_side.discord.errors import (
    ARCHIVED,
    CLOSED,
    MAX_PARTICIPANTS,
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    NO_MUTUAL_GUILD,
    OPENING_TOO_FAST,
    THREAD_EXISTS,
    UNKNOWN_CHANNEL,
    UNKNOWN_GUILD,
    UNKNOWN_MEMBER,
    UNKNOWN_USER,
    ApiError,
    wrong,
)
from tests.far_side.discord.interactions import public
from tests.far_side.discord.messages import shown
from tests.far_side.discord.model import (
    ADMINISTRATOR,
    ATTACH,
    HISTORY,
    IN_THREADS,
    MANAGE_MESSAGES,
    PIN,
    SEND,
    THREADS,
    VIEW,
    Channel,
    Guild,
    Json,
)
from tests.far_side.discord.state import State

PARTICIPANTS = 1000
Handler = Callable[[Call], Awaitable[Any]]


class Rest:
    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[tuple[str, str, Handler]]:
        message = "/channels/{channel}/messages/{message}"
        return [
            ("GET", "/gateway", self._gateway),
            ("GET", "/gateway/bot", self._gateway_bot),
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/applications/@me", self._application),
            ("POST", "/users/@me/channels", self._open_direct),
            ("GET", "/channels/{channel}", self._channel),
            ("PATCH", "/channels/{channel}", self._change),
            ("GET", "/channels/{channel}/messages", self._page),
            ("POST", "/channels/{channel}/messages", self._create),
            ("GET", message, self._get),
            ("PATCH", message, self._edit),
            ("DELETE", message, self._delete),
            ("PUT", "/channels/{channel}/messages/pins/{message}", self._pin),
            ("PUT", "/channels/{channel}/pins/{message}", self._pin),
            ("POST", f"{message}/threads", self._thread),
            ("PUT", "/channels/{channel}/thread-members/{user}", self._thread_member),
            ("GET", "/guilds/{guild}/members", self._members),
            ("GET", "/guilds/{guild}/members/{user}", self._member),
            ("GET", "/applications/{app}/commands", self._commands),
            ("PUT", "/applications/{app}/commands", self._register),
            ("GET", "/applications/{app}/guilds/{guild}/commands", self._guild_commands),
        ]

    async def _gateway(self, call: Call) -> Json:
        return {"url": self._state.gateway_address}

    async def _gateway_bot(self, call: Call) -> Json:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        address = self._state.gateway_address
        return {"url": address, "shards": 1, "session_start_limit": limit}

    async def _me(self, call: Call) -> Json:
        return self._state.bot.json() | {"mfa_enabled": False, "locale": "en-US"}

    async def _application(self, call: Call) -> Json:
        return self._state.application()

    async def _open_direct(self, call: Call) -> Json:
        user = self._state.users.get(str(call.json.get("recipient_id")))
        if user is None or user.bot:
            raise ApiError(UNKNOWN_USER)
        if user.id not in self._state.directs:
            self._state.opened += 1
            if self._state.opened > self._state.opens_allowed:
                raise ApiError(OPENING_TOO_FAST)
        return self._state.direct(user).json()

    async def _channel(self, call: Call) -> Json:
        return self._seen(call).json()

    async def _change(self, call: Call) -> Json:
        channel = self._seen(call)
        self._needs(channel, IN_THREADS)
        channel.archived = call.json["archived"]
        return channel.json()

    def _awake(self, call: Call) -> Channel:
        """A thread in which nobody wrote for days takes new messages, and nothing else."""
        channel = self._seen(call)
        if channel.archived:
            raise ApiError(ARCHIVED)
        return channel

    async def _page(self, call: Call) -> list[Json]:
        channel = self._seen(call)
        self._needs(channel, HISTORY)
        limit = int(call.query.get("limit", "50"))
        if not 1 <= limit <= 100:
            raise wrong("limit", "NUMBER_TYPE_MAX", "int value should be 1 to 100")
        after = call.query.get("after")
        found = self._state.messages.page(channel, int(after) if after else None, limit)
        return [public(message) for message in found]

    async def _get(self, call: Call) -> Json:
        return public(self._state.messages.get(self._seen(call), call.ids["message"]))

    async def _create(self, call: Call) -> Json:
        channel = self._seen(call)
        self._may_write(channel, call)
        channel.archived = False
        checks.message(call.json, call.files)
        nonce = call.json.get("nonce")
        if nonce is not None and call.json.get("enforce_nonce"):
            before = self._state.messages.repeated(self._state.bot, str(nonce))
            if before is not None:
                return public(before)
        more = shown(call.json, call.files, self._state.host, self._state.ids)
        if nonce is not None:
            more["nonce"] = nonce
        text = more.pop("content", "")
        made = self._state.messages.add(channel, self._state.bot, text, **more)
        self._state.messages.files[made["id"]] = call.files
        self._state.tell_message("MESSAGE_CREATE", channel, made)
        return public(made)

    def _may_write(self, channel: Channel, call: Call) -> None:
        who = channel.recipient
        if who is not None:
            if not self._state.shares_a_guild(who):
                raise ApiError(NO_MUTUAL_GUILD)
            if who.closed:
                raise ApiError(CLOSED)
            return
        self._needs(channel, IN_THREADS if channel.is_thread else SEND)
        if call.files:
            self._needs(channel, ATTACH)

    async def _edit(self, call: Call) -> Json:
        channel = self._awake(call)
        checks.message(call.json, call.files, changes=True)
        more = shown(call.json, call.files, self._state.host, self._state.ids)
        changed = self._state.messages.change(channel, call.ids["message"], self._state.bot, **more)
        self._state.messages.files[changed["id"]] = call.files
        self._state.tell_message("MESSAGE_UPDATE", channel, changed)
        return public(changed)

    async def _delete(self, call: Call) -> None:
        channel = self._awake(call)
        message = self._state.messages.get(channel, call.ids["message"])
        if message["author"]["id"] != self._state.bot.id:
            self._needs(channel, MANAGE_MESSAGES)
        self._state.messages.remove(channel, message["id"])
        self._state.tell_deleted(channel, message["id"])

    async def _pin(self, call: Call) -> None:
        channel = self._awake(call)
        self._needs(channel, PIN)
        self._state.messages.pin(channel, call.ids["message"])

    async def _thread(self, call: Call) -> Json:
        channel = self._seen(call)
        self._needs(channel, THREADS)
        if channel.guild is None or channel.is_thread:
            raise wrong("channel", "CHANNEL_TYPE_INVALID", "no threads here")
        message = self._state.messages.get(channel, call.ids["message"])
        if not 1 <= len(call.json.get("name") or "") <= 100:
            raise wrong("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
        if call.json.get("auto_archive_duration", 60) not in {60, 1440, 4320, 10080}:
            raise wrong("auto_archive_duration", "BASE_TYPE_CHOICES", "60, 1440, 4320, 10080")
        if message["id"] in self._state.channels:
            raise ApiError(THREAD_EXISTS)
        name = call.json["name"]
        return self._state.open_thread(channel, name, self._state.bot, message["id"]).json()

    async def _thread_member(self, call: Call) -> None:
        thread = self._seen(call)
        if len(thread.participants) >= PARTICIPANTS:
            raise ApiError(MAX_PARTICIPANTS)
        thread.participants.add(call.ids["user"])

    async def _members(self, call: Call) -> list[Json]:
        guild = self._guild(call)
        if not self._state.gateway.allowed & (1 << 1):
            raise ApiError(MISSING_ACCESS)
        after, limit = int(call.query.get("after", "0")), int(call.query.get("limit", "1"))
        ids = sorted(int(user) for user in guild.members if int(user) > after)[:limit]
        return [guild.member(self._state.users[str(user)]) for user in ids]

    async def _member(self, call: Call) -> Json:
        guild = self._guild(call)
        user = call.ids["user"]
        if user not in self._state.users:
            raise ApiError(UNKNOWN_USER)
        if user not in guild.members:
            raise ApiError(UNKNOWN_MEMBER)
        return guild.member(self._state.users[user])

    async def _commands(self, call: Call) -> list[Json]:
        return self._state.commands

    async def _register(self, call: Call) -> list[Json]:
        if call.ids["app"] != self._state.app:
            raise ApiError(MISSING_ACCESS)
        checks.commands(call.json)
        self._state.registered += 1
        known = {(c["type"], c["name"]): c["id"] for c in self._state.commands}
        self._state.commands = [self._stored(command, known) for command in call.json]
        return self._state.commands

    def _stored(self, command: Json, known: dict[tuple[int, str], str]) -> Json:
        kind = command.get("type", 1)
        blank: Json = {"description": "", "dm_permission": True, "nsfw": False, "options": []}
        ref = known.get((kind, command["name"])) or self._state.ids.new()
        more: Json = {"id": ref, "application_id": self._state.app}
        more["version"] = self._state.ids.new()
        shown_to = command.get("default_member_permissions")
        more["default_member_permissions"] = None if shown_to is None else str(shown_to)
        return blank | command | more | {"type": kind}

    async def _guild_commands(self, call: Call) -> list[Json]:
        if not self._guild(call).commands_allowed:
            raise ApiError(MISSING_ACCESS)
        return []

    def _guild(self, call: Call) -> Guild:
        guild = self._state.guilds.get(call.ids["guild"])
        if guild is None:
            raise ApiError(UNKNOWN_GUILD)
        return guild

    def _seen(self, call: Call) -> Channel:
        channel = self._state.channels.get(call.ids["channel"])
        if channel is None:
            raise ApiError(UNKNOWN_CHANNEL)
        if channel.guild is not None and not self._may(channel, VIEW):
            raise ApiError(MISSING_ACCESS)
        return channel

    def _needs(self, channel: Channel, permission: int) -> None:
        if channel.guild is not None and not self._may(channel, permission):
            raise ApiError(MISSING_PERMISSIONS)

    def _may(self, channel: Channel, permission: int) -> bool:
        guild = channel.guild
        if guild is None:
            return True
        base = guild.everyone.permissions | guild.bot_role.permissions
        if base & ADMINISTRATOR:
            return True
        denied = (channel.parent or channel).denied
        return bool(base & ~denied & permission)
