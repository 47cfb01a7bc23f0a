"""Words on their way to the other: sealed, held in quiet hours, undone, known when lost."""

from collections.abc import Sequence

from bot.core.errors import Refusal
from bot.core.events import OTHERS_WORDS, Words
from bot.core.ids import new_id
from bot.core.registry import Ended
from bot.core.replies import Buttons, Quote, Reply, When, msg, reply
from bot.engine.context import Context, Scope, member_reader, outbox
from bot.features.buddies import queries as buddies
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs.access import Both, agreed
from bot.features.buddies.pairs.service import NEWS, WORDS, after_quiet, sign_of_life
from bot.features.buddies.records import SideRow, WordsRow
from bot.features.buddies.relay import queries
from bot.features.buddies.rules import KEPT_WORDS, MOST_WORDS, UNDO_WITHIN, WORDS_WITHIN
from bot.features.buddies.states import PairState
from bot.features.buddies.wording import button, named, text

LOST = frozenset({"unreachable", "rejected", "expired", "dead"})


def own(texts: Sequence[Words]) -> str:
    """What somebody wrote themselves, without what they quoted or forwarded."""
    return "\n".join(words.text for words in texts if words.kind not in OTHERS_WORDS).strip()


async def pass_on(ctx: Context, pair_id: str, words: str) -> Reply:
    """Send it to the other, under the name the writer carries here."""
    found = await agreed(ctx, pair_id)
    if found.pair.state is PairState.RESTING and found.pair.rests_until is not None:
        raise Refusal(
            msg("buddies-resting", name=found.name, until=When(found.pair.rests_until, "day"))
        )
    if not words:
        raise Refusal(msg("buddies-only-text"))
    await _slowly(ctx, pair_id, found.name)
    row = WordsRow(
        id=new_id(), pair_id=pair_id, member_id=ctx.member.id, words=words, sent_at=ctx.now
    )
    await queries.keep(ctx.tx, row, KEPT_WORDS)
    await sign_of_life(ctx, found.pair, ctx.member.id)
    for side in (found.mine, found.theirs):
        await queries.open_for(ctx.tx, pair_id, found.pair.community_id, side.member_id, ctx.now)
    return await _deliver(ctx, found, row)


async def _slowly(ctx: Context, pair_id: str, name: str) -> None:
    """Nobody is flooded, whatever the other's client does."""
    lately = await outbox.written_since(
        ctx.tx,
        ctx.now - WORDS_WITHIN,
        purpose=WORDS,
        subject_id=pair_id,
        member_id=ctx.member.id,
        most=MOST_WORDS,
    )
    if len(lately) == MOST_WORDS:
        again = When(lately[-1] + WORDS_WITHIN)
        raise Refusal(msg("buddies-slowly", name=named(name), count=MOST_WORDS, at=again))


async def _deliver(ctx: Context, found: Both, row: WordsRow) -> Reply:
    reader = await member_reader(ctx.tx, found.theirs.member_id)
    if reader is None:
        raise Refusal(msg("buddies-unreachable", name=named(found.name)))
    later = after_quiet(ctx, reader, found.theirs)
    ways = (
        button("reply", "buddy.write", row.pair_id),
        button("wrong", "buddy.wrong", row.pair_id, look="quiet"),
    )
    await ctx.send(
        reader,
        reply(Quote(row.words, by=ctx.member.name), Buttons(ways)),
        key=f"buddy-words:{row.id}",
        purpose=WORDS,
        subject=row.pair_id,
        about=ctx.member.id,
        not_before=later,
    )
    undo = Buttons((button("undo", "buddy.undo", row.id, look="quiet"),))
    name = named(found.name)
    if later is None:
        return reply(text("sent", name=name), undo)
    return reply(text("sent-later", name=name, at=When(later, "day")), undo)


async def undo(ctx: Context, words_id: str) -> Reply:
    """Take it back: not sent, or taken away where it stands."""
    row = await queries.words(ctx.tx, words_id)
    if row is None or row.member_id != ctx.member.id or ctx.now - row.sent_at > UNDO_WITHIN:
        raise Refusal(msg("buddies-undo-late"))
    if row.taken_back_at is None:
        row.taken_back_at = ctx.now
        await take_away(ctx, row)
    return reply(text("undone"))


async def take_away(scope: Scope, row: WordsRow) -> None:
    """Nobody reads these words any more."""
    key = f"buddy-words:{row.id}"
    if await outbox.withdraw(scope.tx, key):
        return
    for side in await pairs.sides(scope.tx, row.pair_id):
        reader = await member_reader(scope.tx, side.member_id)
        if side.member_id != row.member_id and reader is not None:
            await scope.act(reader, "remove", of=key, purpose=NEWS)


async def words_ended(scope: Scope, ended: Ended) -> None:
    """What could not be delivered is said to whoever wrote it."""
    if ended.state not in LOST:
        return
    row = await queries.words(scope.tx, ended.key.removeprefix("buddy-words:"))
    if row is None:
        return
    name = ""
    for side in await pairs.sides(scope.tx, row.pair_id):
        name = name if side.member_id == row.member_id else await _name(scope, side)
    await scope.send(
        await member_reader(scope.tx, row.member_id),
        reply(text("not-delivered", name=named(name))),
        key=f"buddy-lost:{row.id}",
        purpose=NEWS,
        subject=row.pair_id,
    )


async def _name(scope: Scope, side: SideRow) -> str:
    return await buddies.name_of(scope.tx, side.member_id)
