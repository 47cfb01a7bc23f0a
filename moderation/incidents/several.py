"""Several people in one channel within two hours: one line to moderators, who care for it."""

from datetime import timedelta

from bot.core.people import Place, write_address
from bot.core.replies import Para, Reply, msg
from bot.engine.context import Priority, Scope, outbox, people, place_reader
from moderation.cases import queries
from moderation.cases.view import View
from moderation.detect import Kind
from moderation.findings import queries as finding_queries
from moderation.records import Case

WITHIN = timedelta(hours=2)
PURPOSE = "moderation.several"


async def notice(scope: Scope, view: View, case: Case) -> None:
    """Say it once for each channel and two hours. Nobody is named."""
    place = finding_queries.place_of(case.place)
    if place is None or case.worry or case.kind is Kind.ABUSE:
        return
    lately = await queries.opened_since(scope.tx, case.community_id, scope.now - WITHIN)
    here = [one for one in lately if _is_in(one, place.parent)]
    if len({one.identity_id for one in here}) < 2:
        return
    for one in here:
        if await outbox.state_of(scope.tx, f"several/{one.id}/0") is not None:
            return
    channel = view.where or place.channel
    text = Para(msg("moderation-several", channel=channel))
    for number, home in enumerate(
        await people.places_for(scope.tx, case.community_id, "moderators")
    ):
        await scope.send(
            place_reader(home, view.community),
            Reply((text,), private=False),
            key=f"several/{case.id}/{number}",
            purpose=PURPOSE,
            priority=Priority.CRISIS,
        )


def _is_in(case: Case, channel: Place) -> bool:
    place = finding_queries.place_of(case.place)
    own = not case.worry and case.kind is not Kind.ABUSE
    return own and place is not None and write_address(place.parent) == write_address(channel)
