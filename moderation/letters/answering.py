"""The person answers a moderator: to whoever has it, and never to anybody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.events import OTHERS_WORDS, Words
from bot.core.forms import FormView, LongText, view
from bot.core.replies import Button, Buttons, Para, Quote, Reply, Text, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, identity_reader, outbox
from moderation.alerts.cards import look_again
from moderation.alerts.digest import digest
from moderation.alerts.headline import about
from moderation.cases import queries
from moderation.cases.queries import AnyMatter
from moderation.cases.states import Happening, Rung
from moderation.cases.view import View
from moderation.ladder.rules import whom
from moderation.messages import queries as message_queries
from moderation.team import queries as team_queries

ANSWER = "moderation.answer"
ANSWER_EDIT = "moderation.answer-edit"
REPLY_TEXTS = "moderation-reply"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person answers."""

    text: Annotated[str, LongText(1000, seen_by="moderators")]


async def reply_form(ctx: Context, matter_id: str) -> FormView:
    """The person's Reply button."""
    await _theirs(ctx, matter_id, lock=False)
    return view(Answer, route("case.answer", matter_id), REPLY_TEXTS)


async def send_answer(ctx: Context, matter_id: str, form: Answer) -> Reply:
    """The person's answer, by form."""
    return await _pass_on(ctx, await _theirs(ctx, matter_id), form.text)


async def typed(ctx: Context, matter_id: str, texts: Sequence[Words]) -> Reply:
    """The person's answer, typed in the private chat."""
    own = [words.text for words in texts if words.kind not in OTHERS_WORDS]
    return await _pass_on(ctx, await _theirs(ctx, matter_id), "\n".join(own))


async def _theirs(ctx: Context, matter_id: str, *, lock: bool = True) -> AnyMatter:
    find = queries.matter if lock else queries.matter_seen
    matter = await find(ctx.tx, matter_id)
    talk = (
        await message_queries.conversation(ctx.tx, matter.identity_id, matter_id)
        if matter
        else None
    )
    if matter is None or talk is None or talk.closed_at is not None:
        raise Refusal(msg("moderation-reply-over"))
    if ctx.identity_id not in await team_queries.accounts_of(ctx.tx, matter):
        raise Refusal(msg("core-button-other"))
    return matter


async def _pass_on(ctx: Context, matter: AnyMatter, words: str) -> Reply:
    now = await look_again(ctx, matter)
    queries.note(ctx.tx, matter.id, Happening.ANSWERED, ctx.now)
    owner = _who_has_it(now)
    sent = [
        await _send(ctx, now, account_id, words)
        for account_id in ((owner,) if owner else whom(now.walk, Rung.AGAIN))
    ]
    to: Text = now.name(owner) if owner else msg("moderation-the-moderators")
    said = Para(msg("moderation-reply-sent", name=to))
    if not sent:
        return Reply((said,))
    undo = Button(msg("moderation-reply-undo"), route("case.undo", sent[0]), look="quiet")
    return Reply((said, Buttons((undo,))))


def _who_has_it(now: View) -> str | None:
    """To whom the answer goes; nobody who has left the team, or must not handle it any more."""
    matter = now.matter
    owner = matter.closed_by if matter.closed_at else matter.owner_id if now.owned else None
    return owner if owner in {hand.id for hand in now.able} else None


async def _send(ctx: Context, now: View, account_id: str, words: str) -> str:
    """Send it to one of the team. Gives the card's id, to take it back by."""
    key, matter = f"answer/{ctx.event_key}/{account_id}", now.matter
    values = {
        "community_id": matter.community_id,
        "kind": "answer",
        "subject_id": matter.id,
        "key": key,
        "reader_id": account_id,
        "sent_at": ctx.now,
        "shown": digest(Reply(())),
    }
    card_id = await message_queries.add_card(ctx.tx, values)
    await ctx.send(
        await identity_reader(ctx.tx, account_id, now.community),
        _answer(now, words),
        key=key,
        purpose=ANSWER,
        subject=matter.id,
        about=matter.member_id,
        priority=Priority.CRISIS,
    )
    return card_id


async def undo(ctx: Context, card_id: str) -> Reply:
    """Taken back: unsent if there is time, else out of the moderator's chat."""
    card = await message_queries.card(ctx.tx, card_id)
    matter = await queries.matter_seen(ctx.tx, card.subject_id) if card else None
    if card is None or matter is None or card.kind != "answer":
        raise Refusal(msg("core-button-stale"))
    if ctx.identity_id not in await team_queries.accounts_of(ctx.tx, matter):
        raise Refusal(msg("core-button-other"))
    now, said = await look_again(ctx, matter), card.key.rpartition("/")[0] + "/"
    for one in await message_queries.cards(ctx.tx, matter.id, "answer"):
        if not one.key.startswith(said):
            continue
        one.gone_at = ctx.now
        reader = await identity_reader(ctx.tx, one.reader_id or "", now.community)
        if not await outbox.withdraw(ctx.tx, one.key) and reader is not None:
            await ctx.act(reader, "remove", of=one.key, purpose=ANSWER_EDIT)
    return Reply((Para(msg("moderation-reply-undone")),))


def _answer(now: View, words: str) -> Reply:
    closed = now.matter.closed_at is not None
    write = route("look.in" if closed else "case.write", now.matter.id)
    buttons = (
        Button(msg("moderation-write"), write, look="primary"),
        Button(msg("moderation-look"), route("case.card", now.matter.id)),
    )
    return Reply((Para(msg("moderation-answered")), Quote(words, by=about(now)), Buttons(buttons)))
