"""What must not change an answer: disguises, an added laugh, an added sentence, splitting."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from moderation.detect import Level
from tests.moderation.detector import english, level

ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "dev.jsonl").read_text(encoding="utf-8").splitlines()
]
IMMINENT = [
    row["text"]
    for row in ROWS
    if row["lang"] == "en" and row["expect"] == "imminent" and level(row["text"]) == 3
]
STRONG = [
    "i want to kill myself",
    "been thinking about suicide all day",
    "i am going to kill myself tonight",
    "i want to die",
    "feeling suicidal again",
    "thoughts of killing myself every night",
]
WORDS = ("kill", "killing", "myself", "suicide", "suicidal", "die")


def on_words(change: Callable[[str], str]) -> Callable[[str], str]:
    """Changes only the words that somebody would disguise."""
    return lambda text: " ".join(change(word) if word in WORDS else word for word in text.split())


DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "full width": lambda text: "".join(
        chr(ord(letter) + 0xFEE0) if letter.isalpha() else letter for letter in text
    ),
    "look-alikes": lambda text: text.translate(str.maketrans("eoiac", "еоіас")),
    "accents": on_words(lambda word: word.replace("i", "í").replace("e", "ë")),
    "invisible": on_words("\u200b".join),
    "digits": on_words(lambda word: word.replace("i", "1").replace("e", "3")),
    "signs": on_words(lambda word: word.replace("s", "$").replace("i", "!")),
    "star": on_words(lambda word: word[0] + "*" + word[2:]),
    "dots": on_words(".".join),
    "spaces": on_words(" ".join),
    "stretched": on_words(lambda word: word + word[-1] * 3),
    "hyphen": on_words(lambda word: word[:2] + "-" + word[2:] if len(word) > 3 else word),
}


@pytest.mark.parametrize("text", STRONG)
@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_still_pages(text: str, name: str) -> None:
    assert level(DISGUISES[name](text)) >= Level.HIGH


def test_a_laugh_never_lowers_means_or_time() -> None:
    kept = [text for text in IMMINENT if level(text + " lol") >= Level.HIGH]

    assert len(kept) >= 0.9 * len(IMMINENT)


@pytest.mark.parametrize("more", ["\nthe weather is nice today.", "\nhow was lunch?"])
def test_a_harmless_sentence_changes_nothing(more: str) -> None:
    kept = [text for text in IMMINENT if level(text + more) == level(text)]

    assert len(kept) >= 0.95 * len(IMMINENT)


def test_sending_sentences_one_by_one_changes_nothing() -> None:
    cut = [text.split(". ") for text in IMMINENT if ". " in text]
    kept = [pieces for pieces in cut if english().assess_burst(pieces)[1].level == 3]

    assert len(kept) >= 0.95 * len(cut)
