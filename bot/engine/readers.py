"""Who will read a message: address, language, zone, and what its buttons must carry."""

from dataclasses import dataclass

from bot.core.people import Address, Community, Direct, Member, Place
from bot.engine import queries
from bot.store.database import Tx


@dataclass(frozen=True, slots=True)
class Reader:
    """The recipient of a message. `member_id` or `community_id` goes into its buttons."""

    address: Address
    language: str
    zone: str
    identity_id: str | None = None
    member_id: str | None = None
    community_id: str | None = None


async def member_reader(tx: Tx, member_id: str) -> Reader | None:
    """The private chat that a member chose for what the bot writes; None without any account."""
    row = await queries.prompt_identity(tx, member_id)
    if row is None:
        return None
    identity, member = row
    return Reader(
        Direct(identity.platform, identity.ref),
        member.language,
        member.zone,
        identity.id,
        member_id=member.id,
    )


async def identity_reader(tx: Tx, identity_id: str, community: Community) -> Reader | None:
    """The private chat with an account, about a community: as its member, if it is one."""
    identity = await queries.identity_by_id(tx, identity_id)
    if identity is None:
        return None
    member = await queries.member_of(tx, identity_id, community.id)
    return Reader(
        Direct(identity.platform, identity.ref),
        member.language if member else identity.language or community.language,
        member.zone if member else community.zone,
        identity_id,
        member_id=member.id if member else None,
        community_id=None if member else community.id,
    )


def place_reader(place: Place, community: Community) -> Reader:
    """Everybody in a place: they read in the community's language and zone."""
    return Reader(place, community.language, community.zone, community_id=None)


def private_reader(
    address: Direct,
    identity_id: str,
    member: Member | None,
    community: Community | None,
    language: str,
) -> Reader:
    """The person in front of us, for the answer to what they just did."""
    zone = member.days.now.zone if member else community.zone if community else "UTC"
    return Reader(
        address,
        language,
        zone,
        identity_id,
        member_id=member.id if member else None,
        community_id=community.id if community and not member else None,
    )
