"""What a person reads, for every kind, level and stage: short, true, discreet, in two languages."""

import itertools
import re
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from bot.core.replies import Bullets, Buttons, Para, Reply
from bot.engine.texts import Translator
from bot.helplines import help_lines
from moderation.detect import Kind
from moderation.told.member_text import Note, note_text, told_kind
from moderation.told.truth import Stage, Truth, asked_line
from tests.sentences import texts

TEXTS = texts()
LINES = help_lines(date(2026, 11, 22))
AT = datetime(2026, 11, 16, 22, 4, tzinfo=UTC)
KINDS = [kind for kind in Kind if told_kind(kind) is kind and kind is not Kind.ABUSE]
STAGES: tuple[Stage, ...] = get_args(Stage)
EVERY = list(itertools.product(KINDS, (2, 3), STAGES, (False, True), ("en", "es")))
HARSH = re.compile(
    r"\b(relapse|failed|clean|dirty|addict|committed|flagged|crisis|risk|case|report|"
    r"someone will|you are safe|confidential|until then|I care|worried about you)\b|!",
    re.IGNORECASE,
)


def read(reply: Reply, language: str = "en") -> Reply:
    return Translator(TEXTS, language, "Europe/Lisbon").tree(reply)


def text(reply: Reply) -> str:
    lines: list[str] = []
    for block in reply.blocks:
        match block:
            case Para(text=str(line)):
                lines.append(line)
            case Bullets(items=items):
                lines.extend(str(item) for item in items)
            case _:
                pass
    return "\n".join(lines)


def truth(stage: Stage = "reached", **changed: object) -> Truth:
    plain: dict[str, object] = {"stage": stage, "at": AT, "opened_at": AT, "name": "Alex"}
    return Truth(**{**plain, **changed})  # type: ignore[arg-type]  # a test's shorthand


def note(kind: Kind, level: int = 2, *, opened: bool = True) -> Note:
    return Note("0" * 22, kind, level, "US", opened)


@pytest.mark.parametrize(("kind", "level", "stage", "away", "language"), EVERY)
def test_at_most_five_short_lines_and_one_row_without_a_harsh_word(
    kind: Kind, level: int, stage: Stage, *, away: bool, language: str
) -> None:
    for safe in (None, True, False):
        now = truth(stage, away=away, safe=safe)
        shown = read(note_text(note(kind, level), now, LINES), language)
        lines = text(shown).splitlines()
        most = 5 if kind is not Kind.DYING else 6  # two help lines count as one
        assert len(lines) <= most + (1 if away else 0), lines
        assert sum(isinstance(block, Buttons) for block in shown.blocks) == 1
        if language == "en":
            spoken = (
                text(shown)
                .replace("988 Suicide & Crisis Lifeline", "")
                .replace("Crisis Text Line", "")
            )
            assert not HARSH.search(spoken), spoken


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {Kind.HOME_VIOLENCE, Kind.WORRY_OTHER}))
def test_in_danger_the_emergency_number_stands_in_the_first_lines(kind: Kind) -> None:
    first = text(read(note_text(note(kind, 3), truth(), LINES))).splitlines()[:2]
    assert any("911" in line for line in first)


@pytest.mark.parametrize(("kind", "level"), list(itertools.product(KINDS, (2, 3))))
def test_it_says_that_it_is_automatic_and_can_be_wrong(kind: Kind, level: int) -> None:
    said = text(read(note_text(note(kind, level), truth(safe=True), LINES)))
    assert said.count("automatic") == 1
    assert "can be wrong" in said


def test_the_start_of_violence_at_home_says_nothing() -> None:
    shown = read(note_text(note(Kind.HOME_VIOLENCE, opened=False), truth("vain"), LINES))
    assert text(shown) == "I have a message for you. Open it when you are alone."


def test_where_nobody_came_these_people_answer_now() -> None:
    said = text(read(note_text(note(Kind.DYING), truth("vain"), LINES)))
    assert "Nobody has answered, so please don't wait for us" in said
    assert "text 988" in said
    none = text(read(note_text(note(Kind.DYING), truth("vain", in_channel=False), LINES)))
    assert "nobody on the team I can ask" in none


def test_outside_the_hours_asking_anyway_is_offered_and_lines_come_first() -> None:
    back = datetime(2026, 11, 17, 7, tzinfo=UTC)
    now = truth(away=True, back_at=back)
    shown = read(note_text(note(Kind.DYING), now, LINES))
    said = text(shown)
    assert said.index("text 988") < said.index("not before 07:00")
    [row] = [block for block in shown.blocks if isinstance(block, Buttons)]
    assert [button.label for button in row.items] == [
        "Ask people here anyway",
        "You misread this",
        "Clear",
    ]
    unknown = text(read(note_text(note(Kind.DYING), truth(away=True), LINES)))
    assert "I can't say when" in unknown


def test_closing_without_a_name_names_nobody() -> None:
    said = text(read(note_text(note(Kind.DYING), truth("closed", name=""), LINES)))
    assert said.startswith("This has been looked after")


def test_dying_self_harm_and_hopelessness_are_told_alike() -> None:
    assert {told_kind(k) for k in (Kind.DYING, Kind.SELF_HARM, Kind.DESPAIR)} == {Kind.DYING}
    assert told_kind(Kind.VOICES) is Kind.VOICES


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (truth(asked=("Mo", "Sam", "Mo")), "I've asked Mo and Sam, at 22:04."),
        (truth(asked=("Mo",), next_at=AT), "If there is no answer by 22:04, I'll ask others."),
        (truth(next_at=AT), "I've asked in the moderators' channel, at 22:04."),
        (truth(), "There is nobody on the team I can ask"),
        (truth("taken"), "Alex from the moderators has taken this on, at 22:04."),
    ],
)
def test_a_request_says_who_was_asked_and_what_comes_next(now: Truth, expected: str) -> None:
    assert expected in TEXTS.line(asked_line(now), "en")
