"""Which list of people who answer goes with which words."""

from bot.helplines import Purpose
from moderation.detect import Kind
from moderation.told.purpose import purpose_of


def test_each_kind_has_its_list() -> None:
    assert purpose_of(Kind.MINOR) is Purpose.YOUNG
    assert purpose_of(Kind.HOME_VIOLENCE) is Purpose.HOME
    assert purpose_of(Kind.DYING) is Purpose.CRISIS
