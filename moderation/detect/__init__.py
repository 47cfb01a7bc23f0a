"""Decides how fast a human should look at a message: pure, explainable, rules from packs."""

from .assess import Detector
from .files import PackError
from .levels import Adjustment, Assessment, Evidence, Heard, Kind, Level, Subject, Trace
from .packs import Pack, Rule

__all__ = [
    "Adjustment",
    "Assessment",
    "Detector",
    "Evidence",
    "Heard",
    "Kind",
    "Level",
    "Pack",
    "PackError",
    "Rule",
    "Subject",
    "Trace",
]
