"""Presses, commands and modals of people, and the answers that the bot may give to them."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.far_side.discord import checks
from tests.far_side.discord.errors import (
    ACKNOWLEDGED,
    INVALID_TOKEN,
    UNKNOWN_INTERACTION,
    UNKNOWN_MESSAGE,
    UNKNOWN_WEBHOOK,
    ApiError,
    wrong,
)
from tests.far_side.discord.model import Channel, Json, User, Value

EPHEMERAL = 64
LOADING = 128
FIRST_SECONDS = 3.0
TOKEN_SECONDS = 900.0


@dataclass(eq=False)
class Interaction:
    """`shown` are the messages that answered, by id; `modal` the form that opened."""

    id: str
    token: str
    kind: int
    user: User
    channel: Channel
    born: float
    data: Json
    message: Json | None = None
    first: int | None = None
    original: Json | None = None
    modal: Json | None = None
    shown: dict[str, Json] = field(default_factory=dict)
    taken_back: bool = False
    edits: int = 0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def answers(self) -> list[Json]:
        return [m for m in self.shown.values() if not m["flags"] & LOADING]

    @property
    def text(self) -> str:
        return "\n".join(message["content"] for message in self.answers)

    @property
    def hidden(self) -> bool:
        """Whether all that answered is for the presser's eyes only."""
        return all(message["flags"] & EPHEMERAL for message in self.shown.values())

    async def answered(self, seconds: float = 30.0) -> "Interaction":
        """Wait until something can be seen (or it is plain that nothing will)."""
        return await self.until(
            lambda: bool(self.answers or self.modal or self.edits or self.first == 6), seconds
        )

    async def until(self, seen: Callable[[], bool], seconds: float = 30.0) -> "Interaction":
        async with asyncio.timeout(seconds):
            while not seen():
                self.changed.clear()
                await self.changed.wait()
        return self


class Interactions:
    def __init__(self, tell: Callable[[], float]) -> None:
        self._tell = tell
        self.by_id: dict[str, Interaction] = {}
        self.by_token: dict[str, Interaction] = {}

    def begin(
        self,
        ref: str,
        kind: int,
        user: User,
        channel: Channel,
        data: Json,
        message: Json | None,
    ) -> Interaction:
        token = secrets.token_urlsafe(24)
        made = Interaction(ref, token, kind, user, channel, self._tell(), data, message)
        self.by_id[ref] = self.by_token[token] = made
        return made

    def payload(self, at: Interaction, app: str) -> Json:
        guild = at.channel.guild
        user = at.user.json()
        body: Json = {
            "id": at.id,
            "application_id": app,
            "type": at.kind,
            "token": at.token,
            "version": 1,
            "data": at.data,
            "channel_id": at.channel.id,
            "channel": at.channel.json(),
            "locale": at.user.locale,
            "entitlements": [],
            "authorizing_integration_owners": {},
            "attachment_size_limit": 10_485_760,
            "app_permissions": "0",
            "context": 0 if guild else 1,
        }
        if at.message is not None:
            body["message"] = public(at.message)
        if guild is None:
            return body | {"user": user}
        permissions = str(guild.permissions_of(at.user))
        member = guild.member(at.user) | {"permissions": permissions}
        more = {"id": guild.id, "locale": "en-US", "features": []}
        return body | {"member": member, "guild_id": guild.id, "guild": more}

    def open(self, ref: str, token: str) -> Interaction:
        """The interaction of a first answer."""
        found = self.by_id.get(ref)
        if found is None or found.token != token or self._age(found) > FIRST_SECONDS:
            if found is not None and found.first is not None:
                raise ApiError(ACKNOWLEDGED)
            raise ApiError(UNKNOWN_INTERACTION)
        if found.first is not None:
            raise ApiError(ACKNOWLEDGED)
        return found

    def followed(self, token: str) -> Interaction:
        """The interaction of a follow-up."""
        found = self.by_token.get(token)
        if found is None or found.first is None:
            raise ApiError(UNKNOWN_WEBHOOK)
        if self._age(found) > TOKEN_SECONDS:
            raise ApiError(INVALID_TOKEN)
        return found

    def _age(self, at: Interaction) -> float:
        return self._tell() - at.born


def check_first(at: Interaction, kind: int, data: Json, files: dict[str, bytes]) -> None:
    """What Discord refuses as a first answer."""
    match kind:
        case 4:
            checks.message(data, files)
        case 5:
            pass
        case 6 | 7 if at.message is None:
            raise wrong("type", "BASE_TYPE_CHOICES", "there is no message to change")
        case 6:
            pass
        case 7:
            checks.message(data, files, changes=True)
        case 9:
            if at.kind == 5:
                raise wrong("type", "BASE_TYPE_CHOICES", "a modal cannot answer a modal")
            checks.modal(data)
        case _:
            raise wrong("type", "BASE_TYPE_CHOICES", "unknown type of answer")


def original_of(at: Interaction) -> Json:
    if at.original is None:
        raise ApiError(UNKNOWN_MESSAGE)
    return at.original


def public(message: Json) -> Json:
    """A message as others get it: without our notes."""
    return {key: value for key, value in message.items() if not key.startswith("_")}


def reached(at: Interaction, **what: Value) -> None:
    """Note what became of it, and wake whoever waits."""
    for name, value in what.items():
        setattr(at, name, value)
    at.changed.set()
