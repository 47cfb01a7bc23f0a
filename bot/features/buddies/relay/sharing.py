"""A check-in shown to one's buddy with one tap: the word and the note, taken back for ever."""

from datetime import date

from bot.core.buddies import Entry
from bot.core.errors import Refusal
from bot.core.facts import PersonWanted
from bot.core.ids import new_id
from bot.core.replies import Button, Buttons, Para, Quote, Reply, msg, reply
from bot.engine.context import Context, Scope, member_reader, outbox
from bot.features.buddies import queries as buddies
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs.access import Both, agreed
from bot.features.buddies.pairs.service import after_quiet, sign_of_life
from bot.features.buddies.records import SharedDayRow
from bot.features.buddies.relay import queries
from bot.features.buddies.states import PairState
from bot.features.buddies.wording import button, named, text

PURPOSE = "buddies.day"
WHYS = frozenset({"held-back", "pairing"})


async def buttons(ctx: Context, day: date) -> tuple[Button, ...]:
    """My buddy, where there is one: show this day, or take it back."""
    found: list[Button] = []
    for pair, side in await pairs.live_of(ctx.tx, ctx.member.id):
        if pair.state is not PairState.AGREED or side.mentors:
            continue
        shared = await queries.shared_day(ctx.tx, pair.id, ctx.member.id, day)
        if shared is not None and shared.taken_back_at is None:
            found.append(button("day-take-back", "buddy.unshare", day, look="quiet"))
        else:
            name = await _name(ctx, pair.id)
            found.append(button("day-share", "buddy.share", day, look="quiet", name=named(name)))
    return tuple(found)


async def _name(ctx: Context, pair_id: str) -> str:
    for side in await pairs.sides(ctx.tx, pair_id):
        if side.member_id != ctx.member.id:
            return await buddies.name_of(ctx.tx, side.member_id)
    return ""


async def share(ctx: Context, day: date) -> Reply:
    """Show the word and the note. A heavy note waits for a second tap."""
    found, entry = await _found(ctx), await _entry(ctx, day)
    if ctx.sounds_urgent(entry.note):
        return _held(ctx, day, found.name)
    return await _share(ctx, found, day, entry)


async def share_anyway(ctx: Context, day: date) -> Reply:
    """The buddy is to read it, heavy as it is."""
    return await _share(ctx, await _found(ctx), day, await _entry(ctx, day))


def _held(ctx: Context, day: date, name: str) -> Reply:
    ways = [button("day-anyway", "buddy.shareany", day, name=named(name))]
    if ctx.tools.registry.on_fact(PersonWanted):
        ways.insert(0, button("day-moderator", "buddy.person", "held-back"))
    ways.append(button("day-no", "checkin.day", day, look="quiet"))
    return reply(text("day-held", name=named(name)), Buttons(tuple(ways)))


async def _found(ctx: Context) -> Both:
    for pair, side in await pairs.live_of(ctx.tx, ctx.member.id):
        if pair.state is PairState.AGREED and not side.mentors:
            return await agreed(ctx, pair.id)
    raise Refusal(msg("buddies-none"))


async def _entry(ctx: Context, day: date) -> Entry:
    for part in ctx.tools.registry.parts("entry"):
        entry: Entry | None = await part.make(ctx, ctx.member.id, day)
        if entry is not None:
            return entry
    raise Refusal(msg("core-button-stale"))


async def _share(ctx: Context, found: Both, day: date, entry: Entry) -> Reply:
    pair_id = found.pair.id
    row = await queries.shared_day(ctx.tx, pair_id, ctx.member.id, day)
    if row is None:
        row = SharedDayRow(id=new_id(), pair_id=pair_id, member_id=ctx.member.id, day=day, times=0)
        ctx.tx.add(row)
    if row.times == 0 or row.taken_back_at is not None:
        row.times += 1
        row.taken_back_at = None
        await ctx.tx.flush()
        await _send(ctx, found, row, entry)
        await sign_of_life(ctx, found.pair, ctx.member.id)
    back = Buttons((button("day-take-back", "buddy.unshare", day, look="quiet"),))
    return reply(text("day-shared", name=named(found.name)), back)


async def _send(ctx: Context, found: Both, row: SharedDayRow, entry: Entry) -> None:
    words = entry.word
    if entry.note:
        words = msg("buddies-day-words", word=entry.word, note=entry.note)
    ways = Buttons((button("reply", "buddy.write", row.pair_id),))
    reader = await member_reader(ctx.tx, found.theirs.member_id)
    await ctx.send(
        reader,
        reply(text("day-told", name=ctx.member.name), Quote(words, by=ctx.member.name), ways),
        key=_key(row),
        purpose=PURPOSE,
        subject=row.pair_id,
        about=ctx.member.id,
        not_before=after_quiet(ctx, reader, found.theirs),
    )


def _key(row: SharedDayRow) -> str:
    return f"buddy-day:{row.id}:{row.times}"


async def unshare(ctx: Context, day: date) -> Reply:
    """Take it back, whenever that is."""
    for row in await queries.shared_days(ctx.tx, ctx.member.id):
        if row.day == day and row.taken_back_at is None:
            row.taken_back_at = ctx.now
            await take_away(ctx, row)
    return reply(text("day-taken-back"))


async def take_away(scope: Scope, row: SharedDayRow) -> None:
    """Let what was shown say nothing of anybody any more."""
    if await outbox.withdraw(scope.tx, _key(row)):
        return
    gone = Reply((Para(msg("buddies-day-gone"), muted=True),))
    for side in await pairs.sides(scope.tx, row.pair_id):
        if side.member_id != row.member_id:
            reader = await member_reader(scope.tx, side.member_id)
            await scope.edit(reader, gone, of=_key(row), purpose=PURPOSE)


async def person(ctx: Context, why: str) -> Reply:
    """Rather a moderator; `why` is a word of ours."""
    await ctx.publish(PersonWanted(ctx.member.id, why if why in WHYS else "other"))
    return reply(text("person-asked"))
