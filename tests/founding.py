"""A community as /setup leaves it, written down directly: for all that need one to stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.store.tables import ChannelRow, CommunityRow, HomeRow

EVENING = 18 * 60


@dataclass(frozen=True)
class Ground:
    """A home and the purposes of its channels, by their references; `names` where they differ."""

    platform: str
    ref: str
    channels: Mapping[str, str] = field(default_factory=dict)
    name: str = "Harbour"
    names: Mapping[str, str] = field(default_factory=dict)


async def founded(
    tx: AsyncSession,
    *grounds: Ground,
    at: datetime,
    name: str = "Harbour",
    zone: str = "Europe/Lisbon",
    country: str = "PT",
    calls_emergency: str = "asked",
    daily_at: int | None = EVENING,
) -> str:
    """Write a community with its homes and their channels; its id."""
    community = CommunityRow(
        id=new_id(),
        name=name,
        language="en",
        zone=zone,
        country=country,
        calls_emergency=calls_emergency,
        around_from=None,
        around_until=None,
        daily_at=daily_at,
        created_at=at,
        set_up_at=at,
    )
    tx.add(community)
    await tx.flush()
    for ground in grounds:
        await _home(tx, community.id, ground)
    return community.id


async def _home(tx: AsyncSession, community: str, ground: Ground) -> None:
    home = HomeRow(
        id=new_id(),
        community_id=community,
        platform=ground.platform,
        ref=ground.ref,
        name=ground.name,
    )
    tx.add(home)
    await tx.flush()
    for ref, purpose in ground.channels.items():
        tx.add(
            ChannelRow(
                id=new_id(),
                home_id=home.id,
                community_id=community,
                ref=ref,
                name=ground.names.get(ref, ref),
                purpose=purpose,
                screened=True,
            )
        )
