"""People who answer: a dated table by country, and how a line is written. Pure but for one read."""

import tomllib
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from bot.core.replies import Listed, Msg, Text, msg
from moderation.detect import Kind

FILE = Path(__file__).parent / "helplines.toml"
ELSEWHERE = "*"
MOST = 3
STALE_AFTER_DAYS = 365


class Purpose(StrEnum):
    """Whom a line is for."""

    CRISIS = "crisis"
    YOUNG = "young"
    HOME = "home"


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who answers. See the head of the table for what the fields mean."""

    list: Purpose
    name: str
    hours: str
    cost: Literal["free", "network"]
    sends: Literal["yes", "no", "unknown"]
    source: str
    checked: date
    call: str = ""
    text: str = ""
    word: str = ""
    chat: str = ""
    confirmed: bool = True


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country's emergency number and lines."""

    code: str
    emergency: str
    line: tuple[Line, ...]


class HelpLines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    checked: date
    country: tuple[Country, ...]

    def of(self, code: str) -> Country:
        """A country, or what holds everywhere else."""
        known = {country.code: country for country in self.country}
        return known.get(code.upper(), known[ELSEWHERE])

    def emergency(self, code: str) -> Text:
        """The number to call in danger."""
        return self.of(code).emergency or msg("moderation-emergency-own")

    def lines(self, code: str, purpose: Purpose, most: int = MOST) -> tuple[Line, ...]:
        """The lines to show: those of the purpose first, then for anybody; unconfirmed last."""
        country = self.of(code)
        everywhere = self.of(ELSEWHERE)
        fitting = [line for line in country.line if line.list is purpose]
        if len(fitting) < most and purpose is not Purpose.CRISIS:
            fitting += [line for line in country.line if line.list is Purpose.CRISIS]
        if country is not everywhere:
            fitting += [line for line in everywhere.line if line.list is Purpose.CRISIS]
        return tuple(sorted(fitting, key=lambda line: not line.confirmed)[:most])


def purpose_of(kind: Kind) -> Purpose:
    """Which list fits what somebody wrote about."""
    match kind:
        case Kind.MINOR:
            return Purpose.YOUNG
        case Kind.HOME_VIOLENCE:
            return Purpose.HOME
        case _:
            return Purpose.CRISIS


@cache
def help_lines() -> HelpLines:
    """The table that ships with the program. Raises where it is broken: a mistake in the file."""
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return msgspec.convert(raw, HelpLines)


def written(line: Line) -> Msg:
    """One line of text: who, how, when, what it costs; text and chat before a call."""
    ways: list[Text] = []
    if line.text and line.word:
        ways.append(msg("moderation-line-text-word", number=line.text, word=line.word))
    elif line.text:
        ways.append(msg("moderation-line-text", number=line.text))
    if line.chat:
        ways.append(msg("moderation-line-chat", address=line.chat))
    if line.call:
        ways.append(msg("moderation-line-call", number=line.call))
    return msg(
        "moderation-line" if line.confirmed else "moderation-line-unconfirmed",
        name=line.name,
        ways=msg("moderation-line-ways", ways=Listed(tuple(ways))),
        hours=_hours(line.hours),
        cost=msg(f"moderation-line-{line.cost}"),
    )


def _hours(hours: str) -> Msg:
    if hours == "always":
        return msg("moderation-line-always")
    begin, end = hours.split("-")
    return msg("moderation-line-hours", begin=begin, end=end)
