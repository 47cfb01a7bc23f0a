"""Phrases of a pack and the automaton that finds all of them in one walk over the words.

A phrase is words; `a|b` is either, a trailing `?` makes a word optional, CAPITALS stand for
every phrase of another concept, and a last `.` asks that the clause ends or a comma follows.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from .normalise import fold

END = "."
DEEPEST = 4
"""Concepts inside concepts inside concepts: further down it is a circle or nobody can read it."""
Span: TypeAlias = tuple[int, int]
Words: TypeAlias = tuple[str, ...]
Place: TypeAlias = tuple[int, int, Words]
"""The words `first` to `end`, and the concepts, in order, that they are a phrase of."""
_FEW = 40
"""Edges that are looked through one by one; more of them get an index."""
_MOST_STEPS = 100_000
"""Remembered steps of the automaton; past that it starts to remember anew."""


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


class _State:
    """What may follow after some words: remembered, because the next message asks again."""

    __slots__ = ("closing", "ends", "following", "index", "nodes")

    def __init__(self, nodes: frozenset[int], ends: tuple[str, ...], last: tuple[str, ...]) -> None:
        self.nodes = nodes
        self.ends = ends
        self.closing = tuple(sorted({*ends, *last})) if last else ends
        self.index: dict[str, list[int]] | None = None
        self.following: dict[str, _State | None] = {}


class PhraseTree:
    """All phrases of the wanted concepts. Compiled on the way: only what texts ask for."""

    def __init__(
        self,
        concepts: Mapping[str, Sequence[str]],
        spellings: Mapping[str, str],
        wanted: Iterable[str] | None = None,
    ) -> None:
        self._concepts = concepts
        self._spellings = spellings
        self._edges: list[list[tuple[frozenset[str], int]]] = []
        self._skips: list[int | None] = []
        self._ends: dict[int, str] = {}
        self._slots: dict[str, tuple[frozenset[str], tuple[Words, ...], tuple[str, ...]]] = {}
        self._states: dict[frozenset[int], _State] = {}
        self._steps = 0
        self._begin: dict[str, list[int]] = {}
        self._roots: dict[str, _State] = {}
        self.words: set[str] = set()
        for concept in sorted(concepts if wanted is None else set(wanted)):
            try:
                self._add(concept)
            except ValueError as error:
                raise PhraseError(concept, str(error)) from None

    def _add(self, concept: str) -> None:
        final = self._node()
        self._ends[final] = concept
        for phrase in self._concepts[concept]:
            entry = self._node()
            self._build(phrase, entry, final, 0)
            for node in self._closure((entry,)):
                if node == final:
                    raise ValueError(f"“{phrase}” could match nothing at all")
                for words, target in self._edges[node]:
                    for word in words:
                        self._begin.setdefault(word, []).append(target)

    def _node(self) -> int:
        self._edges.append([])
        self._skips.append(None)
        return len(self._edges) - 1

    def _build(self, phrase: str, entry: int, exit_: int, depth: int) -> None:
        if depth > DEEPEST:
            raise ValueError(f"“{phrase}” leads through more than {DEEPEST} concepts")
        slots = phrase.split()
        at = entry
        for number, slot in enumerate(slots):
            # An optional word skips to a node of its own: never straight to a shared one.
            last = number == len(slots) - 1
            target = exit_ if last and not slot.endswith("?") else self._node()
            self._slot(slot.rstrip("?"), at, target, depth)
            if slot.endswith("?"):
                self._skips[at] = target
            at = target
        if at != exit_:
            self._skips[at] = exit_

    def _slot(self, slot: str, entry: int, target: int, depth: int) -> None:
        single, several, names = self._read(slot)
        if single:
            self._edges[entry].append((single, target))
        for words in several:
            self._chain(words, entry, target)
        for name in names:
            if name not in self._concepts:
                raise ValueError(f"“{slot}” names {name}, and there is no such concept")
            self._inline(name, entry, target, depth)

    def _read(self, slot: str) -> tuple[frozenset[str], tuple[Words, ...], tuple[str, ...]]:
        known = self._slots.get(slot)
        if known is not None:
            return known
        options = slot.split("|")
        if slot.islower() and slot.isascii() and "'" not in slot and "" not in options:
            plain_words = frozenset(options)
            if self._spellings.keys().isdisjoint(plain_words):
                self.words |= plain_words
                self._slots[slot] = plain_words, (), ()
                return self._slots[slot]
        self._slots[slot] = self._read_slowly(options, slot)
        return self._slots[slot]

    def _read_slowly(
        self, options: Sequence[str], slot: str
    ) -> tuple[frozenset[str], tuple[Words, ...], tuple[str, ...]]:
        single: set[str] = set()
        several: list[Words] = []
        names: list[str] = []
        for option in options:
            if not option:
                raise ValueError(f"an empty alternative in “{slot}”")
            if is_name(option):
                names.append(option)
                continue
            word = plain(option)
            words = tuple(self._spellings.get(word, word).split())
            self.words.update(words)
            if len(words) == 1:
                single.add(words[0])
            else:
                several.append(words)
        return frozenset(single), tuple(several), tuple(names)

    def _chain(self, words: Words, entry: int, target: int) -> None:
        at = entry
        for word in words[:-1]:
            between = self._node()
            self._edges[at].append((frozenset((word,)), between))
            at = between
        self._edges[at].append((frozenset(words[-1:]), target))

    def _inline(self, name: str, entry: int, target: int, depth: int) -> None:
        """The phrases of a named concept, the single words of it in one step."""
        single: set[str] = set()
        for phrase in self._concepts[name]:
            if " " not in phrase and "?" not in phrase:
                words, several, names = self._read(phrase)
                single |= words
                for sequence in several:
                    self._chain(sequence, entry, target)
                for inner in names:
                    self._slot(inner, entry, target, depth + 1)
            else:
                begin = self._node()
                self._build(phrase, begin, target, depth + 1)
                for node in self._closure((begin,)):
                    self._edges[entry].extend(self._edges[node])
        if single:
            self._edges[entry].append((frozenset(single), target))

    def _closure(self, nodes: Iterable[int]) -> list[int]:
        reached: list[int] = []
        for node in nodes:
            at: int | None = node
            while at is not None and at not in reached:
                reached.append(at)
                at = self._skips[at]
        return reached

    def _state(self, nodes: Iterable[int]) -> _State:
        closed = frozenset(self._closure(nodes))
        state = self._states.get(closed)
        if state is None:
            last = self._closure(
                target for node in closed for words, target in self._edges[node] if END in words
            )
            state = self._states[closed] = _State(closed, self._named(closed), self._named(last))
        return state

    def _named(self, nodes: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted({self._ends[node] for node in nodes if node in self._ends}))

    def _first(self, word: str) -> _State | None:
        nodes = self._begin.get(word)
        if nodes is None:
            return None
        state = self._roots[word] = self._state(nodes)
        return state

    def _targets(self, state: _State, word: str) -> list[int]:
        edges = [edge for node in sorted(state.nodes) for edge in self._edges[node]]
        if len(edges) < _FEW:
            return [target for words, target in edges if word in words]
        if state.index is None:
            state.index = {}
            for words, target in edges:
                for known in words:
                    state.index.setdefault(known, []).append(target)
        return state.index.get(word, [])

    def _step(self, state: _State, word: str) -> _State | None:
        if word not in self.words:
            return None
        nodes = self._targets(state, word)
        following = self._state(nodes) if nodes else None
        self._steps += 1
        if self._steps > _MOST_STEPS:
            self._steps = 0
            self._states.clear()
            self._roots.clear()
            state.following.clear()
        state.following[word] = following
        return following

    def knows(self, concept: str) -> bool:
        """Whether the language has words for a concept."""
        return concept in self._concepts

    def touches(self, words: Sequence[str]) -> set[str]:
        """Every concept that could be there, wherever the clauses end."""
        present: set[str] = set()
        roots = self._roots
        count = len(words)
        for first, word in enumerate(words):
            state = roots.get(word) or self._first(word)
            at = first + 1
            while state is not None:
                if state.closing:
                    present.update(state.closing)
                if at == count:
                    break
                word = words[at]  # noqa: PLW2901  # the walk goes on from this word
                at += 1
                following = state.following
                state = following[word] if word in following else self._step(state, word)
        return present

    def tag(self, words: Sequence[str], clause: Sequence[int], comma: Sequence[int]) -> list[Place]:
        """Where concepts stand, in order, each within one clause."""
        places: list[Place] = []
        roots = self._roots
        count = len(words)
        for first, word in enumerate(words):
            state = roots.get(word) or self._first(word)
            at = first
            while state is not None:
                at += 1
                last = at >= count or clause[at] != clause[first]
                found = state.closing if last or comma[at] != comma[at - 1] else state.ends
                if found:
                    places.append((first, at, found))
                if last:
                    break
                word = words[at]  # noqa: PLW2901  # the walk goes on from this word
                following = state.following
                state = following[word] if word in following else self._step(state, word)
        return places
