"""Deleting somebody: asked for, taken back, done for every feature, remembered as a tombstone."""

import logging
from collections.abc import Sequence
from datetime import datetime

from bot.core.facts import MemberJoined, MemberReturned
from bot.core.ids import new_id
from bot.core.people import Home, Identity
from bot.core.registry import DataSubject
from bot.engine.context import Context, Scope, Work, people
from bot.features.privacy import collect
from bot.features.privacy.erasing import queries
from bot.features.privacy.records import Erasure
from bot.features.privacy.rules import AFTER_LEAVING, erased_at
from bot.store.tables import MemberRow

log = logging.getLogger(__name__)


async def ask(ctx: Context) -> Erasure:
    """Somebody wants everything deleted: at the next noon, unless they think better of it."""
    known = await queries.pending(ctx.tx, ctx.identity_id, ctx.community.id)
    if known is not None:
        return known
    member = ctx.member_or_none
    await queries.add(
        ctx.tx,
        {
            "id": new_id(),
            "community_id": ctx.community.id,
            "member_id": member.id if member else None,
            "identity_id": ctx.identity_id,
            "asked_at": ctx.now,
            "due_at": erased_at(ctx.now, ctx.reader.zone),
        },
    )
    found = await queries.pending(ctx.tx, ctx.identity_id, ctx.community.id)
    if found is None:
        raise LookupError(ctx.identity_id)
    return found


async def take_back(ctx: Context) -> None:
    """Nothing is deleted."""
    await queries.drop(ctx.tx, ctx.identity_id, ctx.community.id)


async def joined(scope: Scope, fact: MemberJoined) -> None:
    """Who joins wants to be here: what the account alone had asked for is off."""
    await queries.drop_for_account(scope.tx, fact.member_id)


async def erase(scope: Scope, who: DataSubject) -> None:
    """Every feature forgets the person, the shared tables last; a tombstone stays."""
    accounts = [await people.identity_by_id(scope.tx, one) for one in who.identity_ids]
    vault = scope.tools.db.vault
    digests = [
        vault.digest(_name(account.platform, account.ref, who.community_id))
        for account in accounts
        if account is not None
    ]
    features = [one for one in scope.tools.registry.features if one.erase is not None]
    features.sort(key=lambda feature: feature.name == "privacy")
    for feature in features:
        if feature.erase is not None:
            await feature.erase(scope, who)
    await queries.bury(scope.tx, digests, scope.now)


def _name(platform: str, ref: str, community_id: str) -> str:
    return f"{platform}:{ref}:{community_id}"


async def erase_due(work: Work) -> None:
    """Do every deletion whose noon has come, one person a transaction."""
    while (due := await _next(work)) is not None and due <= work.clock.now():
        async with work.scope() as scope:
            erasure = await queries.next_due(scope.tx, scope.now)
            if erasure is None:
                return
            log.info("erasing what is kept of account %s", erasure.identity_id)
            await erase(scope, await _subject(scope, erasure))
            await queries.drop(scope.tx, erasure.identity_id, erasure.community_id)


async def _subject(scope: Scope, erasure: Erasure) -> DataSubject:
    if erasure.member_id is None:
        return DataSubject(erasure.community_id, None, (erasure.identity_id,))
    return await collect.subject_of(scope, erasure.community_id, erasure.member_id)


async def erase_gone(work: Work) -> None:
    """Erase who left the last home 30 days ago. Asks the platform first: joins can be missed."""
    async with work.read() as tx:
        gone = await queries.gone_since(tx, work.clock.now() - AFTER_LEAVING)
    for member in gone:
        there = await _is_there(work, member)
        if there is None:
            continue
        async with work.scope() as scope:
            row = await scope.tx.get(MemberRow, member.id, with_for_update=True)
            if row is None or row.left_at is None:
                continue
            if there:
                row.left_at = None
                await scope.publish(MemberReturned(row.id))
            else:
                log.info("erasing member %s, who left 30 days ago", row.id)
                await erase(scope, await collect.subject_of(scope, row.community_id, row.id))


async def _is_there(work: Work, member: MemberRow) -> bool | None:
    """Whether any account is in any home after all; None where a platform does not answer."""
    async with work.read() as tx:
        places = await queries.whereabouts(tx, member.id)
    for account, home in places:
        platform = work.tools.platforms.get(home.platform)
        if platform is None:
            return None
        identity = Identity(account.platform, account.ref)
        try:
            if await platform.roles(Home(home.platform, home.ref), identity) is not None:
                return True
        except Exception as error:  # noqa: BLE001  a platform that is down says nothing about people
            log.warning("cannot ask about member %s: %s", member.id, type(error).__name__)
            return None
    return False


async def _next(work: Work) -> datetime | None:
    async with work.read() as tx:
        return await queries.first_due(tx)


async def next_gone(work: Work) -> datetime | None:
    """When the next member who left has been gone long enough."""
    async with work.read() as tx:
        left = await queries.first_left(tx)
    return left + AFTER_LEAVING if left else None


async def tombstones(scope: Scope) -> Sequence[tuple[str, datetime]]:
    """Who was deleted and when, as keyed hashes: to be carried into a backup that is put back."""
    return await queries.tombstones(scope.tx)


async def carry_over(scope: Scope, stones: Sequence[tuple[str, datetime]]) -> None:
    """Take over tombstones from the database that a backup replaces."""
    known = set(await queries.tombstones(scope.tx))
    for digest, at in stones:
        if (digest, at) not in known:
            await queries.bury(scope.tx, [digest], at)


async def apply_tombstones(scope: Scope) -> int:
    """After a backup was put back: forget again who had been forgotten. Gives how many."""
    vault = scope.tools.db.vault
    done = 0
    for account, community, member in await queries.everybody(scope.tx):
        name = _name(account.platform, account.ref, community.id)
        buried = await queries.buried(scope.tx, vault.digests(name))
        if buried is None:
            continue
        if member is None:
            await erase(scope, DataSubject(community.id, None, (account.id,)))
        elif member.joined_at <= buried:
            await erase(scope, await collect.subject_of(scope, community.id, member.id))
        else:
            continue
        done += 1
    return done
