"""The picture and its words say the same, counted from the same data."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.replies import Text
from bot.features.checkins.picture import DAY, Seen, draw, seen
from bot.features.checkins.wording import in_words
from tests.sentences import texts

TEXTS = texts()
TODAY = date(2026, 11, 20)
NAMES = ("ink", "muted", "line", "paper", "spruce", *(f"answer{n}" for n in range(1, 6)))


def say(text: Text) -> str:
    return TEXTS.line(text, "en")


def month(
    *grades: int | None, urges: dict[int, int] | None = None, again: tuple[date, ...] = ()
) -> Seen:
    """Days up to today; `urges` by how many days ago."""
    rows = [
        (TODAY - ago * DAY, grade, (urges or {}).get(ago))
        for ago, grade in enumerate(reversed(grades))
        if grade is not None
    ]
    since = TODAY - (len(grades) - 1) * DAY
    return seen(sorted(rows), today=TODAY, span=30, started_again=again, since=since)


def svg_of(data: Seen) -> str:
    return draw(data, say, "alt").svg


def words_of(data: Seen) -> str:
    return " ".join(say(line) for line in in_words(data))


def test_each_answer_is_a_dot_and_today_has_a_ring() -> None:
    svg = svg_of(month(1, 2, 3, 4, 5))
    for grade in range(1, 6):
        assert svg.count(f'fill="$answer{grade}"') == 1
    assert svg.count('stroke="$ink" stroke-width="1.4"') == 1
    assert svg_of(month(1, 2, None)).count('stroke="$ink" stroke-width="1.4"') == 0


def test_a_day_without_an_answer_is_a_dash_but_none_before_the_first_or_today() -> None:
    svg = svg_of(month(4, None, None, 4, None))
    assert svg.count('stroke="$muted" stroke-width="1.6"') == 2


def test_the_urge_has_a_band_of_its_own_only_where_there_is_one() -> None:
    without, with_urge = month(3, 3, 3), month(3, 3, 3, urges={0: 4, 1: 6})
    assert ">urge<" not in svg_of(without)
    assert ">urge<" in svg_of(with_urge)
    assert draw(with_urge, say, "").height > draw(without, say, "").height


def test_the_line_of_urges_breaks_where_there_are_none_for_days() -> None:
    near = month(*[3] * 30, urges={0: 4, 2: 6, 4: 5})
    far = month(*[3] * 30, urges={0: 4, 1: 6, 20: 5, 21: 5})
    lone = month(*[3] * 30, urges={0: 4, 1: 6, 20: 5})
    assert svg_of(near).count('stroke-linejoin="round"') == 1
    assert svg_of(far).count('stroke-linejoin="round"') == 2
    assert svg_of(lone).count('r="1.8"') == 1


def test_starting_again_is_a_dotted_upright_with_its_date_and_no_break() -> None:
    data = month(*[4] * 30, again=(date(2026, 11, 9), date(2026, 1, 1)))
    svg = svg_of(data)
    assert svg.count("stroke-dasharray") == 1
    assert ">9 Nov, started again<" in svg
    assert "You started again on 9 November 2026." in words_of(data)
    assert "January" not in words_of(data)


def test_the_words_count_what_the_picture_shows() -> None:
    data = month(1, 1, 2, 3, 4, 4, 4, 5)
    assert words_of(data).startswith(
        "8 answers in 30 days: 2 very hard, 1 hard, 1 so-so, 3 good and 1 very good."
    )


def test_the_words_compare_the_urge_of_the_first_and_the_last_days() -> None:
    urges = {ago: 6 if ago >= 20 else 4 for ago in range(30)}
    both = month(*[3] * 30, urges=urges)
    assert "around 6 in the first 10 days and around 4 in the last 10" in words_of(both)
    same = month(*[3] * 30, urges=dict.fromkeys(range(30), 5))
    assert "Urge stayed around 5." in words_of(same)
    few = month(*[3] * 30, urges={1: 7, 2: 8})
    assert "Urge was around 8." in words_of(few)
    assert "Urge" not in words_of(month(3, 3, 3))


def test_without_any_answer_the_words_say_so() -> None:
    assert words_of(month(None, None)) == "No answers in the last 30 days."


@given(
    st.lists(st.one_of(st.none(), st.integers(1, 5)), min_size=1, max_size=90),
    st.sampled_from([30, 90]),
    st.lists(st.integers(0, 90), max_size=4),
)
@settings(deadline=None)
def test_any_data_gives_a_picture_that_parses_and_uses_only_named_colours(
    grades: list[int | None], span: int, again: list[int]
) -> None:
    rows = [
        (TODAY - timedelta(days=ago), grade, (ago * 7) % 11 if ago % 3 else None)
        for ago, grade in enumerate(grades)
        if grade
    ]
    data = seen(
        sorted(rows),
        today=TODAY,
        span=span,
        started_again=tuple(TODAY - timedelta(days=ago) for ago in again),
        since=TODAY - timedelta(days=len(grades)),
    )
    image = draw(data, say, words_of(data))
    ET.fromstring(image.svg)  # noqa: S314 - our own drawing
    assert set(re.findall(r"\$(\w+)", image.svg)) <= set(NAMES)
    assert "#" not in image.svg
    dots = len(re.findall(r'fill="\$answer', image.svg))
    assert dots == len(data.answers)
    total = re.match(r"(\d+|One|No) answers?", words_of(data))
    assert total is not None
    assert {"No": 0, "One": 1}.get(total[1], -1) == dots or total[1] == str(dots)


def test_words_of_other_languages_cannot_break_the_drawing() -> None:
    image = draw(month(3, 4, 5, urges={0: 1}), lambda _: "<b>&$x", "alt")
    assert "<b>" not in image.svg
    assert "$$x" in image.svg
