"""Every hour: what has been kept long enough goes, in batches that let others write between."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.engine.context import Scope, Work
from bot.features.privacy.kept import queries as kept
from bot.features.privacy.retention import queries
from bot.features.privacy.rules import (
    DIALOG_KEPT,
    INBOX_KEPT,
    OUTBOX_KEPT,
    STRANGERS_KEPT,
    sweep_at,
)

Sweep = Callable[[Scope], Awaitable[int]]
_ACCOUNTS = 50


async def run(work: Work) -> None:
    """Sweep everything until nothing old is left."""
    for sweep in (_inbox, _outbox, _dialogs, _posted, _codes):
        await _repeat(work, sweep, queries.BATCH)
    await _repeat(work, _strangers, _ACCOUNTS)


async def next_due(work: Work) -> datetime | None:
    """When the next sweep has something to do: strangers' accounts go along with the rest."""
    async with work.read() as tx:
        old = await queries.first_old(tx)
    return sweep_at(old) if old else None


async def _repeat(work: Work, sweep: Sweep, batch: int) -> None:
    while True:
        async with work.scope() as scope:
            if await sweep(scope) < batch:
                return


async def _inbox(scope: Scope) -> int:
    return await queries.inbox(scope.tx, scope.now - INBOX_KEPT)


async def _outbox(scope: Scope) -> int:
    return await queries.outbox(scope.tx, scope.now - OUTBOX_KEPT)


async def _dialogs(scope: Scope) -> int:
    return await queries.dialogs(scope.tx, scope.now - DIALOG_KEPT)


async def _posted(scope: Scope) -> int:
    return await queries.posted(scope.tx, scope.now)


async def _codes(scope: Scope) -> int:
    return await queries.codes(scope.tx, scope.now)


async def _strangers(scope: Scope) -> int:
    """Accounts that pressed something once, joined nothing and are needed by nothing."""
    old = await kept.unneeded_accounts(scope.tx, scope.now - STRANGERS_KEPT, _ACCOUNTS)
    for identity_id in old:
        await kept.forget_account(scope.tx, identity_id)
    return len(old)
