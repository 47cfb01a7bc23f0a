"""A message as the town keeps it: people's words, what Alongside says, and forms on the table."""

from datetime import datetime

import msgspec

from adapters.local.town import PLATFORM
from bot.core.forms import FormView
from bot.core.people import Address, Direct, Place
from bot.core.replies import Reply


class Message(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message. `author` is a person's reference and empty for Alongside.

    `only` is the one reader of a card in a place that several read, `after` the message it stands
    below. `opened_by` is the message whose button opened a form. `told` counts the versions (the
    first words, then each edit) that the core is known to have taken in.
    """

    seq: int
    to: Address
    at: datetime
    author: str = ""
    feed: bool = False
    text: str = ""
    command: bool = False
    reply: Reply | None = None
    form: FormView | None = None
    reply_to: int | None = None
    quoted: str = ""
    only: str = ""
    after: int | None = None
    opened_by: int | None = None
    nonce: str = ""
    thread: str | None = None
    pinned: bool = False
    gone: bool = False
    edits: int = 0
    told: int = 0

    @property
    def ref(self) -> str:
        """The reference by which the core names the message."""
        return str(self.seq)

    @property
    def thread_ref(self) -> str:
        """The reference of the thread under this message, open or not."""
        return f"t{self.seq}"

    @property
    def order(self) -> tuple[int, int]:
        """Where it stands among the others."""
        return (self.seq if self.after is None else self.after, self.seq)

    @property
    def private_to(self) -> str:
        """The only person who reads it, or nothing where several do."""
        return self.to.user if isinstance(self.to, Direct) else self.only

    @property
    def place(self) -> Place | None:
        """The place it was written in; None in a private chat."""
        return self.to if isinstance(self.to, Place) else None


def changed(message: Message, **changes: object) -> Message:
    """The message with something else in it."""
    return msgspec.structs.replace(message, **changes)


def emptied(message: Message) -> Message:
    """What stays of a message that was taken away: that it was there, and its nonce."""
    return Message(
        seq=message.seq,
        to=message.to,
        at=message.at,
        author=message.author,
        only=message.only,
        nonce=message.nonce,
        told=message.told,
        edits=message.edits,
        gone=True,
    )


def thread_root(thread: str | None) -> int | None:
    """The number of the message that a thread hangs under; None for topics and channels."""
    if thread is None or not thread.startswith("t") or not thread[1:].isdecimal():
        return None
    return int(thread[1:])


def chat_name(address: Address) -> str:
    """A chat in a word, for keys of events: `ana`, `harbour/daily`, `harbour/daily/t12`."""
    match address:
        case Direct(user=user):
            return f"{PLATFORM}:{user}"
        case Place(home=home, channel=channel, thread=thread):
            parts = [home, channel] if thread is None else [home, channel, thread]
            return f"{PLATFORM}:{'/'.join(parts)}"
