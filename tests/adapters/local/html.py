"""HTML as a small tree, enough to ask what a page shows."""

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})


class Node:
    """An element with its attributes and what is in it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []

    @property
    def text(self) -> str:
        """All text in it, white space made one space."""
        return " ".join(" ".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._texts()

    def all(self, tag: str = "", class_: str = "", **attributes: str) -> "list[Node]":
        """Every element in it that fits."""
        return [node for node in self._nodes() if node._fits(tag, class_, attributes)]

    def one(self, tag: str = "", class_: str = "", **attributes: str) -> "Node":
        """The only element that fits."""
        found = self.all(tag, class_, **attributes)
        assert len(found) == 1, (tag, class_, attributes, len(found))
        return found[0]

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def _nodes(self) -> "Iterator[Node]":
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child._nodes()

    def _fits(self, tag: str, class_: str, attributes: dict[str, str]) -> bool:
        if tag and self.tag != tag:
            return False
        if class_ and class_ not in self.attributes.get("class", "").split():
            return False
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        return all(self.attributes.get(name) == value for name, value in wanted.items())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(text: str) -> Node:
    """The tree of a page. Fails where elements do not close as they should."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    assert builder._open == [builder.root], [node.tag for node in builder._open]
    return builder.root
