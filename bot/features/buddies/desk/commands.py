"""For moderators: reports that wait, who would be a mentor, one member's pairs and why."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.errors import Refusal
from bot.core.forms import FormView, Line, view
from bot.core.replies import Block, Bullets, Button, Buttons, Heading, Para, Reply, When, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader, people
from bot.features.buddies import queries as buddies
from bot.features.buddies.desk import queries
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs import service
from bot.features.buddies.pairs.commands import why_of
from bot.features.buddies.records import BuddyRow, ReportRow
from bot.features.buddies.relay import queries as relay
from bot.features.buddies.rules import MENTOR_CAPS
from bot.features.buddies.wording import button, named, text

MOST = 5


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom to look up."""

    name: Annotated[str, Line(80, seen_by="moderators")]


async def cases_button(ctx: Context) -> tuple[Button, ...]:
    """The way here, on the list of cases."""
    return (button("desk", "buddy.desk"),)


async def desk(ctx: Context) -> Reply:
    """Everything that waits for a moderator."""
    blocks: list[Block] = [Heading(msg("buddies-desk"))]
    for report in (await relay.open_reports(ctx.tx, ctx.community.id))[:MOST]:
        if await queries.is_own(ctx.tx, ctx.identity_id, _both(report)):
            continue
        by, about = [await buddies.name_of(ctx.tx, one) for one in _both(report)]
        blocks.append(
            text("desk-report", by=named(by), about=named(about), at=When(report.at, "day"))
        )
        blocks.append(Buttons((button("desk-show", "buddy.reported", report.id),)))
    for member in await queries.wishes_to_mentor(ctx.tx, ctx.community.id):
        blocks.append(text("desk-mentor", name=member.name))
        blocks.append(Buttons((button("desk-look", "buddy.member", member.id),)))
    if len(blocks) == 1:
        blocks.append(text("desk-nothing"))
    return Reply((*blocks, Buttons((button("desk-find", "buddy.find"),))))


def _both(report: ReportRow) -> list[str]:
    return [report.member_id, report.about_member_id]


async def find(ctx: Context) -> FormView:
    """Whom."""
    return view(Whom, route("buddy.found"), "buddies-find-form")


async def found(ctx: Context, form: Whom) -> Reply:
    """Everybody of that name."""
    ids = await buddies.named(ctx.tx, ctx.community.id, [form.name])
    if len(ids) == 1:
        return await member(ctx, ids[0])
    ways = []
    for member_id in ids[: 2 * MOST]:
        accounts = await people.identities_of_member(ctx.tx, member_id)
        label = ", ".join(f"{one.name} ({one.platform})" for one in accounts)
        ways.append(Buttons((Button(label, route("buddy.member", member_id)),)))
    return reply(text("desk-several" if ways else "desk-nobody"), *ways)


async def member(ctx: Context, member_id: str) -> Reply:
    """A member: which accounts, which pairs, and what can be done."""
    row = await _row(ctx, member_id)
    accounts = await people.identities_of_member(ctx.tx, member_id)
    name = await buddies.name_of(ctx.tx, member_id)
    blocks: list[Block] = [Heading(named(name))]
    blocks.append(Bullets(tuple(f"{one.name} ({one.platform})" for one in accounts)))
    blocks.append(text("desk-barred" if row.barred else _search_key(row)))
    for pair, other in await queries.last_pairs(ctx.tx, member_id, MOST):
        with_ = named(await buddies.name_of(ctx.tx, other.member_id))
        at = When(pair.proposed_at, "date")
        blocks.append(text(f"desk-pair-{pair.state.value}", name=with_, at=at))
        ways = (
            button("desk-why", "buddy.why", pair.id),
            button("desk-who", "buddy.member", other.member_id, name=with_),
        )
        blocks.append(Buttons(ways))
    bar = "desk-unbar" if row.barred else "desk-bar"
    blocks.append(Buttons((button(bar, "buddy.bar", member_id),)))
    blocks += _mentor(row)
    return Reply(tuple(blocks))


def _search_key(row: BuddyRow) -> str:
    return "desk-looking" if row.looking else "desk-not-looking"


def _mentor(row: BuddyRow) -> list[Block]:
    caps = [
        button("desk-mentor-yes", "buddy.mentorok", row.member_id, cap, count=cap)
        for cap in MENTOR_CAPS
    ]
    if row.mentor == "no":
        return []
    key = "desk-mentor-is" if row.mentor == "yes" else "desk-mentor-asks"
    no = button("desk-mentor-no", "buddy.mentorok", row.member_id, 0, look="quiet")
    return [text(key, count=row.mentor_cap), Buttons(tuple(caps)), Buttons((no,))]


async def _row(ctx: Context, member_id: str) -> BuddyRow:
    known = await buddies.member(ctx.tx, member_id)
    if known is None or known.community_id != ctx.community.id:
        raise Refusal(msg("core-button-stale"))
    return await buddies.made(ctx.tx, member_id, ctx.community.id, ctx.now)


async def bar(ctx: Context, member_id: str) -> Reply:
    """No pairing, or pairing again. A pair that is there stays."""
    row = await _row(ctx, member_id)
    row.barred = None if row.barred else "moderator"
    if row.barred:
        for pair, _ in await pairs.live_of(ctx.tx, member_id):
            if pair.agreed_at is None:
                await service.over(ctx, pair, "barred", but=frozenset({member_id}))
    return await member(ctx, member_id)


async def mentor(ctx: Context, member_id: str, cap: int) -> Reply:
    """A moderator's yes, with how many at once; 0 is a no."""
    row = await _row(ctx, member_id)
    if cap not in {0, *MENTOR_CAPS}:
        raise Refusal(msg("core-choice-invalid"))
    before = row.mentor
    row.mentor, row.mentor_cap = ("yes" if cap else "no"), max(cap, 1)
    if before != row.mentor and cap:
        await _tell(ctx, member_id, "mentor-now", cap)
    return await member(ctx, member_id)


async def _tell(ctx: Context, member_id: str, key: str, count: int) -> None:
    await ctx.send(
        await member_reader(ctx.tx, member_id),
        reply(text(key, count=count)),
        key=f"buddy-{key}:{member_id}:{ctx.now:%Y%m%d%H%M}",
        purpose=service.NEWS,
    )


async def why(ctx: Context, pair_id: str) -> Reply:
    """Why these two: the points as they were on that day."""
    pair = await pairs.pair_seen(ctx.tx, pair_id)
    if pair is None or pair.community_id != ctx.community.id:
        raise Refusal(msg("core-button-stale"))
    points = why_of(pair.reasons)
    lines = tuple(
        msg(f"buddies-points-{name}", points=getattr(points, name))
        for name in points.__struct_fields__
    )
    names = [
        named(await buddies.name_of(ctx.tx, side.member_id))
        for side in await pairs.sides(ctx.tx, pair_id)
    ]
    first = Para(
        msg(
            "buddies-points-title",
            one=names[0] if names else named(""),
            other=names[1] if len(names) > 1 else named(""),
            at=When(pair.proposed_at, "date"),
            total=points.total,
        )
    )
    return reply(first, Bullets(lines), text("points-never", muted=True))
