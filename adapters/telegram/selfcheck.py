"""What is missing for the bot to work in a group, each with its remedy."""

from collections.abc import Sequence

from telegram import ChatFullInfo
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from adapters.telegram.rights import Rights, rights_of
from adapters.telegram.wire import Wire
from bot.core.platform import Problem
from bot.core.replies import Msg, msg


async def missing(wire: Wire, chat_id: int) -> list[Problem]:
    """What is missing in a group. Raises the library's errors where Telegram does not answer."""
    try:
        chat = await wire.get_chat(chat_id)
        rights = rights_of(await wire.get_chat_member(chat_id, wire.id))
    except (Forbidden, BadRequest):
        return [_problem("absent", blind=True)]
    me = await wire.get_me()  # asked anew: privacy mode may have been changed since the start
    return list(found(chat, rights, reads_all=bool(me.can_read_all_group_messages)))


def found(chat: ChatFullInfo, rights: Rights, *, reads_all: bool) -> Sequence[Problem]:
    """The same of what Telegram said; an admin reads everything, whatever the privacy mode."""
    if not rights.there:
        return [_problem("absent", blind=True)]
    problems = []
    if not rights.admin:
        problems.append(_problem("privacy-mode", blind=True) if not reads_all else None)
        problems.append(_problem("no-admin"))
    elif not rights.delete:
        problems.append(_problem("no-delete"))
    if rights.admin and not rights.pin:
        problems.append(_problem("no-pin"))
    if rights.admin and chat.is_forum and not rights.topics:
        problems.append(_problem("no-topics"))
    if chat.type == ChatType.GROUP:
        problems.append(_problem("basic-group"))
    return [problem for problem in problems if problem is not None]


def _problem(name: str, *, blind: bool = False) -> Problem:
    text: Msg = msg(f"telegram-problem-{name}")
    return Problem(text, blind=blind)
