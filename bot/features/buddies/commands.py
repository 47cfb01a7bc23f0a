"""/me, buddy: where it stands, opting in with two questions, and everything under *more*."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.buddies import PersonToAsk
from bot.core.forms import Choice, FormView, LongText, view
from bot.core.replies import Block, Button, Buttons, Field, Fields, Heading, Reply, When, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, Scope
from bot.features.buddies import queries, search
from bot.features.buddies.pairs import commands as pair_commands
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs.access import both
from bot.features.buddies.records import BuddyRow
from bot.features.buddies.rules import PACES, WANTS
from bot.features.buddies.states import PairState
from bot.features.buddies.wording import button, named, pace_word, text, wants_word

COMPANY = ("buddy", "mentor", "either")


@dataclass(frozen=True, slots=True)
class Wishes:
    """The two questions."""

    wants: Annotated[str, Choice(WANTS, "buddies-wants")]
    pace: Annotated[str, Choice(PACES, "buddies-pace")]


@dataclass(frozen=True, slots=True)
class Topics:
    """What one would rather not talk about: the buddy reads it on the agreement."""

    topics: Annotated[str | None, LongText(300, seen_by="buddy")] = None


async def me_button(ctx: Context) -> tuple[Button, ...]:
    """The way here."""
    return (button("buddy", "buddy.card"),)


async def card(ctx: Context) -> Reply:
    """Where it stands: the pair, or the search, or what this would be."""
    live = await pairs.live_of(ctx.tx, ctx.member.id)
    row = await queries.of_member(ctx.tx, ctx.member.id)
    if len(live) == 1 and not live[0][1].mentors:
        pair = live[0][0]
        return await pair_commands.card(ctx, await both(ctx, pair.id, lock=False))
    if row is None or not await queries.agreed(ctx.tx, ctx.member.id):
        return _introduction()
    blocks: list[Block] = [Heading(msg("buddies-title"))]
    for pair, side in live:
        found = await both(ctx, pair.id, lock=False)
        label = "mentee" if side.mentors else "your-buddy"
        label = "suggested" if pair.state is PairState.PROPOSED else label
        blocks.append(Buttons((button(label, "buddy.pair", pair.id, name=named(found.name)),)))
    return Reply((*blocks, *await _search(ctx, row)))


def _introduction() -> Reply:
    return reply(
        Heading(msg("buddies-title")),
        text("what"),
        text("what-known"),
        text("what-relay", muted=True),
        Buttons((button("look", "buddy.wishes", look="primary"),)),
    )


async def _search(ctx: Context, row: BuddyRow) -> list[Block]:
    facts = (
        Field(msg("buddies-fact-wants"), wants_word(row.wants)),
        Field(msg("buddies-fact-pace"), pace_word(row.pace)),
    )
    ways = [button("change-wishes", "buddy.wishes"), button("more", "buddy.extras")]
    if row.looking:
        ways.append(button("stop-looking", "buddy.stop", look="quiet"))
        return [await _since(ctx, row), Fields(facts), Buttons(tuple(ways))]
    if await pairs.has_buddy(ctx.tx, row.member_id):
        return [Fields(facts), Buttons(tuple(ways))]
    ways.insert(0, button("look-again", "buddy.look", look="primary"))
    return [text("not-looking"), Fields(facts), Buttons(tuple(ways))]


async def _since(ctx: Context, row: BuddyRow) -> Block:
    if row.barred == "moderator":
        return text("barred")
    if row.barred is not None:
        return text("barred-age")
    begins = await search.from_when(ctx)
    if begins is not None:
        return text("from-when", day=When(begins, "date"))
    at = await search.plan_round(ctx, row.community_id)
    return text("looking", at=When(at or ctx.now, "day"))


async def wishes(ctx: Context) -> FormView:
    """The two questions."""
    row = await queries.of_member(ctx.tx, ctx.member.id)
    values = {"wants": row.wants, "pace": row.pace} if row is not None else {}
    intro = msg("buddies-wishes-intro")
    return view(Wishes, route("buddy.wished"), "buddies-wishes", values=values, intro=intro)


async def wished(ctx: Context, form: Wishes) -> Reply:
    """Opted in, or changed."""
    await search.look(ctx, form.wants, form.pace)
    return await card(ctx)


async def look(ctx: Context) -> Reply:
    """Look (again), as before."""
    await search.again(ctx, await search.mine(ctx))
    return await card(ctx)


async def stop(ctx: Context) -> Reply:
    """Look for nobody."""
    search.stop(await search.mine(ctx))
    return reply(text("stopped"), Buttons((button("look-again", "buddy.look"),)))


async def extras(ctx: Context) -> Reply:
    """More: circle, topics, never with, a mentor."""
    row = await search.mine(ctx)
    inside = None
    if row.inside_circle_id is not None:
        inside = await queries.circle(ctx.tx, row.inside_circle_id, row.community_id)
    blocks: list[Block] = [Heading(msg("buddies-more"))]
    facts = [Field(msg("buddies-fact-company"), msg(f"buddies-company-{row.company}"))]
    if inside is not None:
        facts.append(Field(msg("buddies-fact-inside"), inside.name))
    if row.topics:
        facts.append(Field(msg("buddies-fact-my-topics"), row.topics))
    blocks.append(Fields(tuple(facts)))
    kinds = tuple(
        Button(
            msg(f"buddies-company-{one}"), route("buddy.company", one), chosen=one == row.company
        )
        for one in COMPANY
    )
    blocks.append(Buttons(kinds, segments=True))
    ways = [button("topics", "buddy.topics"), button("never", "buddy.never")]
    if await queries.circles(ctx.tx, row.community_id):
        ways.insert(0, button("circles", "buddy.circles"))
    if row.mentor == "no":
        ways.append(button("be-mentor", "buddy.mentor", look="quiet"))
    else:
        blocks.append(text(f"mentor-{row.mentor}", count=row.mentor_cap))
        ways.append(button("no-mentor", "buddy.nomentor", look="quiet"))
    return Reply((*blocks, Buttons(tuple(ways)), Buttons((button("back", "buddy.card"),))))


async def company(ctx: Context, kind: str) -> Reply:
    """Somebody on the same level, a mentor, or either."""
    if kind in COMPANY:
        (await search.mine(ctx)).company = kind
    return await extras(ctx)


async def ask_topics(ctx: Context) -> FormView:
    """Topics they would rather not talk about."""
    row = await queries.of_member(ctx.tx, ctx.member.id)
    values = {"topics": row.topics} if row is not None and row.topics else {}
    return view(Topics, route("buddy.topicset"), "buddies-topics-form", values=values)


async def topics(ctx: Context, form: Topics) -> Reply:
    """Kept; their buddy reads it."""
    (await search.mine(ctx)).topics = form.topics or None
    return await extras(ctx)


async def people_to_ask(scope: Scope, member_id: str) -> tuple[PersonToAsk, ...]:
    """The buddy, where both agreed and the buddy said that they may be asked."""
    found = []
    for pair, _ in await pairs.live_of(scope.tx, member_id):
        if pair.state is not PairState.AGREED:
            continue
        for side in await pairs.sides(scope.tx, pair.id):
            if side.member_id != member_id and side.askable:
                name = await queries.name_of(scope.tx, side.member_id)
                found.append(PersonToAsk(side.member_id, name))
    return tuple(found)
