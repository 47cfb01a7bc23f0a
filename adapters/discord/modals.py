"""Forms as Discord's modals: at most five fields a page, the other pages behind a Continue."""

from typing import Any

from adapters.discord.buttons import cut
from bot.core.forms import FieldView, FormView

FIELDS = 5
TITLE = 45
LABEL = 45
HINT = 100
VALUE = 4000
RADIO = 10  # longer choices are lists
LIST = 25
_LABEL, _TEXT, _RADIO, _LIST, _WORDS = 18, 4, 21, 3, 10
_ONE_LINE, _SEVERAL = 1, 2
_SEPARATOR = " · "


def pages_of(form: FormView) -> list[tuple[FieldView, ...]]:
    """The fields page by page. The introduction takes one place on the first."""
    first = FIELDS - 1 if form.intro is not None else FIELDS
    fields = form.fields
    rest = fields[first:]
    return [fields[:first], *(rest[i : i + FIELDS] for i in range(0, len(rest), FIELDS))]


def page_of(form: FormView, name: str) -> int:
    """On which page a field stands; the first for a name that is none."""
    for number, fields in enumerate(pages_of(form)):
        if any(field.name == name for field in fields):
            return number
    return 0


def modal(form: FormView, custom_id: str, page: int = 0) -> dict[str, Any]:
    """A page of the form, with what was filled in before."""
    pages = pages_of(form)
    fields = pages[page]
    parts = [_field(field, form.values.get(field.name, "")) for field in fields]
    if page == 0 and form.intro is not None:
        parts.insert(0, {"type": _WORDS, "content": str(form.intro)[:VALUE]})
    counted = f" {page + 1}/{len(pages)}" if len(pages) > 1 else ""
    title = cut(str(form.title), TITLE - len(counted)) + counted
    return {"custom_id": custom_id, "title": title, "components": parts}


def _field(field: FieldView, value: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": _LABEL,
        "label": cut(str(field.label), LABEL),
        "component": _input(field, value),
    }
    if hint := _hint(field):
        made["description"] = hint
    return made


def _hint(field: FieldView) -> str:
    """The hint and who will see the answer: who sees it is never cut away."""
    seen = cut(str(field.seen_by), HINT) if field.seen_by else ""
    hint = str(field.hint).strip() if field.hint else ""
    room = HINT - len(seen) - (len(_SEPARATOR) if seen else 0)
    if not hint or room < 2:
        return seen
    return _SEPARATOR.join(part for part in (cut(hint, room), seen) if part)


def _input(field: FieldView, value: str) -> dict[str, Any]:
    if 2 <= len(field.options) <= RADIO:
        return _choice(field, value, _RADIO)
    if 1 <= len(field.options) <= LIST:
        return _choice(field, value, _LIST)
    return _text(field, value)


def _choice(field: FieldView, value: str, kind: int) -> dict[str, Any]:
    options = [
        {
            "label": cut(str(option.label), 100),
            "value": option.value,
            **({"default": True} if option.value == value else {}),
        }
        for option in field.options
    ]
    made = {"type": kind, "custom_id": field.name, "required": field.required, "options": options}
    if kind == _LIST:
        made["min_values"] = 1 if field.required else 0
        made["max_values"] = 1
    return made


def _text(field: FieldView, value: str) -> dict[str, Any]:
    long = field.kind == "longtext"
    limit = min(field.limit or VALUE, VALUE)
    made: dict[str, Any] = {
        "type": _TEXT,
        "custom_id": field.name,
        "style": _SEVERAL if long else _ONE_LINE,
        "required": field.required,
        "max_length": limit,
    }
    if value:
        made["value"] = value[:limit]
    return made
