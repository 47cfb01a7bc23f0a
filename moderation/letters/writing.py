"""Write to them: a moderator's words to the person, signed by name or by the team."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import Choice, FormView, LongText, view
from bot.core.replies import Button, Buttons, Msg, Para, Quote, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, Reader, identity_reader
from moderation.alerts.cards import look_again
from moderation.alerts.digest import digest
from moderation.alerts.headline import about
from moderation.cases import handling, queries
from moderation.cases.queries import AnyMatter
from moderation.cases.settle import settle
from moderation.cases.states import Happening, State
from moderation.cases.view import View
from moderation.detect import Kind
from moderation.ladder import walking
from moderation.messages import queries as message_queries
from moderation.records import Case
from moderation.team import queries as team_queries

LETTER = "moderation.letter"
WRITE_TEXTS = "moderation-letter"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a moderator writes to a person."""

    text: Annotated[str, LongText(1000, seen_by="them")]
    sign: Annotated[str | None, Choice(("name", "team"), "moderation-sign")] = None


async def write(ctx: Context, matter_id: str) -> FormView:
    """The form, with ready first words that can be changed."""
    matter = await handling.allowed(ctx, matter_id, lock=False)
    await handling.still_open(ctx, matter)
    now = await look_again(ctx, matter)
    around = await team_queries.around_until(ctx.tx, matter.community_id, ctx.now)
    first = _first_words(now, ctx.identity.name, around.get(ctx.identity_id))
    return await _form(ctx, now, first, route("case.letter", matter_id))


async def look_in(ctx: Context, matter_id: str) -> FormView:
    """The day after: the form again, with other words."""
    matter = await handling.allowed(ctx, matter_id, lock=False)
    now = await look_again(ctx, matter)
    words = msg("moderation-first-words-look-in", me=ctx.identity.name)
    return await _form(ctx, now, words, route("look.letter", matter_id))


async def _form(ctx: Context, now: View, words: Msg, data: str) -> FormView:
    _may_be_written_to(now.matter)
    reader = await identity_reader(ctx.tx, now.matter.identity_id, now.community)
    zone = reader.zone if reader else now.community.zone
    first = ctx.texts.line(words, ctx.reader.language, zone)
    key = "moderation-letter-intro-for" if _others(ctx, now) else "moderation-letter-intro"
    owner = now.name(now.matter.owner_id)
    intro = msg(key, name=about(now), me=ctx.identity.name, owner=owner)
    return view(Letter, data, WRITE_TEXTS, values={"text": first}, intro=intro)


def _first_words(now: View, me: str, until: datetime | None) -> Msg:
    if now.case is None:
        return msg("moderation-first-words-wanted", me=me)
    if now.case.worry:
        return msg("moderation-first-words-worry", me=me)
    match now.case.kind:
        case Kind.HOME_VIOLENCE:
            return msg("moderation-first-words-home", me=me)
        case Kind.DYING | Kind.SELF_HARM | Kind.DESPAIR if until is not None:
            return msg("moderation-first-words-until", me=me, until=When(until))
        case Kind.DYING | Kind.SELF_HARM | Kind.DESPAIR:
            return msg("moderation-first-words", me=me)
        case _:
            return msg("moderation-first-words-other", me=me)


def _may_be_written_to(matter: AnyMatter) -> None:
    if isinstance(matter, Case) and (matter.practice or matter.safe is False):
        raise Refusal(msg("moderation-letter-not"))


async def send_letter(ctx: Context, matter_id: str, form: Letter) -> Reply:
    """Send it, and let the person's answers come back. Whoever writes has it."""
    matter = await handling.allowed(ctx, matter_id)
    await handling.still_open(ctx, matter)
    if matter.state is not State.TAKEN:
        await handling.become_owner(ctx, matter)
    return await _send(ctx, matter, form)


async def send_look_in(ctx: Context, matter_id: str, form: Letter) -> Reply:
    """Send it the day after; answers come back to whoever looked in."""
    return await _send(ctx, await handling.allowed(ctx, matter_id), form)


async def _send(ctx: Context, matter: AnyMatter, form: Letter) -> Reply:
    _may_be_written_to(matter)
    queries.note(ctx.tx, matter.id, Happening.WROTE, ctx.now, by=ctx.identity_id)
    await walking.act(ctx, matter, ctx.identity_id)
    now = await look_again(ctx, matter)
    reader = await identity_reader(ctx.tx, matter.identity_id, now.community)
    if reader is None:
        raise Refusal(msg("moderation-letter-nobody"))
    await _deliver(ctx, now, reader, form)
    await message_queries.open_conversation(
        ctx.tx, matter.identity_id, matter.community_id, matter.id, ctx.now
    )
    await settle(ctx, matter)
    signed = Para(msg(f"moderation-sign-{form.sign or 'name'}"), muted=True)
    key = "moderation-letter-sent-for" if _others(ctx, now) else "moderation-letter-sent"
    owner = now.name(matter.owner_id)
    return Reply((Para(msg(key, name=about(now), owner=owner)), signed))


def _others(ctx: Context, now: View) -> bool:
    """Whether somebody else has it: then the answers go to them."""
    return now.owned and now.matter.owner_id != ctx.identity_id


async def _deliver(ctx: Context, now: View, reader: Reader, form: Letter) -> None:
    key = f"letter/{ctx.event_key}"
    by = msg("moderation-letter-by", me=ctx.identity.name)
    if form.sign == "team":
        by = msg("moderation-letter-by-team", community=now.community.name)
    values = {
        "community_id": now.matter.community_id,
        "kind": "letter",
        "subject_id": now.matter.id,
        "key": key,
        "reader_id": now.matter.identity_id,
        "sent_at": ctx.now,
        "shown": digest(Reply(())),
    }
    card_id = await message_queries.add_card(ctx.tx, values)
    buttons = (
        Button(msg("moderation-reply-button"), route("case.reply", now.matter.id)),
        *_plan(now),
        Button(msg("moderation-clear"), route("case.wipe", card_id), look="quiet"),
    )
    await ctx.send(
        reader,
        Reply((Quote(form.text, by=by), Buttons(buttons))),
        key=key,
        purpose=LETTER,
        subject=now.matter.id,
        priority=Priority.CRISIS,
    )


def _plan(now: View) -> tuple[Button, ...]:
    """The way to their own plan. Not where somebody else may read along on their phone."""
    at_home = now.case is not None and now.case.kind is Kind.HOME_VIOLENCE
    return () if at_home else now.plan


async def wipe(ctx: Context, card_id: str) -> None:
    """The person clears a moderator's message from their private chat."""
    card = await message_queries.card(ctx.tx, card_id)
    if card is not None and card.reader_id == ctx.identity_id and card.gone_at is None:
        card.gone_at = ctx.now
        await ctx.act(ctx.reader, "remove", of=card.key, purpose=LETTER + "-edit")
