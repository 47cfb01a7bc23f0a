"""How often somebody may be worried: three a day, one a person and day. Pure."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

DAY = timedelta(hours=24)
MOST = 3

Verdict = Literal["pass on", "again", "many"]


def verdict(lately: Sequence[str], about: str) -> Verdict:
    """What becomes of a worry; `lately` are those whom the same person told of within a day."""
    if about in lately:
        return "again"
    return "many" if len(lately) >= MOST else "pass on"
