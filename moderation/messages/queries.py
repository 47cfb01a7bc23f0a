"""All SQL about what was shown: cards, what people were told, conversations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_ignore
from bot.store.tables import ConversationRow
from moderation.records import (
    Card,
    Told,
)

# Built once: they are asked for every alert, and building them takes longer than asking.
_STANDING = (
    select(Card)
    .where(Card.subject_id == bindparam("subject"), Card.gone_at.is_(None))
    .where(Card.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(Card.sent_at, Card.id)
)
_TOLD = (
    select(Told)
    .where(Told.subject_id == bindparam("subject"), Told.gone_at.is_(None))
    .order_by(Told.at, Told.id)
)


async def cards(tx: AsyncSession, subject_id: str, *kinds: str) -> Sequence[Card]:
    """The standing cards of a case, a request or (who is around) a community."""
    return list(await tx.scalars(_STANDING, {"subject": subject_id, "kinds": kinds}))


async def card_by_key(tx: AsyncSession, key: str) -> Card | None:
    """The card that a delivery was."""
    return await tx.scalar(select(Card).where(Card.key == key))


async def card(tx: AsyncSession, card_id: str) -> Card | None:
    """A card by its id."""
    return await tx.get(Card, card_id)


async def add_card(tx: AsyncSession, values: dict[str, Any]) -> str:
    """Note a card; a repeat of its key changes nothing, as in the outbox. Gives its id."""
    card_id = new_id()
    await insert_ignore(tx, Card, [{"id": card_id, **values}])
    return card_id


async def told_about(tx: AsyncSession, subject_id: str) -> Sequence[Told]:
    """The standing messages to the person about a case or request."""
    return list(await tx.scalars(_TOLD, {"subject": subject_id}))


async def told_by_key(tx: AsyncSession, key: str) -> Told | None:
    """The message that a delivery was."""
    return await tx.scalar(select(Told).where(Told.key == key))


async def told(tx: AsyncSession, told_id: str) -> Told | None:
    """A message to a person by its id, to be changed."""
    return await tx.get(Told, told_id, with_for_update=True)


async def told_lately(
    tx: AsyncSession, identity_id: str, community_id: str | None, kind: str, level: int,
    since: datetime,
) -> Told | None:  # fmt: skip
    """The last message of that kind, and no softer, to an account, if it was after `since`."""
    found = select(Told).where(
        Told.identity_id == identity_id,
        Told.community_id.is_(None) if community_id is None else Told.community_id == community_id,
        Told.kind == kind,
        Told.level >= level,
        Told.at > since,
        or_(Told.gone_at.is_(None), Told.delivered_at.is_not(None)),  # else it never arrived
    )
    return await tx.scalar(found.order_by(Told.at.desc()).limit(1))


async def conversation(tx: AsyncSession, identity_id: str, case_id: str) -> ConversationRow | None:
    """The conversation between a person and the team about a case."""
    found = select(ConversationRow).where(
        ConversationRow.identity_id == identity_id,
        ConversationRow.kind == "case",
        ConversationRow.subject_id == case_id,
    )
    return await tx.scalar(found)


async def open_conversation(
    tx: AsyncSession, identity_id: str, community_id: str, case_id: str, now: datetime
) -> None:
    """From now on the person's typed private words may go to whoever has the case."""
    row = await conversation(tx, identity_id, case_id)
    if row is None:
        row = ConversationRow(
            id=new_id(),
            identity_id=identity_id,
            community_id=community_id,
            kind="case",
            subject_id=case_id,
        )
        tx.add(row)
    row.opened_at, row.closed_at = now, None
    await tx.flush()


async def close_conversation(tx: AsyncSession, subject_id: str, now: datetime) -> None:
    """Typed words do not go to the team any more."""
    await tx.execute(
        update(ConversationRow)
        .where(ConversationRow.kind == "case", ConversationRow.subject_id == subject_id)
        .where(ConversationRow.closed_at.is_(None))
        .values(closed_at=now)
    )
