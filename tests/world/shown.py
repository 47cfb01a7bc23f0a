"""A message as somebody sees it, with questions a test asks of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from bot.core.replies import Button, Buttons, Image, Link, Links, Reply


@dataclass
class Shown:
    """One message of the bot where it stands. `reply` changes when the message is edited."""

    ref: str
    reply: Reply
    edits: int = 0
    pinned: bool = False
    versions: list[Reply] = field(default_factory=list)

    def edit(self, reply: Reply) -> None:
        self.versions.append(self.reply)
        self.reply = reply
        self.edits += 1

    @property
    def text(self) -> str:
        """Every word in it, labels and alt texts included; no button data."""
        return "\n".join(_words(self.reply.blocks))

    def says(self, *parts: str) -> bool:
        return all(part.casefold() in self.text.casefold() for part in parts)

    @property
    def buttons(self) -> list[Button]:
        rows = [block.items for block in self.reply.blocks if isinstance(block, Buttons)]
        return [button for row in rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [str(button.label) for button in self.buttons]

    def has_buttons(self, *labels: str) -> bool:
        return set(labels) <= set(self.labels)

    def button(self, label: str) -> Button:
        for button in self.buttons:
            if str(button.label) == label:
                return button
        raise AssertionError(f"no button {label!r}; there are {self.labels}")

    @property
    def links(self) -> list[Link]:
        return [
            link for block in self.reply.blocks if isinstance(block, Links) for link in block.items
        ]


def _words(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple() | list():
            for item in value:
                yield from _words(item)
        case Button(label=label) | Link(label=label):
            yield str(label)
        case Image(alt=alt):
            yield str(alt)
        case msgspec.Struct():
            for name in value.__struct_fields__:
                if name not in {"weight", "state", "look"}:
                    yield from _words(getattr(value, name))
        case _:
            return
