"""From what a person typed to a typed form, or to a sentence that says what to type instead."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, TypeVar

from bot.core.clock import is_zone
from bot.core.forms import (
    Choice,
    Date,
    FormField,
    Kind,
    Line,
    LongText,
    Number,
    Scale,
    TimeOfDay,
    YesNo,
    Zone,
    fields_of,
)
from bot.core.plain import plain
from bot.core.replies import Msg, OnDay, msg

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Mistakes:
    """What has to be typed differently, by field. The other answers stand."""

    by_field: dict[str, Msg]


class Mistyped(Exception):
    """An answer that cannot be read; `text` says what to type."""

    def __init__(self, text: Msg) -> None:
        super().__init__(text.key)
        self.text = text


def fill(form: type[F], raw: Mapping[str, str], *, today: date) -> F | Mistakes:
    """The typed form, or what to type differently. `today` is the local day of who fills it in."""
    values: dict[str, Any] = {}
    mistakes: dict[str, Msg] = {}
    for field in fields_of(form):
        try:
            values[field.name] = _value(field, plain(raw.get(field.name, "")).strip(), today)
        except Mistyped as slip:
            mistakes[field.name] = slip.text
    return Mistakes(mistakes) if mistakes else form(**values)


def _value(field: FormField, text: str, today: date) -> object:
    if text:
        return read(field.kind, text, today=today)
    if field.required:
        raise Mistyped(msg("core-field-needed"))
    return field.default


def read(kind: Kind, text: str, *, today: date) -> object:
    """The value of one answer. Raises Mistyped."""
    match kind:
        case Scale(low, high):
            return _whole(text, low, high)
        case Number(low, high):
            return _number(text, low, high)
        case Choice(options, _):
            return _one_of(text, options)
        case YesNo():
            return _one_of(text, ("yes", "no")) == "yes"
        case Line(limit) | LongText(limit):
            return _words(text, limit)
        case Date(before, after):
            return _day(text, today, before, after)
        case TimeOfDay():
            return read_time(text)
        case Zone():
            return _zone(text)


def _whole(text: str, low: int, high: int) -> int:
    if not re.fullmatch(r"-?\d{1,9}", text) or not low <= int(text) <= high:
        raise Mistyped(msg("core-scale-invalid", low=low, high=high))
    return int(text)


def _number(text: str, low: float, high: float) -> float:
    if not re.fullmatch(r"-?\d{1,9}([.,]\d{1,6})?", text, re.ASCII):
        raise Mistyped(msg("core-number-invalid", low=low, high=high))
    value = float(text.replace(",", "."))
    if not low <= value <= high:
        raise Mistyped(msg("core-number-invalid", low=low, high=high))
    return value


def _one_of(text: str, options: tuple[str, ...]) -> str:
    if text not in options:
        raise Mistyped(msg("core-choice-invalid"))
    return text


def _words(text: str, limit: int) -> str:
    if len(text) > limit:
        raise Mistyped(msg("core-text-long", limit=limit, length=len(text)))
    return text


def _zone(text: str) -> str:
    name = text.replace(" ", "_")
    if not is_zone(name):
        raise Mistyped(msg("core-zone-invalid"))
    return name


def _day(text: str, today: date, before: int, after: int) -> date:
    day = read_date(text, today)
    first, last = today - timedelta(days=before), today + timedelta(days=after)
    if not first <= day <= last:
        raise Mistyped(msg("core-date-range", first=OnDay(first, "long"), last=OnDay(last, "long")))
    return day


_NAMED_DAYS = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1}
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})(?:[./-](?P<y>\d{4}))?\.?", re.ASCII)


def read_date(text: str, today: date) -> date:
    """A day as people write it, day first; without a year the latest one. Raises Mistyped."""
    if (ago := _NAMED_DAYS.get(text.casefold())) is not None:
        return today - timedelta(days=ago)
    found = _ISO.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if not found:
        raise Mistyped(msg("core-date-invalid", today=today.isoformat()))
    day, month = int(found["d"]), int(found["m"])
    years = [int(found["y"])] if found["y"] else [today.year, today.year - 1]
    for year in years:
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if found["y"] or candidate <= today + timedelta(days=7):
            return candidate
    raise Mistyped(msg("core-date-missing", typed=f"{day}/{month}", today=today.isoformat()))


_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?", re.ASCII | re.IGNORECASE)
_NOON = 12


def read_time(text: str) -> time:
    """A time of day: 20:00, 20.00, 20h, 8 pm. Raises Mistyped."""
    found = _TIME.fullmatch(text.strip())
    if not found:
        raise Mistyped(msg("core-time-invalid"))
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half in {"am", "pm"} and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError as error:
        raise Mistyped(msg("core-time-invalid")) from error
