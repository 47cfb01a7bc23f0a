"""All SQL of forgetting, showing, erasing and merging."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.registry import DataSubject
from bot.store.tables import ConversationRow
from moderation.practice.records import Practised
from moderation.quiet.records import Quieted
from moderation.records import (
    Around,
    Card,
    Case,
    CaseEvent,
    Concern,
    Exclusion,
    Finding,
    LadderStep,
    PersonRequest,
    Told,
)
from moderation.worries.records import Worry

_MATTERS: tuple[type[Case] | type[PersonRequest], ...] = (Case, PersonRequest)


Before = datetime | BindParameter[datetime]
_OPEN = select(Case.id).where(Case.closed_at.is_(None))
_CLOSED = select(Case.id).where(Case.closed_at.is_not(None))


def _closed_old(kind: type[Case] | type[PersonRequest], before: Before) -> ColumnElement[bool]:
    erased = kind.closed_at.is_not(None) & kind.erase.is_(True)
    return or_(kind.closed_at <= before, erased)


def _excerpt_old(before: Before) -> ColumnElement[bool]:
    return (Case.closed_at <= before) & Case.excerpt.is_not(None)


def _finding_old(before: Before) -> ColumnElement[bool]:
    unbound = or_(Finding.case_id.is_(None), Finding.case_id.not_in(_OPEN))
    return (Finding.at <= before) & unbound


def _conversation_old(before: Before) -> ColumnElement[bool]:
    old = (ConversationRow.kind == "case") & (ConversationRow.opened_at <= before)
    return old & ConversationRow.closed_at.is_(None) & ConversationRow.subject_id.in_(_CLOSED)


def _practice_old(before: Before) -> ColumnElement[bool]:
    return Case.practice.is_(True) & Case.closed_at.is_(None) & (Case.opened_at <= before)


_ANYTHING_OLD = select(
    or_(
        select(Concern.id).where(Concern.expires_at <= bindparam("now")).exists(),
        select(Case.id).where(_excerpt_old(bindparam("excerpts"))).exists(),
        select(Finding.id).where(_finding_old(bindparam("findings"))).exists(),
        *(
            select(kind.id).where(_closed_old(kind, bindparam("cases"))).exists()
            for kind in _MATTERS
        ),
        select(ConversationRow.id).where(_conversation_old(bindparam("answers"))).exists(),
        select(Case.id).where(_practice_old(bindparam("practice"))).exists(),
    )
)


async def anything_old(tx: AsyncSession, before: Mapping[str, datetime]) -> bool:
    """Whether anything below has been kept long enough: asked without keeping writers waiting."""
    return bool(await tx.scalar(_ANYTHING_OLD, dict(before)))


async def forget_concerns(tx: AsyncSession, now: datetime) -> None:
    """Entries of "have a look today" whose time is over, and who looked at them."""
    over = select(Concern.id).where(Concern.expires_at <= now)
    await tx.execute(delete(CaseEvent).where(CaseEvent.subject_id.in_(over)))
    await tx.execute(delete(Concern).where(Concern.expires_at <= now))


async def forget_excerpts(tx: AsyncSession, before: datetime) -> None:
    """The words of cases that were closed before then."""
    await tx.execute(update(Case).where(_excerpt_old(before)).values(excerpt=None))


async def forget_findings(tx: AsyncSession, before: datetime) -> None:
    """Which messages were flagged, unless they belong to a case that is open."""
    await tx.execute(delete(Finding).where(_finding_old(before)))


async def forget_closed(tx: AsyncSession, before: datetime) -> None:
    """Cases and requests closed before then, and closed ones of people who erased their data."""
    for kind in _MATTERS:
        old = select(kind.id).where(_closed_old(kind, before))
        await forget_matters(tx, kind, list(await tx.scalars(old)))


async def forget_matters(
    tx: AsyncSession, kind: type[Case] | type[PersonRequest], ids: Sequence[str]
) -> None:
    """These, with all that belongs to them."""
    if not ids:
        return
    for part in (CaseEvent, LadderStep, Card, Told):
        await tx.execute(delete(part).where(part.subject_id.in_(ids)))
    await tx.execute(delete(Worry).where(Worry.case_id.in_(ids)))
    await tx.execute(delete(Finding).where(Finding.case_id.in_(ids)))
    await tx.execute(delete(kind).where(kind.id.in_(ids)))


async def old_practice(tx: AsyncSession, before: datetime) -> Sequence[Case]:
    """Practice alerts that nobody has closed."""
    return list(await tx.scalars(select(Case).where(_practice_old(before))))


async def look_ins_due(tx: AsyncSession, now: datetime) -> Sequence[Case]:
    """Cases after which somebody wants to look in now."""
    found = select(Case).where(Case.look_in_at <= now).order_by(Case.look_in_at).limit(50)
    return list(await tx.scalars(found.with_for_update()))


async def close_old_conversations(tx: AsyncSession, before: datetime) -> None:
    """Words typed long after a look-in are not meant for it any more."""
    old = update(ConversationRow).where(_conversation_old(before))
    await tx.execute(old.values(closed_at=before))


NEXT_LOOK_IN = select(func.min(Case.look_in_at))
"""When somebody wants to look in next."""


# What is kept about somebody.


def _about(kind: type[Case] | type[PersonRequest], who: DataSubject) -> ColumnElement[bool]:
    mine: ColumnElement[bool] = kind.identity_id.in_(who.identity_ids)
    if who.member_id is not None:
        mine = or_(mine, kind.member_id == who.member_id)
    return mine & (kind.community_id == who.community_id)


async def matters_of(
    tx: AsyncSession, kind: type[Case] | type[PersonRequest], who: DataSubject
) -> Sequence[Any]:
    """Cases or requests about somebody. Practice is about nobody; a worry protects who told it."""
    found = list(await tx.scalars(select(kind).where(_about(kind, who)).order_by(kind.opened_at)))
    return [row for row in found if not (isinstance(row, Case) and (row.practice or row.worry))]


async def rows_of(tx: AsyncSession, kind: type[Any], who: DataSubject) -> Sequence[Any]:
    """Rows of a table by account, in the community."""
    mine = kind.identity_id.in_(who.identity_ids)
    here = or_(kind.community_id == who.community_id, kind.community_id.is_(None))
    return list(await tx.scalars(select(kind).where(mine, here).order_by(kind.id)))


async def exclusion_of(tx: AsyncSession, member_id: str) -> Exclusion | None:
    """Whom a member has named."""
    return await tx.scalar(select(Exclusion).where(Exclusion.member_id == member_id))


async def quieted(tx: AsyncSession, member_id: str) -> Quieted | None:
    """That everything about a member is quiet."""
    return await tx.scalar(select(Quieted).where(Quieted.member_id == member_id))


async def actions_of(tx: AsyncSession, who: DataSubject) -> Sequence[CaseEvent]:
    """What somebody did as one of the team."""
    found = select(CaseEvent).where(CaseEvent.actor_id.in_(who.identity_ids))
    return list(await tx.scalars(found.order_by(CaseEvent.at, CaseEvent.id)))


async def erase_closed(tx: AsyncSession, who: DataSubject) -> None:
    """What is closed goes now; what is open goes as soon as it is closed."""
    for kind in _MATTERS:
        closed = select(kind.id).where(_about(kind, who), kind.closed_at.is_not(None))
        await forget_matters(tx, kind, list(await tx.scalars(closed)))
        open_ = update(kind).where(_about(kind, who), kind.closed_at.is_(None))
        await tx.execute(open_.values(erase=True, member_id=None))


async def erase_rest(tx: AsyncSession, who: DataSubject) -> None:
    """Everything of somebody that does not belong to something open."""
    ids = who.identity_ids
    open_ = [
        *await tx.scalars(select(Case.id).where(Case.closed_at.is_(None))),
        *await tx.scalars(select(PersonRequest.id).where(PersonRequest.closed_at.is_(None))),
    ]
    here = Concern.community_id == who.community_id
    await tx.execute(delete(Concern).where(Concern.identity_id.in_(ids), here))
    await tx.execute(
        delete(Finding)
        .where(Finding.identity_id.in_(ids))
        .where(or_(Finding.community_id == who.community_id, Finding.community_id.is_(None)))
        .where(or_(Finding.case_id.is_(None), Finding.case_id.not_in(open_)))
    )
    await tx.execute(
        delete(Told)
        .where(Told.identity_id.in_(ids))
        .where(or_(Told.community_id == who.community_id, Told.community_id.is_(None)))
        .where(or_(Told.subject_id.is_(None), Told.subject_id.not_in(open_)))
    )
    for kept in (Around, Worry, Practised):
        mine = kept.identity_id.in_(ids) & (kept.community_id == who.community_id)
        await tx.execute(delete(kept).where(mine))
    acted = update(CaseEvent).where(CaseEvent.actor_id.in_(ids))
    await tx.execute(acted.values(actor_id=None))
    if who.member_id is not None:
        await tx.execute(delete(Exclusion).where(Exclusion.member_id == who.member_id))
        await tx.execute(delete(Quieted).where(Quieted.member_id == who.member_id))


async def erase_as_team(tx: AsyncSession, who: DataSubject) -> None:
    """Nobody can tell any more what they did as one of the team. An open case stays theirs."""
    await tx.execute(delete(Card).where(Card.reader_id.in_(who.identity_ids)))
    for kind in _MATTERS:
        for column in ("read_by", "closed_by"):
            mine = getattr(kind, column).in_(who.identity_ids)
            gone = update(kind).where(mine, kind.closed_at.is_not(None))
            await tx.execute(gone.values({column: None}))
        mine = kind.owner_id.in_(who.identity_ids) & kind.closed_at.is_not(None)
        await tx.execute(update(kind).where(mine).values(owner_id=None))


async def merge(tx: AsyncSession, old: str, new: str) -> None:
    """One member became another: what was kept follows."""
    twice = select(PersonRequest.id).where(
        PersonRequest.member_id == new, PersonRequest.closed_at.is_(None)
    )
    if await tx.scalar(twice) is not None:  # one open request a member: the older stays by account
        mine = (PersonRequest.member_id == old) & PersonRequest.closed_at.is_(None)
        await tx.execute(update(PersonRequest).where(mine).values(member_id=None))
    for kind in (Case, PersonRequest, Concern):
        await tx.execute(update(kind).where(kind.member_id == old).values(member_id=new))
    if await exclusion_of(tx, new) is not None:
        await tx.execute(delete(Exclusion).where(Exclusion.member_id == old))
    await tx.execute(update(Exclusion).where(Exclusion.member_id == old).values(member_id=new))
    if await quieted(tx, new) is not None:
        await tx.execute(delete(Quieted).where(Quieted.member_id == old))
    await tx.execute(update(Quieted).where(Quieted.member_id == old).values(member_id=new))


async def counts_of(tx: AsyncSession, who: DataSubject) -> tuple[int, int, int]:
    """How many are open, how many are closed, how many entries wait to be looked at."""
    open_, closed = 0, 0
    for kind in _MATTERS:
        for row in await matters_of(tx, kind, who):
            open_ += row.closed_at is None
            closed += row.closed_at is not None
    return open_, closed, len(await rows_of(tx, Concern, who))
