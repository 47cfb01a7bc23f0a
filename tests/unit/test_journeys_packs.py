"""Packs are data: those that come along are sound, an operator's own are checked to the letter."""

from pathlib import Path

import pytest

from bot.engine.texts import Texts
from bot.features.journeys.packs import BUILT_IN, PackError, Shelf, load, unnamed

TEXTS = Texts.load(Path(__file__).parents[2] / "bot/locales")

GARDEN = """
id = "garden"
order = 5
kinds = ["care"]
counts = "checkins"
extras = ["energy", "note"]
longest = false

[milestones]
checkins = [1, 7]
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


def test_an_operator_adds_and_overrides_packs_without_code(tmp_path: Path) -> None:
    smoking = (BUILT_IN / "smoking.toml").read_text(encoding="utf-8")
    folder(tmp_path, GARDEN)
    folder(tmp_path, smoking.replace("order = 20", "order = 1"), "smoking.toml")
    shelf = Shelf(load(BUILT_IN))
    shelf.add(tmp_path)
    assert list(shelf.packs)[:3] == ["smoking", "garden", "alcohol"]
    assert shelf.get("garden").extras == ("energy", "note")
    assert shelf.get("gone-since").id == "own"
    missing = list(unnamed(shelf.packs, TEXTS.complete, TEXTS.has))
    assert missing == [
        "Pack garden has no name in en: add journeys-pack-garden.",
        "Pack garden has no name in es: add journeys-pack-garden.",
    ]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('id = "garden"', 'id = "yard"'), 'the file is called "garden"'),
        (('kinds = ["care"]', "kinds = []"), "kinds is empty"),
        (('kinds = ["care"]', 'kinds = ["win"]'), "Invalid enum value 'win'"),
        (("order = 5", "order = 5\ncolour = 1"), "unknown field `colour`"),
        (("order = 5", "order = five"), "Invalid value"),
        (('["energy", "note"]', '["urge", "energy", "note"]'), "at most 2"),
        (("order = 5", "order = 5\nfigures = false"), 'extras may only be ["note"]'),
        (("longest = false", "longest = true"), "Write longest = false"),
        (("checkins = [1, 7]", "days = [1]"), "milestones needs checkins"),
        (('"checkins"\n', '"days"\n'), "milestones needs days or months"),
        (("order = 5", 'order = 5\nbefore = "a-poem"'), "Known lines: before-you-stop"),
    ],
)
def test_a_mistake_is_named_with_its_file(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    with pytest.raises(PackError) as caught:
        load(folder(tmp_path, GARDEN.replace(*change)))
    assert str(tmp_path / "garden.toml") in str(caught.value)
    assert says in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is no folder"):
        load(tmp_path / "nowhere")
