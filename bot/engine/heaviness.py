"""How heavy somebody's words sound to the screener, for whoever must not handle them lightly."""

from bot.core.events import Words, WordsKind
from bot.engine.context import Context

CONCERN, HIGH = 1, 2


def heaviness(ctx: Context, words: str | None) -> int:
    """0 not at all, `CONCERN` a little, `HIGH` and more: a moderator is asked about them."""
    if not words:
        return 0
    return ctx.tools.weigh([Words(WordsKind.FORM, words)], ctx.reader.language)
