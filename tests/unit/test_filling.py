from dataclasses import dataclass
from datetime import date, time
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.filling import Mistakes, Mistyped, fill, read, read_date, read_time
from bot.core.forms import (
    Choice,
    Date,
    FormView,
    Kind,
    Line,
    LongText,
    Number,
    Scale,
    TimeOfDay,
    YesNo,
    Zone,
    fields_of,
    view,
)
from bot.core.replies import Msg

TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Evening:
    grade: Annotated[int, Scale(1, 5)]
    note: Annotated[str | None, LongText(500)] = None
    at: Annotated[time | None, TimeOfDay()] = None


def test_a_full_form_becomes_the_typed_object() -> None:
    raw = {"grade": "4", "note": " walked ", "at": "20:15"}
    assert fill(Evening, raw, today=TODAY) == Evening(4, "walked", time(20, 15))


def test_what_may_stay_empty_gets_its_default() -> None:
    assert fill(Evening, {"grade": "1"}, today=TODAY) == Evening(1)


def test_every_mistake_is_told_at_once_and_by_field() -> None:
    filled = fill(Evening, {"grade": "9", "at": "25:00"}, today=TODAY)
    assert isinstance(filled, Mistakes)
    assert set(filled.by_field) == {"grade", "at"}


def test_a_missing_needed_answer_is_told() -> None:
    filled = fill(Evening, {}, today=TODAY)
    assert isinstance(filled, Mistakes)
    assert filled.by_field == {"grade": Msg("core-field-needed")}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("3/11/2026", date(2026, 11, 3)),
        ("3.11.", date(2026, 11, 3)),
        ("24-12", date(2025, 12, 24)),
        ("25/11", date(2026, 11, 25)),
        ("today", TODAY),
        ("Ayer", date(2026, 11, 21)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["31/02", "29/02", "31/02/2026", "0/0", "99.99", "2026-13-01"])
def test_a_day_that_no_calendar_has_is_named_in_the_answer(typed: str) -> None:
    with pytest.raises(Mistyped) as slip:
        read_date(typed, TODAY)
    assert slip.value.text.key == "core-date-missing"
    assert "typed" in slip.value.text.args


@pytest.mark.parametrize("typed", ["soon", "", "12", "2026/11/03", "٣/١١"])
def test_what_is_no_day_says_what_to_type(typed: str) -> None:
    with pytest.raises(Mistyped) as slip:
        read_date(typed, TODAY)
    assert slip.value.text.key == "core-date-invalid"


def test_a_day_outside_the_allowed_span_says_the_span() -> None:
    with pytest.raises(Mistyped) as slip:
        read(Date(before=30, after=7), "2026-12-24", today=TODAY)
    assert slip.value.text.key == "core-date-range"
    assert read(Date(before=30, after=7), "2026-11-29", today=TODAY) == date(2026, 11, 29)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20:00", time(20)),
        ("8 pm", time(20)),
        ("12am", time(0)),
        ("12 PM", time(12)),
        ("7.30", time(7, 30)),
        ("20h", time(20)),
        ("9", time(9)),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "8:75", "evening", "-1", "24:00"])
def test_what_is_no_time_says_what_to_type(typed: str) -> None:
    with pytest.raises(Mistyped) as slip:
        read_time(typed)
    assert slip.value.text.key == "core-time-invalid"


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        (Scale(0, 10), "eleven", "core-scale-invalid"),
        (Scale(0, 10), "-1", "core-scale-invalid"),
        (Number(0, 24), "25", "core-number-invalid"),
        (Number(0, 24), "x", "core-number-invalid"),
        (Choice(("a", "b"), "x"), "c", "core-choice-invalid"),
        (YesNo(), "maybe", "core-choice-invalid"),
        (Zone(), "Mars/Olympus", "core-zone-invalid"),
        (Line(5), "too long", "core-text-long"),
        (LongText(500), "x" * 100_000, "core-text-long"),
    ],
)
def test_each_kind_says_what_to_type_instead(kind: Kind, typed: str, key: str) -> None:
    with pytest.raises(Mistyped) as slip:
        read(kind, typed, today=TODAY)
    assert slip.value.text.key == key


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Scale(0, 10), "10", 10),
        (Number(0, 24), "7,5", 7.5),
        (Choice(("a", "b"), "x"), "b", "b"),
        (YesNo(), "yes", True),
        (YesNo(), "no", False),
        (Zone(), "America/New York", "America/New_York"),
        (Line(5), "short", "short"),
        (TimeOfDay(), "20:00", time(20)),
    ],
)
def test_each_kind_reads_its_answers(kind: Kind, typed: str, value: object) -> None:
    assert read(kind, typed, today=TODAY) == value


@given(st.text(), st.sampled_from([Scale(0, 9), Number(0, 1), Date(), TimeOfDay(), Zone()]))
def test_anything_typed_is_read_or_answered(typed: str, kind: Kind) -> None:
    try:
        read(kind, typed, today=TODAY)
    except Mistyped as slip:
        assert slip.text.key.startswith("core-")  # noqa: PT017 - either outcome is right


@dataclass(frozen=True, slots=True)
class Everything:
    choice: Annotated[str, Choice(("one", "two"), "test-choice")]
    sure: Annotated[bool, YesNo()]
    urge: Annotated[int | None, Scale(0, 3)] = None
    hours: Annotated[float | None, Number(0, 24)] = None
    day: Annotated[date | None, Date()] = None
    the_note: Annotated[str | None, LongText(50, seen_by="group")] = None


def test_a_form_is_drawn_from_its_declaration() -> None:
    drawn = view(Everything, "x.y", "test-form", values={"urge": "2"})
    assert isinstance(drawn, FormView)
    by_name = {field.name: field for field in drawn.fields}
    assert [o.value for o in by_name["choice"].options] == ["one", "two"]
    assert [o.value for o in by_name["sure"].options] == ["yes", "no"]
    assert [o.value for o in by_name["urge"].options] == ["0", "1", "2", "3"]
    assert by_name["the_note"].limit == 50
    assert by_name["the_note"].seen_by == Msg("core-seen-by-group")
    assert by_name["the_note"].label == Msg("test-form.the-note")
    assert by_name["choice"].required
    assert not by_name["urge"].required
    assert drawn.values == {"urge": "2"}


def test_a_field_without_a_kind_is_a_mistake_in_the_code() -> None:
    @dataclass(frozen=True)
    class Wrong:
        note: str

    with pytest.raises(TypeError, match=r"Wrong\.note"):
        fields_of(Wrong)


def test_what_no_database_stores_is_left_out() -> None:
    filled = fill(Evening, {"grade": "3", "note": "a\0 walk \ud83d"}, today=TODAY)
    assert filled == Evening(3, "a walk ?")
