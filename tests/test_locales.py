"""Every sentence is there in every language, with the same arguments, and none is unkind."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.engine.sentences import Sentences
from tests.sentences import LOCALES
from tests.sentences import texts as product_texts

ROOT = Path(__file__).parents[1]
LANGUAGES = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
COMPLETE = ("en", "es")
PARTS = ("bot", "moderation", "adapters")
SOURCES = [path for part in PARTS for path in (ROOT / part).rglob("*.py")]
NAMED = re.compile(r'msg\(\s*"([a-z0-9.-]+)"')
# Words that members should not be met with (whole words; moderators' files may need some).
UNKIND = {
    "en": r"relapse\w*|failed|failure|addict\w*|clean|dirty|committed suicide|lost your streak",
    "es": r"recaída\w*|fracas\w*|adict\w*|limpi[oa]s?|suci[oa]s?",
}


def patterns(language: str, *names: str) -> Iterator[tuple[Path, str, fluent.Pattern]]:
    """Every sentence (with attributes) in the files of these names, or in all."""
    for file in sorted((LOCALES / language).glob("*.ftl")):
        if names and file.name not in names:
            continue
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{file.name}: {(entry.content or '')[:60]}"
            if isinstance(entry, fluent.Message):
                if entry.value is not None:
                    yield file, entry.id.name, entry.value
                for attribute in entry.attributes:
                    yield file, f"{entry.id.name}.{attribute.id.name}", attribute.value


def messages(language: str, *names: str) -> dict[str, set[str]]:
    """Key (with attributes) to the arguments it uses, in the files of these names or in all."""
    found: dict[str, set[str]] = {}
    for _, key, pattern in patterns(language, *names):
        assert key not in found, f"{key} is there twice"
        found[key] = set(arguments(pattern))
    return found


def sentences(language: str) -> Iterator[tuple[Path, str, str]]:
    """Every sentence as it is written, without what is put into it."""
    for file, key, pattern in patterns(language):
        yield file, key, " ".join(words(pattern))


def words(node: object) -> Iterator[str]:
    """The plain words of a pattern and of all its variants."""
    if isinstance(node, fluent.TextElement):
        yield node.value
    elif isinstance(node, fluent.BaseNode):
        for value in vars(node).values():
            yield from words(value)
    elif isinstance(node, list):
        for item in node:
            yield from words(item)


def arguments(node: object) -> Iterator[str]:
    if isinstance(node, fluent.VariableReference):
        yield node.id.name
    elif isinstance(node, fluent.BaseNode):
        for value in vars(node).values():
            yield from arguments(value)
    elif isinstance(node, list):
        for item in node:
            yield from arguments(item)


def test_english_and_spanish_say_everything() -> None:
    texts = product_texts()
    assert texts.complete == COMPLETE
    assert set(texts.languages) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_without_reading_is_what_is_there(language: str) -> None:
    found = Sentences(language)
    for file in (LOCALES / language).glob("*.ftl"):
        found.add(file.read_text(encoding="utf-8"))
    there = messages(language)
    assert found.keys == {key.split(".")[0] for key in there}
    assert all(found.pattern(key) for key in there)


def same_as_english(language: str, *names: str) -> None:
    ours, theirs = messages("en", *names), messages(language, *names)
    assert set(ours) == set(theirs)
    assert {key for key in ours if ours[key] != theirs[key]} == set()


def test_a_complete_language_says_all_that_english_says_with_the_same_arguments() -> None:
    for language in COMPLETE:
        same_as_english(language)


def test_every_sentence_that_the_code_names_exists() -> None:
    known = messages("en")
    for path in SOURCES:
        for key in NAMED.findall(path.read_text(encoding="utf-8")):
            assert key in known or any(k.startswith(f"{key}.") for k in known), f"{path}: {key}"


def test_every_sentence_is_used_somewhere() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    code += "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("adapters/**/*.html"))
    unused = {key.split(".")[0] for key in messages("en")} - set(re.findall(r"[a-z0-9-]+", code))
    # Keys may be put together from a prefix and a value: `core-seen-by-` + `group`.
    prefixes = set(re.findall(r'"([a-z0-9-]+-)[{"]', code))
    left = {key for key in unused if not any(key.startswith(p) for p in prefixes)}
    assert not left


@pytest.mark.parametrize("language", sorted(UNKIND))
def test_members_are_not_met_with_unkind_words(language: str) -> None:
    unkind = re.compile(rf"\b({UNKIND[language]})\b", re.IGNORECASE)
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            text = line.split("=", 1)[-1]
            assert not unkind.search(text), f"{file.name}:{number}: {text.strip()}"
