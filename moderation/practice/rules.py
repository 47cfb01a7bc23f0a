"""Whether somebody who has not practised yet handles the real thing. Pure."""

from moderation.ladder.rules import Hand


def ready(able: tuple[Hand, ...], *, vain: bool) -> tuple[Hand, ...]:
    """Those who have practised. Nobody is left alone for it: where none of them can be asked,

    or everybody was asked in vain, the others count as well.
    """
    practised = tuple(hand for hand in able if hand.practised)
    if vain or all(hand.off for hand in practised):
        return able
    return practised
