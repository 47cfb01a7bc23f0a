"""What setting up decides: the next single thing to do, the truth about hours, first guesses."""

from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from bot.core.clock import is_zone
from bot.core.replies import Listed, Msg, msg

NOTHING_LEFT = msg("setup-next-nothing")
NOTICE_VERSION = 1  # goes up whenever the meaning of the notice changes: it is posted anew
DAILY_AT = 18 * 60
DAY_ENDS_BY = 12 * 60  # a day ends in the night or the morning


@dataclass(frozen=True, slots=True)
class SetupState:
    """How far an installation has come. `problems` are what its platforms miss, worst first."""

    platforms: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    set_up: bool = False
    problems: tuple[Msg, ...] = ()
    alerts: bool = False
    team: int = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return next_step(self) == NOTHING_LEFT


def next_step(state: SetupState) -> Msg:
    """The next single thing to do."""
    if not state.platforms:
        return msg("setup-next-token")
    if not state.homes:
        return msg(
            "setup-next-invite", platforms=Listed(tuple(name.title() for name in state.platforms))
        )
    if state.problems:
        return msg("setup-next-problem", problem=state.problems[0])
    if not state.set_up:
        return msg("setup-next-setup", home=state.homes[0])
    if not state.alerts:
        return msg("setup-next-alerts")
    if state.team < 2:
        return msg("setup-next-team", count=state.team)
    return NOTHING_LEFT


def written(minutes: int) -> str:
    """Minutes after midnight as a time: 07:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def hours(around_from: int | None, around_until: int | None) -> Msg:
    """When somebody usually is around, as was said."""
    if around_from is None or around_until is None:
        return msg("setup-around-nobody")
    if around_from == around_until:
        return msg("setup-around-always")
    return msg("setup-around-hours", start=written(around_from), end=written(around_until))


def truth(team: int, around_from: int | None, around_until: int | None) -> tuple[Msg, Msg]:
    """Who sees alerts, and when nobody does."""
    count = msg("setup-truth-count", count=team)
    if around_from is None or around_until is None:
        return count, msg("setup-truth-nobody")
    if around_from == around_until:
        return count, msg("setup-truth-always")
    start, end = written(around_until), written(around_from)
    return count, msg("setup-truth-hours", start=start, end=end)


def territory(hint: str | None) -> str:
    """The country that a locale hint such as es-MX names, or nothing."""
    parts = (hint or "").replace("_", "-").split("-")
    return parts[-1].upper() if len(parts) > 1 and len(parts[-1]) == 2 else ""


def zone_of(country: str) -> str:
    """The time zone of a country that has only one, else UTC: to be looked at by a person."""
    zones = get_global("territory_zones").get(country, ())
    return zones[0] if len(zones) == 1 and is_zone(zones[0]) else "UTC"


def country_name(code: str, language: str) -> str | None:
    """A country's name in a language; None for a code that is no country."""
    if len(code) != 2 or not code.isalpha():
        return None
    try:
        names = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").territories
    found: str | None = names.get(code.upper())
    return found
