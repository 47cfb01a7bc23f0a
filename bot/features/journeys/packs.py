"""Packs are data: what a journey may be about, what is asked and counted, and what is said."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from bot.core.marks import Marks
from bot.core.replies import Msg, msg

BUILT_IN = Path(__file__).parent / "packs"


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pack. Its name is in `names`, or the Fluent message `journeys-pack-<id>`.

    `order` is its place in lists. `kinds`: the first is meant where nobody says otherwise.
    `counts`: days, or check-ins instead. `figures`: whether numbers are shown at all. `savings`:
    whether amounts saved may be kept. `before` and `after_slip` name lines to show.
    """

    id: str
    order: int
    kinds: tuple[Literal["stop", "cutdown", "care"], ...]
    counts: Literal["days", "checkins"]
    extras: tuple[Literal["urge", "energy", "meant", "note"], ...]
    milestones: Marks
    names: dict[str, str] = {}
    figures: bool = True
    longest: bool = True
    slips: bool = True
    heavy_note: bool = True
    own_name: bool = False
    savings: bool = False
    before: str = ""
    after_slip: str = ""

    @property
    def name(self) -> Msg:
        """What it is called."""
        return msg(f"journeys-pack-{self.id.replace('_', '-')}")


Packs = Mapping[str, Pack]


def in_order(packs: Iterable[Pack]) -> Packs:
    """Packs as they stand in lists; of two with one id the later counts."""
    found = {pack.id: pack for pack in packs}
    return dict(sorted(found.items(), key=lambda item: (item[1].order, item[0])))


def names_of(packs: Packs) -> Mapping[str, Mapping[str, str]]:
    """The names that packs bring along: language, then key, then the words."""
    found: dict[str, dict[str, str]] = {}
    for pack in packs.values():
        for language, words in pack.names.items():
            found.setdefault(language, {})[pack.name.key] = words
    return found


def unnamed(
    packs: Packs, languages: Iterable[str], has: Callable[[str, str], bool]
) -> Iterator[tuple[Pack, str]]:
    """Packs and the languages in which they have no name; `has(key, language)` asks the texts."""
    for pack in packs.values():
        for language in languages:
            if language not in pack.names and not has(pack.name.key, language):
                yield pack, language


class Shelf:
    """The packs in use. An operator's folder is put on top once, at start-up."""

    def __init__(self, packs: Packs) -> None:
        self.packs = packs

    def get(self, pack_id: str) -> Pack:
        """A pack by its id; one that was taken away since is read as `own`."""
        return self.packs.get(pack_id) or self.packs["own"]
