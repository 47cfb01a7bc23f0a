"""Packs are data: those that come along are sound, an operator's own are checked to the letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.config import Config, PacksConfig
from bot.features.journeys.linter import SHELF, PackError, load, read
from bot.features.journeys.packs import BUILT_IN, Shelf, unnamed
from bot.main import own_journeys, texts
from tests.sentences import texts as product_texts

TEXTS = product_texts()

GARDEN = """
id = "garden"
order = 5
kinds = ["care"]
counts = "checkins"
extras = ["energy", "note"]
longest = false

[milestones]
checkins = [1, 7]

[names]
en = 'The "garden" {out} there'
es = "El jardín"
"""


def folder(tmp_path: Path, text: str, name: str = "garden.toml") -> Path:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_all_packs_are_there_in_order() -> None:
    assert list(load(BUILT_IN)) == [
        "alcohol",
        "smoking",
        "opioids",
        "sedatives",
        "substance",
        "behaviour",
        "illness",
        "mood",
        "food",
        "self_harm",
        "own",
    ]


def test_every_pack_has_a_name_in_every_language() -> None:
    assert list(unnamed(load(BUILT_IN), TEXTS.complete, TEXTS.has)) == []


def test_lines_that_can_save_a_life_belong_to_their_packs() -> None:
    packs = load(BUILT_IN)
    assert {name for name, pack in packs.items() if pack.before} == {"alcohol", "sedatives"}
    assert {name for name, pack in packs.items() if pack.after_slip} == {"opioids"}


def test_food_and_self_harm_show_no_figures_and_illness_has_no_slip() -> None:
    packs = load(BUILT_IN)
    for name in ("food", "self_harm"):
        pack = packs[name]
        assert (pack.figures, pack.longest, pack.extras) == (False, False, ("note",))
    assert not packs["illness"].slips
    assert not packs["illness"].heavy_note
    assert {name for name, pack in packs.items() if pack.counts == "checkins"} == {
        "illness",
        "mood",
        "food",
        "self_harm",
    }


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    """The packs in use, as they were before."""
    before = SHELF.packs
    yield SHELF
    SHELF.packs = before


def test_an_operator_adds_and_overrides_packs_without_code(tmp_path: Path, shelf: Shelf) -> None:
    smoking = (BUILT_IN / "smoking.toml").read_text(encoding="utf-8")
    folder(tmp_path, GARDEN)
    folder(tmp_path, smoking.replace("order = 20", "order = 1"), "smoking.toml")
    assert own_journeys(Config(packs=PacksConfig(str(tmp_path)))) == []
    assert list(shelf.packs)[:3] == ["smoking", "garden", "alcohol"]
    garden = shelf.get("garden")
    assert garden.extras == ("energy", "note")
    assert texts().line(garden.name, "en") == 'The "garden" {out} there'
    assert texts().line(garden.name, "es") == "El jardín"
    assert shelf.get("gone-since").id == "own"


def test_a_pack_without_a_name_in_a_language_is_told_and_not_used(
    tmp_path: Path, shelf: Shelf
) -> None:
    nameless = GARDEN.replace("garden", "yard").replace("es =", "fr =")
    folder(tmp_path, nameless, "yard.toml")
    [wrong] = own_journeys(Config(packs=PacksConfig(str(tmp_path))))
    assert "yard has no name in es" in wrong.what
    assert "[names]" in wrong.remedy
    assert "yard" not in shelf.packs


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    folder(tmp_path, GARDEN.replace("order = 5", "order = '5'"))
    folder(tmp_path, GARDEN.replace("[1, 7]", "[7, 1]"), "yard.toml")
    packs, errors = read(tmp_path)
    assert packs == {}
    assert [str(error).partition(": ")[2].partition(":")[0] for error in errors] == [
        "order",
        "id",
        "milestones.checkins",
    ]


@pytest.mark.parametrize(
    ("change", "key", "says"),
    [
        (('id = "garden"', 'id = "yard"'), "id", 'the file is called "garden"'),
        (('kinds = ["care"]', "kinds = []"), "kinds", 'Write a list of "stop"'),
        (('kinds = ["care"]', 'kinds = ["win"]'), "kinds", "Invalid enum value 'win'"),
        (('kinds = ["care"]\n', ""), "kinds", "it is missing"),
        (("order = 5", "order = 5\nlongst = 1"), "longst", "Did you mean longest?"),
        (("order = 5", "order = five"), "the file", "it is not TOML"),
        (("order = 5", 'order = "five"'), "order", "Write a whole number"),
        (('["energy", "note"]', '["urge", "energy", "note"]'), "extras", "at most 2"),
        (("order = 5", "order = 5\nfigures = false"), "extras", 'Write ["note"]'),
        (("longest = false", "longest = true"), "longest", "Write false"),
        (("checkins = [1, 7]", "days = [1]"), "milestones.checkins", "it is empty"),
        (("[1, 7]", "[7, 1]"), "milestones.checkins", "the smallest first"),
        (("[1, 7]", "[1, 7]\nhours = [36]"), "milestones.hours", "whole days in hours"),
        (("[1, 7]", "[1, 7]\nweeks = [1]"), "milestones.weeks", "there is no such key"),
        (('"checkins"\n', '"days"\n'), "milestones", "neither days nor months"),
        (("order = 5", 'order = 5\nbefore = "a-poem"'), "before", "before-you-stop or"),
        (('es = "', 'es = "' + 40 * "x"), "names.es", "Write 1 to 40"),
    ],
)
def test_a_mistake_is_named_with_its_file_its_key_and_a_remedy(
    tmp_path: Path, change: tuple[str, str], key: str, says: str
) -> None:
    with pytest.raises(PackError) as caught:
        load(folder(tmp_path, GARDEN.replace(*change)))
    assert str(caught.value).startswith(f"{tmp_path / 'garden.toml'}: {key}: ")
    assert says in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is no folder"):
        load(tmp_path / "nowhere")
