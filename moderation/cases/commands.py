"""The buttons of a card. Each answers the presser alone; the card itself follows by itself."""

from bot.core.errors import Refusal
from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    Msg,
    Para,
    Quote,
    Reply,
    Text,
    When,
    msg,
)
from bot.core.routes import route
from bot.engine.context import Context
from moderation.alerts.alert import card
from moderation.alerts.cards import look_again
from moderation.alerts.headline import about, headline, where
from moderation.cases import handling
from moderation.cases.handling import SHORT
from moderation.cases.states import Outcome
from moderation.cases.view import View

PER_ROW = 4


async def take(ctx: Context, matter_id: str) -> Reply:
    """I have it; from the owner: still with me."""
    view = await handling.take(ctx, matter_id)
    if view.case is not None and view.case.drill:
        return _said(msg("moderation-drill-taken"))
    if view.case is not None and view.case.practice:
        return _said(msg("moderation-practice-taken"))
    due = view.pending.due_at if view.pending else ctx.now
    buttons = [Button(msg("moderation-write"), route("case.write", matter_id), look="primary")]
    if view.case is not None:
        buttons.insert(0, Button(msg("moderation-show"), route("case.show", matter_id)))
    if view.case is not None and view.case.safe is False:
        buttons.pop()
    return Reply((Para(msg("moderation-took", time=When(due))), Buttons(tuple(buttons))))


async def show(ctx: Context, matter_id: str) -> Reply:
    """The words, to the presser alone."""
    view, words = await handling.show(ctx, matter_id)
    case = view.case
    if case is None:
        raise Refusal(msg("moderation-gone"))
    if case.practice:
        words = ctx.say(msg("moderation-practice-words"))
    blocks: list[Block] = [Heading(headline(view))]
    if words is None:
        blocks.append(Para(msg("moderation-show-gone")))
    else:
        blocks.append(Quote(words, by=about(view)))
    blocks.append(Para(where(view)))
    if case.message_gone_at is not None:
        blocks.append(Para(msg("moderation-card-gone", time=When(case.message_gone_at))))
    return Reply((*blocks, Para(msg("moderation-show-logged"), muted=True)))


async def look(ctx: Context, matter_id: str) -> Reply:
    """The card, in private."""
    matter = await handling.allowed(ctx, matter_id)
    view = await look_again(ctx, matter)
    return Reply(card(view, ctx.reader.language).blocks)


async def over(ctx: Context, matter_id: str) -> Reply:
    """To whom?"""
    _, hands = await handling.candidates(ctx, matter_id)
    buttons = [
        Button(
            _hand_label(hand.name, around=hand.around),
            route("case.give", matter_id, hand.id[:SHORT]),
        )
        for hand in hands
    ]
    rows = [tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW)][:5]
    back = Button(msg("moderation-put-back"), route("case.back", matter_id), look="quiet")
    question = msg("moderation-over" if hands else "moderation-over-nobody")
    return Reply((Para(question), *(Buttons(row) for row in rows), Buttons((back,))))


def _hand_label(name: str, *, around: bool) -> Text:
    return msg("moderation-hand-around", name=name) if around else name


async def give(ctx: Context, matter_id: str, short: str) -> Reply:
    """Hand it to somebody."""
    view, hand = await handling.offer(ctx, matter_id, short)
    due = view.pending.due_at if view.pending else ctx.now
    return _said(msg("moderation-gave", name=hand.name, time=When(due)))


async def back(ctx: Context, matter_id: str) -> Reply:
    """Put it back to everybody."""
    await handling.put_back(ctx, matter_id)
    return _said(msg("moderation-put-back-done"))


async def close(ctx: Context, matter_id: str) -> Reply:
    """How did it end?"""
    view, _ = await handling.candidates(ctx, matter_id)
    outcomes = [Outcome.HELPED, Outcome.CALLED, Outcome.NOTHING, Outcome.BAD_FAITH]
    if view.case is None:
        outcomes.remove(Outcome.CALLED)
    if view.case is not None and view.case.practice:
        outcomes = [Outcome.NOTHING]
    buttons = [
        Button(msg(f"moderation-end-{one.value}"), route("case.end", matter_id, one.value))
        for one in outcomes
    ]
    return Reply((Para(msg("moderation-close-how")), Buttons(tuple(buttons))))


async def end(ctx: Context, matter_id: str, outcome: str) -> Reply:
    """Close it."""
    try:
        chosen = Outcome(outcome)
    except ValueError as error:
        raise Refusal(msg("moderation-gone")) from error
    view, _ = await handling.close(ctx, matter_id, chosen)
    if view.case is not None and view.case.practice:
        return _said(msg("moderation-practice-closed"))
    if view.urgent:
        return _rest(msg("moderation-closed-heavy"))
    if chosen in {Outcome.HELPED, Outcome.CALLED}:
        return _rest(msg("moderation-closed-done"))
    return _said(msg("moderation-closed-done"))


def _rest(text: Msg) -> Reply:
    """What somebody may like after having been there. The answer is not kept."""
    buttons = (
        Button(msg("moderation-rest-somebody"), route("rest.somebody")),
        Button(msg("moderation-rest-off"), route("rest.off")),
        Button(msg("moderation-rest-fine"), route("rest.fine")),
    )
    return Reply((Para(text), Buttons(buttons)))


async def misread(ctx: Context, matter_id: str) -> Reply:
    """We misread it: which rule, and how it has done so far."""
    view, (closed, wrong) = await handling.close(ctx, matter_id, Outcome.MISREAD)
    return _said(_misread_counts(view, closed, wrong))


def _misread_counts(view: View, closed: int, wrong: int) -> Text:
    rule = view.case.rule if view.case else ""
    return msg("moderation-misread-done", rule=rule, misread=wrong, closed=closed)


def _said(text: Text) -> Reply:
    return Reply((Para(text),))
