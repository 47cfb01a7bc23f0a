"""What may be told of an exception: its type and our own lines, never its text.

Libraries put what people typed into the text of their exceptions.
"""

import traceback
from pathlib import Path
from types import TracebackType

_ROOT = Path(__file__).resolve().parents[2]
_OURS = tuple(str(_ROOT / package) + "/" for package in ("bot", "adapters", "moderation"))
_LINES = 6


def describe(error: BaseException) -> str:
    """Such as `KeyError at bot/engine/mark.py:43 < bot/engine/deliver.py:88, from OSError`."""
    text = _type_of(error)
    if lines := _our_lines(error.__traceback__):
        text += " at " + " < ".join(lines)
    if isinstance(error, BaseExceptionGroup):
        text += " (" + "; ".join(describe(part) for part in error.exceptions) + ")"
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        text += f", from {_type_of(cause)}"
    return text


def _type_of(error: BaseException) -> str:
    kind = type(error)
    home = kind.__module__.partition(".")[0]
    return kind.__qualname__ if home == "builtins" else f"{home}.{kind.__qualname__}"


def _our_lines(trace: TracebackType | None) -> list[str]:
    """Our lines on the way, the innermost first."""
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if frame.filename.startswith(_OURS)]
    paths = [(Path(frame.filename).relative_to(_ROOT).as_posix(), frame.lineno) for frame in ours]
    return [f"{path}:{line}" for path, line in reversed(paths)][:_LINES]
