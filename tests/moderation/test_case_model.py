"""The whole program on a real database, handled at random: what must always hold, holds."""

import asyncio
import shutil
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from bot.core.people import Direct
from bot.core.platform import Delivery, Outcome, Unreachable
from bot.engine.context import Scope, identity_reader
from bot.engine.translate import ready_for
from bot.main import build
from bot.store.database import Database
from moderation.cases import queries
from moderation.cases.states import Outcome as Ending
from moderation.cases.states import Rung, State
from moderation.cases.view import look_at
from moderation.detect import Heard, Level
from moderation.records import Card, Case, LadderStep, Told
from moderation.rulebook import rulebook
from moderation.told.member_text import told_kind
from moderation.told.telling import QUIET, text_of
from tests.scenarios.crisis import account, alerts, cases
from tests.scenarios.words import AT_ONCE, HEAVY, HOME, HOPELESS, HURT, MEDICAL, PLAIN
from tests.store.rows import keys
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import MODERATORS, World

T = TypeVar("T")
WRITERS = ("Ada", "Ben", "Mo")  # Mo is on the team, too
TEAM = ("Mo", "Sam", "Rui")
WORDS = (PLAIN, HEAVY, HURT, AT_ONCE, MEDICAL, HOME, HOPELESS)
OUTSIDE = ("case.take", "case.notme", "case.back", "case.misread", "case.reopen", "case.show")
team, writers, words = st.sampled_from(TEAM), st.sampled_from(WRITERS), st.sampled_from(WORDS)
which = st.integers(0, 5)


class Cases(RuleBasedStateMachine):
    """Two who write, three on the team of whom one writes, too, and sends that fail."""

    template: Path
    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.file = self.folder / "model.sqlite3"
        for old in self.folder.glob("model.sqlite3*"):
            old.unlink()
        shutil.copy(self.template, self.file)
        self.failing: set[str] = set()
        self.world = self.do(World.open(self.url))
        self.team = {
            name: self.do(self.world.admin(name) if name == "Rui" else self.world.moderator(name))
            for name in TEAM
        }
        self.writers = {name: self.team.get(name) or self.world.somebody(name) for name in WRITERS}
        self.world.platforms["discord"].fails = self._fails

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.file}"

    def do(self, doing: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(doing)

    def teardown(self) -> None:
        self.do(self.world.close())
        self.loop.close()

    def _fails(self, delivery: Delivery) -> Outcome | None:
        if delivery.op != "send":
            return None
        to = delivery.to.user if isinstance(delivery.to, Direct) else delivery.to.channel
        return Unreachable("closed") if to in self.failing else None

    @rule(who=writers, text=words)
    def somebody_writes(self, who: str, text: str) -> None:
        self.do(self._writes(self.writers[who], text))

    async def _writes(self, actor: Actor, text: str) -> None:
        before = self.world.now
        await actor.says(text, channel="general")
        found = rulebook().detector.assess([Heard(text)])
        if found.kind is None or found.level < Level.HIGH:
            return
        kind, row = told_kind(found.kind).value, await account(self.world, actor)
        async with self.world.read() as tx:
            told = select(Told).where(Told.identity_id == row.id, Told.kind == kind)
            same = told.where(Told.level >= int(found.level), Told.at > before - QUIET)
            assert (await tx.scalars(same)).first() is not None, "a rise or a new kind is told"

    @rule(who=writers, text=words)
    def somebody_edits(self, who: str, text: str) -> None:
        if self.writers[who].last_message:
            self.do(self.writers[who].edits(text, channel="general"))

    @rule(who=team, what=st.sampled_from(OUTSIDE), index=which)
    def somebody_on_the_team_presses(self, who: str, what: str, index: int) -> None:
        self._press(who, what, index)

    @rule(who=team, index=which, ending=st.sampled_from(Ending))
    def somebody_closes(self, who: str, index: int, ending: Ending) -> None:
        self._press(who, "case.end", index, ending.value)

    @rule(who=team, to=team, index=which)
    def somebody_hands_over(self, who: str, to: str, index: int) -> None:
        self._press(who, "case.give", index, self.do(account(self.world, self.team[to])).id[:7])

    def _press(self, who: str, what: str, index: int, *args: str) -> None:
        found = self.do(cases(self.world))
        if found:
            data = ":".join([what, found[index % len(found)].id, *args])
            self.do(self.team[who].presses_data(data, channel=MODERATORS))

    @rule(who=team, what=st.sampled_from(["two", "midnight", "wake", "off"]))
    def somebody_says_how_they_are(self, who: str, what: str) -> None:
        self.do(self.team[who].presses_data(f"around.{what}", channel=MODERATORS))

    @rule(where=st.sets(st.sampled_from(["ada", "mo", "sam", "rui", MODERATORS])))
    def sends_fail(self, where: set[str]) -> None:
        self.failing = where

    @rule(minutes=st.sampled_from([1, 3, 11, 35, 70]))
    def time_goes_on(self, minutes: int) -> None:
        self.do(self.world.passes(minutes=minutes))

    @rule(minutes=st.sampled_from([5, 45, 200, 420]))
    def the_program_dies_and_comes_back_later(self, minutes: int) -> None:
        self.do(self._again(minutes))

    async def _again(self, minutes: int) -> None:
        await self.world.running.close()
        self.world.clock.move_to(self.world.now + timedelta(minutes=minutes))
        db = await Database.open(self.url, keys=keys())
        platforms = dict(self.world.platforms)
        self.world.running = await build(db, clock=self.world.clock, platforms=platforms)
        await self.world.passes(seconds=1)

    @invariant()
    def something_always_comes_next(self) -> None:
        self.do(self._comes_next())

    async def _comes_next(self) -> None:
        async with self.world.read() as tx:
            due = list(await tx.scalars(select(LadderStep).where(LadderStep.done_at.is_(None))))
            for one in await tx.scalars(select(Case)):
                mine = [step for step in due if step.subject_id == one.id]
                if one.state is State.CLOSED:
                    assert mine == []
                    continue
                [step] = mine
                held = one.state in {State.TAKEN, State.OFFERED}
                assert held == (step.rung is Rung.BACK) == (one.owner_id is not None)
                assert step.due_at <= self.world.now + timedelta(minutes=90)

    @invariant()
    def nobody_is_asked_about_their_own(self) -> None:
        self.do(self._own())
        assert not any(one.says("About\nMo") for one in alerts(self.world))

    async def _own(self) -> None:
        async with self.world.read() as tx:
            of = {one.id: one.identity_id for one in await tx.scalars(select(Case))}
            for step in await tx.scalars(select(LadderStep)):
                assert of[step.subject_id] not in step.asked.splitlines()
            for card in await tx.scalars(select(Card).where(Card.kind == "ask")):
                assert of[card.subject_id] != card.reader_id
            for one in await tx.scalars(select(Case)):
                assert one.identity_id not in {one.owner_id, one.read_by, one.closed_by}

    @invariant()
    def the_same_is_not_told_twice_in_six_hours(self) -> None:
        self.do(self._not_twice())

    async def _not_twice(self) -> None:
        last: dict[tuple[str, str, int], Told] = {}
        async with self.world.read() as tx:
            for row in await tx.scalars(select(Told).order_by(Told.at, Told.id)):
                key = (row.identity_id, row.kind, row.level)
                before = last.get(key)
                arrived = before is not None and before.delivered_at is not None
                assert not arrived or before is None or row.at - before.at >= QUIET
                last[key] = row

    @invariant()
    def what_people_read_is_true_now(self) -> None:
        self.do(self._true())

    async def _true(self) -> None:
        tools = self.world.running.tools
        async with self.world.read() as tx:
            scope = Scope(tools, tx, self.world.now)
            for row in await tx.scalars(select(Told).where(Told.gone_at.is_(None))):
                matter = await queries.matter_seen(tx, row.subject_id or "")
                assert matter is not None
                view = await look_at(scope, matter)
                if row.delivered_at is None or (view.case and view.case.safe is False):
                    continue
                reader = await identity_reader(tx, row.identity_id, view.community)
                assert reader is not None
                meant = Shown("", ready_for(text_of(view, row), reader, tools.texts)).text
                shown = self.world.platforms["discord"].shown[reader.address]
                assert meant in [one.text for one in shown]


@pytest.mark.usefixtures("compiled_once")
def test_whatever_happens_nobody_is_dropped(sqlite_product: Path, tmp_path: Path) -> None:
    factory = type("Cases", (Cases,), {"template": sqlite_product, "folder": tmp_path})
    run_state_machine_as_test(
        factory,
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
