"""The words in a message and whose they are: also titles, polls, alt texts, forwarded ones."""

from collections.abc import Iterator

from adapters.discord.places import PLATFORM, identity
from adapters.discord.wire import Json
from bot.core.events import Words, WordsKind
from bot.core.people import Author, Feed, Identity, Person, Proxy

PROXIES = frozenset({"466378653216014359", "431544605209788416"})  # PluralKit, Tupperbox
SPOKEN = frozenset({0, 19})  # a message, a reply; all other types are Discord's own notices


def texts_of(message: Json) -> tuple[Words, ...]:
    """Everything in the message that people can read."""
    forwarded = (
        Words(WordsKind.FORWARDED, words.text)
        for snapshot in message.get("message_snapshots") or ()
        for words in _own(snapshot.get("message") or {})
    )
    return (*_own(message), *forwarded)


def _own(message: Json) -> Iterator[Words]:
    if text := message.get("content"):
        yield Words(WordsKind.BODY, text)
    for attachment in message.get("attachments") or ():
        if alt := attachment.get("description"):
            yield Words(WordsKind.ALT, alt)
    if poll := message.get("poll"):
        yield from _poll(poll)


def _poll(poll: Json) -> Iterator[Words]:
    media = [poll.get("question") or {}]
    media += [answer.get("poll_media") or {} for answer in poll.get("answers") or ()]
    for part in media:
        if text := part.get("text"):
            yield Words(WordsKind.POLL, text)


def author_of(message: Json, original: Identity | None = None) -> Author:
    """Who speaks. `original` is who wrote the message that a proxy has copied."""
    user = message["author"]
    if message.get("webhook_id"):
        if str(message.get("application_id")) in PROXIES:
            return Proxy(PLATFORM, user["id"], user.get("username") or "", original)
        return Feed(PLATFORM, user["id"])
    if user.get("bot") or user.get("system"):
        return Feed(PLATFORM, user["id"])
    return Person(person_of(user, message.get("member")))


def person_of(user: Json, member: Json | None = None) -> Identity:
    """The account, by the name that others read."""
    nick = (member or {}).get("nick")
    name = nick or user.get("global_name") or user.get("username") or ""
    return identity(user["id"], name)
