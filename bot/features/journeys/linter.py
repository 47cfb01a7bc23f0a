"""Reads packs and finds what is wrong with them: the file, the key, and what to write instead."""

import difflib
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from bot.core.marks import Marks
from bot.features.journeys.packs import BUILT_IN, Pack, Packs, Shelf, in_order
from bot.secret import ConfigError

MOST_EXTRAS = 2
NAME_LIMIT = 40
LINES = ("before-you-stop", "after-a-break")
_ID = re.compile(r"[a-z][a-z0-9_]{0,19}")
_FLAG = "Write true or false."
_MISSING = re.compile(r"missing required field `([^`]+)`")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_PATH = re.compile(r"at `\$\.?([^`]*)`")
_A_LINE = f"Write {' or '.join(LINES)} in quotes, or take it out."
_WRITE = {
    "id": 'Write the name of the file without ".toml".',
    "order": "Write a whole number; the lower comes first in lists.",
    "kinds": 'Write a list of "stop", "cutdown" and "care"; the first is meant at first.',
    "counts": 'Write "days" or "checkins".',
    "extras": 'Write a list of at most two of "urge", "energy", "meant" and "note".',
    "milestones": "Write a section [milestones], as the packs that come along have it.",
    "names": 'Write a section [names] with a line a language, as in en = "Garden".',
    "before": _A_LINE,
    "after_slip": _A_LINE,
    "milestones.hours": "Write a list of whole days in hours, as in [24].",
    "milestones.days": "Write a list of whole numbers, the smallest first, as in [3, 7, 14].",
    "milestones.months": "Write a list of whole numbers, the smallest first, as in [1, 2, 3].",
    "milestones.every_years": "Write a whole number, 0 for none.",
    "milestones.checkins": "Write a list of whole numbers, the smallest first, as in [1, 7, 30].",
}


class PackError(ConfigError):
    """A pack cannot be used."""


class Mistake(NamedTuple):
    """What is wrong under a key, and what to do about it."""

    key: str
    what: str
    remedy: str

    def error(self, file: Path) -> PackError:
        """The same with its file, as an operator reads it."""
        return PackError(f"{file}: {self.key}: {self.what}", self.remedy)


def load(*folders: Path) -> Packs:
    """Read every pack; one of the same id in a later folder replaces the earlier one.

    Raises PackError for the first mistake.
    """
    found, errors = read(*folders)
    for error in errors:
        raise error
    return found


def read(*folders: Path) -> tuple[Packs, Sequence[PackError]]:
    """The packs that are sound, and everything that is wrong with the others."""
    packs: list[Pack] = []
    errors: list[PackError] = []
    for folder in folders:
        if not folder.is_dir():
            what = f"packs.folder: {folder} is no folder."
            errors.append(PackError(what, "Make it, or take the setting out."))
            continue
        for file in sorted(folder.glob("*.toml")):
            pack, wrong = _read(file)
            errors += [mistake.error(file) for mistake in wrong]
            if pack is not None and not wrong:
                packs.append(pack)
    return in_order(packs), errors


def _read(file: Path) -> tuple[Pack | None, list[Mistake]]:
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        told = str(error) if isinstance(error, tomllib.TOMLDecodeError) else type(error).__name__
        remedy = 'A line is a [section], or key = "value".'
        return None, [Mistake("the file", f"it is not TOML ({told}).", remedy)]
    try:
        pack = msgspec.convert(values, Pack)
    except msgspec.ValidationError as error:
        return None, [_misfit(str(error))]
    return pack, list(mistakes(pack, file.stem))


def _misfit(told: str) -> Mistake:
    """What msgspec says, in an operator's words."""
    path = _PATH.search(told)
    where = re.sub(r"\[[^\]]*\]", "", path[1]) if path else ""
    if missing := _MISSING.search(told):
        key = missing[1]
        return Mistake(key, "it is missing.", _WRITE.get(key, _FLAG))
    if unknown := _UNKNOWN.search(told):
        known: type[Any] = Marks if where == "milestones" else Pack
        return _unknown(unknown[1], where, known)
    what = f"{told.partition(' - at ')[0].replace('`', '')}."
    return Mistake(where, what, _WRITE.get(where, _FLAG))


def _unknown(key: str, above: str, kind: type[Any]) -> Mistake:
    known = kind.__struct_fields__
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    remedy = f"Did you mean {near[0]}?" if near else f"Known here: {', '.join(known)}."
    return Mistake(f"{above}.{key}" if above else key, "there is no such key.", remedy)


def mistakes(pack: Pack, file_name: str) -> Iterator[Mistake]:
    """What is wrong with a pack that could be read."""
    if pack.id != file_name:
        yield Mistake(
            "id", f'it is "{pack.id}", the file is called "{file_name}".', "Make them the same."
        )
    if not _ID.fullmatch(pack.id):
        yield Mistake("id", "it is no short plain name.", "Write up to 20 of a-z, 0-9 and _.")
    if not pack.kinds:
        yield Mistake("kinds", "it is empty.", _WRITE["kinds"])
    if len(pack.extras) > MOST_EXTRAS:
        what = f"it has {len(pack.extras)} entries; a check-in asks at most {MOST_EXTRAS}."
        yield Mistake("extras", what, _WRITE["extras"])
    for field in ("before", "after_slip"):
        line = getattr(pack, field)
        if line and line not in LINES:
            yield Mistake(field, f'there is no line "{line}".', _WRITE[field])
    for language, words in pack.names.items():
        if not 0 < len(words.strip()) <= NAME_LIMIT:
            what = f"the name has {len(words)} characters."
            yield Mistake(f"names.{language}", what, f"Write 1 to {NAME_LIMIT} of them.")
    yield from _figures(pack)
    yield from _milestones(pack)


def _figures(pack: Pack) -> Iterator[Mistake]:
    if not pack.figures and set(pack.extras) - {"note"}:
        yield Mistake("extras", "figures is false, so nothing is measured.", 'Write ["note"].')
    if not pack.figures and pack.savings:
        yield Mistake("savings", "figures is false, so there are no amounts.", "Write false.")
    if pack.longest and (not pack.figures or pack.counts == "checkins"):
        yield Mistake("longest", "it is true, but no days are shown.", "Write false.")


def _milestones(pack: Pack) -> Iterator[Mistake]:
    marks = pack.milestones
    for name in ("hours", "days", "months", "checkins"):
        given: tuple[int, ...] = getattr(marks, name)
        rising = all(a < b for a, b in zip((0, *given), given, strict=False))
        if not rising or (name == "hours" and any(hours % 24 for hours in given)):
            key = f"milestones.{name}"
            yield Mistake(key, f"{list(given)} cannot be.", _WRITE[key])
    if marks.every_years < 0:
        yield Mistake("milestones.every_years", "it is negative.", "Write 0 for none.")
    here = pack.counts == "checkins" or "care" in pack.kinds
    if here and not marks.checkins:
        what = "check-ins are counted, and it is empty."
        yield Mistake("milestones.checkins", what, _WRITE["milestones.checkins"])
    if pack.counts == "days" and not (marks.days or marks.months):
        what = "days are counted, and there are neither days nor months."
        yield Mistake("milestones", what, _WRITE["milestones.days"])


SHELF = Shelf(load(BUILT_IN))
