"""Joining a second account to a member: a code, a look at what joins, and then one history."""

import dataclasses

from bot.core.errors import Refusal
from bot.core.ids import new_code, new_id, read_code
from bot.core.replies import Button, Buttons, Para, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, member_reader, people
from bot.features.privacy.erasing import queries as erasing
from bot.features.privacy.linking import queries
from bot.features.privacy.records import AccountCode
from bot.features.privacy.rules import CODE_LASTS
from bot.store.tables import MemberRow


async def make_code(ctx: Context) -> str:
    """A code for one other account, once, within a quarter of an hour."""
    await _refuse_while_deleting(ctx, ctx.member.id)
    await queries.forget_codes(ctx.tx, ctx.member.id)
    shown = new_code()
    ctx.tx.add(
        AccountCode(
            id=new_id(),
            community_id=ctx.community.id,
            member_id=ctx.member.id,
            digest=ctx.tools.db.vault.digest(shown),
            expires_at=ctx.now + CODE_LASTS,
        )
    )
    await ctx.tx.flush()
    return shown


async def claim(ctx: Context, typed: str) -> AccountCode:
    """The code somebody typed. Nothing joins yet."""
    digests = ctx.tools.db.vault.digests(read_code(typed))
    code = await queries.claim(ctx.tx, digests, ctx.identity_id, ctx.now)
    if code is None:
        raise Refusal(msg("privacy-code-wrong"))
    await _check(ctx, code)
    return code


async def _check(ctx: Context, code: AccountCode) -> MemberRow | None:
    """The member that this account has been until now. Refuses what cannot be joined."""
    old = await people.member_of(ctx.tx, ctx.identity_id, code.community_id)
    if old is not None and old.id == code.member_id:
        raise Refusal(msg("privacy-link-same"))
    await _refuse_while_deleting(ctx, code.member_id)
    if old is not None:
        await _refuse_while_deleting(ctx, old.id)
    return old


async def _refuse_while_deleting(ctx: Context, member_id: str) -> None:
    if await erasing.of_member(ctx.tx, member_id) is not None:
        raise Refusal(msg("privacy-link-deleting"))


async def link(ctx: Context, code_id: str) -> MemberRow:
    """Make one member of two. The one who made the code is told."""
    code = await queries.use(ctx.tx, code_id, ctx.identity_id, ctx.now)
    if code is None:
        raise Refusal(msg("privacy-code-wrong"))
    old = await _check(ctx, code)
    member_id, community_id = code.member_id, code.community_id
    if old is None:
        await queries.add_account(ctx.tx, member_id, ctx.identity_id, community_id)
        home = await queries.first_home(ctx.tx, community_id, ctx.identity.platform)
        if home is not None:
            await erasing.arrive(ctx.tx, ctx.identity_id, home, ctx.now)
        await erasing.drop_for_account(ctx.tx, member_id)
    else:
        await _merge(ctx, old.id, member_id)
    row = await ctx.tx.get(MemberRow, member_id, populate_existing=True)
    community = await people.community_by_id(ctx.tx, community_id)
    if row is None or community is None:
        raise LookupError(member_id)
    ctx.community_or_none = people.community_value(community)
    _go_on_as(ctx, row)
    await _tell(ctx, row.id, code_id)
    return row


async def _merge(ctx: Context, old_id: str, new_id_: str) -> None:
    features = [one for one in ctx.tools.registry.features if one.merge is not None]
    features.sort(key=lambda feature: feature.name == "privacy")
    for feature in features:
        if feature.merge is not None:
            await feature.merge(ctx, old_id, new_id_)


def _go_on_as(ctx: Context, row: MemberRow) -> None:
    ctx.member_or_none = people.member_value(row)
    ctx.reader = dataclasses.replace(
        ctx.reader, zone=row.zone, language=row.language, member_id=row.id, community_id=None
    )


async def _tell(ctx: Context, member_id: str, code_id: str) -> None:
    """Say on the other account what joined it, with the way out."""
    reader = await member_reader(ctx.tx, member_id)
    if reader is None or reader.identity_id == ctx.identity_id:
        return
    who = {"name": ctx.identity.name, "platform": ctx.identity.platform}
    apart = Button(msg("privacy-unlink-this"), route("privacy.unlink", ctx.identity_id))
    await ctx.send(
        reader,
        reply(Para(msg("privacy-linked-told", **who)), Buttons((apart,))),
        key=f"privacy:linked:{code_id}",
        purpose="privacy.linked",
        subject=code_id,
    )


async def unlink(ctx: Context, identity_id: str) -> None:
    """Take an account off again. The history stays with the member."""
    accounts = await queries.accounts(ctx.tx, ctx.member.id)
    mine = {account.id for account, _ in accounts}
    if identity_id not in mine or len(mine) < 2:
        raise Refusal(msg("privacy-unlink-not"))
    await queries.remove_account(ctx.tx, ctx.member.id, identity_id)
    if not any(prompts for account, prompts in accounts if account.id != identity_id):
        [other, *_] = sorted(mine - {identity_id})
        await queries.write_to(ctx.tx, ctx.member.id, other)


async def write_to(ctx: Context, identity_id: str) -> None:
    """Private messages go to this account from now on."""
    mine = {account.id for account, _ in await queries.accounts(ctx.tx, ctx.member.id)}
    if identity_id not in mine:
        raise Refusal(msg("privacy-unlink-not"))
    await queries.write_to(ctx.tx, ctx.member.id, identity_id)
