"""After a change: every card and every message says what is true now."""

from bot.engine.context import Scope
from moderation.alerts.cards import look_again, redraw
from moderation.cases.queries import AnyMatter
from moderation.cases.view import View
from moderation.told.telling import retell


async def settle(scope: Scope, matter: AnyMatter, known: View | None = None) -> View:
    """Let everything that was shown follow."""
    view = await look_again(scope, matter, known)
    await redraw(scope, view)
    await retell(scope, view)
    return view
