"""Joining step by step. Every step may be repeated; only the last one makes a member."""

import dataclasses
from datetime import date

from bot.core.consents import CONSENTS
from bot.core.days import Dial, LocalDays
from bot.core.facts import MemberJoined
from bot.core.ids import new_id
from bot.core.people import Member
from bot.engine.context import Context, Scope, Work
from bot.features.onboarding import queries
from bot.features.onboarding.records import Joining
from bot.features.onboarding.rules import ANSWERS_KEPT, PROMPT_AT, wall
from bot.store.tables import MemberRow

BATCH = 200


async def agree(ctx: Context) -> Joining:
    """Somebody is 18 or over and agrees: from here on their answers are kept."""
    known = await current(ctx)
    if known is not None:
        return known
    await queries.forget_joining(ctx.tx, ctx.identity_id, ctx.community.id)
    home = await queries.home_of(ctx.tx, ctx.community.id, ctx.identity.platform, ctx.home)
    joining = Joining(
        id=new_id(),
        identity_id=ctx.identity_id,
        community_id=ctx.community.id,
        home_id=home,
        agreed_at=ctx.now,
        pack=None,
        since=None,
        prompt_at=PROMPT_AT,
        zone=ctx.community.zone,
        expires_at=ctx.now + ANSWERS_KEPT,
    )
    ctx.tx.add(joining)
    await ctx.tx.flush()
    return joining


async def current(ctx: Context) -> Joining | None:
    """What the person in front of us has answered so far."""
    return await queries.joining_of(ctx.tx, ctx.identity_id, ctx.community.id, ctx.now)


async def forget(ctx: Context) -> None:
    """Nothing stays of an attempt to join."""
    await queries.forget_joining(ctx.tx, ctx.identity_id, ctx.community.id)


async def finish(ctx: Context, joining: Joining) -> None:
    """Make the member, tell the other features, and go on with them as that member."""
    row = MemberRow(
        id=new_id(),
        community_id=ctx.community.id,
        name=ctx.identity.name,
        language=ctx.reader.language,
        zone=joining.zone,
        day_ends=await queries.day_ends(ctx.tx, ctx.community.id),
        joined_at=ctx.now,
        seen_at=ctx.now,
    )
    await queries.add_member(ctx.tx, row, joining)
    await queries.add_consent(ctx.tx, row.id, "checkins", CONSENTS["checkins"], joining.agreed_at)
    await queries.make_current(ctx.tx, ctx.identity_id, ctx.community)
    await queries.forget_joining(ctx.tx, ctx.identity_id, ctx.community.id)
    _go_on_as(ctx, row)
    await ctx.publish(
        MemberJoined(row.id, joining.pack, joining.since, wall(joining.prompt_at)),
    )


def _go_on_as(ctx: Context, row: MemberRow) -> None:
    days = LocalDays(Dial(row.zone, row.day_ends))
    ctx.member_or_none = Member(row.id, row.community_id, row.name, row.language, days)
    ctx.reader = dataclasses.replace(ctx.reader, zone=row.zone, member_id=row.id, community_id=None)


def today(ctx: Context, joining: Joining) -> date:
    """The day it is where somebody says they live."""
    return LocalDays(Dial(joining.zone, 0)).day(ctx.now)


async def forget_expired(work: Work) -> None:
    """Erase the answers that nobody came back to."""
    while True:
        async with work.scope() as scope:
            if await queries.forget_expired(scope.tx, scope.now, BATCH) < BATCH:
                return


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Answers on the way in belong to an account that is no member yet: nothing moves."""
