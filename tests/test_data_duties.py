"""Every table with a person in it is exported, erased and merged, whoever adds the next one."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Enum,
    Integer,
    LargeBinary,
    String,
    Table,
    func,
    insert,
    inspect,
    literal,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.ids import new_id
from bot.core.people import Direct, Place, write_address
from bot.core.registry import DataSubject, Feature
from bot.engine.context import Work
from bot.features.privacy import collect
from bot.features.privacy.erasing import service as erasing
from bot.main import FEATURES, metadata
from bot.store.base import EncryptedBytes, EncryptedText, UtcDateTime, seal_bytes, seal_text
from bot.store.tables import HomeRow, MemberIdentity
from tests.world.world import World

AT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
JOINED = frozenset(
    {"community", "home", "channel", "identity", "member", "member_identity", "consent", "presence"}
)
"""Tables that joining fills."""
BUDDIES = {"buddy_never", "buddy_report"}
STAYS = {"role_grant": "who is on the team is the platform's to say", "identity": "has a role"}
MEANT: Mapping[tuple[str, str], object] = {
    ("daily", "counts"): "0 0 0 0 0",
    ("daily", "places"): write_address(Place("discord", "harbour", "daily")),
    ("posted", "address"): write_address(Direct("discord", "ada")),
    ("outbox", "address"): write_address(Direct("discord", "ada")),
    ("outbox", "platform"): "discord",
    ("outbox", "state"): "delivered",
    ("outbox", "op"): "send",
    ("role_grant", "role"): "moderator",
    ("schedule", "step"): "daily",
    ("friend", "state"): "agreed",
    ("company", "state"): "ended",
    ("celebration", "to_member_id"): None,
    ("celebration", "places"): write_address(Place("discord", "harbour", "daily")),
    ("milestone", "mark"): "d7",
    ("milestone_plan", "mark"): "d7",
    ("milestone_line", "mark"): "d7",
    ("journey", "kind"): "stop",
    ("journey", "pack"): "smoking",
    ("ladder_step", "subject_kind"): "case",
    ("case", "erase"): False,
    ("request", "erase"): False,
    ("case", "practice"): False,
    ("case", "worry"): False,
    ("case", "place"): None,
    ("finding", "place"): None,
    ("concern", "place"): None,
    ("case", "line_place"): None,
    ("conversation", "kind"): "letter",
    ("buddy_pair", "state"): "agreed",
    ("buddy_pair", "reasons"): "{}",
    ("buddy_side", "mentors"): False,
}
"""Values where any old word would be nonsense."""


def is_member(column: Column[Any]) -> bool:
    return column.name.endswith("member_id")


def is_account(column: Column[Any]) -> bool:
    return column.name == "identity_id"


def has_person(table: Table) -> bool:
    return any(is_member(column) or is_account(column) for column in table.columns)


def belongs_to_person(table: Table) -> bool:
    """Also what hangs off a row with a person in it, such as the stretches of a journey."""
    if has_person(table):
        return True
    parents = {key.column.table for key in table.foreign_keys} - {table}
    return any(p.name not in JOINED and belongs_to_person(p) for p in parents)


PERSONAL = [t for t in metadata().sorted_tables if belongs_to_person(t) and t.name not in JOINED]


def declared(feature: Feature) -> list[Table]:
    """The tables that a feature says are its own."""
    tables: list[Table] = [inspect(kind).local_table for kind in feature.tables]
    return tables


DECLARED = {table.name for feature in FEATURES for table in declared(feature)}


def test_every_table_with_a_person_in_it_is_some_features_duty() -> None:
    personal = {table.name for table in metadata().sorted_tables if belongs_to_person(table)}
    assert personal - DECLARED == set()


def test_no_table_is_two_features_duty() -> None:
    names = [table.name for feature in FEATURES for table in declared(feature)]
    assert sorted(names) == sorted(set(names))


def test_whoever_keeps_people_exports_erases_and_merges_them() -> None:
    careless = [
        feature.name
        for feature in FEATURES
        if any(belongs_to_person(table) for table in declared(feature))
        and not (feature.export and feature.erase and feature.merge)
    ]
    assert careless == []


def test_everything_that_is_kept_can_be_named_in_every_language(crowd: "Crowd") -> None:
    texts = crowd.world.running.tools.texts
    keys = [f"privacy-kept-{table.name.replace('_', '-')}" for table in PERSONAL]
    assert [key for key in keys for lang in texts.complete if not texts.has(key, lang)] == []


class Crowd:
    """Two members with a row of their own in every personal table."""

    def __init__(self, world: World, people: list[DataSubject]) -> None:
        self.world, self.people = world, people

    @property
    def ada(self) -> DataSubject:
        return self.people[0]

    @property
    def kim(self) -> DataSubject:
        return self.people[1]

    @property
    def work(self) -> Work:
        return Work(self.world.running.tools)


@pytest_asyncio.fixture
async def crowd(product_url: str) -> Any:  # noqa: ANN401  pytest wants the generator, tests the crowd
    world = await World.open(product_url)
    await world.member("Ada")
    await world.member("Kim")
    async with world.running.tools.db.write() as tx:
        links = list(await tx.scalars(select(MemberIdentity).order_by(MemberIdentity.member_id)))
        people = [
            DataSubject(world.community_id, link.member_id, (link.identity_id,)) for link in links
        ]
        for table in PERSONAL:
            await tx.execute(table.delete())
        shared: dict[str, str] = {}
        for person, other in ((people[0], people[1]), (people[1], people[0])):
            await _fill(tx, person, other, shared)
    yield Crowd(world, people)
    await world.close()


async def _fill(
    tx: AsyncSession, person: DataSubject, other: DataSubject, shared: dict[str, str]
) -> None:
    """A row in each personal table, and one (`shared` by all) in each that those refer to."""
    home = (await tx.scalars(select(HomeRow.id).limit(1))).one()
    made = {"community": person.community_id, "home": home, "identity": person.identity_ids[0]}
    for table in metadata().sorted_tables:
        personal = table in PERSONAL
        if not personal and (table.name in JOINED or table.name not in _parents()):
            continue
        if personal or table.name not in shared:
            values = {c.name: _value(c, person, other, {**shared, **made}) for c in table.columns}
            _seal(tx, table, values)
            await tx.execute(insert(table).values(values))
            [first, *_] = table.primary_key.columns
            (made if personal else shared)[table.name] = str(values[first.name])


def _parents() -> set[str]:
    return {key.column.table.name for table in PERSONAL for key in table.foreign_keys}


def _value(
    column: Column[Any],
    person: DataSubject,
    other: DataSubject,
    made: Mapping[str, str],
) -> object:
    table = column.table.name
    if (table, column.name) in MEANT:
        return MEANT[table, column.name]
    if column.name == "member_id":
        return person.member_id
    if is_member(column):
        return other.member_id
    if is_account(column):
        return person.identity_ids[0]
    for key in column.foreign_keys:
        return made[key.column.table.name]
    return _of_type(column)


def _of_type(column: Column[Any]) -> object:
    match column.type:
        case EncryptedText() | EncryptedBytes():
            return None  # sealed when the row's id is known
        case UtcDateTime():
            return AT
        case Date():
            return date(2026, 11, 1)
        case Boolean():
            return True
        case Enum():
            return (column.type.enums or ["x"])[0]
        case Integer():
            return 1
        case LargeBinary():
            return b"x"
        case String():
            return new_id()
        case unknown:
            pytest.fail(f"no value for {column.table.name}.{column.name}: {unknown}")


def _seal(tx: AsyncSession, table: Table, values: dict[str, Any]) -> None:
    for column in table.columns:
        if isinstance(column.type, EncryptedText | EncryptedBytes):
            [key] = table.primary_key.columns
            seal = seal_text if isinstance(column.type, EncryptedText) else seal_bytes
            words: Any = "[]" if isinstance(column.type, EncryptedText) else b"[]"
            values[column.name] = seal(tx, table.name, values[key.name], words)


def _texts(table: Table) -> Iterator[Column[Any]]:
    for column in table.columns:
        if isinstance(column.type, String) and not isinstance(column.type, Enum):
            yield column


async def _where(world: World, ids: tuple[str, ...]) -> set[str]:
    """The tables in which any column still is one of these ids."""
    found = set()
    async with world.read() as tx:
        for table in metadata().sorted_tables:
            for column in _texts(table):
                mentions = select(literal(1)).select_from(table).where(column.in_(ids)).limit(1)
                if await tx.scalar(mentions) is not None:
                    found.add(table.name)
    return found


async def _rows(world: World, table: Table) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(table)) or 0


async def test_everything_that_is_kept_is_exported(crowd: Crowd) -> None:
    async with crowd.work.scope() as scope:
        exported = await collect.everything(scope, crowd.ada)
    assert {table.name for table in PERSONAL} - set(exported) == set()
    assert JOINED - {"community", "home", "channel"} - set(exported) == set()


async def test_erasing_leaves_no_trace_and_takes_nobody_else(crowd: Crowd) -> None:
    ids = (str(crowd.ada.member_id), *crowd.ada.identity_ids)
    assert await _where(crowd.world, ids) >= {table.name for table in PERSONAL if has_person(table)}
    async with crowd.work.scope() as scope:
        await erasing.erase(scope, crowd.ada)
    await crowd.world.settle()
    left = await _where(crowd.world, ids)
    assert left - set(STAYS) == set()
    theirs = await _where(crowd.world, (str(crowd.kim.member_id), *crowd.kim.identity_ids))
    lost = {table.name for table in PERSONAL if has_person(table)} - theirs
    between = {"kind_word", "no_more_from", "friend", "exclusion", "company"}
    assert lost <= between | {"milestone_friend", "milestone_line"} | BUDDIES


async def test_what_hangs_off_a_persons_rows_goes_with_them(crowd: Crowd) -> None:
    hanging = [table for table in PERSONAL if not has_person(table)]
    before = {table.name: await _rows(crowd.world, table) for table in hanging}
    async with crowd.work.scope() as scope:
        await erasing.erase(scope, crowd.ada)
    after = {table.name: await _rows(crowd.world, table) for table in hanging}
    assert after == {name: count - 1 for name, count in before.items()}


async def test_merging_leaves_nothing_with_the_old_member(crowd: Crowd) -> None:
    old, new = str(crowd.ada.member_id), str(crowd.kim.member_id)
    async with crowd.work.scope() as scope:
        for feature in (*FEATURES,):
            if feature.merge is not None:
                await feature.merge(scope, old, new)
    await crowd.world.settle()
    assert await _where(crowd.world, (old,)) == set()
    async with crowd.work.scope() as scope:
        merged = await collect.subject_of(scope, crowd.kim.community_id, new)
        exported = await collect.everything(scope, merged)
    assert set(merged.identity_ids) == {*crowd.ada.identity_ids, *crowd.kim.identity_ids}
    assert len(exported["journey"]) == 2


async def test_an_account_that_never_joined_is_erased_too(crowd: Crowd) -> None:
    gus = crowd.world.somebody("Gus")
    await gus.types("/help")
    async with crowd.world.read() as tx:
        table = metadata().tables["identity"]
        account = await tx.scalar(select(table.c.id).where(table.c.ref == "gus"))
    assert account is not None
    async with crowd.work.scope() as scope:
        await erasing.erase(scope, DataSubject(crowd.world.community_id, None, (account,)))
    assert await _where(crowd.world, (account,)) == set()


async def test_erasing_twice_is_safe(crowd: Crowd) -> None:
    for _ in range(2):
        async with crowd.work.scope() as scope:
            await erasing.erase(scope, crowd.ada)
    crowd.world.clock.move_to(crowd.world.now + timedelta(minutes=1))
    assert await _where(crowd.world, (str(crowd.kim.member_id),)) != set()
