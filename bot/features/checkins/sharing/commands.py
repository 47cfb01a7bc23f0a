"""Sharing a check-in with one tap, and taking it back with one."""

from datetime import date

from bot.core.errors import Refusal
from bot.core.facts import PersonWanted
from bot.core.replies import Block, Buttons, Quote, Reply, msg, reply
from bot.engine.context import Context
from bot.features.checkins import queries as days
from bot.features.checkins import service
from bot.features.checkins.cards import button, grade_word, text
from bot.features.checkins.sharing import entries, queries
from bot.features.checkins.sharing.entries import answered
from bot.features.checkins.sharing.kindness import words_of

LAST_WORDS = 3


async def share(ctx: Context, day: date) -> Reply:
    """Share the word and the note. A note that sounds heavy stays private for now."""
    row = await answered(ctx, day)
    if ctx.sounds_urgent(row.note):
        return await _held(ctx, day)
    if ctx.sounds_worrying(row.note):
        return reply(
            text("share-concern"),
            Buttons(
                (
                    button("share-anyway", "checkin.shareany", day),
                    button("share-word", "checkin.shareword", day),
                    button("share-not", "checkin.day", day, quiet=True),
                )
            ),
        )
    await entries.share(ctx, row, note=row.note)
    return await service.card(ctx, day, msg("checkins-shared"))


async def share_anyway(ctx: Context, day: date) -> Reply:
    """The note worries a machine a little, and its writer wants it read."""
    row = await answered(ctx, day)
    if ctx.sounds_urgent(row.note):
        return await _held(ctx, day)
    await entries.share(ctx, row, note=row.note)
    return await service.card(ctx, day, msg("checkins-shared"))


async def share_word(ctx: Context, day: date) -> Reply:
    """Only the word."""
    await entries.share(ctx, await answered(ctx, day), note=None)
    return await service.card(ctx, day, msg("checkins-shared-word"))


async def _held(ctx: Context, day: date) -> Reply:
    readers = await ctx.buttons("share", day)
    if ctx.tools.registry.on_fact(PersonWanted):
        readers = (button("moderator", "checkin.reader"), *readers)
    if not readers:
        return reply(text("held-plain"))
    return reply(text("held"), Buttons((*readers, button("no", "checkin.now", quiet=True))))


async def take_back(ctx: Context, day: date) -> Reply:
    """Out of the thread again, whenever that is."""
    row = await answered(ctx, day)
    await entries.take_back(ctx, row)
    return await service.card(ctx, day, msg("checkins-took-back"))


async def wish(ctx: Context, day: date) -> Reply:
    """A kind word: those that came before, and a way to ask for one."""
    row = await answered(ctx, day)
    if row.grade is None:
        raise Refusal(msg("checkins-word-first"))
    kept = await queries.last_words_for(ctx.tx, ctx.member.id, LAST_WORDS)
    names = await days.names(ctx.tx, [word.member_id for word in kept])
    blocks: list[Block] = [Quote(words_of(word), by=names.get(word.member_id)) for word in kept]
    if blocks:
        blocks.insert(0, text("kept-words"))
    blocks.append(text("wish", word=grade_word(row.grade)))
    blocks.append(
        Buttons(
            (
                button("wish-yes", "checkin.ask", day),
                button("not-now", "checkin.day", day, quiet=True),
            )
        )
    )
    return Reply(tuple(blocks))


async def ask(ctx: Context, day: date) -> Reply:
    """Ask the group for a kind word: name and word, no note."""
    row = await answered(ctx, day)
    known = await queries.share_of(ctx.tx, row.id)
    note = known.note if known is not None and known.taken_back_at is None else None
    await entries.share(ctx, row, note=note, asks=True)
    return await service.card(ctx, day, msg("checkins-asked"))
