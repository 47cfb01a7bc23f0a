"""What scenarios about buddies do again and again, in their words."""

from datetime import UTC, datetime

from sqlalchemy import select

from bot.core.replies import Reply
from bot.features.buddies.records import PairRow, ReportRow, WordsRow
from bot.features.checkins.records import ScheduleRow
from bot.store.tables import CommunityRow, MemberRow
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World

ROUND = datetime(2026, 11, 17, 10, 1, tzinfo=UTC)
FIRST_ROUND = datetime(2026, 11, 24, 10, 1, tzinfo=UTC)  # for those who joined on the first day


async def looks(actor: Actor, wants: str = "listen", pace: str = "few") -> None:
    """Opt in, with the two questions."""
    await actor.types("/buddy")
    await actor.presses("Look for a buddy")
    await answers(actor, wants=wants, pace=pace)


async def answers(actor: Actor, **raw: str) -> None:
    """The open form: a page, or question by question."""
    if actor.form is not None:
        await actor.fills_in(**raw)
        return
    for value in raw.values():
        shown = actor.last_private
        options = [button for button in shown.buttons if button.data.startswith("form:set")]
        names = {"listen": "Listen", "plan": "Plan together", "check": "Check on each other"}
        names |= {"few": "A few times a week", "daily": "Every day", "weekly": "About once a week"}
        if options:
            await actor.presses(names.get(value, value), shown)
        else:
            await actor.says(value)


async def round_comes(world: World) -> None:
    """The next morning, with everybody here for long enough."""
    await no_daily(world)
    await here_for_long(world)
    await world.until(ROUND)


async def both_say_yes(one: Actor, other: Actor) -> None:
    await one.presses("Yes, say hello")
    await other.presses("Yes, say hello")


async def pair_of(world: World, *people: Actor) -> tuple[Actor, ...]:
    """Two (new) members who have become buddies."""
    for person in people:
        await looks(person)
    await round_comes(world)
    await both_say_yes(people[0], people[1])
    return people


async def ada_and_kim(world: World, *, across: bool = False) -> tuple[Actor, Actor]:
    ada = await world.member("Ada")
    kim = await world.member("Kim", platform="telegram" if across else "discord")
    await pair_of(world, ada, kim)
    return ada, kim


def suggestions(actor: Actor) -> list[Shown]:
    """Also those that say something else by now."""
    return [
        shown
        for shown in actor.private
        if any(Shown("", reply).says("Somebody who might fit") for reply in history(shown))
    ]


def history(shown: Shown) -> list[Reply]:
    return [*shown.versions, shown.reply]


def in_public(world: World) -> list[Shown]:
    """What others could read, apart from the message of the day."""
    return [shown for shown in world.public if not shown.says("Only you see your answer")]


async def no_daily(world: World) -> None:
    """Without messages of the day and prompts, time goes faster."""
    async with world.running.tools.db.write() as tx:
        (await tx.get_one(CommunityRow, world.community_id)).daily_at = None
        for row in await tx.scalars(select(ScheduleRow)):
            row.next_due_at = None


def about(actor: Actor, *parts: str) -> list[Shown]:
    return [shown for shown in actor.private if shown.says(*parts)]


async def pairs(world: World) -> list[PairRow]:
    async with world.read() as tx:
        return list(await tx.scalars(select(PairRow).order_by(PairRow.proposed_at, PairRow.id)))


async def kept_words(world: World) -> list[str]:
    async with world.read() as tx:
        found = select(WordsRow).order_by(WordsRow.sent_at, WordsRow.id)
        return [row.words for row in await tx.scalars(found)]


async def reports(world: World) -> list[ReportRow]:
    async with world.read() as tx:
        return list(await tx.scalars(select(ReportRow)))


async def member_id(world: World, actor: Actor) -> str:
    async with world.read() as tx:
        found = select(MemberRow.id).where(MemberRow.name == actor.identity.name)
        return (await tx.scalars(found)).one()


async def here_for_long(world: World, *names: str) -> None:
    """As if these (or all) had joined a month ago."""
    async with world.running.tools.db.write() as tx:
        for row in await tx.scalars(select(MemberRow)):
            if not names or row.name in names:
                row.joined_at = datetime(2026, 10, 1, tzinfo=UTC)
