import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.detect import Heard, Level, Trace
from moderation.detect.document import MOST_PICTURES, cut, read
from moderation.detect.normalise import LIMIT, fold
from tests.moderation.detector import english, hear

ROOT = Path(__file__).parents[2]
WORDS = sorted(english()._packs[0].lexicon.words)
HOSTILE = [
    "a",
    "i ",
    "pills ",
    "kill myself ",
    "not kill myself, ",
    "so so want to die ",
    "want ",
    "i want to die but ",
    '"',
    "'a ",
    "> ",
    "k\u0301",
    "\u0301",
    "k i l l ",
    "k*ll-",
    "1!",
    "😂",
    "iwanttokillmyself",
    "he she you people myself himself ",
    "took all the pills ",
    "\n",
    "?!. ",
    "\u202e",
    "\ufdfa",
]
chatter = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
anything = st.text(max_size=300) | chatter | st.builds(str.__add__, chatter, st.text(max_size=40))


@settings(max_examples=200, deadline=None)
@given(
    texts=st.lists(anything, max_size=3), parts=st.lists(anything, max_size=3), own=st.booleans()
)
def test_any_text_has_an_answer_whose_places_lie_in_the_text(
    texts: list[str], parts: list[str], *, own: bool
) -> None:
    words = [Heard(text, own=own) for text in texts]
    window = [Trace(5, "en.dying.wish_dead", Level.CONCERN)]
    answer = english().assess(words, parts=parts, window=window)

    places = [(one.part, one.start, one.end) for one in answer.evidence]
    places += [(one.part, one.start, one.end) for one in answer.adjustments]
    for part, start, end in places:
        text = texts[part] if part >= 0 else parts[part]
        assert 0 <= start < end <= len(text)
    assert (answer.rule is None) == (answer.level is Level.NONE)
    assert answer == english().assess(words, parts=parts, window=window)


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=400))
def test_folding_keeps_the_place_of_every_letter(text: str) -> None:
    folded = fold(text)

    assert len(folded.text) == len(folded.origin)
    assert folded.origin == sorted(folded.origin)
    assert all(0 <= place < len(text) for place in folded.origin)


def calls(text: str) -> int:
    """How many functions run for one assessment: a measure of work without a clock."""
    count = 0

    def tick(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event.endswith("call")

    english().assess([Heard(text)])
    sys.setprofile(tick)
    try:
        english().assess([Heard(text)])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    half = calls((piece * LIMIT)[: LIMIT // 2])
    whole = calls((piece * LIMIT)[:LIMIT])

    assert whole <= 2.5 * half + 1_000


def test_of_a_very_long_text_the_head_and_the_tail_are_read() -> None:
    noise = "lorem ipsum " * 2_000
    risk = " i am going to kill myself tonight "

    assert hear(risk + noise).level is Level.IMMINENT
    tail = noise + risk
    assert hear(tail).level is Level.IMMINENT
    assert any("kill myself" in tail[one.start : one.end] for one in hear(tail).evidence)
    assert hear(noise + risk + noise).level is Level.NONE


def test_of_a_wall_of_pictures_the_beginning_is_read_and_all_words_behind_it() -> None:
    (pack,) = english()._packs
    wall = "💊" * (LIMIT - 100)
    document = read(cut([(0, wall)]), pack.lexicon, pack.emoji)

    assert len(document.words) == MOST_PICTURES
    assert hear(f"{wall}? i am going to kill myself tonight").level is Level.IMMINENT


def test_no_phrase_is_made_across_the_cut_of_a_long_text() -> None:
    head = "x " * (LIMIT // 4 - 6) + "i want to   "
    tail = "kill myself" + " y" * (LIMIT // 4)
    text = head[: LIMIT // 2] + "z " * LIMIT + tail[: LIMIT // 2]

    assert len(text) > LIMIT
    assert all(one.end - one.start < 40 for one in hear(text).evidence)


def test_the_answer_is_the_same_in_every_process() -> None:
    program = (
        "import msgspec\n"
        "from tests.moderation.detector import hear\n"
        "texts = ['i want to k!ll myself tonight lol', 'took all of my pills, room is fading',\n"
        "         'my friend says she is suicidal and sent a goodbye note', 'kys', 'hello']\n"
        "print(msgspec.json.encode([hear(text) for text in texts]).decode())\n"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(answers) == 1
    assert answers != {b""}
