"""What SOS keeps of a person: shown, erased, and moved when accounts are joined."""

from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.sos import queries
from bot.features.sos.company import service as company

Rows = dict[str, list[dict[str, object]]]


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Quiet minutes under way, the country, and who was asked for company."""
    minutes = await queries.quiet_of(scope.tx, who.identity_ids)
    found: Rows = {"quiet": [{"kind": one.tool, "due_at": one.due_at} for one in minutes]}
    country = await queries.country_of(scope.tx, who.member_id) if who.member_id else None
    found["help_country"] = [{"country": country}] if country else []
    asked = await queries.company_of(scope.tx, who.member_id) if who.member_id else ()
    found["company"] = [
        {"asked_at": one.asked_at, "answered_at": one.answered_at, "state": one.state.value}
        for one in asked
    ]
    return {table: rows for table, rows in found.items() if rows}


async def erase(scope: Scope, who: DataSubject) -> None:
    """All of it."""
    await queries.end_quiet(scope.tx, who.identity_ids)
    if who.member_id is not None:
        await queries.forget_country(scope.tx, who.member_id)
        await company.forget(scope, who.member_id)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """The country goes along where the other has none; quiet minutes belong to an account."""
    country = await queries.country_of(scope.tx, old_member_id)
    if country is not None and await queries.country_of(scope.tx, new_member_id) is None:
        await queries.keep_country(scope.tx, new_member_id, country)
    await queries.forget_country(scope.tx, old_member_id)
    await queries.move_company(scope.tx, old_member_id, new_member_id)
