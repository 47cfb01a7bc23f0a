"""What may be said of an exception in a log: its type and where, never its words."""

import traceback
from pathlib import Path

_OURS = ("bot", "adapters", "moderation")
_FRAMES = 4


def trail(error: BaseException) -> str:
    """The type and our own last frames: messages of libraries can quote what people typed."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if any(part in _OURS for part in Path(f.filename).parts)]
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(ours[-_FRAMES:]))
    return f"{type(error).__name__} at {where}" if where else type(error).__name__
