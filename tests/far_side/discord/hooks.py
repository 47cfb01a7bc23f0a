"""Answers to interactions: the callback and the follow-ups of its token."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.far_side.discord import checks
from tests.far_side.discord.calls import Call
from tests.far_side.discord.errors import UNKNOWN_MESSAGE, ApiError
from tests.far_side.discord.interactions import (
    EPHEMERAL,
    LOADING,
    Interaction,
    check_first,
    original_of,
    public,
    reached,
)
from tests.far_side.discord.messages import shown
from tests.far_side.discord.model import Json
from tests.far_side.discord.state import State

Handler = Callable[[Call], Awaitable[Any]]


class Hooks:
    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[tuple[str, str, Handler]]:
        hook = "/webhooks/{app}/{token}"
        return [
            ("POST", "/interactions/{interaction}/{token}/callback", self._first),
            ("POST", hook, self._follow),
            ("GET", f"{hook}/messages/{{message}}", self._get),
            ("PATCH", f"{hook}/messages/{{message}}", self._edit),
            ("DELETE", f"{hook}/messages/{{message}}", self._delete),
        ]

    async def _first(self, call: Call) -> Json | None:
        at = self._state.interactions.open(call.ids["interaction"], call.ids["token"])
        kind, data = call.json.get("type"), call.json.get("data") or {}
        check_first(at, kind, data, call.files)
        reached(at, first=kind)
        made: Json | None = None
        if kind in {4, 5}:
            made = self._answer(at, data, call.files, loading=kind == 5)
            at.original = made
        elif kind == 9:
            reached(at, modal=data)
        else:
            at.original = made = at.message
            if kind == 7:
                self._rewrite(at, at.message or {}, data, call.files)
        reached(at)
        if not call.query.get("with_response"):
            return None
        body: Json = {"interaction": {"id": at.id, "type": at.kind}}
        if kind in {4, 7} and made is not None:
            body["resource"] = {"type": kind, "message": public(made)}
        return body

    async def _follow(self, call: Call) -> Json | None:
        at = self._state.interactions.followed(call.ids["token"])
        checks.message(call.json, call.files)
        original = at.original
        if original is not None and original["flags"] & LOADING:
            # The first follow-up fills the promised answer and is as private as that.
            self._rewrite(at, original, call.json, call.files)
            made = original
        else:
            made = self._answer(at, call.json, call.files, loading=False)
        reached(at)
        return public(made) if call.query.get("wait") in {"true", "1"} else None

    async def _get(self, call: Call) -> Json:
        return public(self._find(call)[1])

    async def _edit(self, call: Call) -> Json:
        at, message = self._find(call)
        checks.message(call.json, call.files, changes=True)
        self._rewrite(at, message, call.json, call.files)
        reached(at)
        return public(message)

    async def _delete(self, call: Call) -> None:
        at, message = self._find(call)
        at.shown.pop(message["id"], None)
        if not message["flags"] & EPHEMERAL:
            self._state.messages.by_channel[at.channel.id].pop(message["id"], None)
        if message is at.original:
            at.original = None
        reached(at, taken_back=True)

    def _find(self, call: Call) -> tuple[Interaction, Json]:
        at = self._state.interactions.followed(call.ids["token"])
        if call.ids["message"] == "@original":
            return at, original_of(at)
        found = at.shown.get(call.ids["message"])
        if found is None:
            raise ApiError(UNKNOWN_MESSAGE)
        return at, found

    def _answer(
        self, at: Interaction, data: Json, files: dict[str, bytes], *, loading: bool
    ) -> Json:
        flags = int(data.get("flags") or 0)
        more = shown(data, files, self._state.host, self._state.ids)
        text = more.pop("content", "")
        more |= {"flags": flags | (LOADING if loading else 0), "webhook_id": self._state.app}
        more["application_id"] = self._state.app
        if flags & EPHEMERAL:
            made = self._state.messages.blank(at.channel, self._state.bot, text, **more)
        else:
            made = self._state.messages.add(at.channel, self._state.bot, text, **more)
            if not loading:
                self._state.tell_message("MESSAGE_CREATE", at.channel, made)
        self._state.messages.files[made["id"]] = files
        at.shown[made["id"]] = made
        return made

    def _rewrite(self, at: Interaction, message: Json, data: Json, files: dict[str, bytes]) -> None:
        more = shown(data, files, self._state.host, self._state.ids)
        flags = message["flags"] & ~LOADING
        fresh = bool(message["flags"] & LOADING)
        message |= more | {"flags": flags}
        if not fresh:
            message["edited_timestamp"] = self._state.ids.stamp()
        self._state.messages.files[message["id"]] = files
        at.edits += 1
