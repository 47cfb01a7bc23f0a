"""How an interaction is answered: never to more readers than the reply is for. Pure."""

from typing import Literal

import msgspec

from adapters.discord.presses import COMMAND, COMPONENT, Interaction
from bot.core.platform import Manifest, Response
from bot.core.replies import Reply
from bot.core.routes import parse

Answers = Literal["new", "edit", "form"]


class Manner(msgspec.Struct, frozen=True):
    """What was declared of a command or button: how it answers, and whether only to one person."""

    answers: Answers
    private: bool


Way = Literal["new-private", "new-public", "edit", "nothing"]


def manner_of(at: Interaction, data: str, manifest: Manifest) -> Manner:
    """What was declared for it; the careful choice for what we do not know."""
    if at.kind == COMMAND:
        private = next((c.private for c in manifest.commands if c.name == data), True)
        return Manner("new", private)
    route = parse(data).route
    if at.kind == COMPONENT:
        return Manner(manifest.answers.get(route, "edit"), manifest.private.get(route, True))
    return Manner("edit", True)


def way_of(at: Interaction, response: Response) -> Way:
    """Where a reply goes when nothing has been promised to Discord yet."""
    reply = response.reply
    if reply is None:
        return "nothing"
    if response.edit and may_edit(at, reply):
        return "edit"
    return "new-private" if reply.private or at.in_direct else "new-public"


def may_edit(at: Interaction, reply: Reply) -> bool:
    """Whether the reply may stand where the pressed message stands: as many read it there."""
    return at.message is not None and (at.message_private or not reply.private)


def deferral_of(at: Interaction, manner: Manner) -> Way:
    """What to promise when the answer takes longer. The privacy of a promise is final."""
    if at.message is not None and manner.answers == "edit":
        return "edit"
    if at.message is not None and manner.answers == "form":
        return "nothing"
    return "new-private" if manner.private or at.in_direct else "new-public"
