"""People on both far sides who write, ask for SOS, and are in danger; seen from the far sides.

What they wait for is timed where it becomes visible: nothing of the program's own clock is used.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import msgspec

from tests.far_side.discord import FarSide as DiscordSide
from tests.far_side.discord.model import Guild, Json, User
from tests.far_side.telegram import FarSide as TelegramSide

PLAIN = "The soup was good today."
HEAVY = "i want to kill myself"
SOS, CHECK_INS = 1, 3  # of ten events
PEOPLE = 500
LATE_SECONDS = 5.0  # what has not come by then counts as never
Waits = dict[str, list[float]]


class Busy(msgspec.Struct, frozen=True):
    """So many events a second for so long, evenly; somebody in danger every so many seconds."""

    seconds: int
    per_second: int
    alarm_every: int


class Crowd:
    """Both platforms' people. `team` and `group` are the groups of Telegram."""

    def __init__(
        self,
        discord: DiscordSide,
        telegram: TelegramSide,
        guild: Guild,
        *,
        first_user: int,
        team: int,
        group: int,
    ) -> None:
        self._discord, self._telegram, self._guild = discord, telegram, guild
        self._first, self._team, self._group = first_user, team, group
        self._people = [discord.person(f"Person{n}") for n in range(PEOPLE)]
        for person in self._people:
            guild.members[person.id] = []
        self._seen: list[tuple[float, str, str]] = []
        self._alarms = 0
        self._waits: Waits = {}
        discord.state.messages.add = self._noting(discord.state.messages.add)  # type: ignore[method-assign]  # where all messages pass
        sends = telegram.methods.by_name
        sends["sendmessage"] = self._noting_sent(sends["sendmessage"])

    def _noting(self, add: Callable[..., Json]) -> Callable[..., Json]:
        def added(channel: Any, author: User, content: str, **more: Any) -> Json:  # noqa: ANN401 - as it has it
            self._seen.append((_now(), channel.id, content))
            return add(channel, author, content, **more)

        return added

    def _noting_sent(self, send: Callable[[Json], Any]) -> Callable[[Json], Any]:
        def sent(args: Json) -> Any:  # noqa: ANN401 - as it has it
            self._seen.append((_now(), str(args["chat_id"]), str(args["text"])))
            return send(args)

        return sent

    async def write(self, busy: Busy) -> Mapping[str, list[float]]:
        """Let them; the seconds from each event until what it asks for can be seen."""
        self._seen.clear()
        self._waits = {
            f"{what} {platform}": []
            for what in ("/sos", "alert")
            for platform in ("Discord", "Telegram")
        }
        began = _now()
        async with asyncio.TaskGroup() as tasks:
            for number in range(busy.seconds * busy.per_second):
                await asyncio.sleep(max(0.0, began + number / busy.per_second - _now()))
                tasks.create_task(self._one(number))
                if number % (busy.alarm_every * busy.per_second) == busy.per_second // 2:
                    tasks.create_task(self._in_danger())
        return self._waits

    async def _one(self, number: int) -> None:
        kind, turn = (number // 2) % 10, (number // 2) % PEOPLE
        on_discord = number % 2 == 0
        if kind >= CHECK_INS:
            self._says(turn, PLAIN, on_discord=on_discord)
        elif kind >= SOS:
            self._types(turn, "checkin", on_discord=on_discord)
        elif on_discord:
            began = _now()
            at = self._discord.uses(self._people[turn], "sos", self._guild.channels[1])
            with suppress(TimeoutError):
                await at.answered(LATE_SECONDS)
            self._waits["/sos Discord"].append(_now() - began)
        else:
            began, chat = _now(), self._first + turn
            self._types(turn, "sos", on_discord=False)
            await self._visible("/sos Telegram", began, str(chat), "In danger now")

    async def _in_danger(self) -> None:
        """Somebody new, on one of the platforms; the team is told on both."""
        self._alarms += 1
        name = f"Alarm{self._alarms}x"
        began = _now()
        if self._alarms % 2:
            person = self._discord.person(name)
            self._guild.members[person.id] = []
            self._discord.writes(person, self._guild.channels[1], HEAVY)
        else:
            user = self._telegram.town.user(900_000 + self._alarms, name)
            self._telegram.people.writes(user, self._group, HEAVY)
        team = self._guild.channels[0].id
        await asyncio.gather(
            self._visible("alert Discord", began, team, name),
            self._visible("alert Telegram", began, str(self._team), name),
        )

    async def _visible(self, what: str, began: float, where: str, words: str) -> None:
        while _now() - began < LATE_SECONDS:
            for at, place, text in reversed(self._seen):
                if at < began:
                    break
                if place == where and words in text:
                    self._waits[what].append(at - began)
                    return
            await asyncio.sleep(0.05)
        self._waits[what].append(LATE_SECONDS)

    def _says(self, turn: int, text: str, *, on_discord: bool) -> None:
        if on_discord:
            self._discord.writes(self._people[turn], self._guild.channels[1], text)
        else:
            self._telegram.people.writes(self._first + turn, self._group, text)

    def _types(self, turn: int, command: str, *, on_discord: bool) -> None:
        if on_discord:
            self._discord.uses(self._people[turn], command, self._guild.channels[1])
        else:
            self._telegram.people.writes(self._first + turn, self._first + turn, f"/{command}")


def _now() -> float:
    return asyncio.get_running_loop().time()
