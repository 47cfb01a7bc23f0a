"""Finds the known word behind a disguised one: leet, stretched, starred, spaced, mistyped, or
spelled by ear.

Only words that no pack uses as they stand are looked at, so plain text costs one set lookup.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

_LEET = tuple({"1": one, "!": bang, "|": "l"} for one in "il" for bang in "il")
_LEET_COMMON = {"0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "+": "t"}
_NOTHING = dict.fromkeys("-._*'", "")
_TABLES = tuple(str.maketrans(_LEET_COMMON | variant | _NOTHING) for variant in _LEET)
_AMBIGUOUS = re.compile(r"[1!|]")
_SEPARATED = re.compile(r"[-._'+|]")
LONGEST_GLUED = 48
"""Characters of a word without spaces that is still taken apart."""
_SHORTEST_GLUED = 8
_SHORTEST_MISTYPED = 5
_SHORTEST_HEARD = 4
_DOUBLED = re.compile(r"(.)\1+")
_STRETCHED = re.compile(r"(.)\1\1+")


class Lexicon:
    """The words of one pack. `core` words are worth finding behind a disguise."""

    def __init__(
        self,
        words: Iterable[str],
        core: Iterable[str],
        spellings: dict[str, str],
        common: Iterable[str],
        sounds: Mapping[str, str] | None = None,
    ) -> None:
        self.core = frozenset(core)
        self.words = frozenset(words) | self.core
        self._pieces = self.words | {word for word in spellings if len(word) > 1}
        self._spellings = spellings
        self._longest = max((len(word) for word in self._pieces), default=0)
        common = frozenset(common)
        self._mistyped = _mistyped(self.core, self.words | common)
        self._sounds = tuple((sounds or {}).items())
        self._heard = self._by_sound(common) if sounds else {}
        self._starred = {form: word for word in sorted(self.core) for form in _starred(word)}
        strong = {
            piece
            for piece in self._pieces
            if not self.core.isdisjoint((piece, *spellings.get(piece, "").split()))
        }
        self._strong = re.compile("|".join(map(re.escape, sorted(strong))) or r"(?!)")

    def stands(self, word: str) -> bool:
        """Whether a word is known and means itself."""
        return word in self.words and word not in self._spellings

    def resolve(self, word: str) -> tuple[str, ...]:
        """The known word or words for one chunk of letters, digits and inner signs."""
        if word in self._spellings:
            return tuple(self._spellings[word].split())
        if word in self.words:
            return (word,)
        return self._plain(word) or self._disguised(word) or ()

    def variants(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What may be typed without any sign of disguise, and the words that it stands for."""
        for word in self.words:
            if word.endswith("ing") and word[:-1] not in self.words:
                yield word[:-1], (word,)
        for word in self.core:
            for index in range(len(word)):
                typed = word[: index + 1] + word[index:]
                if typed not in self.words:
                    yield typed, (word,)
        for typed, word in self._mistyped.items():
            yield typed, (word,)
        for typed, meant in self._spellings.items():
            yield typed, tuple(meant.split())

    def letter(self, letter: str) -> str:
        """The word that a lone letter stands for ("u")."""
        return self._spellings.get(letter, letter)

    def _plain(self, word: str) -> tuple[str, ...]:
        if not word.isalpha():
            return ()
        found = self._mistyped.get(word) or self._squeezed(word)
        if not found and word.endswith("in") and word + "g" in self.words:
            found = word + "g"
        if found:
            return (found,)
        return self.by_ear(word) or self.glued(word) or (word,)

    @property
    def hears(self) -> bool:
        """Whether the language says what sounds the same."""
        return bool(self._heard)

    def by_ear(self, word: str) -> tuple[str, ...]:
        """The known word that sounds the same, where the language says what sounds the same."""
        if not self._heard or len(word) < _SHORTEST_HEARD:
            return ()
        return self._heard.get(self._sound(word), ())

    def _by_sound(self, common: frozenset[str]) -> dict[str, tuple[str, ...]]:
        """Of words that sound alike the shortest; none for what sounds like a `common` word."""
        known: dict[str, tuple[str, ...]] = {word: (word,) for word in self.words}
        known |= {word: tuple(plain.split()) for word, plain in self._spellings.items()}
        heard: dict[str, tuple[str, ...]] = {}
        for word in sorted(known, key=lambda one: (len(one), one)):
            heard.setdefault(self._sound(word), known[word])
        return heard | dict.fromkeys(map(self._sound, common), ())

    def _sound(self, word: str) -> str:
        for written, sound in self._sounds:
            word = word.replace(written, sound)
        return _DOUBLED.sub(r"\1", word)

    def _disguised(self, chunk: str) -> tuple[str, ...]:
        if chunk in self._starred:
            return (self._starred[chunk],)
        if not any(letter.isalpha() for letter in chunk):
            return ()
        tables = _TABLES if _AMBIGUOUS.search(chunk) else _TABLES[:1]
        separated = _SEPARATED.search(chunk) is not None
        for table in tables:
            found = self._undisguised(chunk.translate(table), separated=separated)
            if found:
                return found
        return ()

    def _undisguised(self, plain: str, *, separated: bool) -> tuple[str, ...]:
        if plain in self._spellings:
            return tuple(self._spellings[plain].split())
        if plain in (self.core if separated else self.words):
            return (plain,)
        if separated:
            return ()
        squeezed = self._squeezed(plain)
        return (squeezed,) if squeezed else ()

    def _squeezed(self, word: str) -> str | None:
        """The known word behind a stretched one ("killlll"), the core word behind a doubled one."""
        if _DOUBLED.search(word) is None:
            return None
        if _STRETCHED.search(word) is not None:
            for kept in (r"\1\1", r"\1"):
                short = _STRETCHED.sub(kept, word)
                if short in self.words:
                    return short
        short = _DOUBLED.sub(r"\1", word)
        return short if short in self.core else None

    def glued(self, word: str) -> tuple[str, ...]:
        """Words written without spaces; () unless two core words or three words with one."""
        if not _SHORTEST_GLUED <= len(word) <= LONGEST_GLUED or not self._strong.search(word):
            return ()
        return self.split(word)

    def split(self, word: str) -> tuple[str, ...]:
        """Fewest known words that make up `word`; () when it does not come apart."""
        best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - self._longest), end):
                before = best[start]
                if before is None or word[start:end] not in self._pieces:
                    continue
                current = best[end]
                if current is None or len(before) + 1 < len(current):
                    best[end] = (*before, word[start:end])
        found = tuple(
            plain for piece in best[-1] or () for plain in self._spellings.get(piece, piece).split()
        )
        strong = sum(piece in self.core for piece in found)
        return found if strong >= 2 or (strong and len(found) >= 3) else ()


def _starred(word: str) -> Iterator[str]:
    for index in range(1, len(word)):
        yield word[:index] + "*" + word[index + 1 :]
        if index + 1 < len(word):
            yield word[:index] + "**" + word[index + 2 :]


def _mistyped(core: frozenset[str], taken: frozenset[str]) -> dict[str, str]:
    """One letter left out, or two neighbours swapped; never a word that means something else."""
    forms: dict[str, str] = {}
    for word in sorted(core):
        if len(word) < _SHORTEST_MISTYPED:
            continue
        for index in range(1, len(word)):
            forms.setdefault(word[:index] + word[index + 1 :], word)
        for index, (left, right) in enumerate(pairwise(word)):
            forms.setdefault(word[:index] + right + left + word[index + 2 :], word)
    return {form: word for form, word in forms.items() if form not in taken}
