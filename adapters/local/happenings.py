"""What people do on the page as events of the core: pure, one function a happening."""

from collections.abc import Mapping
from datetime import datetime

from adapters.local.messages import Message, chat_name
from adapters.local.town import PLATFORM, Resident, home_of
from bot.core.events import (
    Blocked,
    Commanded,
    Deleted,
    Edited,
    Joined,
    Left,
    Pressed,
    Reported,
    Said,
    Submitted,
    Unblocked,
    Words,
    WordsKind,
)
from bot.core.people import Author, Feed, Identity, Person, Place


def said(message: Message, who: Resident) -> Said:
    """Somebody wrote; what they quoted comes as somebody else's words."""
    return Said(
        key=f"{chat_name(message.to)}:{message.seq}",
        at=message.at,
        author=_author(message, who),
        where=message.place,
        locale_hint=who.locale,
        message=message.ref,
        texts=words_of(message),
        reply_to=None if message.reply_to is None else str(message.reply_to),
    )


def edited(message: Message, who: Resident, at: datetime) -> Edited:
    """A message has other words now."""
    return Edited(
        key=f"{chat_name(message.to)}:{message.seq}:{message.edits}",
        at=at,
        author=_author(message, who),
        where=message.place,
        locale_hint=who.locale,
        message=message.ref,
        texts=words_of(message),
    )


def deleted(message: Message, who: Resident, at: datetime) -> Deleted:
    """A message is gone."""
    return Deleted(
        key=f"{chat_name(message.to)}:{message.seq}:gone",
        at=at,
        author=_author(message, who),
        where=message.place,
        locale_hint=who.locale,
        message=message.ref,
    )


def commanded(
    key: str,
    name: str,
    rest: str,
    who: Resident,
    at: datetime,
    where: Place | None,
    target: Identity | None = None,
) -> Commanded:
    """A command; what followed its name is the field `text`."""
    return Commanded(
        key=key,
        at=at,
        author=Person(who.identity),
        where=where,
        locale_hint=who.locale,
        name=name,
        raw={"text": rest} if rest else {},
        target=target,
    )


def pressed(key: str, data: str, message: Message, who: Resident, at: datetime) -> Pressed:
    """A button of a message."""
    return Pressed(
        key=key,
        at=at,
        author=Person(who.identity),
        where=message.place,
        locale_hint=who.locale,
        data=data,
        message=message.ref,
    )


def submitted(
    key: str, form: Message, raw: dict[str, str], who: Resident, at: datetime
) -> Submitted:
    """A form came back; `message` is the one whose button had opened it, else the form's own."""
    opened_by = form.seq if form.opened_by is None else form.opened_by
    return Submitted(
        key=key,
        at=at,
        author=Person(who.identity),
        where=form.place,
        locale_hint=who.locale,
        data=form.form.data if form.form else "",
        raw=raw,
        message=str(opened_by),
    )


def submitted_late(
    key: str, data: str, raw: Mapping[str, str], who: Resident, at: datetime
) -> Submitted:
    """A form came back that is not there any more: it is read for danger, and nothing else."""
    return Submitted(
        key=key,
        at=at,
        author=Person(who.identity),
        locale_hint=who.locale,
        data=data,
        raw=dict(raw),
        part=True,
    )


def reported(key: str, message: Message, about: Resident, who: Resident, at: datetime) -> Reported:
    """Somebody is worried about another person's message."""
    return Reported(
        key=key,
        at=at,
        author=Person(who.identity),
        where=message.place,
        locale_hint=who.locale,
        target=Person(about.identity),
        message=message.ref,
        texts=words_of(message),
    )


def moved(key: str, home: str, who: Resident, at: datetime, *, there: bool) -> Joined | Left:
    """A person entered or left a home."""
    kind = Joined if there else Left
    author = Person(who.identity)
    return kind(key=key, at=at, author=author, home=home_of(home), locale_hint=who.locale)


def shut(key: str, who: Resident, at: datetime, *, closed: bool) -> Blocked | Unblocked:
    """A person closed or opened their private chat to the bot."""
    kind = Blocked if closed else Unblocked
    return kind(key=key, at=at, author=Person(who.identity), locale_hint=who.locale)


def words_of(message: Message) -> tuple[Words, ...]:
    """The words of a message and whose they are."""
    body = Words(WordsKind.BODY, message.text)
    if not message.quoted:
        return (body,)
    return (body, Words(WordsKind.QUOTED, message.quoted))


def _author(message: Message, who: Resident) -> Author:
    return Feed(PLATFORM, who.ref) if message.feed else Person(who.identity)
