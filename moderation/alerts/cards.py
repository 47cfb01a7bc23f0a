"""Puts cards in front of moderators and keeps them true: in the channel, and with each person."""

from collections.abc import Sequence
from typing import Any

from bot.core.people import Place, write_address
from bot.core.replies import Para, Reply, msg
from bot.engine.context import Priority, Reader, Scope, identity_reader, people, place_reader
from moderation.alerts.alert import card
from moderation.alerts.digest import digest
from moderation.cases.queries import AnyMatter
from moderation.cases.states import State
from moderation.cases.view import View, look_at
from moderation.findings import queries as finding_queries
from moderation.messages import queries as message_queries
from moderation.records import Card

ALERT = "moderation.alert"
ASK = "moderation.ask"
EDIT = "moderation.edit"


async def may_stand_in_channel(scope: Scope, view: View) -> bool:
    """Whether the moderators' channel may show it: nobody in there must be kept away from it."""
    places = await people.places_for(scope.tx, view.matter.community_id, "moderators")
    return bool(places) and not view.barred


async def post(scope: Scope, view: View) -> None:
    """Show it in every moderators' channel of the community."""
    for place in await people.places_for(scope.tx, view.matter.community_id, "moderators"):
        key = f"alert/{view.matter.id}/{place.platform}/{place.channel}"
        await _post_at(scope, view, place, key)


async def post_anew(scope: Scope, view: View, lost: Card) -> None:
    """Show it again where it stands no more: its group has moved, or somebody deleted it."""
    lost.gone_at = scope.now
    standing = await message_queries.cards(scope.tx, view.matter.id, "alert")
    shown_at = {row.place for row in standing if row is not lost}
    for place in await people.places_for(scope.tx, view.matter.community_id, "moderators"):
        if write_address(place) not in shown_at:
            key = f"alert/{view.matter.id}/{place.platform}/{place.channel}/{lost.id}"
            await _post_at(scope, view, place, key)


async def _post_at(scope: Scope, view: View, place: Place, key: str) -> None:
    reader = place_reader(place, view.community)
    shown = card(view, reader.language)
    values = _values(view, "alert", key, shown, place=write_address(place))
    await _send(scope, view, reader, shown, values, ALERT)


async def ask(scope: Scope, view: View, ids: Sequence[str], step: int) -> None:
    """Ask people in private, with the same card. An earlier one of theirs goes."""
    before = await message_queries.cards(scope.tx, view.matter.id, "ask") if step else ()
    for account_id in ids:
        reader = await identity_reader(scope.tx, account_id, view.community)
        if reader is None:
            continue
        for old in before:
            if old.reader_id == account_id:
                await _take_away(scope, reader, old)
        shown = _private(view, reader, account_id)
        key = f"ask/{view.matter.id}/{step}/{account_id}"
        values = _values(view, "ask", key, shown, reader=account_id, step=step)
        await _send(scope, view, reader, shown, values, ASK)


async def _send(
    scope: Scope, view: View, reader: Reader, shown: Reply, values: dict[str, Any], purpose: str
) -> None:
    await message_queries.add_card(scope.tx, values)
    await scope.send(
        reader,
        shown,
        key=values["key"],
        purpose=purpose,
        subject=view.matter.id,
        about=view.matter.member_id,
        priority=Priority.CRISIS,
    )


def _private(view: View, reader: Reader, account_id: str) -> Reply:
    """The card as one person is asked about it."""
    first = "moderation-asked-you"
    drill = view.case is not None and view.case.drill
    if drill:
        first = "moderation-asked-drill"
    elif view.matter.state is State.CLOSED:
        first = "moderation-asked-over"
    elif view.matter.state is State.OFFERED and view.matter.owner_id == account_id:
        first = "moderation-offered-you"
    return Reply((Para(msg(first)), *card(view, reader.language).blocks))


def _values(
    view: View,
    kind: str,
    key: str,
    shown: Reply,
    *,
    place: str | None = None,
    reader: str | None = None,
    step: int = 0,
) -> dict[str, Any]:
    return {
        "community_id": view.matter.community_id,
        "kind": kind,
        "subject_id": view.matter.id,
        "key": key,
        "place": place,
        "reader_id": reader,
        "step": step,
        "sent_at": view.now,
        "shown": digest(shown),
    }


async def _take_away(scope: Scope, reader: Reader, old: Card) -> None:
    old.gone_at = scope.now
    await scope.act(reader, "remove", of=old.key, purpose=EDIT)


async def redraw(scope: Scope, view: View) -> None:
    """Let every standing card say what is true now."""
    for row in await message_queries.cards(scope.tx, view.matter.id, "alert", "ask"):
        if row.failed_at is not None:
            continue
        reader = await card_reader(scope, row, view)
        if reader is None:
            continue
        shown = card(view, reader.language)
        if row.reader_id is not None:
            shown = _private(view, reader, row.reader_id)
        if digest(shown) == row.shown:
            continue
        row.shown = digest(shown)
        await scope.edit(
            reader,
            shown,
            of=row.key,
            purpose=EDIT,
            subject=view.matter.id,
            about=view.matter.member_id,
            priority=Priority.CRISIS,
        )


async def card_reader(scope: Scope, row: Card, view: View) -> Reader | None:
    """Who reads a card."""
    if row.reader_id is not None:
        return await identity_reader(scope.tx, row.reader_id, view.community)
    place = finding_queries.place_of(row.place)
    return place_reader(place, view.community) if place else None


async def look_again(scope: Scope, matter: AnyMatter, known: View | None = None) -> View:
    """How things stand after a change: what was written so far is taken into account."""
    await scope.tx.flush()
    return await look_at(scope, matter, known)
