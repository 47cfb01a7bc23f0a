"""How a line is shown: `written` is one sentence, `card` all there is to know before reaching out.

Languages are named in the reader's language: hand in `ctx.reader.language`.
"""

from babel import Locale, UnknownLocaleError

from bot.core.languages import locale_of
from bot.core.replies import Block, Listed, Msg, OnDay, Para, Text, msg
from bot.helplines.table import Line


def written(line: Line) -> Msg:
    """Who, how, when, what it costs; text and chat before a call."""
    return msg(
        "helplines-line" if line.confirmed else "helplines-line-unconfirmed",
        name=line.name,
        ways=_ways(line),
        hours=_hours(line),
        cost=_cost(line),
    )


def card(line: Line, language: str) -> tuple[Block, ...]:
    """The sentence; in which languages and whether it may send somebody; who says so, and when."""
    spoken = Listed(tuple(_language(code, language) for code in line.languages))
    source = "helplines-checked" if line.confirmed else "helplines-not-checked"
    return (
        Para(msg("helplines-card", name=line.name, ways=_ways(line))),
        Para(msg("helplines-card-when", hours=_hours(line), cost=_cost(line), languages=spoken)),
        Para(msg(f"helplines-sends-{line.sends}")),
        Para(msg(source, day=OnDay(line.checked, "long"), source=line.source), muted=True),
    )


def _ways(line: Line) -> Msg:
    ways: list[Text] = []
    if line.text and line.word:
        ways.append(msg("helplines-text-word", number=line.text, word=line.word))
    elif line.text:
        ways.append(msg("helplines-text", number=line.text))
    if line.whatsapp:
        ways.append(msg("helplines-whatsapp", number=line.whatsapp))
    if line.chat:
        ways.append(msg("helplines-chat", address=line.chat))
    if line.call:
        ways.append(msg("helplines-call", number=line.call))
    return msg("helplines-ways", ways=Listed(tuple(ways)))


def _cost(line: Line) -> Msg:
    return msg(f"helplines-cost-{line.cost}")


def _hours(line: Line) -> Msg:
    if line.hours == "unknown":
        return msg("helplines-hours-unknown")
    if line.hours == "always":
        return msg(f"helplines-always-{line.days}")
    begin, end = line.hours.split("-")
    return msg(f"helplines-hours-{line.days}", begin=begin, end=end)


def _language(code: str, language: str) -> str:
    try:
        names = Locale.parse(locale_of(language)).languages
    except (UnknownLocaleError, ValueError):
        names = Locale.parse("en").languages
    return str(names.get(code, code))
