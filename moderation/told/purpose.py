"""Which list of people who answer fits what somebody wrote about."""

from bot.helplines import Purpose
from moderation.detect import Kind


def purpose_of(kind: Kind) -> Purpose:
    """The purpose of a kind of words."""
    match kind:
        case Kind.MINOR:
            return Purpose.YOUNG
        case Kind.HOME_VIOLENCE:
            return Purpose.HOME
        case _:
            return Purpose.CRISIS
