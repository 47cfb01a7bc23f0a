"""Journeys as milestones see them."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.core.marks import Counts, Path
from bot.core.replies import Text
from bot.engine.context import Scope
from bot.features.journeys import queries, rules, savings
from bot.features.journeys.linter import SHELF
from bot.features.journeys.packs import Pack
from bot.features.journeys.records import JourneyRow
from bot.features.journeys.rules import Stretch
from bot.features.journeys.service import name_of


async def paths(scope: Scope, journey_ids: Sequence[str]) -> tuple[Path, ...]:
    """Those of some journeys that are under way, a few queries for all of them."""
    journeys = await queries.under_way(scope.tx, journey_ids)
    stretches = await queries.stretches(scope.tx, journey_ids)
    cut_down = [one.id for one in journeys if one.kind == "cutdown"]
    meant = await queries.count_meant(scope.tx, cut_down) if cut_down else {}
    return tuple(_path(one, stretches.get(one.id, ()), meant.get(one.id, 0)) for one in journeys)


def _path(journey: JourneyRow, stretches: Sequence[Stretch], meant: int) -> Path:
    pack = SHELF.get(journey.pack)
    now = rules.current(stretches) if journey.started_on is not None else None
    return Path(
        journey_id=journey.id,
        member_id=journey.member_id,
        name=name_of(journey),
        named=not pack.own_name,
        counts=_counts(journey, pack),
        marks=pack.milestones,
        figures=pack.figures,
        first=now.first if now else None,
        round=journey.round,
        longest=rules.longest_before(stretches) if pack.longest else 0,
        meant=meant,
    )


def _counts(journey: JourneyRow, pack: Pack) -> Counts:
    if pack.counts == "checkins" or journey.kind == "care":
        return "times"
    return "meant" if journey.kind == "cutdown" else "days"


async def saved(scope: Scope, todays: Mapping[str, date]) -> dict[str, Text]:
    """What was saved so far in some journeys, for their members only."""
    found: dict[str, Text] = {}
    for journey in await queries.saving(scope.tx, list(todays)):
        left = await savings.left_over(scope, journey, todays[journey.id])
        if left is not None:
            found[journey.id] = left
    return found
