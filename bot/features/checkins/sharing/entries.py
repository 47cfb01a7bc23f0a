"""What stands in the thread of a day: the word and the note, and never a figure."""

from datetime import date

from bot.core.errors import Refusal
from bot.core.ids import new_id
from bot.core.replies import Block, Button, Buttons, Para, Quote, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Reader, Scope, outbox
from bot.features.checkins import queries as days
from bot.features.checkins.cards import grade_word, text
from bot.features.checkins.records import CheckInRow, DailyRow, ShareRow
from bot.features.checkins.sharing import queries
from bot.features.checkins.sharing.daily import posts, thread_now
from bot.store.tables import CommunityRow

PURPOSE = "checkins.share"


async def answered(ctx: Context, day: date) -> CheckInRow:
    """The member's answered day. Refuses where there is none."""
    row = await days.checkin_of(ctx.tx, ctx.member.id, day)
    if row is None or row.grade is None:
        raise Refusal(msg("checkins-word-first"))
    return row


async def share(ctx: Context, row: CheckInRow, *, note: str | None, asks: bool = False) -> None:
    """Put a check-in into the thread of the day. Sharing it again brings it up to date."""
    found = await thread_now(ctx, ctx.community.id)
    if found is None:
        raise Refusal(msg("checkins-no-thread"))
    daily, community = found
    known = await queries.share_of(ctx.tx, row.id)
    if known is not None and known.taken_back_at is None:
        known.note, known.asks = note, known.asks or asks
        await _edit(ctx, known, row)
        return
    if known is None:
        known = ShareRow(
            id=new_id(), checkin_id=row.id, member_id=row.member_id, daily_id=daily.id, times=0
        )
        ctx.tx.add(known)
    known.daily_id, known.note, known.asks = daily.id, note, asks
    known.times += 1
    known.shared_at, known.taken_back_at = ctx.now, None
    await ctx.tx.flush()
    await _post(ctx, known, row, daily, community)


async def _post(
    ctx: Context, share: ShareRow, row: CheckInRow, daily: DailyRow, community: CommunityRow
) -> None:
    entry = card(share, ctx.member.name, row.grade or 0)
    for key, thread, reader in standing(share, daily, community):
        await ctx.send(
            reader,
            entry,
            key=key,
            purpose=PURPOSE,
            subject=share.id,
            about=share.member_id,
            under=thread,
        )


def standing(
    share: ShareRow, daily: DailyRow, community: CommunityRow
) -> list[tuple[str, str, Reader]]:
    """For each post of an entry: its key, the key of its thread, and who reads it."""
    return [
        (f"share:{share.id}:{share.times}:{number}", f"{key}/open_thread", reader)
        for number, (key, reader) in enumerate(posts(daily, community))
    ]


async def show_new_word(ctx: Context, row: CheckInRow) -> None:
    """The answer has changed: what is shared says so, too."""
    share = await queries.share_of(ctx.tx, row.id)
    if share is not None and share.taken_back_at is None:
        await _edit(ctx, share, row)


async def _edit(ctx: Context, share: ShareRow, row: CheckInRow) -> None:
    await _say_instead(ctx, share, card(share, ctx.member.name, row.grade or 0))


async def _say_instead(scope: Scope, share: ShareRow, reply: Reply) -> None:
    daily = await queries.daily_by_id(scope.tx, share.daily_id)
    community = await days.community_row(scope.tx, daily.community_id)
    if community is None:
        return
    for key, _, reader in standing(share, daily, community):
        await scope.edit(
            reader, reply, of=key, purpose=PURPOSE, subject=share.id, about=share.member_id
        )


async def take_back(ctx: Context, row: CheckInRow) -> None:
    """Take an entry out of the thread, with the lines below it. Works for ever."""
    share = await queries.share_of(ctx.tx, row.id)
    if share is None or share.taken_back_at is not None:
        return
    share.taken_back_at = ctx.now
    share.note = None
    await neutralise(ctx, share)


async def neutralise(scope: Scope, share: ShareRow) -> None:
    """Let an entry and the lines below it say nothing of anybody any more.

    An edit, because not every platform lets old messages be removed.
    """
    daily = await queries.daily_by_id(scope.tx, share.daily_id)
    community = await days.community_row(scope.tx, daily.community_id)
    if community is None:
        return
    found = [(key, reader) for key, _, reader in standing(share, daily, community)]
    for word in await queries.kind_words_under(scope.tx, share.id):
        found += [
            (f"kind:{word.id}:{number}", reader)
            for number, (_, reader) in enumerate(posts(daily, community))
        ]
    gone = Reply((Para(msg("checkins-taken-back"), muted=True),), private=False)
    for key, reader in found:
        if not await outbox.withdraw(scope.tx, key):
            await scope.edit(reader, gone, of=key, purpose=PURPOSE)


def card(share: ShareRow, name: str, grade: int) -> Reply:
    """An entry as everybody reads it."""
    word = grade_word(grade)
    words = msg("checkins-entry", word=word, note=share.note) if share.note else word
    blocks: list[Block] = [Quote(words, by=name)]
    if share.asks:
        blocks.append(text("entry-asks", name=name))
    label = msg("checkins-send-kind", name=name)
    blocks.append(Buttons((Button(label, route("checkin.kind", share.id), "quiet"),)))
    return Reply(tuple(blocks), private=False)
