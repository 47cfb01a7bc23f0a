"""Showing, erasing and merging what moderation keeps about somebody."""

from datetime import datetime

from bot.core.registry import DataSubject
from bot.core.replies import Block, Para, msg
from bot.engine.context import Context, Scope
from moderation.duties import queries
from moderation.practice.records import Practised
from moderation.records import Around, Case, Concern, Finding, PersonRequest, Told
from moderation.worries.records import Worry

Rows = list[dict[str, object]]


async def export(scope: Scope, who: DataSubject) -> dict[str, Rows]:
    """Everything, readable. What moderators wrote to each other about it is not kept at all."""
    tx = scope.tx
    found: dict[str, Rows] = {
        "case": [_case(row) for row in await queries.matters_of(tx, Case, who)],
        "request": [_request(row) for row in await queries.matters_of(tx, PersonRequest, who)],
        "concern": [_concern(row) for row in await queries.rows_of(tx, Concern, who)],
        "finding": [_finding(row) for row in await queries.rows_of(tx, Finding, who)],
        "told": [_told(row) for row in await queries.rows_of(tx, Told, who)],
        "around": [_around(row) for row in await queries.rows_of(tx, Around, who)],
        "worry": [{"at": _at(row.at)} for row in await queries.rows_of(tx, Worry, who)],
        "practised": [{"at": _at(row.at)} for row in await queries.rows_of(tx, Practised, who)],
        "case_event": [
            {"at": _at(row.at), "what": row.what.value} for row in await queries.actions_of(tx, who)
        ],
    }
    if who.member_id is not None:
        named = await queries.exclusion_of(tx, who.member_id)
        found["exclusion"] = [{"moderator": named.moderator_id}] if named else []
        quiet = await queries.quieted(tx, who.member_id)
        found["quieted"] = [{"at": _at(quiet.at)}] if quiet else []
    return {table: rows for table, rows in found.items() if rows}


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _case(row: Case) -> dict[str, object]:
    return {
        "opened_at": _at(row.opened_at),
        "closed_at": _at(row.closed_at),
        "level": row.level,
        "kind": row.kind.value,
        "rule": row.rule,
        "your_words": row.excerpt,
        "read_at": _at(row.read_at),
        "outcome": row.outcome.value if row.outcome else None,
        "goes_when_closed": row.erase,
    }


def _request(row: PersonRequest) -> dict[str, object]:
    return {
        "opened_at": _at(row.opened_at),
        "closed_at": _at(row.closed_at),
        "why": row.why,
        "outcome": row.outcome.value if row.outcome else None,
    }


def _concern(row: Concern) -> dict[str, object]:
    return {
        "written_at": _at(row.written_at),
        "kind": row.kind.value,
        "rule": row.rule,
        "your_words": row.excerpt,
        "seen_at": _at(row.seen_at),
        "kept_until": _at(row.expires_at),
    }


def _finding(row: Finding) -> dict[str, object]:
    return {"at": _at(row.at), "kind": row.kind.value, "level": row.level, "rule": row.rule}


def _told(row: Told) -> dict[str, object]:
    return {"at": _at(row.at), "kind": row.kind, "level": row.level}


def _around(row: Around) -> dict[str, object]:
    return {"until": _at(row.until), "wake_for_now": row.wake_for_now, "off": row.off}


async def erase(scope: Scope, who: DataSubject) -> None:
    """All that is closed goes now; an open case goes as soon as somebody has closed it."""
    await queries.erase_closed(scope.tx, who)
    await queries.erase_rest(scope.tx, who)
    await queries.erase_as_team(scope.tx, who)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """Two accounts turned out to be one person."""
    await queries.merge(scope.tx, old_member_id, new_member_id)


async def data_blocks(ctx: Context) -> tuple[Block, ...]:
    """What is kept and for how long, in my data."""
    member_id = ctx.member_or_none.id if ctx.member_or_none else None
    who = DataSubject(ctx.community.id, member_id, (ctx.identity_id,))
    open_, closed, waiting = await queries.counts_of(ctx.tx, who)
    blocks: list[Block] = [Para(msg("moderation-data"))]
    if open_:
        blocks.append(Para(msg("moderation-data-open", count=open_)))
    if closed or waiting:
        blocks.append(Para(msg("moderation-data-kept", count=closed + waiting)))
    return tuple(blocks)
