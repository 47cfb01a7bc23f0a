"""Setting up a community: its first home, where alerts go, hours, and when it is done."""

import dataclasses

from bot.core.errors import Refusal
from bot.core.facts import PracticeWanted
from bot.core.ids import new_id
from bot.core.people import Community
from bot.core.replies import msg
from bot.engine.context import Context, people
from bot.features.setup import notices, queries
from bot.features.setup.records import Inspection
from bot.features.setup.rules import DAILY_AT, territory, zone_of
from bot.store.tables import ChannelRow, CommunityRow, HomeRow


async def found_community(ctx: Context) -> None:
    """The first /setup in a home makes a community of it, with whoever typed it as admin."""
    if ctx.home is None:
        raise Refusal(msg("setup-in-group"))
    hint, defaults = await _hint(ctx), ctx.tools.defaults
    country = territory(hint)
    community = CommunityRow(
        id=new_id(),
        name=ctx.home.ref,
        language=ctx.reader.language if hint else defaults.language,
        zone=zone_of(country) if country else defaults.zone,
        country=country or defaults.country,
        created_at=ctx.now,
    )
    ctx.tx.add(community)
    await ctx.tx.flush()
    home = HomeRow(
        id=new_id(),
        community_id=community.id,
        platform=ctx.home.platform,
        ref=ctx.home.ref,
        name=ctx.home.ref,
    )
    ctx.tx.add(home)
    await ctx.tx.flush()
    if ctx.where is not None:
        await queries.add_channels(ctx.tx, home, [(ctx.where.channel, ctx.where.channel)])
    await queries.grant(ctx.tx, community.id, ctx.identity_id, "admin", "platform", ctx.now)
    await wait_for_look(ctx, home.id)
    go_on_in(ctx, people.community_value(community))


async def _hint(ctx: Context) -> str | None:
    account = await people.identity_by_id(ctx.tx, ctx.identity_id)
    return account.language if account else None


async def wait_for_look(ctx: Context, home_id: str) -> None:
    """Have a home looked at within seconds."""
    ctx.tx.add(Inspection(id=new_id(), home_id=home_id, problems="[]", blind=False))
    await ctx.tx.flush()


def go_on_in(ctx: Context, community: Community) -> None:
    """What is answered from here on is about this community."""
    ctx.community_or_none = community
    ctx.reader = dataclasses.replace(
        ctx.reader, zone=community.zone, member_id=None, community_id=community.id
    )


async def send_alerts_to(ctx: Context, channel_id: str) -> None:
    """Make one channel the moderators' own; it is not read for danger any more."""
    chosen = await queries.channel(ctx.tx, ctx.community.id, channel_id)
    if chosen is None:
        raise Refusal(msg("setup-channel-gone"))
    for channel, home in await queries.channels(ctx.tx, ctx.community.id):
        if channel.id == chosen.id:
            channel.purpose, channel.screened = "moderators", False
            await notices.refresh(ctx, ctx.community, channel, home)
        elif channel.purpose == "moderators":
            channel.purpose = "chat"
    await ctx.tx.flush()


async def propose_daily(ctx: Context) -> None:
    """Before anybody chose: the daily message in a channel that sounds like it, at 18:00."""
    row = await queries.community(ctx.tx, ctx.community.id)
    channels = [channel for channel, _ in await queries.channels(ctx.tx, row.id)]
    if row.set_up_at or row.daily_at is not None:
        return
    chat = [channel for channel in channels if channel.purpose == "chat"]
    fitting = [c for c in chat if "check" in c.name.casefold() or "dail" in c.name.casefold()]
    chosen = next(iter(fitting or chat), None)
    if chosen is not None:
        chosen.purpose, row.daily_at = "daily", DAILY_AT


async def set_daily(ctx: Context, channel_id: str) -> None:
    """Post the daily message in this channel, and in no other."""
    chosen = await queries.channel(ctx.tx, ctx.community.id, channel_id)
    if chosen is None or chosen.purpose == "moderators":
        raise Refusal(msg("setup-channel-gone"))
    await no_daily(ctx)
    row = await queries.community(ctx.tx, ctx.community.id)
    chosen.purpose, row.daily_at = "daily", DAILY_AT


async def no_daily(ctx: Context) -> None:
    """No daily message."""
    for channel, _ in await queries.channels(ctx.tx, ctx.community.id):
        if channel.purpose == "daily":
            channel.purpose = "chat"
    row = await queries.community(ctx.tx, ctx.community.id)
    row.daily_at = None


async def toggle_screened(ctx: Context, channel_id: str) -> None:
    """Leave a channel out, or read it again; its notice follows."""
    for channel, home in await queries.channels(ctx.tx, ctx.community.id):
        if channel.id == channel_id and channel.purpose != "moderators":
            channel.screened = not channel.screened
            await _notice_follows(ctx, channel, home)
            return
    raise Refusal(msg("setup-channel-gone"))


async def _notice_follows(ctx: Context, channel: ChannelRow, home: HomeRow) -> None:
    row = await queries.community(ctx.tx, ctx.community.id)
    if row.set_up_at is not None:
        await notices.refresh(ctx, ctx.community, channel, home)


async def settings_changed(ctx: Context) -> None:
    """The community's language, name or country is another one: so are its pinned notices."""
    row = await queries.community(ctx.tx, ctx.community.id)
    ctx.community_or_none = people.community_value(row)
    if row.set_up_at is not None:
        await notices.refresh_all(ctx)


async def finish(ctx: Context) -> None:
    """Set up: notices go up in the screened channels, and the team sees a practice alert."""
    if not await people.places_for(ctx.tx, ctx.community.id, "moderators"):
        raise Refusal(msg("setup-alerts-first"))
    row = await queries.community(ctx.tx, ctx.community.id)
    if row.set_up_at is None:
        row.set_up_at = ctx.now
    await notices.refresh_all(ctx)
    await practice(ctx)


async def practice(ctx: Context) -> None:
    """A practice alert for the team."""
    await ctx.publish(PracticeWanted(ctx.community.id, ctx.identity_id))
