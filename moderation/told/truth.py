"""What a person may be told about what happens with their words, at the moment they read it."""

from datetime import datetime
from typing import Literal

import msgspec

from bot.core.replies import Listed, Msg, When, msg
from moderation.cases.states import Outcome, State
from moderation.cases.view import View
from moderation.ladder.rules import names, whom

Stage = Literal["passing", "reached", "read", "taken", "vain", "closed", "misread", "withdrawn"]


class Truth(msgspec.Struct, frozen=True):
    """`reached` says whom it reached; `away`: nobody is around; `back_at`: until when, if said."""

    stage: Stage
    at: datetime
    opened_at: datetime
    name: str = ""
    in_channel: bool = True
    asked: tuple[str, ...] = ()
    away: bool = False
    back_at: datetime | None = None
    next_at: datetime | None = None
    wrong: bool = False
    safe: bool | None = None


def truth(view: View) -> Truth:
    """How things stand."""
    case, pending = view.case, view.pending
    asks = pending is not None and bool(whom(view.walk, pending.rung))
    return Truth(
        stage=_stage(view),
        at=_at(view),
        opened_at=view.matter.opened_at,
        name=_name(view),
        in_channel=view.matter.in_channel,
        asked=names(view.team, [one for step in view.done for one in step.asked.splitlines()]),
        away=view.presence.somebody is False,
        back_at=view.presence.back_at,
        next_at=pending.due_at if pending is not None and asks else None,
        wrong=case is not None and case.wrong_at is not None,
        safe=case.safe if case is not None else None,
    )


def _stage(view: View) -> Stage:
    matter = view.matter
    if matter.state is State.CLOSED:
        return _closed(matter.outcome)
    if matter.state is State.TAKEN:
        return "taken"
    if matter.state is State.UNANSWERED:
        return "vain"
    if matter.read_at is not None:
        return "read"
    return "reached" if matter.reached_at is not None else "passing"


def _closed(outcome: Outcome | None) -> Stage:
    match outcome:
        case Outcome.MISREAD:
            return "misread"
        case Outcome.WITHDRAWN:
            return "withdrawn"
        case _:
            return "closed"


def _at(view: View) -> datetime:
    matter = view.matter
    asked = [step.done_at for step in view.done if step.done_at and step.asked]
    match _stage(view):
        case "closed" | "misread" | "withdrawn":
            return matter.closed_at or view.now
        case "taken":
            return matter.taken_at or view.now
        case "vain":
            return max(asked, default=matter.asking_since)
        case "read":
            return matter.read_at or view.now
        case "reached":
            return matter.reached_at or view.now
        case _:
            return matter.asking_since


def _name(view: View) -> str:
    matter = view.matter
    match _stage(view):
        case "closed" | "misread":
            return view.name(matter.closed_by)
        case "taken":
            return view.name(matter.owner_id)
        case _:
            return view.name(matter.read_by)


def line(told: Truth) -> Msg:
    """The sentence that says so."""
    at = When(told.at)
    match told.stage:
        case "passing":
            return msg("moderation-truth-passing", time=at)
        case "reached" if told.in_channel:
            return msg("moderation-truth-channel", time=at)
        case "reached":
            return msg("moderation-truth-people", time=at)
        case "read":
            return msg("moderation-truth-read", time=at, name=told.name)
        case "taken":
            return msg("moderation-truth-taken", time=at, name=told.name)
        case "vain" if told.asked or told.in_channel:
            return msg("moderation-truth-vain", time=at)
        case "vain":
            return msg("moderation-truth-none")
        case "closed" if told.name:
            return msg("moderation-truth-closed", name=told.name)
        case "closed":
            return msg("moderation-truth-closed-quiet")
        case "withdrawn":
            return msg("moderation-truth-withdrawn", time=at)
        case _:
            return msg("moderation-truth-misread")


def away_line(told: Truth) -> Msg:
    """That probably nobody reads it for some time."""
    if told.back_at is None:
        return msg("moderation-truth-away")
    return msg("moderation-truth-away-until", time=When(told.back_at))


def asked_line(told: Truth) -> Msg:
    """For a request: who was asked, and when the next are if nobody answers."""
    at = When(told.at)
    if told.stage not in {"passing", "reached"}:
        return line(told)
    asked = Listed(tuple(dict.fromkeys(told.asked))) if told.asked else ""
    if not asked and told.next_at is None:
        return msg("moderation-truth-none")
    if not asked:
        return msg("moderation-asked-channel", time=at, next=When(told.next_at or told.at))
    if told.next_at is None:
        return msg("moderation-asked", names=asked, time=at)
    return msg("moderation-asked-next", names=asked, time=at, next=When(told.next_at))
