"""Named points at which a test may end the process, to prove that nothing is lost between them."""

from collections.abc import Callable

_hook: Callable[[str], None] | None = None


def reach(name: str) -> None:
    """Say that a point was reached. Does nothing in production."""
    if _hook is not None:
        _hook(name)


def install(hook: Callable[[str], None] | None) -> None:
    """Let a test hear of every point; None ends that."""
    global _hook  # noqa: PLW0603 - one process, one hook: a point must not need an argument
    _hook = hook
