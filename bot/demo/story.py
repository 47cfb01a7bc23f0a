"""Plays the demo's month: every join, answer and line goes the way that anybody's would go."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import NamedTuple

from bot.core.clock import at_local
from bot.core.routes import route
from bot.demo.data import Celebration, Line, Month, PlanLine, Villager
from bot.demo.pair import doings
from bot.demo.player import Player, place

JOIN_AT = time(10, 0)
ANSWERS_AFTER = timedelta(minutes=7)
RECENT = 4  # so many last days are played step by step; the answers before them are rows


class Deed(NamedTuple):
    """Something that somebody does at a moment."""

    at: datetime
    do: Callable[[], Awaitable[None]]


def begins(month: Month, today: date, zone: str) -> datetime:
    """The moment of the first deed."""
    return at_local(today - timedelta(days=month.days), time(9, 0), zone)


class Story:
    """The month in a zone, ending on a day."""

    def __init__(self, month: Month, player: Player, today: date, zone: str) -> None:
        self._month, self._player = month, player
        self._today, self._zone = today, zone

    @property
    def ends(self) -> datetime:
        """The moment at which the page opens."""
        return self._moment(0, self._month.opens)

    @property
    def recent(self) -> datetime:
        """The morning from which on everything is played step by step."""
        return self._moment(RECENT, time(12, 0))

    def deeds(self) -> list[Deed]:
        """Everything that anybody does, in order."""
        found = [Deed(begins(self._month, self._today, self._zone), self._set_up)]
        for villager in self._month.villagers:
            found.extend(self._days(villager))
        for celebration in self._month.celebrations:
            found.extend(self._celebration(celebration))
        found.extend(
            Deed(self._moment(line.ago, line.at), partial(self._say, line))
            for line in self._month.lines
        )
        found.extend(
            Deed(self._moment(0, word.at), partial(self._kind_word, word.who))
            for word in self._month.kind_words
        )
        found.extend(
            Deed(self._moment(0, one.at), partial(self._player.presses, one.who, "around.midnight"))
            for one in self._month.around
        )
        found.extend(
            Deed(self._moment(0, one.at), partial(self._sos, one.who)) for one in self._month.sos
        )
        found.extend(
            Deed(self._moment(line.ago, line.at), partial(self._plan_line, line))
            for line in self._month.plan_lines
        )
        for pair in self._month.buddies:
            found.extend(Deed(*doing) for doing in doings(pair, self._player, self._moment))
        return sorted(found, key=lambda deed: deed.at)

    def _moment(self, ago: int, at: time) -> datetime:
        return at_local(self._today - timedelta(days=ago), at, self._zone)

    async def _set_up(self) -> None:
        admin, team = self._month.admin, place("harbour", "team")
        await self._player.types(admin, "setup", team)
        await self._player.presses(admin, "setup.alerts")
        await self._player.presses(admin, "setup.around")
        await self._player.fills(admin, start="07:00", end="23:00")
        await self._player.presses(admin, route("setup.calls", "asked"))
        await self._player.presses(admin, "setup.done")

    def _days(self, villager: Villager) -> Iterator[Deed]:
        started = len(villager.grades) - len(villager.grades.lstrip("-"))
        first = self._month.days - started
        yield Deed(self._moment(first, JOIN_AT), partial(self._join, villager))
        for index, grade in enumerate(villager.grades):
            ago = self._month.days - index
            if grade != "-" and ago < RECENT:
                answered = self._moment(ago, villager.at) + ANSWERS_AFTER
                yield Deed(answered, partial(self._answer, villager, ago, int(grade)))
        if villager.slip is not None:
            at = self._moment(villager.slip, villager.at) + 2 * ANSWERS_AFTER
            yield Deed(at, partial(self._slip, villager))
        if villager.today is not None and villager.today_at is not None:
            at = self._moment(0, villager.today_at)
            yield Deed(at, partial(self._answer, villager, 0, villager.today))

    def _celebration(self, one: Celebration) -> Iterator[Deed]:
        yield Deed(self._moment(one.since, one.at), partial(self._begin, one))
        yield Deed(self._moment(0, one.at), partial(self._show, one.who))
        for word in one.congratulated:
            congratulate = partial(self._player.presses, word.who, "ms.congrats")
            yield Deed(self._moment(0, word.at), congratulate)

    async def _begin(self, one: Celebration) -> None:
        await self._player.types(one.who, "me")
        await self._player.presses(one.who, "journeys.open")
        await self._player.presses(one.who, "journeys.more")
        await self._player.presses(one.who, route("journeys.add", one.pack))
        await self._player.presses(one.who, "journeys.today")

    async def _show(self, who: str) -> None:
        await self._player.presses(who, "ms.show")
        await self._player.presses(who, "ms.post")

    async def _join(self, villager: Villager) -> None:
        who = villager.who
        await self._player.types(who, "start")
        await self._player.presses(who, "join.agree")
        await self._player.presses(who, route("join.pack", villager.pack))
        await self._player.presses(who, "join.date")
        await self._player.fills(who, day=self._today - timedelta(days=villager.since))
        await self._player.presses(who, "join.change")
        await self._player.fills(who, at=f"{villager.at:%H:%M}", zone=self._zone)
        await self._player.presses(who, "join.fine")

    async def _answer(self, villager: Villager, ago: int, grade: int) -> None:
        who, day = villager.who, self._today - timedelta(days=ago)
        if not self._player.sees(who, route("checkin.mood", day, grade)):
            await self._player.types(who, "checkin")
        await self._player.presses(who, route("checkin.mood", day, grade))
        await self._extras(villager, ago, day)
        if ago in villager.shared:
            await self._player.presses(who, route("checkin.share", day))

    async def _extras(self, villager: Villager, ago: int, day: date) -> None:
        index = self._month.days - ago
        urge = villager.urges[index] if index < len(villager.urges) else "."
        raw = {"note": villager.notes.get(str(ago), "")}
        if urge != ".":
            raw["urge"] = urge
        if any(raw.values()):
            await self._player.presses(villager.who, route("checkin.more", day))
            await self._player.fills(villager.who, **raw)

    async def _slip(self, villager: Villager) -> None:
        await self._player.types(villager.who, "me")
        await self._player.presses(villager.who, "journeys.slipped")
        await self._player.presses(villager.who, "journeys.carryon")

    async def _say(self, line: Line) -> None:
        where = place(line.home, line.channel, line.thread)
        await self._player.says(line.who, where, line.text)

    async def _sos(self, who: str) -> None:
        await self._player.types(who, "sos")
        await self._player.presses(who, "sos.quiet")
        await self._player.presses(who, route("sos.calm", "look"))

    async def _plan_line(self, line: PlanLine) -> None:
        await self._player.types(line.who, "plan")
        await self._player.presses(line.who, "plan.edit")
        await self._player.presses(line.who, route("plan.part", line.heading))
        await self._player.presses(line.who, route("plan.add", line.heading))
        await self._player.fills(line.who, words=line.words)

    async def _kind_word(self, who: str) -> None:
        await self._player.presses(who, "checkin.kind")
        await self._player.presses(who, "checkin.say")
