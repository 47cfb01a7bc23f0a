"""Looks at every home once an hour: what is missing, who is on the team, which channels exist."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import msgspec

from bot.core.ids import new_id
from bot.core.people import Community, Home, Identity, Who
from bot.core.platform import Outline, Outlines, Platform, Problem
from bot.core.replies import Bullets, Heading, Para, msg, reply
from bot.engine.context import Priority, Scope, Work, identity_reader, people
from bot.features.setup import notices, queries
from bot.features.setup.records import Inspection
from bot.store.insert import insert_ignore
from bot.store.tables import HomeRow, IdentityRow

log = logging.getLogger(__name__)
EVERY = timedelta(hours=1)
_PROBLEMS = msgspec.json.Decoder(tuple[Problem, ...])


@dataclass(frozen=True, slots=True)
class Found:
    """What a platform said of a home."""

    home: HomeRow
    problems: tuple[Problem, ...]
    staff: tuple[tuple[Identity, Who], ...]
    outline: Outline | None


def problems_of(inspection: Inspection) -> tuple[Problem, ...]:
    """What was missing."""
    return _PROBLEMS.decode(inspection.problems)


async def run(work: Work) -> None:
    """Look at the homes of every community for which it is time."""
    now = work.clock.now()
    async with work.read() as tx:
        due = await queries.uninspected(tx, now - EVERY)
        old_codes = bool(due) and await queries.any_old_codes(tx, now)
    for community_id in due:
        await look_at(work, community_id)
    if not old_codes:
        return
    async with work.scope() as scope:
        await queries.forget_codes(scope.tx, scope.now)


async def look_at(work: Work, community_id: str) -> None:
    """Ask the platforms about all homes of a community; then write down what they said."""
    async with work.read() as tx:
        homes = await queries.homes(tx, community_id)
    found = [await _ask(work.tools.platforms.get(home.platform), home) for home in homes]
    async with work.scope() as scope:
        row = await people.community_by_id(scope.tx, community_id)
        if row is None:
            return
        community = people.community_value(row)
        inspections = await _inspections(scope, homes)
        for home, told in zip(homes, found, strict=True):
            set_up = row.set_up_at is not None
            await _note(scope, community, home, inspections[home.id], told, set_up=set_up)
        told_all = [told for told in found if told is not None]
        complete = len(told_all) == len(homes)
        await _staff(scope, community_id, told_all, complete=complete)
        if len(homes) == 1 and row.name == homes[0].ref and told_all and told_all[0].outline:
            row.name = told_all[0].outline.name


async def _ask(platform: Platform | None, home: HomeRow) -> Found | None:
    if platform is None:
        return None
    there = Home(home.platform, home.ref)
    try:
        problems = tuple(await platform.inspect(there))
        staff = tuple(await platform.staff(there))
        outline = await platform.outline(there) if isinstance(platform, Outlines) else None
    except Exception as error:  # noqa: BLE001  # one home's trouble must not hide the others
        log.warning("home %s could not be looked at: %s", home.id, type(error).__name__)
        return None
    return Found(home, problems, staff, outline)


async def _note(
    scope: Scope,
    community: Community,
    home: HomeRow,
    inspection: Inspection,
    found: Found | None,
    *,
    set_up: bool,
) -> None:
    inspection.checked_at = scope.now
    if found is None:
        return
    blind = any(problem.blind for problem in found.problems)
    inspection.problems = msgspec.json.encode(found.problems).decode()
    if blind and not inspection.blind:
        inspection.blind_since = scope.now
        await _tell_blind(scope, community, home, found.problems)
    inspection.blind = blind
    if found.outline is not None:
        await _outline(scope, community, home, found.outline, set_up=set_up)


async def _inspections(scope: Scope, homes: Sequence[HomeRow]) -> Mapping[str, Inspection]:
    """What was found in each home before; made where nobody has looked yet."""
    found = await queries.inspections_of(scope.tx, homes)
    new = [home.id for home in homes if home.id not in found]
    if not new:
        return found
    empty = {"problems": "[]", "blind": False}
    rows = [{"id": new_id(), "home_id": home_id, **empty} for home_id in new]
    await insert_ignore(scope.tx, Inspection, rows)
    return await queries.inspections_of(scope.tx, homes)


async def _outline(
    scope: Scope, community: Community, home: HomeRow, outline: Outline, *, set_up: bool
) -> None:
    row = await scope.tx.get(HomeRow, home.id)
    if row is not None:
        row.name = outline.name
    new = await queries.add_channels(scope.tx, home, outline.channels)
    if not set_up:
        return
    for channel, place in await queries.channels(scope.tx, community.id):
        if channel.id in new:
            await notices.refresh(scope, community, channel, place)


async def _tell_blind(
    scope: Scope, community: Community, home: HomeRow, problems: Sequence[Problem]
) -> None:
    text = reply(
        Heading(msg("setup-blind-title", home=home.name)),
        Para(msg("setup-blind-what")),
        Bullets(tuple(problem.text for problem in problems if problem.blind)),
    )
    log.error("screening is blind in home %s", home.id)
    for grant, account in await queries.team(scope.tx, community.id):
        if grant.role != Who.ADMIN:
            continue
        reader = await identity_reader(scope.tx, account.id, community)
        key = f"setup:blind:{home.id}:{account.id}:{scope.now:%Y%m%d%H%M}"
        await scope.send(reader, text, key=key, purpose="setup.blind", priority=Priority.ANSWER)


async def _staff(
    scope: Scope, community_id: str, found: Sequence[Found], *, complete: bool
) -> None:
    """Make the roles what the platforms say. Nobody loses one while a platform is silent."""
    said: set[tuple[str, str]] = set()
    for told in found:
        for identity, who in told.staff:
            account = await _account(scope, identity)
            said.add((account.id, who.value))
            await queries.grant(
                scope.tx, community_id, account.id, who.value, "platform", scope.now
            )
    if not complete:
        return
    for grant, _ in await queries.team(scope.tx, community_id):
        if grant.source == "platform" and (grant.identity_id, grant.role) not in said:
            await scope.tx.delete(grant)


async def _account(scope: Scope, identity: Identity) -> IdentityRow:
    row = await people.identity_row(scope.tx, identity)
    if row is None:
        values = {"id": new_id(), "platform": identity.platform, "ref": identity.ref}
        await insert_ignore(scope.tx, IdentityRow, [{**values, "name": identity.name}])
        row = await people.identity_row(scope.tx, identity)
    if row is None:
        raise LookupError(identity.platform)
    return row
