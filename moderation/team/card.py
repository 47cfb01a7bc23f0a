"""The card of who is around: people and until when, then the truth about the gap. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Heading,
    Msg,
    Para,
    Reply,
    Text,
    When,
    msg,
)
from bot.core.routes import route
from moderation.ladder.rules import Hand
from moderation.team.presence import Hours


def around_card(team: Sequence[Hand], until: Mapping[str, datetime], hours: Hours) -> Reply:
    """The card as everybody on the team reads it."""
    here = [hand for hand in team if hand.around and not hand.off]
    blocks: list[Block] = [Heading(msg("moderation-around-heading"))]
    if here:
        blocks.append(Bullets(tuple(_person(hand, until) for hand in here)))
    else:
        blocks.append(Para(msg("moderation-around-none")))
    blocks.append(Para(gap(team, hours)))
    return Reply((*blocks, around_buttons()), private=False)


def _person(hand: Hand, until: Mapping[str, datetime]) -> Text:
    return msg("moderation-around-one", name=hand.name, until=When(until[hand.id]))


def gap(team: Sequence[Hand], hours: Hours) -> Msg:
    """When nobody is there, as members are told it."""
    if all(hand.off for hand in team):
        return msg("moderation-gap-all-off")
    between = hours.gap()
    if not hours.said:
        return msg("moderation-gap-unsaid")
    if between is None:
        return msg("moderation-gap-none")
    begin, end = (moment.strftime("%H:%M") for moment in between)
    return msg("moderation-gap", begin=begin, end=end)


def around_buttons() -> Buttons:
    """What one can say about oneself."""
    return Buttons(
        (
            Button(msg("moderation-around-two"), route("around.two")),
            Button(msg("moderation-around-midnight"), route("around.midnight")),
            Button(msg("moderation-around-wake"), route("around.wake")),
            Button(msg("moderation-around-off"), route("around.off")),
        ),
        segments=True,
    )


def yours(hand: Hand | None, until: datetime | None) -> Msg:
    """What one has said about oneself, to oneself."""
    wake = hand is not None and hand.wake
    if hand is not None and hand.off:
        return msg("moderation-you-off-wake" if wake else "moderation-you-off")
    if until is not None:
        return msg("moderation-you-around", until=When(until))
    return msg("moderation-you-wake" if wake else "moderation-you-plain")
