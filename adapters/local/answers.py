"""Where an answer goes: never to more readers than it is meant for, whatever pane was pressed."""

import msgspec

from adapters.local.messages import Message
from adapters.local.town import Resident, Town
from bot.core.forms import FormView
from bot.core.people import Address, Place
from bot.core.platform import Response
from bot.core.replies import Reply


class Put(msgspec.Struct, frozen=True, kw_only=True):
    """A new card. `only` is its one reader in the moderators' channel, `after` what it answers."""

    to: Address
    reply: Reply | None = None
    form: FormView | None = None
    only: str = ""
    after: int | None = None
    opened_by: int | None = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Another content for a card that is there."""

    seq: int
    reply: Reply | None = None
    form: FormView | None = None


class Away(msgspec.Struct, frozen=True, kw_only=True):
    """A card that has served."""

    seq: int


Step = Put | Change | Away


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What is being answered: who did it, where, on which card.

    `form` is the card of a form that came back; `card` then is the one whose button opened it.
    """

    who: Resident
    where: Place | None
    card: Message | None = None
    form: Message | None = None


def steps_for(response: Response, asked: Asked, town: Town) -> list[Step]:
    """What to do with an answer."""
    if response.form is not None:
        return [_ask(response.form, asked, town)]
    used: list[Step] = [Away(seq=asked.form.seq)] if asked.form else []
    if response.reply is None:
        return used
    target = _replaceable(response.reply, asked) if response.edit else None
    if target is None:
        return [*used, _beside(response.reply, asked, town)]
    change = Change(seq=target.seq, reply=response.reply)
    return [change] if target is asked.form else [*used, change]


def _ask(form: FormView, asked: Asked, town: Town) -> Step:
    if asked.form is not None:
        return Change(seq=asked.form.seq, form=form)
    place, only, after = _aside(asked, town)
    opened_by = asked.card.seq if asked.card else None
    return Put(to=place, form=form, only=only, after=after, opened_by=opened_by)


def _replaceable(reply: Reply, asked: Asked) -> Message | None:
    """The card whose place a reply may take: a private one never where several read."""
    for card in (asked.card, asked.form):
        if card is not None and not card.author and (card.private_to or not reply.private):
            return card
    return None


def _beside(reply: Reply, asked: Asked, town: Town) -> Step:
    if not reply.private:
        return Put(to=asked.where or asked.who.direct, reply=reply)
    place, only, after = _aside(asked, town)
    return Put(to=place, reply=reply, only=only, after=after)


def _aside(asked: Asked, town: Town) -> tuple[Address, str, int | None]:
    """Where only this person reads: the private chat, or beside the moderators' channel."""
    if asked.where is None or not town.is_teams(asked.where):
        return asked.who.direct, "", None
    after = None if asked.card is None else asked.card.order[0]
    return asked.where, asked.who.ref, after
