"""What a card about a case or request says: facts first, never the words, no history, no score."""

from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Link,
    Links,
    Listed,
    Msg,
    Para,
    Reply,
    Step,
    Steps,
    Text,
    When,
    msg,
)
from bot.core.routes import route
from moderation.alerts.headline import about, badge, headline, where, why, worried
from moderation.cases.states import Outcome, Rung, State
from moderation.cases.view import View
from moderation.detect import Kind
from moderation.ladder.rules import Planned, ahead, names, whom
from moderation.records import LadderStep

_DONE_SHOWN = 4


def card(view: View, language: str) -> Reply:
    """The card as it is now, for readers of a language."""
    open_ = view.matter.state is not State.CLOSED
    blocks: list[Block] = []
    if open_ and view.case is not None and view.case.not_told_at is not None:
        blocks.append(Para(msg("moderation-card-closed-way", name=about(view))))
    blocks += [badge(view), Heading(headline(view)), Fields(_facts(view, language))]
    blocks += [Para(line) for line in _warnings(view)]
    if view.link is not None:
        blocks.append(Links((Link(msg("moderation-card-open"), view.link),)))
    if not open_:
        return Reply((*blocks, Para(_ending(view)), *_again(view)), private=False)
    return Reply((*blocks, *_ladder(view), *_buttons(view)), private=False)


def _facts(view: View, language: str) -> tuple[Field, ...]:
    case = view.case
    facts = [
        Field(msg("moderation-card-about"), about(view)),
        Field(msg("moderation-card-why"), why(view, language)),
        Field(msg("moderation-card-where"), where(view)),
    ]
    if case is not None and case.last_words_at != case.written_at:
        last = msg("moderation-card-last", time=When(case.last_words_at))
        facts.append(Field(msg("moderation-card-more"), last))
    return (*facts, Field(msg("moderation-card-told"), _told(view)))


def _told(view: View) -> Text:
    case = view.case
    if case is not None and (case.practice or case.kind is Kind.ABUSE):
        return msg("moderation-told-none")
    if case is not None and case.not_told_at is not None:
        return msg("moderation-told-unreachable")
    if case is not None and case.worry:
        return msg("moderation-told-worry")
    if not view.told:
        return msg("moderation-told-gone")
    delivered_at = view.told[-1].delivered_at
    if delivered_at is None:
        return msg("moderation-told-sending")
    return msg("moderation-told-delivered", time=When(delivered_at))


def _warnings(view: View) -> list[Msg]:
    case = view.case
    if case is None:
        return []
    lines: list[Msg] = []
    if view.worried and not case.worry:
        lines.append(worried(view))
    if case.not_alone:
        lines.append(msg("moderation-card-not-alone"))
    if case.safe is not None:
        lines.append(msg("moderation-card-safe" if case.safe else "moderation-card-not-safe"))
    if case.wrong_at is not None:
        lines.append(msg("moderation-card-wrong", time=When(case.wrong_at)))
    if case.message_gone_at is not None:
        lines.append(msg("moderation-card-gone", time=When(case.message_gone_at)))
    return lines


def _ladder(view: View) -> list[Block]:
    pending = view.pending
    if view.case is not None and view.case.practice and not view.case.drill:
        return [Para(msg("moderation-practice-ladder"), muted=True)]
    if pending is None:
        return []
    if pending.rung is Rung.BACK:
        return [Para(msg("moderation-card-back", time=When(pending.due_at)))]
    plan = Planned(pending.rung, pending.due_at, whom(view.walk, pending.rung))
    items = [_done(view, step) for step in view.done if step.asked or step.rung is Rung.AROUND]
    items = items[-_DONE_SHOWN:]
    for step in ahead(view.walk, plan):
        items.append(_coming(view, step, first=not any(i.state == "next" for i in items)))
    hourly = [] if pending.rung is not Rung.HOURLY else [_hourly(pending)]
    return [Steps((*items, *hourly))]


def _done(view: View, step: LadderStep) -> Step:
    label = msg("moderation-step-asked", time=When(step.done_at or step.due_at))
    asked = names(view.team, step.asked.splitlines())
    if asked:
        return Step(label, msg("moderation-step-names", names=Listed(asked)), "done")
    return Step(label, msg("moderation-step-channel"), "done")


def _coming(view: View, step: Planned, *, first: bool) -> Step:
    label = msg("moderation-step-at", time=When(step.due_at))
    who = names(view.team, step.ids)
    if not who:
        return Step(label, msg("moderation-step-none"), "next" if first else "later")
    key = "moderation-step-again" if step.rung is Rung.AGAIN else "moderation-step-names"
    return Step(label, msg(key, names=Listed(who)), "next" if first else "later")


def _hourly(pending: LadderStep) -> Step:
    label = msg("moderation-step-at", time=When(pending.due_at))
    return Step(label, msg("moderation-step-hourly"), "next")


def _ending(view: View) -> Msg:
    matter = view.matter
    outcome = msg(f"moderation-outcome-{matter.outcome}")
    at = When(matter.closed_at or view.now)
    name = view.name(matter.closed_by)
    if matter.outcome is Outcome.WITHDRAWN:
        return msg("moderation-card-withdrawn", time=at)
    if not name:
        return msg("moderation-card-ended-itself", time=at)
    return msg("moderation-card-ended", name=name, time=at, outcome=outcome)


def _again(view: View) -> tuple[Block, ...]:
    if view.matter.erase or (view.case is not None and view.case.practice):
        return ()
    return (Buttons((Button(msg("moderation-reopen"), route("case.reopen", view.matter.id)),)),)


def _buttons(view: View) -> tuple[Block, ...]:
    case, matter = view.case, view.matter
    key = "moderation-still" if view.owned else "moderation-take"
    first = [Button(msg(key), route("case.take", matter.id), look="primary")]
    if case is not None and case.drill:
        decline = Button(msg("moderation-not-for-me"), route("case.notme", matter.id))
        return (Buttons((*first, decline)),)
    if case is not None:
        first.append(Button(msg("moderation-show"), route("case.show", matter.id)))
    if case is not None and case.practice:
        close = Button(msg("moderation-close"), route("case.close", matter.id))
        return (Buttons((*first, close)),)
    if case is None or case.safe is not False:
        first.append(Button(msg("moderation-write"), route("case.write", matter.id)))
    second = [
        Button(msg("moderation-hand-over"), route("case.over", matter.id)),
        Button(msg("moderation-not-for-me"), route("case.notme", matter.id)),
        Button(msg("moderation-close"), route("case.close", matter.id)),
    ]
    if case is not None and case.place and case.message_gone_at is None:
        second.append(Button(msg("moderation-out"), route("case.out", matter.id)))
    if case is not None and not case.worry:
        second.append(Button(msg("moderation-misread"), route("case.misread", matter.id)))
    return Buttons(tuple(first)), Buttons(tuple(second))
