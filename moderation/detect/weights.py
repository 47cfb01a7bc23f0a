"""A second opinion beside the rules: how much a message as a whole is like those of people in
danger. Learned from the project's own examples (scripts/learn.py); each weight can be read.
"""

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

import msgspec

from .cues import cues
from .files import PackError
from .levels import Kind, Level
from .match import Tagged
from .sums import Sums
from .tree import Span

SHIPPED = Path(__file__).parents[1] / "packs" / "weights.json"
_TELLING = 3
"""Places in a message that are shown as what said most."""


class WrittenWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """weights.json. By kind of cue what each adds; `rules`: what a rule of each level adds;
    `languages`: what one adds, so that as few misleading messages page in each.

    `look` is for the words as typed, before anything is read. `page` and `flag` are the sums from
    which somebody is asked, or told today. Below `harmless` a rule does not page, and below
    `harmless_now` not even one that is about this moment.
    """

    start: float
    cues: dict[str, dict[str, float]]
    rules: tuple[float, float, float, float]
    languages: dict[str, float]
    flag: float
    page: float
    harmless: float
    harmless_now: float
    at_once: dict[str, float]
    at_once_from: float
    kinds: dict[Kind, dict[str, float]]
    look: dict[str, float]
    look_from: float


class Weighed(msgspec.Struct, frozen=True):
    """What the weights say of one reading: the sum, and for a page how fast, why and where."""

    total: float
    level: Level
    kind: Kind
    spans: tuple[Span, ...]


class Weights:
    """Adds up what the cues of a message say."""

    def __init__(self, written: WrittenWeights) -> None:
        self._sums = Sums(written.cues)
        self._written = msgspec.structs.replace(written, cues={})

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Weights":
        """The weights in a file; PackError says what is wrong with it."""
        try:
            return cls(msgspec.json.decode(path.read_bytes(), type=WrittenWeights))
        except OSError as error:
            raise PackError(path, "(file)", f"cannot be read ({error.strerror}).") from error
        except msgspec.MsgspecError as error:
            raise PackError(path, "(file)", f"{error}; take the one that was shipped.") from error

    def worth_reading(self, typed: AbstractSet[str]) -> bool:
        """A first look at the words as they were typed: whether to read the message at all."""
        look = self._written.look
        return sum([look[word] for word in typed if word in look]) >= self._written.look_from

    def weigh(self, tagged: Tagged, by_rules: Level, language: str) -> Weighed:
        """What the cues add up to, on top of what the rules have found."""
        written = self._written
        total = written.start + written.languages.get(language, 0.0)
        total += written.rules[by_rules] + self._sums.of(tagged)
        if total < written.flag:
            return Weighed(total, Level.NONE, Kind.DESPAIR, ())
        found = cues(tagged)
        names = {"", *(name for places in found.values() for name in places)}
        kinds = {kind: _plain(weights, names) for kind, weights in written.kinds.items()}
        fast = _plain(written.at_once, names) >= written.at_once_from
        level = Level.IMMINENT if fast else Level.HIGH
        return Weighed(
            total,
            level if total >= written.page else Level.CONCERN,
            max(kinds, key=lambda kind: kinds[kind]),
            self._most_telling(found),
        )

    def holds_back(self, weighed: Weighed, by_rules: Level) -> bool:
        """Whether a rule that would page should leave it for the day's list."""
        if by_rules < Level.HIGH:
            return False
        now = by_rules is Level.IMMINENT
        return weighed.total < (self._written.harmless_now if now else self._written.harmless)

    def _most_telling(self, found: Mapping[str, Mapping[str, Span]]) -> tuple[Span, ...]:
        """Where the words stand that said most, in order."""
        told: Counter[Span] = Counter()
        for kind, places in found.items():
            told.update(self._sums.shares(kind, places))
        told.update(self._sums.shares("letters", found["words"]))
        return tuple(sorted(sorted(told, key=lambda span: -told[span])[:_TELLING]))


def _plain(weights: Mapping[str, float], names: AbstractSet[str]) -> float:
    return sum(weight for name, weight in weights.items() if name in names)
