"""Finds all phrases of a pack in one walk over the words.

The automaton is made on the way, only as far as texts ask for it, and remembered.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from .phrases import Weaver, Words

END = "."
Span: TypeAlias = tuple[int, int]
Place: TypeAlias = tuple[int, int, Words]
"""The words `first` to `end`, and the concepts, in order, that they are a phrase of."""
_FEW = 40
"""Edges that are looked through one by one; more of them get an index."""
_MOST_STEPS = 100_000
"""Remembered steps of the automaton; past that it starts to remember anew."""


class _State:
    """What may follow after some words: remembered, because the next message asks again."""

    __slots__ = ("closing", "ends", "following", "index", "nodes")

    def __init__(self, nodes: bytes, ends: Words, last: Words) -> None:
        self.nodes = nodes
        self.ends = ends
        self.closing = tuple(sorted({*ends, *last})) if last else ends
        self.index: dict[int, list[int]] | None = None
        self.following: dict[str, _State | None] = {}


class PhraseTree:
    """All phrases of the wanted concepts."""

    def __init__(
        self,
        concepts: Mapping[str, Sequence[str]],
        spellings: Mapping[str, str],
        wanted: Iterable[str] | None = None,
    ) -> None:
        weaver = Weaver(concepts, spellings)
        for concept in sorted(concepts if wanted is None else set(wanted)):
            weaver.add(concept)
        self._network = weaver.network
        self._ends = weaver.ends
        self._entries = {label: array("i", nodes) for label, nodes in weaver.entries.items()}
        self._concepts = frozenset(concepts)
        self.words = frozenset(self._network.words)
        self._states: dict[bytes, _State] = {}
        self._roots: dict[str, _State | None] = {}
        self._steps = 0

    def _state(self, nodes: Iterable[int]) -> _State:
        network = self._network
        closed = array("i", sorted(network.closure(nodes)))
        key = closed.tobytes()
        state = self._states.get(key)
        if state is None:
            ends = set(network.labels(END))
            last = network.closure(
                target for node in closed for label, target in network.edges(node) if label in ends
            )
            state = self._states[key] = _State(key, self._named(closed), self._named(last))
        return state

    def _named(self, nodes: Iterable[int]) -> Words:
        return tuple(sorted({self._ends[node] for node in nodes if node in self._ends}))

    def _first(self, word: str) -> _State | None:
        entries = self._entries
        nodes = [
            node
            for label in self._network.labels(word)
            if label in entries
            for node in entries[label]
        ]
        state = self._state(nodes) if nodes else None
        self._roots[word] = state
        return state

    def _targets(self, state: _State, word: str) -> list[int]:
        labels = set(self._network.labels(word))
        if state.index is None:
            network = self._network
            nodes = array("i", state.nodes)
            edges = [edge for node in nodes for edge in network.edges(node)]
            if len(edges) < _FEW:
                return [target for label, target in edges if label in labels]
            state.index = {}
            for label, target in edges:
                state.index.setdefault(label, []).append(target)
        index = state.index
        return [target for label in labels if label in index for target in index[label]]

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
        known, roots = self.words, self._roots
        count = len(words)
        for first, word in enumerate(words):
            if word not in known:
                continue
            state = roots[word] if word in roots else self._first(word)
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
        known, roots = self.words, self._roots
        count = len(words)
        for first, word in enumerate(words):
            if word not in known:
                continue
            state = roots[word] if word in roots else self._first(word)
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
