"""What deliveries came to: a card that arrived, a message that could not, a step that failed."""

from bot.core.registry import Ended
from bot.core.replies import Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Priority, Scope, identity_reader
from moderation.alerts.cards import look_again, may_stand_in_channel, post_anew
from moderation.alerts.headline import about
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Happening, State
from moderation.ladder import walking
from moderation.messages import queries as message_queries
from moderation.records import Card, Case

DELIVERED = "delivered"
REJECTED = "rejected"


async def card_ended(scope: Scope, ended: Ended) -> None:
    """An alert or a private ask: the first one that arrives is when it reached the moderators."""
    card = await message_queries.card_by_key(scope.tx, ended.key)
    matter = await queries.matter(scope.tx, card.subject_id) if card else None
    if card is None or matter is None:
        return
    if ended.state == DELIVERED:
        card.delivered_at = ended.at
        if matter.reached_at is not None:
            return
        matter.reached_at = ended.at
    else:
        card.failed_at = ended.at
        detail = f"{card.kind} {ended.state}"
        queries.note(scope.tx, matter.id, Happening.ASK_FAILED, scope.now, detail=detail)
        await _step_failed(scope, matter, card)
    await settle(scope, matter)


async def _step_failed(scope: Scope, matter: AnyMatter, card: Card) -> None:
    """A failed send is a step: where nobody was reached by it, the next are asked at once."""
    if matter.closed_at is not None:
        return
    await scope.tx.flush()
    standing = await message_queries.cards(scope.tx, matter.id, "alert", "ask")
    if card.kind == "alert":
        alerts = [one for one in standing if one.kind == "alert"]
        matter.in_channel = any(one.failed_at is None for one in alerts)
    reached = [one for one in standing if one.step == card.step and one.failed_at is None]
    if reached:
        return
    if matter.state is State.OFFERED and matter.owner_id == card.reader_id:
        await walking.lapse(scope, matter)
        return
    await walking.hurry(scope, matter)


async def edit_ended(scope: Scope, ended: Ended) -> None:
    """An alert that can be changed no more (its group moved, it was deleted) comes anew."""
    if ended.state != REJECTED:
        return
    card = await message_queries.card_by_key(scope.tx, ended.key.partition("/edit/")[0])
    matter = await queries.matter(scope.tx, card.subject_id) if card else None
    if card is None or matter is None or card.kind != "alert" or card.gone_at is not None:
        return
    if card.failed_at is not None:
        return  # it may stand there all the same, unknown to us; the ladder went on without it
    if matter.closed_at is not None:
        card.gone_at = scope.now
        return
    view = await look_again(scope, matter)
    if await may_stand_in_channel(scope, view):
        await post_anew(scope, view, card)


async def told_ended(scope: Scope, ended: Ended) -> None:
    """What the person was told arrived, or their private chat is closed."""
    row = await message_queries.told_by_key(scope.tx, ended.key)
    if row is None:
        return
    case = await queries.matter(scope.tx, row.subject_id) if row.subject_id else None
    if ended.state == DELIVERED:
        row.delivered_at = ended.at
        if isinstance(case, Case):
            case.not_told_at = None
    else:
        row.gone_at = ended.at
        if isinstance(case, Case):
            case.not_told_at = ended.at
            queries.note(scope.tx, case.id, Happening.NOT_TOLD, scope.now, detail=ended.state)
    if case is not None:
        await settle(scope, case)


async def letter_ended(scope: Scope, ended: Ended) -> None:
    """A moderator's words that did not arrive: whoever wrote them must know."""
    matter = await queries.matter(scope.tx, ended.subject_id) if ended.subject_id else None
    if matter is None or ended.state == DELIVERED:
        return
    queries.note(scope.tx, matter.id, Happening.NOT_WRITTEN, scope.now, detail=ended.state)
    if isinstance(matter, Case):
        matter.not_told_at = ended.at
    view = await look_again(scope, matter)
    if matter.owner_id is not None and matter.closed_at is None:
        reader = await identity_reader(scope.tx, matter.owner_id, view.community)
        look = Button(msg("moderation-look"), route("case.card", matter.id))
        text = Para(msg("moderation-letter-failed", name=about(view)))
        await scope.send(
            reader,
            Reply((text, Buttons((look,)))),
            key=f"{ended.key}/failed",
            purpose="moderation.note",
            priority=Priority.CRISIS,
        )
    await settle(scope, matter)


async def answer_ended(scope: Scope, ended: Ended) -> None:
    """The person's answer did not reach whoever has it: it comes back to everybody."""
    matter = await queries.matter(scope.tx, ended.subject_id) if ended.subject_id else None
    if matter is None or ended.state == DELIVERED:
        return
    queries.note(scope.tx, matter.id, Happening.NOT_ANSWERED, scope.now, detail=ended.state)
    if matter.state is State.TAKEN:
        await walking.lapse(scope, matter)
    elif matter.state is State.CLOSED:
        await _somebody_else(scope, matter, ended)


async def _somebody_else(scope: Scope, matter: AnyMatter, ended: Ended) -> None:
    """An answer after the look-in that did not arrive: the others learn that there was one."""
    view = await look_again(scope, matter)
    for hand in view.able:
        await scope.send(
            await identity_reader(scope.tx, hand.id, view.community),
            Reply((Para(msg("moderation-answer-lost", name=about(view))),)),
            key=f"{ended.key}/lost/{hand.id}",
            purpose="moderation.note",
            priority=Priority.CRISIS,
        )
