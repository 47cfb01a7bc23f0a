"""Kind words: six ready sentences under a shared check-in, with the sender's name."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, view
from bot.core.ids import new_id
from bot.core.replies import Block, Buttons, Quote, Reply, Text, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader
from bot.features.checkins import queries as days
from bot.features.checkins.cards import button, text
from bot.features.checkins.records import KindWordRow, ShareRow
from bot.features.checkins.sharing import queries
from bot.features.checkins.sharing.daily import posts

SENTENCES = 6
A_DAY = 5
PURPOSE = "checkins.kind"
TO_ONE = "checkins.kind_for_me"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A kind word in one's own words."""

    words: Annotated[str, Line(200, seen_by="group")]


def words_of(word: KindWordRow) -> Text:
    """What a kind word says."""
    return word.words or msg(f"checkins-kind-{word.sentence or 1}")


async def choose(ctx: Context, share_id: str) -> Reply:
    """Which of the six sentences."""
    share, _ = await _open_entry(ctx, share_id)
    names = await days.names(ctx.tx, [share.member_id])
    name = names.get(share.member_id, "")
    blocks: list[Block] = [text("kind-choose", name=name)]
    sentences = [
        button(f"kind-{number}", "checkin.say", share_id, number)
        for number in range(1, SENTENCES + 1)
    ]
    blocks += [Buttons(tuple(sentences[i : i + 2])) for i in range(0, SENTENCES, 2)]
    if await queries.both_allow_own_words(ctx.tx, ctx.member.id, share.member_id):
        blocks.append(Buttons((button("kind-own", "checkin.own", share_id),)))
    blocks.append(text("kind-seen", muted=True, limit=A_DAY))
    return Reply(tuple(blocks))


async def _open_entry(ctx: Context, share_id: str) -> tuple[ShareRow, str]:
    """A shared check-in of the presser's community that takes kind words from them."""
    found = await queries.share_by_id(ctx.tx, share_id)
    if found is None or found[0].taken_back_at is not None:
        raise Refusal(msg("checkins-entry-gone"))
    share, _, daily, member = found
    if daily.community_id != ctx.community.id or member.left_at is not None:
        raise Refusal(msg("checkins-entry-gone"))
    if share.member_id == ctx.member.id:
        raise Refusal(msg("checkins-kind-self"))
    if await queries.wants_no_more(ctx.tx, share.member_id, ctx.member.id):
        raise Refusal(msg("checkins-kind-closed"))
    return share, member.name


async def say(ctx: Context, share_id: str, number: int) -> Reply:
    """One of the six sentences."""
    if not 1 <= number <= SENTENCES:
        raise Refusal(msg("core-choice-invalid"))
    return await _send(ctx, share_id, sentence=number, words=None)


async def ask_own(ctx: Context, share_id: str) -> FormView:
    """Own words, where both allow it."""
    share, name = await _open_entry(ctx, share_id)
    if not await queries.both_allow_own_words(ctx.tx, ctx.member.id, share.member_id):
        raise Refusal(msg("checkins-kind-closed"))
    intro = msg("checkins-kind-choose", name=name)
    return view(OwnWords, route("checkin.ownsay", share_id), "checkins-kind-form", intro=intro)


async def own(ctx: Context, share_id: str, form: OwnWords) -> Reply:
    """Own words: screened first."""
    share, _ = await _open_entry(ctx, share_id)
    if not await queries.both_allow_own_words(ctx.tx, ctx.member.id, share.member_id):
        raise Refusal(msg("checkins-kind-closed"))
    if ctx.sounds_worrying(form.words):
        raise Refusal(msg("checkins-kind-held"))
    return await _send(ctx, share_id, sentence=None, words=form.words)


async def _send(ctx: Context, share_id: str, *, sentence: int | None, words: str | None) -> Reply:
    share, name = await _open_entry(ctx, share_id)
    if await queries.sent_on(ctx.tx, ctx.member.id, ctx.today) >= A_DAY:
        raise Refusal(msg("checkins-kind-enough", limit=A_DAY))
    word = KindWordRow(
        id=new_id(),
        share_id=share.id,
        member_id=ctx.member.id,
        to_member_id=share.member_id,
        day=ctx.today,
        sentence=sentence,
        words=words,
        sent_at=ctx.now,
    )
    if await queries.add_kind_word(ctx.tx, word):
        await _deliver(ctx, word, name)
        await _show(ctx, word, share, name)
    return reply(text("kind-sent", name=name))


async def _deliver(ctx: Context, word: KindWordRow, name: str) -> None:
    enough = button("kind-no-more", "checkin.hush", word.id, quiet=True)
    sender = ctx.member.name
    await ctx.send(
        await member_reader(ctx.tx, word.to_member_id),
        reply(
            text("kind-for-you", name=sender),
            Quote(words_of(word), by=sender),
            Buttons((enough,)),
        ),
        key=f"kind-to:{word.id}",
        purpose=TO_ONE,
        subject=word.id,
        about=word.member_id,
    )


async def _show(ctx: Context, word: KindWordRow, share: ShareRow, name: str) -> None:
    daily = await queries.daily_by_id(ctx.tx, share.daily_id)
    community = await days.community_row(ctx.tx, daily.community_id)
    if community is None:
        return
    line = text("kind-line", muted=True, name=ctx.member.name, to=name, words=words_of(word))
    for number, (key, reader) in enumerate(posts(daily, community)):
        await ctx.send(
            reader,
            reply(line, private=False),
            key=f"kind:{word.id}:{number}",
            purpose=PURPOSE,
            subject=word.id,
            about=word.member_id,
            under=f"{key}/open_thread",
        )


async def no_more(ctx: Context, word_id: str) -> Reply:
    """No more from this person."""
    word = await queries.kind_word(ctx.tx, word_id)
    if word is None or word.to_member_id != ctx.member.id:
        raise Refusal(msg("checkins-entry-gone"))
    await queries.no_more_from(ctx.tx, ctx.member.id, word.member_id, ctx.now)
    return reply(text("kind-hushed"))
