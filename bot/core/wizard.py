"""A form asked one field at a time, for platforms without forms. The engine keeps the state."""

import msgspec

from bot.core.forms import FieldView, FormView
from bot.core.replies import Block, Button, Buttons, Heading, Para, Reply, msg

PER_ROW = 5
MOVE = "form"  # the route of the wizard's own buttons; the engine handles it


class Dialog(msgspec.Struct, frozen=True):
    """A form being asked: the questions, what was answered so far, and where we are."""

    form: FormView
    at: int = 0
    answers: dict[str, str] = {}

    @property
    def field(self) -> FieldView:
        """The question that waits for an answer."""
        return self.form.fields[self.at]

    @property
    def done(self) -> bool:
        """Whether every question was answered or skipped."""
        return self.at >= len(self.form.fields)


def start(form: FormView) -> Dialog:
    """Begin at the first question, or at the first that has to be answered differently."""
    names = [field.name for field in form.fields]
    first = min((names.index(name) for name in form.errors), default=0)
    return Dialog(form, first, dict(form.values))


def answer(dialog: Dialog, text: str) -> Dialog:
    """Take an answer and go on to the next question."""
    answers = {**dialog.answers, dialog.field.name: text}
    return msgspec.structs.replace(dialog, at=dialog.at + 1, answers=answers)


def skip(dialog: Dialog) -> Dialog:
    """Leave a question that needs no answer. A needed one stays."""
    if dialog.field.required:
        return dialog
    answers = {name: text for name, text in dialog.answers.items() if name != dialog.field.name}
    return msgspec.structs.replace(dialog, at=dialog.at + 1, answers=answers)


def back(dialog: Dialog) -> Dialog:
    """Return to the question before; its answer can be given again."""
    return msgspec.structs.replace(dialog, at=max(0, dialog.at - 1))


def question(dialog: Dialog) -> Reply:
    """The question as a private message, with its choices and ways out as buttons."""
    field = dialog.field
    blocks: list[Block] = [Heading(field.label)]
    if dialog.at == 0 and dialog.form.intro is not None:
        blocks.insert(0, Para(dialog.form.intro))
    if (error := dialog.form.errors.get(field.name)) is not None:
        blocks.append(Para(error))
    if field.hint is not None:
        blocks.append(Para(field.hint, muted=True))
    if field.seen_by is not None:
        blocks.append(Para(field.seen_by, muted=True))
    buttons = [Button(o.label, f"{MOVE}:set:{i}") for i, o in enumerate(field.options)]
    rows = [tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW)]
    blocks.extend(Buttons(row) for row in rows)
    blocks.append(Buttons(_ways_out(dialog)))
    return Reply(tuple(blocks))


def _ways_out(dialog: Dialog) -> tuple[Button, ...]:
    out = []
    if dialog.at > 0:
        out.append(Button(msg("core-form-back"), f"{MOVE}:back", look="quiet"))
    if not dialog.field.required:
        out.append(Button(msg("core-form-skip"), f"{MOVE}:skip", look="quiet"))
    out.append(Button(msg("core-form-cancel"), f"{MOVE}:cancel", look="quiet"))
    return tuple(out)
