"""Questions as data: a frozen dataclass whose fields carry a kind is a form on every platform."""

import dataclasses
import types
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Union, get_args, get_origin, get_type_hints

import msgspec

from bot.core.replies import Msg, Text, msg


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole number on a scale; over ten steps it is drawn as a list."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several. Labels are Fluent messages `{labels}-{option}`."""

    options: tuple[str, ...]
    labels: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of free text, at most `limit` characters."""

    limit: int = 80
    seen_by: str = "me"


@dataclass(frozen=True, slots=True)
class LongText:
    """Several lines of free text, at most `limit` characters."""

    limit: int = 500
    seen_by: str = "me"


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two bounds; decimals allowed."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Date:
    """A day, at most so many days before or after today."""

    before: int = 36525
    after: int = 0


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time on the reader's clock."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by name, or the time it is there now."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""


Kind = Scale | Choice | Line | LongText | Number | Date | TimeOfDay | Zone | YesNo


class Option(msgspec.Struct, frozen=True):
    """One thing to choose."""

    value: str
    label: Text


class FieldView(msgspec.Struct, frozen=True):
    """A question as a platform draws it. `kind` is the name of the kind in lower case."""

    name: str
    kind: str
    label: Text
    hint: Text | None
    required: bool
    options: tuple[Option, ...] = ()
    limit: int = 0
    low: float = 0
    high: float = 0
    seen_by: Text | None = None


class FormView(msgspec.Struct, frozen=True):
    """A form as a platform draws it; `data` comes back with the answers in Submitted."""

    data: str
    title: Text
    fields: tuple[FieldView, ...]
    submit: Text
    values: dict[str, str] = {}
    errors: dict[str, Text] = {}
    intro: Text | None = None
    private: bool = True
    lang: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a declared form."""

    name: str
    kind: Kind
    required: bool
    default: object


def fields_of(form: type) -> tuple[FormField, ...]:
    """The fields of a form. Raises TypeError where one has no kind: a mistake in the code."""
    hints = get_type_hints(form, include_extras=True)
    found = []
    for field in dataclasses.fields(form):
        hint = hints[field.name]
        if get_origin(hint) is not Annotated:
            message = f"{form.__name__}.{field.name} has no kind"
            raise TypeError(message)
        inner, kind = get_args(hint)[:2]
        optional = get_origin(inner) in {Union, types.UnionType} and type(None) in get_args(inner)
        found.append(FormField(field.name, kind, not optional, field.default))
    return tuple(found)


def view(
    form: type,
    data: str,
    texts: str,
    *,
    values: Mapping[str, str] | None = None,
    errors: Mapping[str, Msg] | None = None,
    intro: Text | None = None,
) -> FormView:
    """The form as platforms draw it. Its words are attributes of the Fluent message `texts`.

    The title and the submit button are `.title` and `.submit`; each field is `.<name>` with
    underscores as hyphens, and its hint, where there is one, is `.<name>-hint`.
    """
    return FormView(
        data=data,
        title=msg(f"{texts}.title"),
        fields=tuple(_field_view(field, texts) for field in fields_of(form)),
        submit=msg(f"{texts}.submit"),
        values=dict(values or {}),
        errors=dict(errors or {}),
        intro=intro,
    )


def _field_view(field: FormField, texts: str) -> FieldView:
    name = field.name.replace("_", "-")
    kind = field.kind
    blank = FieldView(
        name=field.name,
        kind=type(kind).__name__.lower(),
        label=msg(f"{texts}.{name}"),
        hint=msg(f"{texts}.{name}-hint"),
        required=field.required,
    )
    match kind:
        case Scale(low, high):
            steps = tuple(Option(str(n), str(n)) for n in range(low, high + 1))
            return msgspec.structs.replace(blank, options=steps, low=low, high=high)
        case Choice(options, labels):
            choices = tuple(Option(o, msg(f"{labels}-{o.replace('_', '-')}")) for o in options)
            return msgspec.structs.replace(blank, options=choices)
        case YesNo():
            both = (Option("yes", msg("core-yes")), Option("no", msg("core-no")))
            return msgspec.structs.replace(blank, options=both)
        case Line(limit, seen_by) | LongText(limit, seen_by):
            seen = msg(f"core-seen-by-{seen_by}")
            return msgspec.structs.replace(blank, limit=limit, seen_by=seen)
        case Number(low, high):
            return msgspec.structs.replace(blank, low=low, high=high)
        case _:
            return blank
