"""The queue of updates: confirmed by offset, kept for a day, one reader at a time."""

import asyncio
import itertools
import random
from collections.abc import Callable
from typing import Any

from tests.far_side.telegram.errors import bad_request, conflict

DAY = 24 * 3600.0
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class Updates:
    """What the bot has not confirmed yet."""

    def __init__(self, now: Callable[[], float], first: int = 1000) -> None:
        self._now = now
        self._numbers = itertools.count(first)
        self.waiting: list[tuple[int, float, dict[str, Any]]] = []
        self.allowed: tuple[str, ...] | None = None
        self.webhook = ""
        self.polls = 0
        self.confirmed_at_most = 0
        self._reader: asyncio.Event | None = None
        self._news = asyncio.Event()
        self.twice = 0.0
        self.malformed = False
        self.dice = random.Random(11)

    def push(self, kind: str, body: object, *, raw: bool = False) -> int:
        """Something happened. Not queued when the bot has not asked for that kind."""
        if not raw and not self._wanted(kind):
            return 0
        self.malformed = self.malformed or raw
        number = next(self._numbers)
        self.waiting.append((number, self._now(), {"update_id": number, kind: body}))
        self._news.set()
        return number

    def restart_numbers(self, at: int) -> None:
        """After a quiet week they begin anywhere."""
        self._numbers = itertools.count(at)

    def _wanted(self, kind: str) -> bool:
        if self.allowed is None:
            return kind not in _NOT_BY_DEFAULT
        return kind in self.allowed

    async def get(self, asked: dict[str, Any]) -> list[dict[str, Any]]:
        """getUpdates."""
        self.polls += 1
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete "
                "the webhook first"
            )
        self._replace_reader()
        mine = self._reader = asyncio.Event()
        if asked.get("allowed_updates") is not None:
            self.allowed = tuple(asked["allowed_updates"])
        limit = asked.get("limit", 100)
        if not 1 <= limit <= 100:
            raise bad_request("limit must be between 1 and 100")
        self._confirm(asked.get("offset") or 0)
        await self._wait(asked.get("timeout") or 0, mine)
        if mine.is_set():
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is "
                "running"
            )
        self._reader = None
        found = [body for _, _, body in self.waiting[:limit]]
        return self._mixed(found)

    def drop_reader(self) -> None:
        self._reader = None

    def _replace_reader(self) -> None:
        if self._reader is not None:
            self._reader.set()
            self._news.set()

    def _confirm(self, offset: int) -> None:
        now = self._now()
        self.waiting = [item for item in self.waiting if now - item[1] < DAY]
        if offset < 0:
            self.waiting = self.waiting[offset:]
        elif offset:
            self.confirmed_at_most = max(self.confirmed_at_most, offset - 1)
            self.waiting = [item for item in self.waiting if item[0] >= offset]

    async def _wait(self, seconds: float, mine: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not self.waiting and not mine.is_set():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            return

    def _mixed(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Sometimes told twice, and not in order: `twice` is how often."""
        if not self.twice:
            return found
        mixed = found + [body for body in found if self.dice.random() < self.twice]
        self.dice.shuffle(mixed)
        return mixed
