"""Who is asking, about which community, and what they may do there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.errors import Refusal
from bot.core.events import Event
from bot.core.ids import new_id
from bot.core.people import Community, Direct, Home, Identity, Member, Person, Who
from bot.core.plain import plain
from bot.core.replies import msg
from bot.core.routes import Pressing
from bot.engine import queries
from bot.engine.context import Context, Tools
from bot.engine.readers import private_reader
from bot.store.database import Tx
from bot.store.insert import insert_ignore
from bot.store.tables import CommunityRow, IdentityRow, MemberRow, RoleGrant

_GRANTS = {"moderator": Who.MODERATOR, "admin": Who.ADMIN}
_NOT_TOLD = Pressing("", (), None, None)


@dataclass(frozen=True, slots=True)
class Asker:
    """The person behind an event, as far as the platform and the event itself tell."""

    identity: Identity
    home: Home | None
    pressing: Pressing
    elsewhere: tuple[Home, ...] = ()  # in which homes the platform sees a private writer
    platform_role: Who | None = None


def asker_of(event: Event, pressing: Pressing = _NOT_TOLD) -> Asker:
    """Who is asking. Refuses authors that are no persons."""
    if not isinstance(event.author, Person):
        raise Refusal(msg("core-no-person"))
    home = Home(event.where.platform, event.where.home) if event.where else None
    return Asker(event.author.identity, home, pressing)


async def ask_platform(tools: Tools, asker: Asker, who: Who) -> Asker:
    """What only the platform knows, before any transaction is open: roles, and common homes."""
    platform = tools.platforms.get(asker.identity.platform)
    if platform is None:
        return asker
    if asker.home is not None:
        if who not in {Who.MODERATOR, Who.ADMIN}:
            return asker
        role = await platform.roles(asker.home, asker.identity)
        return replace(asker, platform_role=role)
    if asker.pressing.member or asker.pressing.community:
        return asker
    async with tools.db.read() as tx:
        homes = await queries.homes_on(tx, asker.identity.platform)
        if len({home.community_id for home in homes}) <= 1:
            return asker
        account = await queries.identity_row(tx, asker.identity)
        if account and await queries.members_of_identity(tx, account.id):
            return asker
    found = [Home(home.platform, home.ref) for home in homes]
    present = [h for h in found if await platform.roles(h, asker.identity) is not None]
    return replace(asker, elsewhere=tuple(present))


async def account(tx: Tx, identity: Identity) -> IdentityRow:
    """The row of an account, made where there is none. Its name is kept up to date."""
    name = plain(identity.name)
    row = await queries.identity_row(tx, identity)
    if row is None:
        values = {"id": new_id(), "platform": identity.platform, "ref": identity.ref}
        await insert_ignore(tx, IdentityRow, [{**values, "name": name}])
        row = await queries.identity_row(tx, identity)
    if row is None:
        raise LookupError(identity.ref)
    if name and row.name != name:
        row.name = name
    return row


async def known_account(tx: Tx, identity: Identity) -> IdentityRow:
    """The row of an account; where there is none, one that is not kept."""
    row = await queries.identity_row(tx, identity)
    return row or IdentityRow(
        id="", platform=identity.platform, ref=identity.ref, name=identity.name
    )


async def context(
    tools: Tools, tx: Tx, event: Event, asker: Asker, row: IdentityRow, *, reads: bool = False
) -> Context:
    """Everything a handler may know of who asks. Refuses a button made for somebody else.

    `reads`: at the read door, where a role that the platform tells of cannot be written down.
    """
    community, member = await _belonging(tx, asker, row)
    roles = await _roles(tx, tools, asker, row, community, reads=reads)
    reader = private_reader(
        Direct(asker.identity.platform, asker.identity.ref),
        row.id,
        member,
        community,
        tools.texts.nearest(
            member.language if member else None,
            row.language,
            event.locale_hint,
            community.language if community else None,
        ),
    )
    return Context(
        tools,
        tx,
        tools.clock.now(),
        identity=asker.identity,
        identity_id=row.id,
        reader=reader,
        where=event.where,
        home=asker.home,
        member_or_none=member,
        community_or_none=community,
        roles=roles,
        event_key=event.key,
    )


async def _belonging(
    tx: Tx, asker: Asker, row: IdentityRow
) -> tuple[Community | None, Member | None]:
    members = await queries.members_of_identity(tx, row.id)
    found = await _community(tx, asker, row, members)
    if found is None:
        return None, None
    mine = (member for member in members if member.community_id == found.id)
    member = next(mine, None)
    return queries.community_value(found), queries.member_value(member) if member else None


async def _community(
    tx: Tx, asker: Asker, row: IdentityRow, members: Sequence[MemberRow]
) -> CommunityRow | None:
    if asker.home is not None:
        return await queries.community_of(tx, asker.home)
    if asker.pressing.member:
        for member in members:
            if member.id == asker.pressing.member:
                return await queries.community_by_id(tx, member.community_id)
        raise Refusal(msg("core-button-other"))
    if asker.pressing.community:
        return await queries.community_by_id(tx, asker.pressing.community)
    if usual := row.current_community_id or next((one.community_id for one in members), None):
        return await queries.community_by_id(tx, usual)
    everywhere = await queries.communities(tx)
    if len(everywhere) == 1:
        return everywhere[0]
    there = [await queries.community_of(tx, home) for home in asker.elsewhere]
    present = {found.id: found for found in there if found is not None}
    return next(iter(present.values())) if len(present) == 1 else None


async def _roles(
    tx: Tx,
    tools: Tools,
    asker: Asker,
    row: IdentityRow,
    community: Community | None,
    *,
    reads: bool = False,
) -> frozenset[Who]:
    if community is None:
        granted = {asker.platform_role} if asker.platform_role else set()
        return frozenset(granted)
    names = await queries.roles_of(tx, row.id, community.id)
    roles = {_GRANTS[name] for name in names}
    if asker.platform_role in {Who.MODERATOR, Who.ADMIN} and asker.platform_role not in roles:
        roles.add(asker.platform_role)
        if not reads:
            await _grant(tx, tools, row, community, asker.platform_role)
    if Who.ADMIN in roles:
        roles.add(Who.MODERATOR)
    return frozenset(roles)


async def _grant(tx: Tx, tools: Tools, row: IdentityRow, community: Community, role: Who) -> None:
    values = {
        "id": new_id(),
        "community_id": community.id,
        "identity_id": row.id,
        "role": role.value,
        "source": "platform",
        "granted_at": tools.clock.now(),
    }
    await insert_ignore(tx, RoleGrant, [values])


async def in_community(ctx: Context, community_id: str) -> Context:
    """The same person at work in another community."""
    return await as_pressed(ctx, Pressing("", (), None, community_id))


async def as_pressed(ctx: Context, pressing: Pressing) -> Context:
    """The same person, about whatever a button or form was made for."""
    if pressing.member is None and pressing.community is None:
        return ctx
    row = await queries.identity_by_id(ctx.tx, ctx.identity_id)
    if row is None:
        return ctx
    asker = Asker(ctx.identity, None, pressing)
    community, member = await _belonging(ctx.tx, asker, row)
    roles = await _roles(ctx.tx, ctx.tools, asker, row, community)
    language = member.language if member else ctx.reader.language
    direct = Direct(row.platform, row.ref)
    return replace(
        ctx,
        reader=private_reader(direct, row.id, member, community, language),
        member_or_none=member,
        community_or_none=community,
        roles=roles,
    )


def require(ctx: Context, who: Who) -> None:
    """Refuse where the person may not do this."""
    match who:
        case Who.ANYONE:
            return
        case Who.MEMBER:
            if ctx.member_or_none is None:
                raise Refusal(msg("core-join-first"))
        case Who.MODERATOR:
            if Who.MODERATOR not in ctx.roles:
                raise Refusal(msg("core-moderators-only"))
        case Who.ADMIN:
            if Who.ADMIN not in ctx.roles:
                elsewhere = ctx.where is None and ctx.community_or_none is None
                raise Refusal(msg("core-admins-there" if elsewhere else "core-admins-only"))
