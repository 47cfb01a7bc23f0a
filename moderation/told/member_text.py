"""What a person reads after words that sounded heavy. Pure: kind, level and truth give the text.

At most five short lines and one row of buttons; in danger the emergency number comes first.
"""

import msgspec

from bot.core.replies import Block, Bullets, Button, Buttons, Msg, Para, Reply, Text, When, msg
from bot.core.routes import route
from bot.helplines import HelpLines, written
from moderation.detect import Kind, Level
from moderation.told.purpose import purpose_of
from moderation.told.truth import Truth, away_line, line

_UNANSWERED = frozenset({"passing", "reached"})
_HEAVY = frozenset({Kind.DYING, Kind.SELF_HARM, Kind.DESPAIR})


def told_kind(kind: Kind) -> Kind:
    """What a person is told is the same for dying, self-harm and hopelessness."""
    return Kind.DYING if kind in _HEAVY else kind


class Note(msgspec.Struct, frozen=True):
    """A message to a person: about what (as `told_kind` has it), and what stands in its buttons."""

    told_id: str
    kind: Kind
    level: int
    country: str
    opened: bool = False
    plan: tuple[Button, ...] = ()

    @property
    def imminent(self) -> bool:
        """Whether it may be a matter of minutes."""
        return self.level >= Level.IMMINENT


def note_text(note: Note, truth: Truth, lines: HelpLines) -> Reply:
    """The message as it is true now."""
    if note.kind is Kind.HOME_VIOLENCE and not note.opened:
        return closed_note(note)
    if truth.stage in {"closed", "misread"}:
        return Reply((Para(line(truth)), Buttons((_clear(note),))))
    emergency = lines.emergency(note.country)
    most = 2 if note.kind in {Kind.DYING, Kind.MINOR} else 1
    found = lines.lines(note.country, purpose_of(note.kind), most)
    shown = Bullets(tuple(written(one) for one in found))
    if truth.stage == "vain":
        first = [Para(msg("moderation-danger", emergency=emergency))] if note.imminent else []
        return Reply((*first, Para(line(truth)), shown, _row(note, truth)))
    if note.kind is Kind.HOME_VIOLENCE:
        return _home(note, truth, emergency, shown)
    if note.kind is Kind.WORRY_OTHER:
        return Reply((*_worry(truth, emergency, shown), _row(note, truth)))
    return Reply((*_parts(note, truth, emergency, shown), _row(note, truth)))


def closed_note(note: Note) -> Reply:
    """Violence at home, before it is opened: says nothing to somebody who looks over a shoulder."""
    buttons = (
        Button(msg("moderation-home-open"), route("told.open", note.told_id)),
        Button(msg("moderation-home-later"), route("told.later", note.told_id)),
        _clear(note),
    )
    return Reply((Para(msg("moderation-home-closed")), Buttons(buttons)))


def _parts(note: Note, truth: Truth, emergency: Text, shown: Bullets) -> tuple[Block, ...]:
    opening = [Para(text) for text in _opening(note, emergency)]
    said = Para(msg("moderation-heavy")) in opening
    status: list[Block] = [Para(_status(truth, said=said))]
    people: list[Block] = [shown]
    if not note.imminent and note.kind is Kind.DYING:
        lead = "moderation-answer-hour" if truth.away else "moderation-answer"
        people.insert(0, Para(msg(lead)))
    if note.kind is Kind.MEDICAL:
        people = []
    if truth.away and truth.stage in _UNANSWERED:
        status = [*status, Para(away_line(truth))]
        return (*opening, *people, *status)
    return (*opening, *status, *people)


def _opening(note: Note, emergency: Text) -> tuple[Msg, ...]:
    match note.kind:
        case Kind.MEDICAL:
            call = msg("moderation-medical", emergency=emergency)
            return call, msg("moderation-medical-more")
        case Kind.DYING if note.imminent:
            call = msg("moderation-imminent", emergency=emergency)
            return call, msg("moderation-imminent-more")
        case Kind.THREAT:
            texts: tuple[Msg, ...] = (msg("moderation-threat"),)
        case Kind.VOICES:
            texts = (msg("moderation-voices"),)
        case Kind.MINOR:
            scared = msg("moderation-minor-scared", emergency=emergency)
            texts = (msg("moderation-minor"), scared)
        case _:
            texts = (msg("moderation-heavy"),)
    if note.imminent and note.kind is not Kind.MINOR:
        return msg("moderation-danger", emergency=emergency), *texts
    return texts


def _status(truth: Truth, *, said: bool = False) -> Msg:
    """What happens with it; until somebody has read it also that this note is automatic.

    `said`: the opening has said so already.
    """
    if truth.wrong:
        return msg("moderation-thanks-wrong")
    if truth.stage in _UNANSWERED and not said:
        return msg("moderation-automatic", truth=line(truth))
    return line(truth)


def _worry(truth: Truth, emergency: Text, shown: Bullets) -> tuple[Block, ...]:
    passed = msg("moderation-worry", time=When(truth.opened_at))
    return (
        Para(passed),
        Para(msg("moderation-worry-close")),
        shown,
        Para(msg("moderation-worry-danger", emergency=emergency)),
    )


def _home(note: Note, truth: Truth, emergency: Text, shown: Bullets) -> Reply:
    thanks = Para(msg("moderation-home-opened"))
    help_ = (Para(msg("moderation-danger", emergency=emergency)), shown)
    if truth.safe is None:
        buttons = (
            Button(msg("moderation-home-safe"), route("told.safe", note.told_id)),
            Button(msg("moderation-home-unsafe"), route("told.unsafe", note.told_id)),
            _clear(note),
        )
        return Reply((thanks, *help_, Para(msg("moderation-home-ask")), Buttons(buttons)))
    if not truth.safe:
        quiet = Para(msg("moderation-home-quiet"))
        return Reply((quiet, *help_, Buttons((_clear(note),))))
    return Reply((thanks, Para(_status(truth)), *help_, _row(note, truth)))


def _clear(note: Note) -> Button:
    return Button(msg("moderation-clear"), route("told.clear", note.told_id), look="quiet")


def _row(note: Note, truth: Truth) -> Buttons:
    buttons = list(note.plan) if note.kind is Kind.DYING and not note.imminent else []
    if truth.away and truth.stage in _UNANSWERED:
        buttons.append(Button(msg("moderation-ask-anyway"), route("told.ask", note.told_id)))
    if not truth.wrong:
        buttons.append(Button(msg("moderation-you-misread"), route("told.wrong", note.told_id)))
    return Buttons((*buttons, _clear(note)))
