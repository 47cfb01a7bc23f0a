"""Who answers: `help_lines(today).answer(Purpose.CRISIS, member_country, community_country)`
gives the emergency number and at most three lines, best first. Pure but for one read of the files.
"""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from bot.core.replies import Text, msg

FOLDER = Path(__file__).parent / "lines"
ELSEWHERE = "*"
"""The country of whoever lives in none of ours; its lines stand last in every country."""

MOST = 3
GOOD_FOR = timedelta(days=365)
"""A line that was checked longer ago counts as unconfirmed."""


class Purpose(StrEnum):
    """Whom a line is for. `HOME`: violence at home. `OVERDOSE`: to stay with somebody who uses."""

    CRISIS = "crisis"
    YOUNG = "young"
    HOME = "home"
    OVERDOSE = "overdose"
    QUIT = "quit"


_ALSO: Mapping[Purpose, frozenset[Purpose]] = {
    Purpose.CRISIS: frozenset(),
    Purpose.YOUNG: frozenset({Purpose.CRISIS}),
    Purpose.HOME: frozenset({Purpose.CRISIS}),
    Purpose.OVERDOSE: frozenset({Purpose.CRISIS}),
    Purpose.QUIT: frozenset(),
}
"""Who also fits where a country has fewer than three: nobody is sent to a crisis line to quit."""


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who answers. `lines/README.md` says what the fields mean."""

    purposes: tuple[Purpose, ...]
    name: str
    hours: str
    cost: Literal["free", "network", "unknown"]
    languages: tuple[str, ...]
    sends: Literal["yes", "no", "unknown"]
    source: str
    checked: date
    days: Literal["every", "mon-fri", "mon-sat"] = "every"
    call: str = ""
    text: str = ""
    word: str = ""
    whatsapp: str = ""
    chat: str = ""
    confirmed: bool = True

    @property
    def is_silent(self) -> bool:
        """Whether one can reach it without being heard."""
        return bool(self.text or self.whatsapp or self.chat)


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A country's emergency number (empty: people call their own) and its lines."""

    emergency: str
    line: tuple[Line, ...]


class Answerers(msgspec.Struct, frozen=True):
    """The answer to a question: for which country, the number in danger, and whom to show."""

    country: str
    emergency: Text
    lines: tuple[Line, ...]


class HelpLines(msgspec.Struct, frozen=True):
    """All countries, as they stand on a day."""

    countries: Mapping[str, Country]
    today: date

    def answer(self, purpose: Purpose, *wanted: str | None) -> Answerers:
        """For the first of these countries that we know: a member's, else their community's."""
        code = self.where(*wanted)
        return Answerers(code, self.emergency(code), self.lines(code, purpose))

    def where(self, *wanted: str | None) -> str:
        """The first of these countries that we know, else elsewhere."""
        return next((c.upper() for c in wanted if c and c.upper() in self.countries), ELSEWHERE)

    def emergency(self, code: str) -> Text:
        """The number to call in danger."""
        return self._of(code).emergency or msg("helplines-emergency-own")

    def lines(self, code: str, purpose: Purpose, most: int = MOST) -> tuple[Line, ...]:
        """Confirmed ones first, then those of just this purpose, then text and chat before calls.

        One that is too old comes back as unconfirmed.
        """
        here, everywhere = self._of(code), self.countries[ELSEWHERE]
        found = _silent_first(line for line in here.line if purpose in line.purposes)
        if len(found) < most:
            others = (line for line in here.line if line not in found)
            found += _silent_first(line for line in others if _ALSO[purpose] & {*line.purposes})
        if here is not everywhere:
            found += [line for line in everywhere.line if purpose in line.purposes]
        best = sorted(map(self._aged, found), key=lambda line: not line.confirmed)
        return tuple(best[:most])

    def oldest(self, *countries: str) -> date:
        """When the line that was checked longest ago was checked, in these countries or in all."""
        codes = {self.where(code) for code in countries} or set(self.countries)
        return min(line.checked for code in codes for line in self.countries[code].line)

    def _of(self, code: str) -> Country:
        return self.countries.get(code.upper(), self.countries[ELSEWHERE])

    def _aged(self, line: Line) -> Line:
        if self.today - line.checked <= GOOD_FOR:
            return line
        return msgspec.structs.replace(line, confirmed=False)


def _silent_first(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: not line.is_silent)


def help_lines(today: date) -> HelpLines:
    """The table that ships with the program, as it stands on a day."""
    return HelpLines(_countries(), today)


@cache
def _countries() -> dict[str, Country]:
    """Every file. Raises where one is broken: a mistake in the data."""
    return {_code(file): _country(file) for file in sorted(FOLDER.glob("*.toml"))}


def _code(file: Path) -> str:
    return ELSEWHERE if file.stem == "elsewhere" else file.stem.upper()


def _country(file: Path) -> Country:
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Country)
