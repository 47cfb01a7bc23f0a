"""All SQL of looking back at what the team did."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from moderation.records import Case, CaseEvent, Concern, PersonRequest

_ABOUT: tuple[type[Case] | type[PersonRequest] | type[Concern], ...] = (
    Case,
    PersonRequest,
    Concern,
)


async def done_by_people(
    tx: AsyncSession, community_id: str, offset: int, most: int
) -> Sequence[CaseEvent]:
    """What people on the team did in a community, the last first."""
    subjects = [select(kind.id).where(kind.community_id == community_id) for kind in _ABOUT]
    here = [CaseEvent.subject_id.in_(found) for found in subjects]
    found = (
        select(CaseEvent)
        .where(CaseEvent.actor_id.is_not(None))
        .where(or_(CaseEvent.subject_id == community_id, *here))
        .order_by(CaseEvent.at.desc(), CaseEvent.id.desc())
    )
    return list(await tx.scalars(found.offset(offset).limit(most)))


async def whose(tx: AsyncSession, subject_id: str) -> tuple[str, str | None] | None:
    """The account and member that something is about; None for the community itself."""
    for kind in _ABOUT:
        found = select(kind.identity_id, kind.member_id).where(kind.id == subject_id)
        row = (await tx.execute(found)).first()
        if row is not None:
            return row[0], row[1]
    return None
