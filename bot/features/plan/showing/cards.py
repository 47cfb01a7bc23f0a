"""What is read around a plan that is shown once: by its owner, and by whoever may look."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.hard_moments import PlanReader
from bot.core.replies import Button, Buttons, Heading, Para, Reply, When, msg, reply
from bot.core.routes import route
from bot.features.plan.cards import body
from bot.features.plan.records import PieceRow
from bot.features.plan.rules import SHOWN_FOR

MINUTES = int(SHOWN_FOR.total_seconds() // 60)


def whom(readers: Sequence[PlanReader], person: tuple[Button, ...]) -> Reply:
    """Who may be shown it; where there is nobody, how there could be."""
    back = Button(msg("plan-back"), route("plan.read"), "quiet")
    if not readers:
        return reply(Para(msg("plan-show-nobody")), Buttons((*person, back)))
    names = tuple(Button(one.name, route("plan.offer", one.identity_id)) for one in readers)
    return reply(
        Para(msg("plan-show-whom")),
        Para(msg("plan-show-what", minutes=MINUTES), muted=True),
        Buttons((*names, back)),
    )


def offered(name: str, until: datetime, showing_id: str) -> Reply:
    """It can be opened from now on, and that can be taken back."""
    back = Button(msg("plan-unshow"), route("plan.unshow", showing_id), "quiet")
    return reply(Para(msg("plan-offered", name=name, until=When(until, "day"))), Buttons((back,)))


def invitation(owner: str, until: datetime, showing_id: str) -> Reply:
    """To whoever may look."""
    look = Button(msg("plan-look"), route("plan.look", showing_id), "primary")
    lines = Para(msg("plan-invitation", name=owner))
    how = Para(msg("plan-invitation-how", minutes=MINUTES, until=When(until, "day")), muted=True)
    return reply(lines, how, Buttons((look,)))


def shown(owner: str, pieces: Sequence[PieceRow], until: datetime) -> Reply:
    """The plan itself, for a quarter of an hour."""
    return reply(
        Heading(msg("plan-of", name=owner)),
        *body(pieces),
        Para(msg("plan-shown-until", until=When(until)), muted=True),
    )
