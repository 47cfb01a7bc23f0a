"""Packs are data: what a journey may be about, what is asked and counted, and what is said."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from bot.core.replies import Msg, msg

BUILT_IN = Path(__file__).parent / "packs"
EXTRAS = ("urge", "energy", "meant", "note")
MOST_EXTRAS = 2
_LINES = ("before-you-stop", "after-a-break")


class PackError(Exception):
    """A pack cannot be used: the file, what is wrong, and what to write instead."""


class Milestones(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something can be celebrated: calendar-true times, or numbers of check-ins."""

    hours: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    every_years: int = 0
    checkins: tuple[int, ...] = ()


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pack. Its name is the Fluent message `journeys-pack-<id>`; `order` is its place in lists.

    `kinds`: the first is meant where nobody says otherwise. `counts`: days, or check-ins instead.
    `figures`: whether numbers are shown at all. `before` and `after_slip` name lines to show.
    """

    id: str
    order: int
    kinds: tuple[Literal["stop", "cutdown", "care"], ...]
    counts: Literal["days", "checkins"]
    extras: tuple[Literal["urge", "energy", "meant", "note"], ...]
    milestones: Milestones
    figures: bool = True
    longest: bool = True
    slips: bool = True
    heavy_note: bool = True
    own_name: bool = False
    before: str = ""
    after_slip: str = ""

    @property
    def name(self) -> Msg:
        """What it is called."""
        return msg(f"journeys-pack-{self.id.replace('_', '-')}")


Packs = Mapping[str, Pack]


def load(*folders: Path) -> Packs:
    """Read every pack; one of the same id in a later folder replaces the earlier one.

    Raises PackError, which names the file and what to write instead.
    """
    packs: dict[str, Pack] = {}
    for folder in folders:
        if not folder.is_dir():
            raise PackError(f"{folder} is no folder. Make it, or take it out of the config.")
        for file in sorted(folder.glob("*.toml")):
            pack = _read(file)
            packs[pack.id] = pack
    return dict(sorted(packs.items(), key=lambda item: (item[1].order, item[0])))


def _read(file: Path) -> Pack:
    try:
        pack = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Pack)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise PackError(f"{file}: {error}. Compare it with a pack that comes along.") from None
    for mistake in mistakes(pack, file.stem):
        raise PackError(f"{file}: {mistake}")
    return pack


def mistakes(pack: Pack, file_name: str) -> Iterator[str]:
    """What is wrong with a pack, a sentence each."""
    if pack.id != file_name:
        yield f'id is "{pack.id}", the file is called "{file_name}". Make them the same.'
    if not pack.kinds:
        yield 'kinds is empty. Write at least one of "stop", "cutdown", "care".'
    if len(pack.extras) > MOST_EXTRAS:
        yield f"extras has {len(pack.extras)} entries. A check-in asks at most {MOST_EXTRAS}."
    if not pack.figures and set(pack.extras) - {"note"}:
        yield 'figures is false, so extras may only be ["note"].'
    if pack.longest and (not pack.figures or pack.counts == "checkins"):
        yield "longest is true, but no days are shown. Write longest = false."
    if pack.counts == "checkins" and "checkins" not in _given(pack.milestones):
        yield "counts is checkins, so milestones needs checkins."
    if pack.counts == "days" and not _given(pack.milestones) & {"days", "months"}:
        yield "counts is days, so milestones needs days or months."
    for field in ("before", "after_slip"):
        line = getattr(pack, field)
        if line and line not in _LINES:
            yield f'{field} is "{line}". Known lines: {", ".join(_LINES)}.'


def _given(milestones: Milestones) -> set[str]:
    return {name for name in milestones.__struct_fields__ if getattr(milestones, name)}


def unnamed(
    packs: Packs, languages: Iterable[str], has: Callable[[str, str], bool]
) -> Iterator[str]:
    """Packs without a name in a language, a sentence each; `has(key, language)` asks the texts."""
    for pack in packs.values():
        for language in languages:
            if not has(pack.name.key, language):
                yield f"Pack {pack.id} has no name in {language}: add {pack.name.key}."


class Shelf:
    """The packs in use. An operator's folder is put on top once, at start-up."""

    def __init__(self, packs: Packs) -> None:
        self.packs = packs

    def add(self, *folders: Path) -> None:
        """Put packs of other folders on top of those that come along. Raises PackError."""
        self.packs = load(BUILT_IN, *folders)

    def get(self, pack_id: str) -> Pack:
        """A pack by its id; one that was taken away since is read as `own`."""
        return self.packs.get(pack_id) or self.packs["own"]


SHELF = Shelf(load(BUILT_IN))
