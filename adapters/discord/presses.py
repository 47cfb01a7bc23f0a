"""Interactions (commands, buttons, modals) as events of the core: pure."""

from collections.abc import Iterator, Mapping

import msgspec

from adapters.discord.places import PLATFORM, ParentOf, moment_of, place_of
from adapters.discord.wire import Json
from adapters.discord.words import author_of, person_of, texts_of
from bot.core.events import Commanded, Event, Pressed, Reported, Submitted
from bot.core.people import Identity, Person, Place

COMMAND, COMPONENT, MODAL = 2, 3, 5  # interaction types
CHAT, ON_PERSON, ON_MESSAGE = 1, 2, 3  # command types
EPHEMERAL = 64


class Interaction(msgspec.Struct, frozen=True, kw_only=True):
    """What answering needs: the token (15 minutes), and what was pressed, where and by whom."""

    id: str
    application: str
    token: str
    kind: int
    who: Identity
    where: Place | None
    locale: str
    message: str | None = None
    message_private: bool = False
    permissions: int | None = None

    @property
    def in_direct(self) -> bool:
        """Whether only this person reads what is answered here."""
        return self.where is None


def interaction_of(payload: Json, parent_of: ParentOf) -> Interaction:
    """The interaction of a payload. Raises KeyError for one that is none of ours."""
    member = payload.get("member")
    user = member["user"] if member else payload["user"]
    where = _where(payload, parent_of)
    message = payload.get("message")
    flags = int((message or {}).get("flags") or 0)
    return Interaction(
        id=payload["id"],
        application=payload["application_id"],
        token=payload["token"],
        kind=payload["type"],
        who=person_of(user, member),
        where=where,
        locale=payload.get("locale") or "",
        message=message["id"] if message else None,
        message_private=bool(flags & EPHEMERAL) or where is None,
        permissions=int(member["permissions"]) if member and "permissions" in member else None,
    )


def _where(payload: Json, parent_of: ParentOf) -> Place | None:
    guild = payload.get("guild_id")
    if not guild:
        return None
    channel = payload.get("channel") or {}
    parent = channel.get("parent_id") if channel.get("type") in {10, 11, 12} else None
    if parent is not None:
        return Place(PLATFORM, guild, parent, channel["id"])
    return place_of(guild, channel.get("id") or payload["channel_id"], parent_of)


def pressed(at: Interaction, data: str) -> Pressed:
    """A button."""
    return Pressed(
        key=at.id,
        at=moment_of(at.id),
        author=Person(at.who),
        where=at.where,
        locale_hint=at.locale,
        data=data,
        message=at.message,
    )


def submitted(
    at: Interaction,
    data: str,
    raw: Mapping[str, str],
    *,
    part: bool = False,
    read: frozenset[str] = frozenset(),
) -> Submitted:
    """A form came back: all its pages, or one of them (`part`)."""
    return Submitted(
        key=at.id,
        at=moment_of(at.id),
        author=Person(at.who),
        where=at.where,
        locale_hint=at.locale,
        data=data,
        raw=dict(raw),
        message=at.message,
        part=part,
        read=read,
    )


def commanded(at: Interaction, payload: Json, names: Mapping[str, str]) -> Event:
    """A command. `names` are our names of context menus by the name that Discord shows.

    A menu on a message reports it: the message comes along, so that nobody has to copy it.
    """
    data = payload["data"]
    kind = data.get("type", CHAT)
    resolved = data.get("resolved") or {}
    if kind == ON_MESSAGE:
        return _reported(at, (resolved.get("messages") or {})[data["target_id"]])
    target = None
    if kind == ON_PERSON:
        target = person_of((resolved.get("users") or {})[data["target_id"]])
    return Commanded(
        key=at.id,
        at=moment_of(at.id),
        author=Person(at.who),
        where=at.where,
        locale_hint=at.locale,
        name=names.get(data["name"], data["name"]),
        target=target,
    )


def _reported(at: Interaction, message: Json) -> Reported:
    author = author_of(message)
    writer = author if isinstance(author, Person) else Person(person_of(message["author"]))
    return Reported(
        key=at.id,
        at=moment_of(at.id),
        author=Person(at.who),
        where=at.where,
        locale_hint=at.locale,
        target=writer,
        message=message["id"],
        texts=texts_of(message),
    )


def filled_in(data: Json) -> dict[str, str]:
    """What a modal brought, as text by field name."""
    return dict(_answers(data.get("components") or ()))


def _answers(components: object) -> Iterator[tuple[str, str]]:
    for part in components if isinstance(components, list | tuple) else ():
        inner = part.get("component")
        yield from _answers([inner] if inner else part.get("components") or ())
        name = part.get("custom_id")
        if name is None:
            continue
        chosen = part.get("values")
        value = part.get("value") if chosen is None else next(iter(chosen), None)
        yield name, value or ""
