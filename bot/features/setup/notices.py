"""The pinned notice of each screened channel: a machine reads here, and what follows from it."""

from bot.core.ids import new_id
from bot.core.people import Community, Place
from bot.core.replies import Block, Button, Buttons, Heading, Listed, Msg, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, Scope, place_reader
from bot.features.setup import queries
from bot.features.setup.records import Notice
from bot.features.setup.rules import NOTICE_VERSION
from bot.store.tables import ChannelRow, HomeRow

PURPOSE = "setup.notice"


async def refresh_all(ctx: Context) -> None:
    """Every screened channel has its notice, and no other channel has one."""
    for channel, home in await queries.channels(ctx.tx, ctx.community.id):
        await refresh(ctx, ctx.community, channel, home)


async def refresh(scope: Scope, community: Community, channel: ChannelRow, home: HomeRow) -> None:
    """Post, renew or take away the notice of one channel."""
    wanted = channel.screened and channel.purpose != "moderators"
    notice = await queries.notice_of(scope.tx, channel.id)
    place = Place(home.platform, home.ref, channel.ref)
    reader = place_reader(place, community)
    if not wanted:
        if notice is not None and notice.stands:
            notice.stands = False
            await scope.act(reader, "remove", of=notice.key, purpose=PURPOSE)
        return
    if notice is not None and notice.stands:
        words = await text(scope, community)
        await scope.edit(reader, words, of=notice.key, purpose=PURPOSE)
        return
    notice = notice or _first(scope, channel)
    notice.number += 1
    notice.key = f"notice:{channel.id}:{NOTICE_VERSION}.{notice.number}"
    notice.stands = True
    await scope.send(
        reader,
        await text(scope, community),
        key=notice.key,
        purpose=PURPOSE,
        priority=Priority.POST,
    )
    await scope.act(reader, "pin", of=notice.key, purpose=PURPOSE)


def _first(scope: Scope, channel: ChannelRow) -> Notice:
    notice = Notice(id=new_id(), channel_id=channel.id, key="", number=0, stands=False)
    scope.tx.add(notice)
    return notice


async def text(scope: Scope, community: Community) -> Reply:
    """What everybody who writes here should know, with the way in below it."""
    blocks: list[Block] = [
        Heading(msg("setup-notice-title")),
        Para(msg("setup-notice-read")),
        Para(msg("setup-notice-who")),
        Para(msg("setup-notice-kept")),
        Para(msg("setup-notice-not-read", languages=Listed(await _languages(scope)))),
        Para(msg("setup-notice-hours")),
        Para(msg("setup-notice-join", name=community.name), muted=True),
        Buttons((Button(msg("setup-notice-button"), route("join.open"), "primary"),)),
    ]
    return Reply(tuple(blocks), private=False)


async def _languages(scope: Scope) -> tuple[Msg, ...]:
    """The languages in which words are understood, as the screening feature tells."""
    codes: list[str] = []
    for part in scope.tools.registry.parts("read-languages"):
        codes.extend(await part.make(scope))
    return tuple(msg(f"core-language-{code}") for code in codes or ["en"])
