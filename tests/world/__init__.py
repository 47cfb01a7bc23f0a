"""A whole community for a scenario: the real program, fake far sides, a clock that stands still."""

from tests.world.actor import Actor
from tests.world.fake_platform import FakePlatform
from tests.world.shown import Shown

__all__ = ["Actor", "FakePlatform", "Shown"]
