"""One language's sentences. Each is read the first time it is said: reading all of them, in all
languages, took 0.4 s of every start and 11 MB, and most are not said for days.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax.ast import MessageReference, TermReference
from fluent.syntax.visitor import Visitor

_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
# A sentence begins a line with its name; what belongs to it is indented, closed or commented.
_BEGIN = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE | re.ASCII)


class Sentences:
    """What Fluent files of one language say; later ones may override earlier ones."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._unread: dict[str, str] = {}
        self._names: set[str] = set()

    def add(self, source: str) -> None:
        """Take in a file."""
        found = dict(_split(source))
        self._unread |= found
        self._names |= {name for name in found if not name.startswith("-")}

    def learn(self, source: str) -> None:
        """Take in words of an operator's own: no other language is asked to have them."""
        self._unread |= dict(_split(source))

    @property
    def keys(self) -> AbstractSet[str]:
        """The names of all sentences."""
        return self._names

    def pattern(self, key: str) -> Pattern | None:
        """A sentence, or with `name.attribute` a part of one; None if there is no such thing."""
        name, _, attribute = key.partition(".")
        self._make_known(name)
        if not self._read.has_message(name):
            return None
        found = self._read.get_message(name)
        return found.attributes.get(attribute) if attribute else found.value

    def say(self, pattern: Pattern, args: Mapping[str, object]) -> tuple[str, list[Exception]]:
        """The sentence with what is put into it, and what went wrong."""
        written, errors = self._read.format_pattern(pattern, dict(args))
        return str(written), errors

    @cached_property
    def _read(self) -> FluentBundle:
        # Only languages that are spoken: each brings a megabyte of Babel's.
        marks = self._language in _RIGHT_TO_LEFT
        return FluentBundle([self._language], use_isolating=marks)

    def _make_known(self, name: str) -> None:
        """Read a sentence, and those it refers to."""
        waiting = [name]
        while waiting:
            source = self._unread.pop(waiting.pop(), None)
            if source is None:
                continue
            resource = FluentResource(source)
            self._read.add_resource(resource, allow_overrides=True)
            named = _Named()
            named.visit(resource)
            waiting += named.names


class _Named(Visitor):
    """The sentences that others refer to."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 - Fluent's name for it
        self.names.append(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:  # noqa: N802 - as above
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)


def _split(source: str) -> Iterator[tuple[str, str]]:
    begins = list(_BEGIN.finditer(source))
    ends = [match.start() for match in begins[1:]] + [len(source)]
    for match, end in zip(begins, ends, strict=True):
        yield match[1], source[match.start() : end]
