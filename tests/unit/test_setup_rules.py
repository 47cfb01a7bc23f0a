"""What `alongside check` says next, and what /setup says at its end."""

import pytest

from bot.core.replies import msg
from bot.features.setup.rules import (
    SetupState,
    country_name,
    hours,
    next_step,
    territory,
    truth,
    zone_of,
)

READY = SetupState(("discord",), ("Harbour",), set_up=True, alerts=True, team=2)


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (SetupState(), "setup-next-token"),
        (SetupState(("discord", "telegram")), "setup-next-invite"),
        (SetupState(("discord",), ("Harbour",)), "setup-next-setup"),
        (SetupState(("discord",), ("Harbour",), problems=(msg("core-no"),)), "setup-next-problem"),
        (SetupState(("discord",), ("Harbour",), set_up=True, team=2), "setup-next-alerts"),
        (SetupState(("discord",), ("Harbour",), set_up=True, alerts=True), "setup-next-team"),
        (READY, "setup-next-nothing"),
    ],
)
def test_the_next_step_is_a_single_one(state: SetupState, key: str) -> None:
    assert next_step(state).key == key


@pytest.mark.parametrize(
    ("around", "key"),
    [
        ((None, None), "setup-truth-nobody"),
        ((420, 1380), "setup-truth-hours"),
        ((0, 0), "setup-truth-always"),
    ],
)
def test_the_truth_names_the_hours_without_anybody(
    around: tuple[int | None, int | None], key: str
) -> None:
    count, when = truth(2, *around)
    assert (count.args["count"], when.key) == (2, key)


def test_hours_without_anybody_are_those_between_until_and_from() -> None:
    _, when = truth(1, 7 * 60, 23 * 60)
    assert (when.args["start"], when.args["end"]) == ("23:00", "07:00")
    assert hours(7 * 60, 23 * 60).args == {"start": "07:00", "end": "23:00"}
    assert hours(0, 0).key == "setup-around-always"
    assert hours(None, None).key == "setup-around-nobody"


@pytest.mark.parametrize(
    ("hint", "country", "zone"),
    [
        ("pt-PT", "PT", "UTC"),  # several zones: a person chooses
        ("fr_FR", "FR", "Europe/Paris"),
        ("es", "", "UTC"),
        (None, "", "UTC"),
    ],
)
def test_a_country_is_guessed_only_where_the_hint_names_one(
    hint: str | None, country: str, zone: str
) -> None:
    assert territory(hint) == country
    assert zone_of(country) == zone


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("es", "en", "Spain"),
        ("ES", "es", "España"),
        ("XX", "en", None),
        ("1", "en", None),
        ("ie", "tlh", "Ireland"),
    ],
)
def test_countries_have_names(code: str, language: str, name: str | None) -> None:
    assert country_name(code, language) == name
