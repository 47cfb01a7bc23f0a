"""The only place where a `Msg` becomes a sentence: Fluent files, one folder a language."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

import msgspec
from babel.dates import format_date, format_datetime, format_time
from babel.lists import format_list
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import fluent_number

from bot.core.languages import locale_of
from bot.core.replies import Arg, Listed, Msg, OnDay, Text, When
from bot.engine.sentences import Sentences

T = TypeVar("T")
FALLBACK = "en"


class TextError(Exception):
    """A sentence is missing or broken: a mistake in the locale files."""


class Texts:
    """All sentences in all languages."""

    def __init__(self, spoken: Mapping[str, Sentences]) -> None:
        self._spoken = dict(spoken)

    @classmethod
    def load(cls, *folders: Path) -> "Texts":
        """Read `<language>/*.ftl` from the folders; later folders may override earlier ones."""
        spoken: dict[str, Sentences] = {}
        for folder in folders:
            for file in sorted(folder.glob("*/*.ftl")):
                language = file.parent.name
                if language not in spoken:
                    spoken[language] = Sentences(language)
                spoken[language].add(file.read_text(encoding="utf-8"))
        if FALLBACK not in spoken:
            message = f"no English texts under {', '.join(str(f) for f in folders)}"
            raise TextError(message)
        return cls(spoken)

    def learn(self, words: Mapping[str, Mapping[str, str]]) -> None:
        """Take in plain words of an operator's own: language, then key. Others stay as they are."""
        for language, named in words.items():
            if language in self._spoken:
                lines = "\n".join(f"{key} = {_literal(text)}" for key, text in named.items())
                self._spoken[language].learn(lines)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are, English first. Some may say only the most important things."""
        return (FALLBACK, *sorted(set(self._spoken) - {FALLBACK}))

    @property
    def complete(self) -> tuple[str, ...]:
        """The languages that say all that English says, English first."""
        needed = self._spoken[FALLBACK].keys
        return tuple(one for one in self.languages if self._spoken[one].keys >= needed)

    @property
    def partial(self) -> tuple[str, ...]:
        """The others: what they lack is said in English."""
        return tuple(one for one in self.languages if one not in self.complete)

    def nearest(self, *wanted: str | None) -> str:
        """The first of these languages that we speak, region ignored; else English."""
        return next(filter(None, map(self.spoken, wanted)), FALLBACK)

    def spoken(self, tag: str | None) -> str | None:
        """The language of a tag such as pt-BR, if we speak it."""
        language = re.split("[-_]", tag or "")[0].casefold()
        return language if language in self._spoken else None

    def has(self, key: str, language: str = FALLBACK) -> bool:
        """Whether there is such a sentence (a form's hints are optional)."""
        return self._pattern(key, language) is not None

    def line(self, text: Text, language: str, zone: str = "UTC") -> str:
        """The text in a language. Raises TextError for an unknown key or argument."""
        if isinstance(text, str):
            return text
        for candidate in (language, FALLBACK):
            pattern = self._pattern(text.key, candidate)
            if pattern is not None:
                return self._format(candidate, pattern, text, zone)
        message = f"no such text: {text.key}"
        raise TextError(message)

    def _pattern(self, key: str, language: str) -> Pattern | None:
        spoken = self._spoken.get(language)
        return spoken.pattern(key) if spoken else None

    def _format(self, language: str, pattern: Pattern, text: Msg, zone: str) -> str:
        args = {name: self._argument(arg, language, zone) for name, arg in text.args.items()}
        written, errors = self._spoken[language].say(pattern, args)
        if errors:
            message = f"{language}/{text.key}: {errors[0]}"
            raise TextError(message)
        return written

    def _argument(self, arg: Arg, language: str, zone: str) -> object:
        locale = locale_of(language)
        match arg:
            case When(at, form):
                return write_moment(at, form, zone, locale)
            case OnDay(day, form):
                return write_day(day, form, locale)
            case Listed(items):
                return format_list([self.line(i, language, zone) for i in items], locale=locale)
            case Msg():
                return self.line(arg, language, zone)
            case int() | float():
                return fluent_number(arg, useGrouping=False)
            case str():
                return arg


def _literal(words: str) -> str:
    """Words as Fluent takes them without reading anything into them."""
    line = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'{{ "{line}" }}'


def write_moment(at: datetime, form: str, zone: str, locale: str) -> str:
    """A moment on a reader's clock: 22:04, or with its day."""
    local = at.astimezone(ZoneInfo(zone))
    clock = format_time(local, "HH:mm", locale=locale)
    if form == "time":
        return clock
    if form == "day":
        return format_datetime(local, "EEEE HH:mm", locale=locale)
    day = write_day(local.date(), "long", locale)
    return day if form == "date" else f"{day} {clock}"


_DAY_FORMATS: Mapping[str, str] = {"short": "d MMM", "weekday": "EEEE", "long": "d MMMM y"}
_DAY_SKELETONS: Mapping[tuple[str, str], str] = {
    ("es", "long"): "d 'de' MMMM 'de' y",
    ("pt", "long"): "d 'de' MMMM 'de' y",
    ("pt", "short"): "d 'de' MMM",
    ("de", "long"): "d. MMMM y",
    ("de", "short"): "d. MMM",
}


def write_day(day: date, form: str, locale: str) -> str:
    """A calendar day: 9 Nov, Sunday, or 9 November 2026."""
    pattern = _DAY_SKELETONS.get((locale[:2], form), _DAY_FORMATS[form])
    return format_date(day, pattern, locale=locale)


class Translator:
    """Texts for one reader: turns whole replies and forms into plain words."""

    def __init__(self, texts: Texts, language: str, zone: str) -> None:
        self.texts, self.language, self.zone = texts, language, zone

    def line(self, text: Text) -> str:
        """One text."""
        return self.texts.line(text, self.language, self.zone)

    def tree(self, value: T) -> T:
        """A copy of a value of structs in which every Msg is a string."""
        return cast("T", self._plain(value))

    def _plain(self, value: object) -> object:
        match value:
            case Msg():
                return self.line(value)
            case msgspec.Struct():
                fields = {f: self._plain(getattr(value, f)) for f in value.__struct_fields__}
                return type(value)(**fields)
            case tuple():
                return tuple(self._plain(item) for item in value)
            case dict():
                return {key: self._plain(item) for key, item in value.items()}
            case _:
                return value
