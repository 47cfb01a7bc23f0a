"""From values to HTML: one Jinja environment, everything escaped, words in a language."""

import re
from collections.abc import Callable
from datetime import date, datetime
from importlib.resources import files
from urllib.parse import urlencode
from zoneinfo import ZoneInfo, available_timezones

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from adapters.local.picture import paint
from adapters.local.seat import address
from adapters.local.town import Town
from bot.core.platform import Say
from bot.core.replies import Arg, Buttons, Msg, OnDay, Para

_FOLDER = str(files("adapters.local") / "templates")
_SAFE_LINK = re.compile(r"(https?://|tel:|sms:|mailto:|/#m-)", re.IGNORECASE)


class Drawing:
    """Draws templates. `say` turns our messages into a language."""

    def __init__(self, town: Town, say: Say) -> None:
        self._say = say
        self._zone = ZoneInfo(town.zone)
        self._env = Environment(
            loader=FileSystemLoader(_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        order = {person.ref: index % 6 for index, person in enumerate(town.people)}
        names = {person.name: person.ref for person in town.people}
        self._env.filters.update(
            kind=lambda value: type(value).__struct_config__.tag,
            clock=self._clock,
            tint=lambda ref: order.get(ref, 5),
            ref_of=lambda name: names.get(str(name), ""),
            slug=lambda text: re.sub(r"[^a-z0-9]+", "-", str(text).casefold()).strip("-"),
            rows=in_rows,
            safe_link=lambda url: url if _SAFE_LINK.match(url) else "",
            shares=shares,
            index_of=lambda blocks, block: list(blocks).index(block),
        )
        self._env.globals.update(
            town=town,
            address=address,
            query_of=lambda seat: urlencode(seat.query),
            picture=paint,
            zones=zone_times,
            local=lambda moment: moment.astimezone(self._zone),
            today=lambda moment: OnDay(moment.date(), "long"),
        )

    def draw(self, template: str, language: str, **scene: object) -> Markup:
        """A template with its values; `w` in it are our words in the language."""
        words = self.words(language)
        found = self._env.get_template(template)
        says = {"w": words, "t": lambda text: self._say(text, language)}
        text = found.render(language=language, on_day=_on_day(words), **says, **scene)
        return Markup(text)  # noqa: S704  # the environment escapes every value

    def words(self, language: str) -> Callable[..., str]:
        """The page's own words in a language: `words("send")`."""

        def words(key: str, /, **args: Arg) -> str:
            return self._say(Msg(f"local-{key}", args), language)

        return words

    def _clock(self, at: datetime) -> str:
        return at.astimezone(self._zone).strftime("%H:%M")


def _on_day(words: Callable[..., str]) -> Callable[[date], str]:
    return lambda day: words("day", weekday=OnDay(day, "weekday"), day=OnDay(day, "short"))


def in_rows(blocks: tuple[msgspec.Struct, ...]) -> list[tuple[msgspec.Struct, Para | None]]:
    """Blocks with what belongs beside them: a single button and the muted line after it."""
    rows: list[tuple[msgspec.Struct, Para | None]] = []
    for block in blocks:
        before, beside = rows[-1] if rows else (None, None)
        single = isinstance(before, Buttons) and len(before.items) == 1 and beside is None
        if before is not None and single and isinstance(block, Para) and block.muted:
            rows[-1] = (before, block)
        else:
            rows.append((block, None))
    return rows


def shares(counts: tuple[int, ...]) -> list[tuple[int, float, float]]:
    """The parts of a spread bar in percent: grade, where it begins, how wide; none for nobody."""
    total, at, found = sum(counts), 0.0, []
    for grade, count in enumerate(counts, start=1):
        width = 100 * count / total if total else 0.0
        if count:
            found.append((grade, round(at, 2), round(max(width - 0.8, 0.4), 2)))
        at += width
    return found


def zone_times(now: datetime) -> list[tuple[str, str]]:
    """Zones people live in, each with the time there now."""
    names = [n for n in sorted(available_timezones()) if "/" in n and not n.startswith("Etc/")]
    return [(name, f"{now.astimezone(ZoneInfo(name)):%H:%M}") for name in names]
