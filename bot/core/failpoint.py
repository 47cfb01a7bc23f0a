"""Named points between two steps, at which a test may end the process. Nothing happens else."""

from collections.abc import Callable

hook: Callable[[str], None] | None = None


def reach(name: str) -> None:
    """Say that the flow stands between two steps."""
    if hook is not None:
        hook(name)
