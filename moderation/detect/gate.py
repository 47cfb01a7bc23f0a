"""A cheap look first: most chat holds no pattern's concepts, and leaves at once.

Never stricter than the rules: order, gaps and clauses are left aside, and what may be a disguise
is always read.
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from .lexicon import Lexicon
from .normalise import LIMIT, fold
from .pattern import Pattern
from .tree import PhraseTree

_SPELLED_OUT = 3
MOST_FREQUENT = 150
"""Everyday words of a language that vote for it."""
_WORD = re.compile(r"[a-z0-9]+")
_LONG = re.compile(r"[a-z]{9,}")
_LINK = re.compile(r"(?:https?:|www\.)\S+")
_STRETCHED = re.compile(r"([a-z])\1\1")
_PIECE = re.compile(r"[$@]?[a-z0-9]+(?:[!@$*.\-_|+\\/]{1,2}[a-z0-9]+)*")
_SPELLED = re.compile(r"\b[a-z0-9]\W{1,3}[a-z0-9]\W{1,3}[a-z0-9]\b")
_STRANGE = frozenset("0123456789!@$*.-_|+\\")
_QUOTES = str.maketrans({"‘": "", "’": "", "“": '"', "”": '"', "…": " ", "–": " ", "—": " "})


class Seen:
    """The words of a message as they were typed. `odd`: some may be in disguise."""

    def __init__(self, texts: Iterable[str], loud: Mapping[str, str]) -> None:
        text = "\n".join(text if len(text) <= LIMIT else _ends(text) for text in texts).lower()
        self.odd = False
        if not text.isascii():
            text = text.translate(_QUOTES)
            if not text.isascii():
                self.odd = not loud.keys().isdisjoint(text)
                text = fold(text, len(text)).text
        text = text.replace("'", "")
        if "http" in text or "www." in text:
            text = _LINK.sub(" ", text)
        self.words = _WORD.findall(text)
        self.several = set(self.words)
        self.long = _LONG.findall(text)
        is_stretched = _STRETCHED.search(text) is not None
        self.pieces: list[str] = []
        if is_stretched or not _STRANGE.isdisjoint(text):
            self.pieces = [
                piece
                for piece in dict.fromkeys(_PIECE.findall(text))
                if not (piece.isalpha() or piece.isdigit())
                or (is_stretched and _STRETCHED.search(piece))
            ]
        if len([1 for word in self.words if len(word) == 1]) >= _SPELLED_OUT:
            self.odd = self.odd or _SPELLED.search(text) is not None


def _ends(text: str) -> str:
    return f"{text[: LIMIT // 2]}\n{text[-LIMIT // 2 :]}"


class Gate:
    """What a language's rules wait for."""

    def __init__(
        self,
        tree: PhraseTree,
        starters: Mapping[str, Sequence[tuple[int, Pattern]]],
        lexicon: Lexicon,
        everyday: Sequence[str],
    ) -> None:
        self._tree = tree
        self._waiting = {
            name: _others(name, {pattern.concepts for _, pattern in waiting}, starters)
            for name, waiting in starters.items()
        }
        self._typed = dict(lexicon.variants())
        self._known = lexicon.words | self._typed.keys()
        self._lexicon = lexicon
        self._inside = re.compile("|".join(map(re.escape, sorted(lexicon.core))) or r"(?!)")
        self.everyday = frozenset(everyday[:MOST_FREQUENT])

    def opens(self, seen: Seen) -> bool:
        """Whether this message has to be read."""
        if seen.odd or (seen.pieces and any(map(self._is_disguise, seen.pieces))):
            return True
        words: Sequence[str] = seen.words
        typed = self._typed
        if not typed.keys().isdisjoint(seen.several):
            words = [meant for word in words for meant in typed.get(word, (word,))]
        known = self._known
        if self._lexicon.hears:
            ear = self._lexicon.by_ear
            words = [
                *words,
                *[meant for word in words if word not in known for meant in ear(word)],
            ]
        if self.possible(words):
            return True
        if not seen.long:
            return False
        return any(word not in known and self._inside.search(word) for word in seen.long)

    def _is_disguise(self, piece: str) -> bool:
        found = self._lexicon.resolve(piece)
        return found != (piece,) and not self._lexicon.words.isdisjoint(found)

    def possible(self, words: Sequence[str]) -> bool:
        """Whether some pattern finds a phrase for each of its steps."""
        present = self._tree.touches(words)
        waiting = self._waiting
        for name in waiting.keys() & present:
            for steps in waiting[name]:
                for step in steps:
                    if present.isdisjoint(step):
                        break
                else:
                    return True
        return False


def _others(
    name: str,
    patterns: Iterable[tuple[tuple[str, ...], ...]],
    starters: Container[str],
) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What each pattern needs beside `name`; first what is least often there."""
    return tuple(
        {
            tuple(
                sorted(
                    {step for step in steps if name not in step},
                    key=lambda step: (any(one not in starters for one in step), len(step), step),
                )
            )
            for steps in patterns
        }
    )
