"""The rules in use, loaded once: what flags words, and why, in plain words."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bot.core.events import OTHERS_WORDS, Words
from moderation.detect import Detector, Heard
from moderation.detect.weights import SHIPPED

PACKS = Path(__file__).parent / "packs"
RULES = PACKS / "rules.toml"


def heard(words: Sequence[Words]) -> list[Heard]:
    """The words as the detector takes them: quoted and forwarded ones are other people's."""
    return [Heard(one.text, own=one.kind not in OTHERS_WORDS) for one in words]


class Rulebook:
    """A detector, and the sentences that explain its rules."""

    def __init__(self, detector: Detector) -> None:
        self.detector = detector

    def weigh(self, words: Sequence[Words], language: str | None) -> int:
        """How fast somebody should look at these words: 0 not at all to 3 at once. Pure."""
        return int(self.detector.assess(heard(words), language=language).level)

    def explain(self, rule: str, language: str) -> str | None:
        """Why a rule fires; None for a rule of an earlier time."""
        try:
            return self.detector.explain(rule, language)
        except KeyError:
            return None


class Shelf:
    """The packs in use. An operator's folder is put on top once, at start-up."""

    def __init__(self) -> None:
        self.own: tuple[Path, ...] = ()

    def add(self, folder: Path) -> None:
        """Read the packs of a community of their own too. Raises PackError."""
        self.own = packs_in(folder)
        rulebook()


SHELF = Shelf()


def packs_in(folder: Path) -> tuple[Path, ...]:
    """The language files of a folder, in order of their names."""
    return tuple(sorted(path for path in folder.glob("*.toml") if path != RULES))


def pack_files() -> tuple[Path, ...]:
    """All files in use: those that come along, then the operator's."""
    return packs_in(PACKS) + SHELF.own


def rulebook() -> Rulebook:
    """The rules in use. A pack that cannot be used stops the start with a sentence."""
    return _loaded(pack_files())


@cache
def _loaded(files: tuple[Path, ...]) -> Rulebook:
    return Rulebook(Detector.load(files, weights=SHIPPED))
