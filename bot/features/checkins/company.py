"""What check-ins tell about somebody to whoever looks for company for them, or shares their day."""

from datetime import date

from bot.core.buddies import Entry
from bot.engine.context import Scope
from bot.features.checkins import queries
from bot.features.checkins.cards import grade_word


async def usual_hours(scope: Scope, community_id: str) -> dict[str, int]:
    """At which minute of their day members are asked, by member."""
    return await queries.usual_hours(scope.tx, community_id)


async def entry(scope: Scope, member_id: str, day: date) -> Entry | None:
    """An answered day, without its figures."""
    row = await queries.checkin_of(scope.tx, member_id, day)
    if row is None or row.grade is None:
        return None
    return Entry(grade_word(row.grade), row.note)
