"""What columns give back is what was put in, the same on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from bot.core.ids import is_id, new_id
from bot.store.base import UtcDateTime
from bot.store.database import Database
from tests.store.rows import Mood, Note

_NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def test_a_moment_comes_back_in_utc_whatever_its_zone_was(database: Database) -> None:
    moment = datetime(2026, 3, 1, 23, 30, 0, 5, tzinfo=ZoneInfo("Pacific/Auckland"))
    async with database.write() as session:
        note = Note(id=new_id(), written_at=moment)
        session.add(note)
    async with database.read() as session:
        read = (await session.get_one(Note, note.id)).written_at
    assert read == moment
    assert read is not None
    assert read.tzinfo is UTC or read.utcoffset() == timedelta(0)


async def test_a_naive_moment_is_refused_as_a_value_and_in_a_condition(
    database: Database,
) -> None:
    naive = _NOON.replace(tzinfo=None)
    with pytest.raises(StatementError, match="without a zone"):
        async with database.write() as session:
            session.add(Note(id=new_id(), written_at=naive))
    with pytest.raises(StatementError, match="without a zone"):
        async with database.read() as session:
            await session.execute(select(Note).where(Note.written_at < naive))


async def test_moments_are_ordered_and_compared_by_when_they_are(database: Database) -> None:
    east, west = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    moments = [
        _NOON,
        (_NOON + timedelta(microseconds=1)).astimezone(east),
        (_NOON + timedelta(seconds=1)).astimezone(west),
        _NOON + timedelta(seconds=1, microseconds=10),
        datetime(999, 1, 1, tzinfo=UTC),
    ]
    async with database.write() as session:
        session.add_all(Note(id=new_id(), written_at=moment) for moment in moments)
    async with database.read() as session:
        ordered = list(await session.scalars(select(Note.written_at).order_by(Note.written_at)))
        later = list(
            await session.scalars(
                select(Note.written_at).where(Note.written_at > _NOON.astimezone(east))
            )
        )
    assert ordered == sorted(moments)
    assert len(later) == 3


@given(st.lists(st.datetimes(timezones=st.timezones(), min_value=datetime(2, 1, 2)), min_size=2))  # noqa: DTZ001 - hypothesis wants naive bounds
def test_the_text_sqlite_keeps_orders_like_the_moments(moments: list[datetime]) -> None:
    kind = UtcDateTime().dialect_impl(sqlite.dialect())
    bind = kind.bind_processor(sqlite.dialect())
    assert bind is not None
    safe = [moment for moment in moments if moment.year < 9999]
    for one in safe:
        for other in safe:
            assert (bind(one) < bind(other)) == (one < other)


async def test_a_word_of_a_fixed_set_is_kept_as_its_value(database: Database) -> None:
    async with database.write() as session:
        note = Note(id=new_id(), mood=Mood.SO_SO)
        session.add(note)
    async with database.read() as session:
        assert (await session.get_one(Note, note.id)).mood is Mood.SO_SO
        connection = await session.connection()
        raw = await connection.exec_driver_sql("SELECT mood FROM note")
        assert raw.scalar_one() == "so-so"


def test_ids_are_22_letters_and_digits_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(is_id(made) and made.isalnum() and made.isascii() for made in ids)


@pytest.mark.parametrize("text", ["", "short", "a" * 21, "a" * 23, "ä" * 22, "a" * 21 + "-"])
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_id(text)
