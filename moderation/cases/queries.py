"""All SQL about cases and requests, what happened to them, and their ladders."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, false, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.base import seal_text
from bot.store.insert import insert_new
from bot.store.tables import CommunityRow, IdentityRow
from moderation.cases.states import Happening, Rung, State
from moderation.records import (
    Case,
    CaseEvent,
    LadderStep,
    PersonRequest,
)

AnyMatter = Case | PersonRequest

# Built once: they are asked for every alert, and building them takes longer than asking.
_OPEN = (
    select(Case)
    .where(Case.community_id == bindparam("community"), Case.identity_id == bindparam("account"))
    .where(Case.practice.is_(False), Case.closed_at.is_(None))
    .with_for_update()
)
_STEPS = (
    select(LadderStep)
    .where(LadderStep.subject_id == bindparam("subject"))
    .order_by(LadderStep.number)
)
_WHO_DID = select(CaseEvent.actor_id).where(
    CaseEvent.subject_id == bindparam("subject"), CaseEvent.what == bindparam("done")
)
_WAITS = (State.WAITING, State.UNANSWERED)
_WAITING_IN = select(CommunityRow).where(
    or_(
        *(
            CommunityRow.id.in_(
                select(kind.community_id).where(kind.closed_at.is_(None), kind.state.in_(_WAITS))
            )
            for kind in (Case, PersonRequest)
        )
    )
)


async def open_case(tx: AsyncSession, community_id: str, identity_id: str) -> Case | None:
    """The open case of an account, to be changed."""
    return await tx.scalar(_OPEN, {"community": community_id, "account": identity_id})


async def open_request(
    tx: AsyncSession, community_id: str, identity_id: str, member_id: str | None
) -> PersonRequest | None:
    """The open request of a person, whichever account of theirs it came from, to be changed."""
    by_account = PersonRequest.identity_id == identity_id
    by_member = PersonRequest.member_id == member_id if member_id else false()
    found = select(PersonRequest).where(
        PersonRequest.community_id == community_id,
        PersonRequest.closed_at.is_(None),
        or_(by_account, by_member),
    )
    return await tx.scalar(found.order_by(PersonRequest.opened_at).limit(1).with_for_update())


async def who_has_request(tx: AsyncSession, member_id: str) -> IdentityRow | None:
    """Who has taken a member's request."""
    found = (
        select(IdentityRow)
        .join(PersonRequest, PersonRequest.owner_id == IdentityRow.id)
        .where(PersonRequest.member_id == member_id, PersonRequest.state == State.TAKEN)
    )
    return await tx.scalar(found.limit(1))


async def start(
    tx: AsyncSession,
    kind: type[Case] | type[PersonRequest],
    values: dict[str, Any],
    excerpt: str | None = None,
) -> AnyMatter | None:
    """Open a case or request; None where one is open already. `excerpt`: a case's words."""
    case_id = new_id()
    if excerpt is not None:
        values = {**values, "excerpt": seal_text(tx, Case.__tablename__, case_id, excerpt)}
    return await insert_new(tx, kind, {"id": case_id, **values})


async def matter(tx: AsyncSession, matter_id: str) -> AnyMatter | None:
    """A case or request by its id, to be changed."""
    case = await tx.get(Case, matter_id, with_for_update=True)
    if case is not None:
        return case
    return await tx.get(PersonRequest, matter_id, with_for_update=True)


async def matter_seen(tx: AsyncSession, matter_id: str) -> AnyMatter | None:
    """A case or request by its id, only to look at."""
    return await tx.get(Case, matter_id) or await tx.get(PersonRequest, matter_id)


async def open_matters(tx: AsyncSession, community_id: str) -> Sequence[AnyMatter]:
    """Everything that is open in a community, the most urgent and the oldest first."""
    cases = select(Case).where(Case.community_id == community_id, Case.closed_at.is_(None))
    wanted = select(PersonRequest).where(
        PersonRequest.community_id == community_id, PersonRequest.closed_at.is_(None)
    )
    ordered = cases.order_by(Case.level.desc(), Case.opened_at)
    requests = await tx.scalars(wanted.order_by(PersonRequest.opened_at))
    return [*await tx.scalars(ordered), *requests]


async def waiting_communities(tx: AsyncSession) -> Sequence[CommunityRow]:
    """The communities in which a case or request waits for somebody."""
    return list(await tx.scalars(_WAITING_IN))


async def opened_since(tx: AsyncSession, community_id: str, since: datetime) -> Sequence[Case]:
    """The cases of a community that were opened since then. Practice is none."""
    found = select(Case).where(
        Case.community_id == community_id, Case.opened_at > since, Case.practice.is_(False)
    )
    return list(await tx.scalars(found))


async def lines_in(tx: AsyncSession, place: str, since: datetime) -> Sequence[Case]:
    """Cases for which a channel's public-safe line was shown, or already there, since then."""
    found = select(Case).where(Case.line_place == place, Case.line_at > since)
    return list(await tx.scalars(found.order_by(Case.line_at).with_for_update()))


def note(
    tx: AsyncSession,
    subject_id: str,
    what: Happening,
    now: datetime,
    *,
    by: str | None = None,
    detail: str | None = None,
) -> None:
    """Write down what happened. It is stored with the rest of the transaction."""
    row = CaseEvent(
        id=new_id(), subject_id=subject_id, at=now, what=what, actor_id=by, detail=detail
    )
    tx.add(row)


async def happened(tx: AsyncSession, subject_id: str, what: Happening, since: datetime) -> bool:
    """Whether something has been written down since then."""
    found = select(CaseEvent.id).where(
        CaseEvent.subject_id == subject_id, CaseEvent.what == what, CaseEvent.at > since
    )
    return await tx.scalar(found.limit(1)) is not None


async def who_did(tx: AsyncSession, subject_id: str, what: Happening) -> frozenset[str]:
    """The accounts of those who did something about a case or request."""
    found = await tx.scalars(_WHO_DID, {"subject": subject_id, "done": what})
    return frozenset(one for one in found if one is not None)


async def steps(tx: AsyncSession, subject_id: str) -> Sequence[LadderStep]:
    """All steps, in order."""
    return list(await tx.scalars(_STEPS, {"subject": subject_id}))


async def add_step(
    tx: AsyncSession,
    matter: AnyMatter,
    number: int,
    rung: Rung,
    due_at: datetime,
) -> LadderStep:
    """Plan a step."""
    row = LadderStep(
        id=new_id(),
        community_id=matter.community_id,
        subject_kind=type(matter).__tablename__,
        subject_id=matter.id,
        number=number,
        rung=rung,
        due_at=due_at,
        asked="",
    )
    tx.add(row)
    return row


async def due_steps(tx: AsyncSession, now: datetime, most: int) -> Sequence[LadderStep]:
    """Steps whose time has come, the oldest first."""
    found = select(LadderStep).where(LadderStep.done_at.is_(None), LadderStep.due_at <= now)
    return list(await tx.scalars(found.order_by(LadderStep.due_at, LadderStep.id).limit(most)))


async def step(tx: AsyncSession, step_id: str) -> LadderStep | None:
    """A step by its id."""
    return await tx.get(LadderStep, step_id)


async def put_off(tx: AsyncSession, step_id: str, until: datetime) -> None:
    """Let a step wait that could not be done."""
    await tx.execute(update(LadderStep).where(LadderStep.id == step_id).values(due_at=until))


NEXT_STEP = select(func.min(LadderStep.due_at)).where(LadderStep.done_at.is_(None))
"""When the next step of any ladder is due."""


async def hourly_due(tx: AsyncSession, community_id: str, now: datetime) -> Sequence[LadderStep]:
    """The hourly steps of a community that are due: they become one message."""
    found = select(LadderStep).where(
        LadderStep.community_id == community_id,
        LadderStep.done_at.is_(None),
        LadderStep.rung == Rung.HOURLY,
        LadderStep.due_at <= now,
    )
    return list(await tx.scalars(found.order_by(LadderStep.due_at, LadderStep.id)))
