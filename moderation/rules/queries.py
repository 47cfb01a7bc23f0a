"""All SQL about how rules do in a community."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.insert import insert_into
from moderation.records import RuleVerdict

_TABLE = cast("Table", RuleVerdict.__table__)
_IN_SHADOW = select(RuleVerdict.rule).where(
    RuleVerdict.community_id == bindparam("community"), RuleVerdict.in_shadow.is_(True)
)


async def count_page(tx: AsyncSession, community_id: str, rule: str) -> None:
    """Moderators were asked because of a rule."""
    values = {"id": new_id(), "community_id": community_id, "rule": rule, "pages": 1}
    unique, more = ["community_id", "rule"], {"pages": _TABLE.c.pages + 1}
    counted = insert_into(tx, _TABLE).values(**values)
    await tx.execute(counted.on_conflict_do_update(index_elements=unique, set_=more))


async def count_shadow(tx: AsyncSession, community_id: str, rules: Sequence[str]) -> None:
    """Rules in shadow found something."""
    here = (RuleVerdict.community_id == community_id) & RuleVerdict.rule.in_(rules)
    await tx.execute(update(RuleVerdict).where(here).values(shadow=RuleVerdict.shadow + 1))


async def in_shadow(tx: AsyncSession, community_id: str) -> frozenset[str]:
    """The rules that ask nobody in a community."""
    return frozenset(await tx.scalars(_IN_SHADOW, {"community": community_id}))


async def all_of(tx: AsyncSession, community_id: str) -> Sequence[RuleVerdict]:
    """Every rule that has counted there, the most costly first."""
    found = select(RuleVerdict).where(RuleVerdict.community_id == community_id)
    ordered = found.order_by(RuleVerdict.misread.desc(), RuleVerdict.pages.desc(), RuleVerdict.rule)
    return list(await tx.scalars(ordered))


async def verdict(tx: AsyncSession, verdict_id: str) -> RuleVerdict | None:
    """One of them, to be changed."""
    return await tx.get(RuleVerdict, verdict_id, with_for_update=True)
