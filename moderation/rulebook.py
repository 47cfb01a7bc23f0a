"""The rules that ship with the program, loaded once: what flags words, and why, in plain words."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bot.core.events import OTHERS_WORDS, Words
from moderation.detect import Detector, Heard

PACKS = Path(__file__).parent / "packs"


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


@cache
def rulebook() -> Rulebook:
    """The shipped rules. A pack that cannot be used stops the start with a sentence."""
    return Rulebook(Detector.load(sorted(PACKS.glob("*.toml"))))
