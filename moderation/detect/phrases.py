"""Phrases of a pack, made into one net of words.

A phrase is words; `a|b` is either, a trailing `?` makes a word optional, CAPITALS stand for
every phrase of another concept, and a last `.` asks that the clause ends or a comma follows.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from .network import Network
from .normalise import fold

DEEPEST = 4
"""Concepts inside concepts inside concepts: further down it is a circle or nobody can read it."""
Words: TypeAlias = tuple[str, ...]


def plain(word: str) -> str:
    """A pack's word as the reader sees it: folded, without apostrophes."""
    return (word.lower() if word.isascii() else fold(word).text).replace("'", "")


def is_name(piece: str) -> bool:
    """Whether a piece of a phrase is the name of a concept and not a word."""
    return piece.isupper() and len(piece) > 1


class PhraseError(ValueError):
    """A phrase that cannot be used, and the concept it stands in."""

    def __init__(self, concept: str, says: str) -> None:
        super().__init__(says)
        self.concept = concept


class _Slot(msgspec.Struct, frozen=True):
    """What may stand in one place of a phrase: words, several in a row, phrases of concepts."""

    words: Sequence[str]
    label: int | None
    several: tuple[Words, ...] = ()
    names: tuple[str, ...] = ()
    is_optional: bool = False


class Weaver:
    """Puts the phrases of concepts into a net; needed only while a pack is loaded."""

    def __init__(self, concepts: Mapping[str, Sequence[str]], spellings: Mapping[str, str]) -> None:
        self.network = Network()
        self.ends: dict[int, str] = {}
        """Nodes at which a phrase of a concept is complete."""
        self.entries: dict[int, list[int]] = {}
        """For each label where a phrase that begins with it goes on."""
        self._concepts = concepts
        self._spellings = spellings
        self._slots: dict[str, _Slot] = {}
        self._words: dict[str, int] = {}
        self._inside: dict[str, tuple[_Slot, tuple[str, ...]]] = {}

    def add(self, concept: str) -> None:
        """The phrases of a concept; PhraseError for one that cannot be used."""
        try:
            self._add(concept)
        except ValueError as error:
            raise PhraseError(concept, str(error)) from None

    def _add(self, concept: str) -> None:
        network = self.network
        final = network.node()
        self.ends[final] = concept
        begin = network.node()
        for phrase in self._concepts[concept]:
            if self._branch(phrase, begin, final, 0):
                raise ValueError(f"“{phrase}” could match nothing at all")
        for label, target in network.edges(begin):
            self.entries.setdefault(label, []).append(target)

    def _branch(self, phrase: str, entry: int, exit_: int, depth: int) -> bool:
        """One of several phrases from the same node; whether it may be no word at all."""
        if not phrase.partition(" ")[0].endswith("?"):
            self._build(phrase, entry, exit_, depth)
            return False
        # What is skipped is skipped in this phrase only, so it begins at a node of its own.
        network = self.network
        begin = network.node()
        self._build(phrase, begin, exit_, depth)
        reached = network.closure((begin,))
        for node in reached:
            for label, target in network.edges(node):
                network.connect(entry, label, target)
        return exit_ in reached

    def _build(self, phrase: str, entry: int, exit_: int, depth: int) -> None:
        if depth > DEEPEST:
            raise ValueError(f"“{phrase}” leads through more than {DEEPEST} concepts")
        network, known = self.network, self._slots
        texts = phrase.split()
        at = entry
        for left, text in enumerate(texts, 1 - len(texts)):
            slot = known.get(text) or self._read(text)
            # An optional word skips to a node of its own: never straight to a shared one.
            target = network.node() if left or slot.is_optional else exit_
            if slot.label is not None:
                network.connect(at, slot.label, target)
            if slot.several or slot.names:
                self._longer(slot, at, target, depth)
            if slot.is_optional:
                network.skip(at, target)
            at = target
        if at != exit_:
            network.skip(at, exit_)

    def _longer(self, slot: _Slot, entry: int, target: int, depth: int) -> None:
        """What a slot holds beside single words."""
        for words in slot.several:
            at = entry
            for word in words[:-1]:
                between = self.network.node()
                self.network.connect(at, self._word(word), between)
                at = between
            self.network.connect(at, self._word(words[-1]), target)
        for name in slot.names:
            self._inline(name, entry, target, depth)

    def _word(self, word: str) -> int:
        """The label of one word as it is read: what it is a spelling of was asked before."""
        if word not in self._words:
            self._words[word] = self.network.label((word,))
        return self._words[word]

    def _read(self, text: str) -> _Slot:
        slot = self._parsed(text.rstrip("?"), is_optional=text.endswith("?"))
        self._slots[text] = slot
        return slot

    def _parsed(self, text: str, *, is_optional: bool) -> _Slot:
        options = text.split("|")
        as_read = text.islower() and text.isascii() and "'" not in text and "" not in options
        if as_read and self._spellings.keys().isdisjoint(options):
            return _Slot(options, self.network.label(options), is_optional=is_optional)
        single: list[str] = []
        several: list[Words] = []
        names: list[str] = []
        for option in options:
            if not option:
                raise ValueError(f"an empty alternative in “{text}”")
            if is_name(option):
                if option not in self._concepts:
                    raise ValueError(f"“{text}” names {option}, and there is no such concept")
                names.append(option)
                continue
            word = plain(option)
            words = tuple(self._spellings.get(word, word).split())
            if len(words) == 1:
                single += words
            else:
                several.append(words)
        return self._made(single, several, names, is_optional=is_optional)

    def _made(
        self,
        single: Sequence[str],
        several: Iterable[Words],
        names: Iterable[str],
        *,
        is_optional: bool = False,
    ) -> _Slot:
        label = self.network.label(single) if single else None
        return _Slot(single, label, tuple(several), tuple(names), is_optional)

    def _inline(self, name: str, entry: int, target: int, depth: int) -> None:
        """The phrases of a named concept, the single words of it in one step."""
        if depth > DEEPEST:
            raise ValueError(f"“{name}” leads through more than {DEEPEST} concepts")
        if name not in self._inside:
            self._inside[name] = self._parts(name)
        slot, phrases = self._inside[name]
        if slot.label is not None:
            self.network.connect(entry, slot.label, target)
        self._longer(slot, entry, target, depth + 1)
        for phrase in phrases:
            self._branch(phrase, entry, target, depth + 1)

    def _parts(self, name: str) -> tuple[_Slot, tuple[str, ...]]:
        """A concept as one slot, and its phrases of several words."""
        phrases = self._concepts[name]
        longer = tuple(one for one in phrases if " " in one or "?" in one)
        slots = [self._read(one) for one in phrases if " " not in one and "?" not in one]
        single = list({word: None for slot in slots for word in slot.words})
        several = (words for slot in slots for words in slot.several)
        return self._made(single, several, (one for slot in slots for one in slot.names)), longer
