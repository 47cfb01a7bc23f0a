"""What features declare: commands, buttons, forms, ticks, subscribers. Checked at start-up."""

import inspect
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Protocol, get_type_hints, runtime_checkable

from bot.core.people import Who
from bot.core.routes import READERS, Pressing

Answers = Literal["new", "edit", "form"]
Handler = Callable[..., Awaitable[Any]]
NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")
ROUTE = re.compile(r"[a-z][a-z0-9_.]{0,17}")  # with an id of 22 characters within ROUTE_LIMIT


@dataclass(frozen=True, slots=True)
class Command:
    """Something typed. Its words are the Fluent message `command-<name>` (`.describe`).

    A `silent` one works when it is typed in private and is offered nowhere. One that `reads`
    changes nothing and never waits for whoever writes.
    """

    name: str
    handler: Handler
    who: Who = Who.MEMBER
    target: Literal["none", "message", "person"] = "none"
    private: bool = True
    answers: Answers = "new"
    aliases: tuple[str, ...] = ()
    in_groups: bool = False
    silent: bool = False
    reads: bool = False


@dataclass(frozen=True, slots=True)
class ButtonAction:
    """Something pressed. `answers="form"` handlers run on the read door and must be quick.

    Others that change nothing say so with `reads`: then they never wait for whoever writes.
    """

    route: str
    handler: Handler
    who: Who = Who.MEMBER
    private: bool = True
    answers: Answers = "edit"
    reads: bool = False


@dataclass(frozen=True, slots=True)
class FormAction:
    """A form that comes back. `texts` is its Fluent message; the handler gets `form=` filled in.

    `screened` is off for what nobody but the writer reads, and for moderators' forms.
    """

    route: str
    form: type
    texts: str
    handler: Handler
    who: Who = Who.MEMBER
    answers: Answers = "edit"
    screened: bool = True


@runtime_checkable
class Moment(Protocol):
    """A statement that finds one moment: those of all ticks are asked as one."""

    def __hash__(self) -> int: ...

    def scalar_subquery(self) -> Any: ...  # noqa: ANN401 - the core knows no database


@dataclass(frozen=True, slots=True)
class Tick:
    """Work that the clock starts. `run` asks the database what is due and is idempotent.

    `next_due` gives the next moment at which there will be something to do, for the demo clock:
    a statement, or a function where it takes more than one.
    """

    name: str
    every: float
    run: Callable[[Any], Awaitable[None]]
    next_due: Moment | Callable[[Any], Awaitable[datetime | None]] | None = None


@dataclass(frozen=True, slots=True)
class DataSubject:
    """Whose data is exported, erased or merged: a member, or an account that never joined."""

    community_id: str
    member_id: str | None
    identity_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    """How something in the outbox ended: delivered, unreachable, rejected, expired or dead."""

    key: str
    purpose: str
    subject_id: str | None
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a card that another feature shows: slot `me` is the member's card."""

    slot: str
    order: int
    make: Handler


@dataclass(frozen=True, slots=True)
class Feature:
    """All that a feature adds. Every table with a person in it needs the last three."""

    name: str
    commands: tuple[Command, ...] = ()
    buttons: tuple[ButtonAction, ...] = ()
    forms: tuple[FormAction, ...] = ()
    ticks: tuple[Tick, ...] = ()
    on_fact: Mapping[type, Handler] = field(default_factory=dict)
    on_event: Mapping[type, Handler] = field(default_factory=dict)
    on_outcome: Mapping[str, Handler] = field(default_factory=dict)
    conversations: Mapping[str, Handler] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    tables: tuple[type, ...] = ()
    export: Handler | None = None
    erase: Handler | None = None
    merge: Handler | None = None


class RegistryError(Exception):
    """Two features disagree, or a declaration breaks a platform's limit: a mistake in the code."""


class Registry:
    """All features, looked up by what comes in."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self.features = tuple(features)
        self.commands: dict[str, Command] = {}
        self.buttons: dict[str, ButtonAction] = {}
        self.forms: dict[str, FormAction] = {}
        self.ticks: list[Tick] = []
        self.conversations: dict[str, Handler] = {}
        for feature in self.features:
            self._add(feature)

    def _add(self, feature: Feature) -> None:
        for command in feature.commands:
            for name in (command.name, *command.aliases):
                _matches(NAME, name)
                _only_once(self.commands, name)
                self.commands[name] = command
        for button in feature.buttons:
            _matches(ROUTE, button.route)
            _only_once(self.buttons, button.route)
            _arguments(button.handler)
            self.buttons[button.route] = button
        for form in feature.forms:
            _matches(ROUTE, form.route)
            _only_once(self.forms, form.route)
            _arguments(form.handler)
            self.forms[form.route] = form
        for kind, handler in feature.conversations.items():
            _only_once(self.conversations, kind)
            self.conversations[kind] = handler
        self.ticks.extend(feature.ticks)

    def parts(self, slot: str) -> list[Part]:
        """The pieces of a card, in order."""
        found = [part for feature in self.features for part in feature.parts if part.slot == slot]
        return sorted(found, key=lambda part: part.order)

    def on_fact(self, kind: type) -> list[Handler]:
        """Who wants to know of a fact."""
        return [f.on_fact[kind] for f in self.features if kind in f.on_fact]

    def on_event(self, kind: type) -> list[Handler]:
        """Who wants to see an event that is neither command, button nor form."""
        return [f.on_event[kind] for f in self.features if kind in f.on_event]

    def on_outcome(self, purpose: str) -> list[Handler]:
        """Who wants to know how a delivery of this purpose ended."""
        return [f.on_outcome[purpose] for f in self.features if purpose in f.on_outcome]


def _matches(pattern: re.Pattern[str], name: str) -> None:
    if not pattern.fullmatch(name):
        message = f"not a valid name: {name}"
        raise RegistryError(message)


def _only_once(known: Mapping[str, object], name: str) -> None:
    if name in known:
        message = f"declared twice: {name}"
        raise RegistryError(message)


@cache
def _arguments(handler: Handler) -> tuple[tuple[str, type], ...]:
    """The handler's arguments after the context, each of a type that a button can carry."""
    hints = get_type_hints(handler)
    names = [n for n in list(inspect.signature(handler).parameters)[1:] if n != "form"]
    found = tuple((name, hints[name]) for name in names)
    for name, kind in found:
        if kind not in READERS:
            message = f"{handler.__qualname__}: {name} is neither str, int nor date"
            raise RegistryError(message)
    return found


def read_arguments(handler: Handler, pressing: Pressing) -> dict[str, str | int | date]:
    """The typed arguments of a press. Raises ValueError for data that we never made."""
    wanted = _arguments(handler)
    if len(wanted) != len(pressing.args):
        raise ValueError(pressing.route)
    pairs = zip(wanted, pressing.args, strict=True)
    return {name: READERS[kind](text) for (name, kind), text in pairs}  # type: ignore[misc]  # READERS gives exactly these
