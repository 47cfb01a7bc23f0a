"""What joining and the pinned notice have to know from here: numbers, lines, languages."""

from bot.core.replies import Block, Bullets, Text
from bot.engine.context import Context, Scope
from bot.helplines import Purpose, help_lines, written
from moderation.rulebook import rulebook


async def emergency(ctx: Context) -> Text:
    """The number to call in danger where the community lives."""
    return help_lines(ctx.now.date()).emergency(ctx.community.country)


async def youth_lines(ctx: Context) -> tuple[Block, ...]:
    """Who talks with young people there."""
    found = help_lines(ctx.now.date()).lines(ctx.community.country, Purpose.YOUNG)
    return (Bullets(tuple(written(line) for line in found)),) if found else ()


async def read_languages(scope: Scope) -> tuple[str, ...]:
    """The languages in which words are understood: there is a pack for each."""
    return rulebook().detector.languages
