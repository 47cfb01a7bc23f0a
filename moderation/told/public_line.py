"""A line in public that quotes nobody and answers nobody: who can be reached now, at a press."""

from datetime import timedelta

from bot.core.people import write_address
from bot.core.replies import Bullets, Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Context, Priority, Scope, place_reader
from bot.helplines import Purpose, help_lines, written
from moderation.cases import queries
from moderation.cases.states import State
from moderation.cases.view import View
from moderation.detect import Kind, Level
from moderation.findings import queries as finding_queries
from moderation.records import Case

LINE = "moderation.line"
ONCE_IN = timedelta(hours=1)
KINDS = frozenset({Kind.DYING, Kind.SELF_HARM, Kind.MEDICAL})
"""Never for violence at home, threats or minors: there a sign in public can harm."""


async def show(scope: Scope, view: View, case: Case) -> None:
    """Put the line where it was said: only for imminent danger, once a channel and hour."""
    place = finding_queries.place_of(case.place)
    waits = case.state in {State.WAITING, State.UNANSWERED}
    fits = case.level >= Level.IMMINENT and case.kind in KINDS
    if place is None or not waits or not fits or case.line_at is not None:
        return
    case.line_place, case.line_at = write_address(place.parent), scope.now
    shown = await queries.lines_in(scope.tx, case.line_place, scope.now - ONCE_IN)
    if any(other.id != case.id for other in shown):
        return
    case.line_key = f"line/{case.id}"
    await scope.send(
        place_reader(place, view.community),
        Reply(
            (
                Para(msg("moderation-public-line")),
                Buttons((Button(msg("moderation-who-answers"), route("safe.lines")),)),
            ),
            private=False,
        ),
        key=case.line_key,
        purpose=LINE,
        subject=case.id,
        priority=Priority.CRISIS,
        expires_at=scope.now + ONCE_IN,
    )


async def take_down(scope: Scope, view: View, case: Case) -> None:
    """Somebody has it: the line goes, unless another case in the channel still waits."""
    place = finding_queries.place_of(case.place)
    if case.line_key is None or case.line_place is None or place is None:
        return
    key, case.line_key = case.line_key, None
    for other in await queries.lines_in(scope.tx, case.line_place, scope.now - ONCE_IN):
        waits = other.state in {State.WAITING, State.UNANSWERED}
        if other.id != case.id and other.place == case.place and waits:
            other.line_key = key
            return
    await scope.act(place_reader(place, view.community), "remove", of=key, purpose=LINE)


async def who_answers(ctx: Context) -> Reply:
    """The button: private, and nobody is told."""
    country = ctx.community.country
    lines = help_lines(ctx.now.date())
    return Reply(
        (
            Para(msg("moderation-danger", emergency=lines.emergency(country))),
            Bullets(tuple(written(one) for one in lines.lines(country, Purpose.CRISIS))),
            Para(msg("moderation-lines-private"), muted=True),
        )
    )
