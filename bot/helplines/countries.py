"""Countries to choose from, for "somewhere else?": codes and names in the reader's language."""

from babel import Locale, UnknownLocaleError

from bot.core.languages import locale_of
from bot.helplines.table import ELSEWHERE, HelpLines


def choices(lines: HelpLines, language: str) -> tuple[tuple[str, str], ...]:
    """(code, name) of every country that we have lines for, by name."""
    named = [(code, name_of(code, language)) for code in lines.countries if code != ELSEWHERE]
    return tuple(sorted(named, key=lambda choice: choice[1].casefold()))


def name_of(code: str, language: str) -> str:
    """A country's name; its code where no name is known, nothing for elsewhere."""
    if code == ELSEWHERE:
        return ""
    try:
        names = Locale.parse(locale_of(language)).territories
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").territories
    return str(names.get(code, code))
