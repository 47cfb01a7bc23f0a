"""Rounds at random: only those are suggested who may be, and nobody who fits is left over."""

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.rules import FIRST_DAYS
from bot.store.tables import MemberRow
from tests.scenarios.buddies import in_public, looks, member_id, no_daily
from tests.scenarios.crisis import account, cases
from tests.scenarios.words import HURT
from tests.world.actor import Actor
from tests.world.world import World

DAYS = 4
NAMES = ("Ada", "Kim", "Rui", "Ben", "Mia", "Lia")


class Known:
    """What is true of one member, for the checks."""

    def __init__(self, actor: Actor, joined: datetime, language: str) -> None:
        self.actor, self.joined, self.language = actor, joined, language
        self.looking = False
        self.account = ""


async def arrives(world: World, dice: random.Random, name: str) -> tuple[str, Known]:
    """Somebody who joined some days ago, speaks one of two languages, and may look for a buddy."""
    joined = world.now - timedelta(days=dice.randrange(14), hours=dice.randrange(24))
    known = Known(await world.member(name), joined, dice.choice(("en", "es")))
    if dice.random() < 0.85:
        await looks(known.actor)
        known.looking = True
    number = await member_id(world, known.actor)
    async with world.running.tools.db.write() as tx:
        row = await tx.get_one(MemberRow, number)
        row.joined_at, row.language = known.joined, known.language
    known.account = (await account(world, known.actor)).id
    return number, known


async def met(world: World) -> dict[str, tuple[datetime, frozenset[str]]]:
    """Each pair that was ever suggested: when, and who."""
    found = select(PairRow.id, PairRow.proposed_at, SideRow.member_id).join_from(
        PairRow, SideRow, SideRow.pair_id == PairRow.id
    )
    pairs: dict[str, tuple[datetime, frozenset[str]]] = {}
    async with world.read() as tx:
        for pair, at, member in await tx.execute(found):
            pairs[pair] = (at, pairs.get(pair, (at, frozenset()))[1] | {member})
    return pairs


@pytest.mark.parametrize("seed", range(3))
async def test_only_those_are_suggested_who_may_be(world: World, seed: int) -> None:
    dice = random.Random(seed)
    people = dict([await arrives(world, dice, name) for name in NAMES])
    await no_daily(world)
    known: dict[str, tuple[datetime, frozenset[str]]] = {}
    for _ in range(DAYS):
        for one in people.values():
            if dice.random() < 0.1:
                await one.actor.says(HURT)
        troubled = {one.identity_id for one in await cases(world) if one.closed_at is None}
        await world.passes(days=1)
        now = await met(world)
        for number in now.keys() - known.keys():
            at, both = now[number]
            two = [people[member] for member in both]
            assert all(one.looking and one.account not in troubled for one in two)
            assert all(at - one.joined >= FIRST_DAYS for one in two)
            assert len({one.language for one in two}) == 1
            assert both not in [before for _, before in known.values()], "not the same two again"
        paired = {member for _, both in now.values() for member in both}
        for language in ("en", "es"):
            free = [
                number
                for number, one in people.items()
                if one.looking
                and one.language == language
                and one.account not in troubled
                and world.now - one.joined >= FIRST_DAYS + timedelta(days=1)
                and number not in paired
            ]
            assert len(free) < 2, "nobody who fits is left beside another"
        known = now
    assert known, "somebody was suggested"
    assert in_public(world) == []
