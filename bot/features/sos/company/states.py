"""How far it has come with somebody who was asked for company. Pure."""

from datetime import timedelta
from enum import StrEnum

WAITS = timedelta(minutes=10)
"""So long an answer is waited for before the moderators are asked."""
KEPT = timedelta(days=30)
"""So long an erasure can still take the names out of what the other has read."""


class Company(StrEnum):
    """The words of the member's message go with it: `sos-company-<state>`."""

    ASKED = "asked"
    THERE = "there"
    CANNOT = "cannot"
    SILENT = "silent"
    UNREACHED = "unreached"
    ENDED = "ended"


OPEN = frozenset({Company.ASKED, Company.THERE})
MAY_COME = frozenset({Company.ASKED, Company.SILENT})
"""Whoever was asked can still answer."""
