"""What `/me` reads and writes: languages, and which community is meant in private."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.store.tables import IdentityRow, MemberRow


async def speak(tx: AsyncSession, identity_id: str, member_id: str | None, language: str) -> None:
    """Write to this account, and to the member it is, in another language."""
    account = await tx.get(IdentityRow, identity_id)
    if account is not None:
        account.language = language
    member = await tx.get(MemberRow, member_id) if member_id else None
    if member is not None:
        member.language = language


async def make_current(tx: AsyncSession, identity_id: str, community_id: str) -> None:
    """Private words of this account belong to this community from now on."""
    account = await tx.get(IdentityRow, identity_id)
    if account is not None:
        account.current_community_id = community_id
