"""Decides how fast a human should look at a message: pure, explainable, rules from packs."""

from .assess import Detector
from .levels import Adjustment, Assessment, Evidence, Heard, Kind, Level, Subject, Trace
from .packs import Pack, PackError, Rule

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
