"""All phrases of a pack as one net: sets of words lead from node to node.

Held in flat arrays: a pack has tens of thousands of nodes, and an object for each would weigh more
than all the rest of the detector.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator

_NONE = -1


class Network:
    """Nodes and the edges between them. A *label* is a set of words that may lead along an edge."""

    def __init__(self) -> None:
        self._skips = array("i")
        self._newest = array("i")
        self._labels = array("i")
        self._targets = array("i")
        self._older = array("i")
        self._of_word: defaultdict[str, list[int]] = defaultdict(list)
        self._count = 0

    @property
    def words(self) -> Iterable[str]:
        """Every word of a label."""
        return self._of_word.keys()

    def label(self, words: Iterable[str]) -> int:
        """A new label for these words."""
        number = self._count
        self._count += 1
        for word in words:
            self._of_word[word].append(number)
        return number

    def labels(self, word: str) -> list[int]:
        """The labels that a word belongs to."""
        return self._of_word.get(word, [])

    def node(self) -> int:
        """A new node."""
        self._skips.append(_NONE)
        self._newest.append(_NONE)
        return len(self._skips) - 1

    def skip(self, node: int, target: int) -> None:
        """From this node to that one without any word."""
        self._skips[node] = target

    def connect(self, node: int, label: int, target: int) -> None:
        """From this node to that one by a word of the label."""
        self._labels.append(label)
        self._targets.append(target)
        self._older.append(self._newest[node])
        self._newest[node] = len(self._labels) - 1

    def edges(self, node: int) -> Iterator[tuple[int, int]]:
        """Labels that lead on, and where to."""
        edge = self._newest[node]
        while edge != _NONE:
            yield self._labels[edge], self._targets[edge]
            edge = self._older[edge]

    def closure(self, nodes: Iterable[int]) -> set[int]:
        """These nodes, and those that no word separates from them."""
        reached: set[int] = set()
        for at in nodes:
            node = at
            while node != _NONE and node not in reached:
                reached.add(node)
                node = self._skips[node]
        return reached
