"""Telegram's Bot API as far as this project needs it, from its public documentation."""

from tests.far_side.telegram.faults import Fault, Faults
from tests.far_side.telegram.server import FarSide
from tests.far_side.telegram.town import ChatState, Town

__all__ = ["ChatState", "FarSide", "Fault", "Faults", "Town"]
