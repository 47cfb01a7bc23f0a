"""Phrases of a pack and the tree that finds all of them in one walk over the words.

A phrase is words; `a|b` is either, a trailing `?` makes a word optional.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any, TypeAlias

from .normalise import fold

MOST_FORMS = 4_000
"""Word sequences that one phrase may stand for."""

Tree: TypeAlias = dict[str, Any]
Span: TypeAlias = tuple[int, int]
_END = ""


def expand(phrase: str, spellings: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every word sequence a phrase stands for, as the reader spells words.

    ValueError when there are none or too many.
    """
    slots: list[list[str]] = []
    for word in phrase.split():
        optional = word.endswith("?")
        options = [plain(option) for option in word.rstrip("?").split("|")]
        if not all(options):
            raise ValueError(f"an empty alternative in “{phrase}”")
        options = [spellings.get(option, option) for option in options]
        slots.append([*options, ""] if optional else options)
    count = 1
    for slot in slots:
        count *= len(slot)
    if count > MOST_FORMS:
        raise ValueError(f"“{phrase}” stands for {count} phrases, at most {MOST_FORMS} are allowed")
    found = {tuple(" ".join(words).split()) for words in product(*slots)}
    if not found or () in found:
        raise ValueError(f"“{phrase}” could match nothing at all")
    return sorted(found)


def plain(word: str) -> str:
    """A pack's word as the reader sees it: folded, without apostrophes."""
    return fold(word).text.replace("'", "")


class PhraseTree:
    """All phrases of all concepts."""

    def __init__(self, concepts: Mapping[str, Iterable[tuple[str, ...]]]) -> None:
        self.root: Tree = {}
        self.words: set[str] = set()
        self.longest = 0
        for concept in sorted(concepts):
            for phrase in concepts[concept]:
                self._add(concept, phrase)

    def _add(self, concept: str, phrase: tuple[str, ...]) -> None:
        self.words.update(phrase)
        self.longest = max(self.longest, len(phrase))
        node = self.root
        for word in phrase:
            node = node.setdefault(word, {})
        ends = node.setdefault(_END, [])
        if concept not in ends:
            ends.append(concept)

    def tag(self, words: Sequence[str], clause: Sequence[int]) -> dict[str, list[Span]]:
        """For each concept its hits in order, the longest at each place, within one clause."""
        hits: dict[str, list[Span]] = {}
        root = self.root
        for first, word in enumerate(words):
            node = root.get(word)
            if node is None:
                continue
            longest: dict[str, int] = {}
            at = first
            while node is not None:
                at += 1
                for concept in node.get(_END, ()):
                    longest[concept] = at
                if at >= len(words) or clause[at] != clause[first]:
                    break
                node = node.get(words[at])
            for concept, end in longest.items():
                hits.setdefault(concept, []).append((first, end))
        return hits
