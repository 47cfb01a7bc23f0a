"""What a transaction tells once it is committed, such as that there are messages to carry."""

from collections.abc import Callable, Hashable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

_TOLD = "told"
Listener = Callable[[frozenset[Hashable]], None]


def tell_when_committed(tx: AsyncSession, news: Hashable) -> None:
    """Let those who listen at the database know `news` after the commit; never if there is none."""
    tx.info.setdefault(_TOLD, set()).add(news)


def told(info: dict[Any, Any]) -> frozenset[Hashable]:
    """What a session was given to tell."""
    return frozenset(info.get(_TOLD, ()))
