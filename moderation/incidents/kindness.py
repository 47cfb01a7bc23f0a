"""A kind word from a moderator to whom words meant to hurt were aimed at."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, LongText, view
from bot.core.replies import Block, Button, Buttons, Para, Quote, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, identity_reader
from moderation.alerts.digest import digest
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.cases.view import name_of
from moderation.lists.concerns import entry
from moderation.messages import queries as message_queries
from moderation.records import Concern
from moderation.team import queries as team_queries

TEXTS = "moderation-kindness"


@dataclass(frozen=True, slots=True)
class KindWord:
    """What a moderator writes to them."""

    text: Annotated[str, LongText(500, seen_by="them")]


async def offered(ctx: Context, row: Concern) -> tuple[Block, ...]:
    """What stands under an entry of "have a look today" about words meant to hurt."""
    name = await name_of(ctx, row.target_id)
    if not name:
        return (Para(msg("moderation-look-abuse")),)
    if row.kind_word_at is not None:
        return (Para(msg("moderation-kindness-done", name=name)),)
    if row.target_id in await team_queries.own_accounts(ctx.tx, [ctx.identity_id]):
        return (Para(msg("moderation-kindness-you")),)
    button = Button(msg("moderation-kindness-button"), route("look.kind", row.id))
    return (Para(msg("moderation-kindness-offer", name=name)), Buttons((button,)))


async def write(ctx: Context, concern_id: str) -> FormView:
    """Ready words, to be changed."""
    row = await entry(ctx, concern_id)
    name = await _target(ctx, row)
    words = ctx.say(msg("moderation-kindness-words", me=ctx.identity.name))
    intro = msg("moderation-kindness-intro", name=name, me=ctx.identity.name)
    data = route("look.kindly", concern_id)
    return view(KindWord, data, TEXTS, values={"text": words}, intro=intro)


async def send(ctx: Context, concern_id: str, form: KindWord) -> Reply:
    """Send it once. They can clear it, and owe no answer."""
    row = await entry(ctx, concern_id)
    name = await _target(ctx, row)
    reader = await identity_reader(ctx.tx, row.target_id or "", ctx.community)
    if row.kind_word_at is not None or reader is None:
        raise Refusal(msg("moderation-kindness-done", name=name))
    row.kind_word_at = ctx.now
    queries.note(ctx.tx, row.id, Happening.WROTE, ctx.now, by=ctx.identity_id)
    key = f"kind/{row.id}"
    values = {
        "community_id": row.community_id,
        "kind": "letter",
        "subject_id": row.id,
        "key": key,
        "reader_id": row.target_id,
        "sent_at": ctx.now,
        "shown": digest(Reply(())),
    }
    card_id = await message_queries.add_card(ctx.tx, values)
    clear = Button(msg("moderation-clear"), route("case.wipe", card_id), look="quiet")
    by = msg("moderation-letter-by", me=ctx.identity.name)
    await ctx.send(
        reader,
        Reply((Quote(form.text, by=by), Buttons((clear,)))),
        key=key,
        purpose="moderation.note",
        priority=Priority.ANSWER,
    )
    return Reply((Para(msg("moderation-kindness-sent", name=name)),))


async def _target(ctx: Context, row: Concern) -> str:
    name = await name_of(ctx, row.target_id)
    own = await team_queries.own_accounts(ctx.tx, [ctx.identity_id])
    if not name or row.target_id in own:
        raise Refusal(msg("moderation-gone"))
    return name
