"""What Telegram says about people: who is in a group, and who runs it."""

from collections.abc import Sequence

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberOwner
from telegram.error import BadRequest, Forbidden

from adapters.telegram.memberships import is_in
from adapters.telegram.refs import identity_of
from adapters.telegram.wire import Wire
from bot.core.people import Identity, Who


def role_of(member: ChatMember) -> Who | None:
    """The owner, and whoever may appoint others, is admin here; other admins are moderators."""
    if isinstance(member, ChatMemberOwner):
        return Who.ADMIN
    if isinstance(member, ChatMemberAdministrator):
        return Who.ADMIN if member.can_promote_members else Who.MODERATOR
    return Who.MEMBER if is_in(member) else None


async def role(wire: Wire, chat: int, user: int) -> Who | None:
    """What an account is in a group; None where it is not there, or we are not."""
    try:
        return role_of(await wire.get_chat_member(chat, user))
    except (BadRequest, Forbidden):
        return None


async def staff(wire: Wire, chat: int) -> Sequence[tuple[Identity, Who]]:
    """Everybody who runs a group, bots left out. Raises the library's errors."""
    found = []
    for member in await wire.get_chat_administrators(chat):
        who = role_of(member)
        if who is not None and not member.user.is_bot:
            found.append((identity_of(member.user), who))
    return found
