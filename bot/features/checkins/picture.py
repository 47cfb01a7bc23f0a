"""The picture of the last 30 or 90 days, as SVG whose colours are names. Pure.

Five rows of dots, the urge in a band of its own below, a dotted upright where somebody started
again. Nothing in it is a judgement: no line joins the dots, no colour marks a slip.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from xml.sax.saxutils import escape

import msgspec

from bot.core.replies import Image, OnDay, Text, msg
from bot.features.checkins.rules import WORDS

DAY = timedelta(days=1)
WIDTH = 400  # about the width of a chat: its words keep their size on a phone
LEFT, RIGHT = 96, 386  # centres of the first and the last day
TOP, ROW = 16, 21
BAND_GAP, BAND = 20, 44
AXIS = 28  # from the lowest line to the words below
FONT = 14.5
LETTER = 7.4  # how wide a letter of that size is, about
LABELLED = (5, 3, 1)
_GAP_DAYS = 3  # the urge's line breaks where more days than this have none

Say = Callable[[Text], str]


class Answer(msgspec.Struct, frozen=True):
    """An answered day."""

    day: date
    grade: int
    urge: int | None = None


class Seen(msgspec.Struct, frozen=True):
    """What is looked at: the span's days, its answers, and where stretches began."""

    today: date
    span: int
    answers: tuple[Answer, ...]
    started_again: tuple[date, ...] = ()
    since: date | None = None  # before this day nobody was asked

    @property
    def first(self) -> date:
        """The first day of the span."""
        return self.today - (self.span - 1) * DAY

    def begins(self) -> tuple[date, ...]:
        """The days in the span on which somebody started again."""
        return tuple(day for day in self.started_again if self.first <= day <= self.today)


def draw(seen: Seen, say: Say, alt: str) -> Image:
    """The picture; `alt` says the same in words."""
    page = _Page(seen, say)
    page.lines()
    page.uprights()
    page.dashes()
    page.dots()
    page.urge()
    page.words_below()
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {page.height}"'
        f' font-family="Figtree, system-ui, sans-serif" font-size="{FONT}">'
        f"{''.join(page.parts)}</svg>"
    )
    return Image(svg, alt, WIDTH, page.height)


class _Page:
    """The parts of one picture, in drawing order."""

    def __init__(self, seen: Seen, say: Say) -> None:
        self._seen, self._say = seen, say
        self._step = (RIGHT - LEFT) / (seen.span - 1)
        self._radius = round(max(2.0, min(5.0, self._step * 0.4)), 2)
        self._urges = [one for one in seen.answers if one.urge is not None]
        self._floor = self._y(1) + (BAND_GAP + BAND if self._urges else BAND_GAP // 2)
        self.height = self._floor + AXIS + 8
        self.parts: list[str] = []

    def _x(self, day: date) -> float:
        return round(LEFT + (day - self._seen.first).days * self._step, 1)

    def _y(self, grade: int) -> int:
        return TOP + (5 - grade) * ROW

    def _text(
        self, words: str, x: float, y: float, anchor: str, colour: str = "$muted", look: str = ""
    ) -> None:
        safe = escape(words).replace("$", "$$")
        self.parts.append(
            f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}"{look}>{safe}</text>'
        )

    def _rule(self, y: float) -> None:
        begin, end = LEFT - 10, RIGHT + 10
        self.parts.append(f'<path d="M{begin} {y}H{end}" stroke="$line" fill="none"/>')

    def lines(self) -> None:
        """Three of the five rows have a line and a name; the names suffice for the others."""
        for grade in LABELLED:
            y = self._y(grade)
            self._rule(y)
            word = self._say(msg(f"checkins-grade-{WORDS[grade]}"))
            self._text(word, LEFT - 18, y + 5, "end")
        if self._urges:
            self._rule(self._floor)
            self._text(self._say(msg("checkins-urge")), LEFT - 18, self._floor - BAND / 2, "end")

    def uprights(self) -> None:
        """Where somebody started again: a dotted line, no break, no colour."""
        for day in self._seen.begins():
            self.parts.append(
                f'<path d="M{self._x(day)} {TOP - 8}V{self._floor}" stroke="$muted"'
                ' stroke-dasharray="2 4" fill="none"/>'
            )

    def dashes(self) -> None:
        """Days without an answer: a short neutral dash."""
        answered = {one.day for one in self._seen.answers}
        half = max(1.2, min(4.0, self._step * 0.3))
        for ago in range(1, self._seen.span):
            day = self._seen.today - ago * DAY
            asked = self._seen.since is not None and day >= self._seen.since
            if asked and day not in answered:
                begin, end = round(self._x(day) - half, 1), round(self._x(day) + half, 1)
                self.parts.append(
                    f'<path d="M{begin} {self._y(3)}H{end}" stroke="$muted"'
                    ' stroke-width="1.6" fill="none"/>'
                )

    def dots(self) -> None:
        """One dot a day; today's has a ring."""
        for one in self._seen.answers:
            x, y = self._x(one.day), self._y(one.grade)
            self.parts.append(
                f'<circle cx="{x}" cy="{y}" r="{self._radius}" fill="$answer{one.grade}"/>'
            )
            if one.day == self._seen.today:
                ring = round(self._radius + 2.4, 2)
                self.parts.append(
                    f'<circle cx="{x}" cy="{y}" r="{ring}" fill="none" stroke="$ink"'
                    ' stroke-width="1.4"/>'
                )

    def urge(self) -> None:
        """The urge as a line of ink, broken where several days in a row have none."""
        runs: list[list[Answer]] = []
        for one in self._urges:
            near = runs and (one.day - runs[-1][-1].day).days <= _GAP_DAYS
            if near:
                runs[-1].append(one)
            else:
                runs.append([one])
        for run in runs:
            points = [f"{self._x(one.day)} {self._height_of(one.urge or 0)}" for one in run]
            if len(points) == 1:
                x, y = points[0].split()
                self.parts.append(f'<circle cx="{x}" cy="{y}" r="1.8" fill="$ink"/>')
            else:
                self.parts.append(
                    f'<path d="M{"L".join(points)}" stroke="$ink" stroke-width="1.5"'
                    ' stroke-linejoin="round" stroke-linecap="round" fill="none"/>'
                )

    def _height_of(self, urge: int) -> float:
        return round(self._floor - 4 - urge * (BAND - 8) / 10, 1)

    def words_below(self) -> None:
        """The first day, today, and where somebody started again, as far as they fit."""
        y = self._floor + AXIS - 6
        today = self._say(msg("checkins-today"))
        first = self._say(_day_text(self._seen.first))
        self._text(first, LEFT - 6, y, "start")
        self._text(today, RIGHT + 6, y, "end", "$ink", ' font-weight="600"')
        taken = [
            (LEFT - 6, LEFT - 6 + _wide(first)),
            (RIGHT + 6 - _wide(today), RIGHT + 6),
        ]
        for day in reversed(self._seen.begins()):
            words = self._say(msg("checkins-started-again", day=OnDay(day)))
            self._fit(words, self._x(day), y, taken, "$ink")
        middle = self._seen.today - (self._seen.span // 2) * DAY
        self._fit(self._say(_day_text(middle)), self._x(middle), y, taken, "$muted")

    def _fit(
        self,
        words: str,
        x: float,
        y: float,
        taken: list[tuple[float, float]],
        colour: str,
    ) -> None:
        """Write words below their day where there is room; else the words version has them."""
        half = _wide(words) / 2
        for shift in (0.0, -half / 2, half / 2, -half, half):
            begin, end = x + shift - half, x + shift + half
            if begin < LEFT - 10 or end > RIGHT + 10:
                continue
            if all(end + 12 < left or begin - 12 > over for left, over in taken):
                taken.append((begin, end))
                self._text(words, round(x + shift, 1), y, "middle", colour)
                return


def _wide(words: str) -> float:
    return len(words) * LETTER


def _day_text(day: date) -> Text:
    return msg("checkins-day", day=OnDay(day))


def seen(
    rows: Sequence[tuple[date, int, int | None]],
    *,
    today: date,
    span: int,
    started_again: tuple[date, ...] = (),
    since: date | None = None,
) -> Seen:
    """What is looked at, from rows of day, grade and urge."""
    first = today - (span - 1) * DAY
    answers = tuple(Answer(*row) for row in rows if first <= row[0] <= today)
    return Seen(today, span, answers, started_again, since)
