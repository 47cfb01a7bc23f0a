import pytest

from moderation.detect import Level
from tests.moderation.detector import hear, level

DISGUISED = [
    "i want to k!ll my$elf",
    "i want to k1ll mys3lf",
    "i want to k*ll m*self",
    "i want to kilI myself".replace("I", "l"),
    "I WANT TO KILL MYSELF",
    "i waaaant to killll myselffff",
    "i want to k i l l m y s e l f",
    "i want to k.i.l.l myself",
    "i want to kil myself and to ki-ll myself",
    "iwanttokillmyself",
    "i want to ｋｉｌｌ ｍｙｓｅｌｆ",
    "i want to 𝓴𝓲𝓵𝓵 𝓶𝔂𝓼𝓮𝓵𝓯",
    "i want to kіll mуself",  # Cyrillic letters
    "i want to k\u200bill my\u00adself",
    "i want to ki\u0301ll myse\u0308lf",
    "i want to kill mysefl",
    "i wnt to kill myslef",
    "wanna kill myself",
    "been thinkin of offin myself",
    "im so s.u.i.c.i.d.a.l",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_wish_still_pages(text: str) -> None:
    assert level(text) >= Level.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "my skills need work, he kilned a pot",
        "a bride and a bridle",
        "5mg at 2nd breakfast, 4am shift, 100% done",
        "s o r r y for the noise",
        "a i u a i u",
        "wwwwwwwwwwww",
        "diehard fans of hardware",
    ],
)
def test_innocent_words_that_look_disguised_stay_innocent(text: str) -> None:
    assert level(text) is Level.NONE


def test_evidence_points_at_the_words_as_they_were_written() -> None:
    text = "hi all 😂 … honestly i just want to ｋ!ll my$elf now"

    spans = [text[one.start : one.end] for one in hear(text).evidence]

    assert "ｋ!ll my$elf" in spans


def test_signs_are_read_as_words() -> None:
    assert level("🪢🪑") >= Level.HIGH
    assert level("💊💊🍷 all gone") is Level.IMMINENT
    assert level("💊 refill day") is Level.NONE
    assert level("🔪\ufe0f🩸") >= Level.HIGH
