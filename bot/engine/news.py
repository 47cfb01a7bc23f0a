"""What happens around people without their asking: joins, leaves, blocks, homes that move."""

from bot.core.events import Blocked, Event, HomeChanged, Unblocked
from bot.core.people import Person
from bot.engine import access, inbox, queries
from bot.engine.context import Tools


async def tell(tools: Tools, event: Event) -> None:
    """Note what the engine itself must know, and tell the features that want to."""
    if isinstance(event, HomeChanged):
        async with tools.db.write() as tx:
            await queries.move_home(tx, event.home, event.now, tools.clock.now())
        return
    handlers = tools.registry.on_event(type(event))
    concerns_engine = isinstance(event, Blocked | Unblocked)
    if not isinstance(event.author, Person) or not (handlers or concerns_engine):
        return
    asker = access.asker_of(event)
    async with tools.db.read() as tx:
        known = await queries.identity_row(tx, asker.identity)
        if known is None:
            return
    async with tools.db.write() as tx:
        row = await access.account(tx, asker.identity)
        if not await inbox.enter(tx, event.key, row.id, tools.clock.now()):
            return
        if concerns_engine:
            row.blocked_at = tools.clock.now() if isinstance(event, Blocked) else None
        ctx = await access.context(tools, tx, event, asker, row)
        for handler in handlers:
            await handler(ctx, event)
