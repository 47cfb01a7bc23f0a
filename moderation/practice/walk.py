"""Five minutes with a practice alert: take, read, write, hand over, close. Nothing is real."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.forms import FormView, LongText, view
from bot.core.replies import Badge, Block, Button, Buttons, Heading, Para, Quote, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context
from moderation.practice import queries
from moderation.team import queries as team_queries

TEXTS = "moderation-walk-letter"
STEPS = ("take", "show", "write", "hand-over", "close")
"""The buttons in turn; `write` is a form."""
WRITE = STEPS.index("write")


@dataclass(frozen=True, slots=True)
class PracticeLetter:
    """Words that are sent to nobody."""

    text: Annotated[str, LongText(1000, seen_by="me")]


async def offer(ctx: Context) -> tuple[Block, ...]:
    """What stands in /cases for somebody who has not walked yet."""
    team = await team_queries.team_of(ctx.tx, ctx.community.id, ctx.now)
    mine = next((hand for hand in team if hand.id == ctx.identity_id), None)
    if mine is None or mine.practised:
        return ()
    return (
        Para(msg("moderation-walk-offer")),
        Buttons((Button(msg("moderation-walk-go"), route("walk.step", 0), look="primary"),)),
    )


async def step(ctx: Context, number: int) -> Reply:
    """One step: what happened by the last press, and the next button."""
    number = min(max(number, 0), len(STEPS))
    blocks: list[Block] = [
        Badge(
            msg("moderation-practice-word"),
            "soon",
            msg("moderation-card-since", time=When(ctx.now)),
            msg("moderation-walk-of", number=number + 1, all=len(STEPS) + 1),
        ),
        Heading(msg("moderation-practice-heading")),
        Para(msg(f"moderation-walk-{number}", me=ctx.identity.name)),
    ]
    if number == WRITE:
        blocks.append(Quote(msg("moderation-practice-words"), by=msg("moderation-walk-who")))
    if number == len(STEPS):
        await queries.practised(ctx.tx, ctx.community.id, ctx.identity_id, ctx.now)
        return Reply(tuple(blocks))
    to = route("walk.write") if number == WRITE else route("walk.step", number + 1)
    button = Button(msg(f"moderation-{STEPS[number]}"), to, look="primary")
    return Reply((*blocks, Buttons((button,))))


async def write(ctx: Context) -> FormView:
    """The form with ready first words, as in a real one."""
    first = ctx.say(msg("moderation-first-words", me=ctx.identity.name))
    intro = msg("moderation-walk-intro")
    return view(PracticeLetter, route("walk.sent"), TEXTS, values={"text": first}, intro=intro)


async def sent(ctx: Context, form: PracticeLetter) -> Reply:
    """Sent to nobody and not kept."""
    del form
    return await step(ctx, WRITE + 1)
