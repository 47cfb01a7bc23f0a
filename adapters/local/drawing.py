"""From values to HTML for one town: its clock, its people, its words in a language."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import cycle
from zoneinfo import ZoneInfo

from markupsafe import Markup

from adapters.local.environment import environment
from adapters.local.town import Town
from bot.core.platform import Say
from bot.core.replies import Arg, Msg, OnDay

_MEMBERS = (0, 1, 2, 5)
_TEAM = (3, 4)
_NOBODY = 5


class Drawing:
    """Draws templates. `say` turns our messages into a language."""

    def __init__(self, town: Town, say: Say) -> None:
        self._say = say
        self._env = environment()
        self._zone = ZoneInfo(town.zone)
        members = zip(town.members, cycle(_MEMBERS), strict=False)
        team = zip(town.team, cycle(_TEAM), strict=False)
        self._tints = {person.ref: tint for person, tint in (*members, *team)}
        names = {person.name: person.ref for person in town.people}
        self._town: dict[str, object] = {
            "town": town,
            "clock_time": lambda at: self._local(at).strftime("%H:%M"),
            "local": self._local,
            "tint": self._tint,
            "tint_of_name": lambda name: self._tint(names.get(str(name), "")),
        }

    def draw(self, template: str, language: str, **scene: object) -> Markup:
        """A template with its values; `w` in it are our words in the language."""
        words = self.words(language)
        says = {"w": words, "t": lambda text: self._say(text, language), "on_day": _on_day(words)}
        found = self._env.get_template(template)
        text = found.render({**self._town, "language": language, **says, **scene})
        return Markup(text)  # noqa: S704  # the environment escapes every value

    def words(self, language: str) -> Callable[..., str]:
        """The page's own words in a language: `words("send")`."""

        def words(key: str, /, **args: Arg) -> str:
            return self._say(Msg(f"local-{key}", args), language)

        return words

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._zone)

    def _tint(self, ref: str) -> int:
        return self._tints.get(ref, _NOBODY)


def _on_day(words: Callable[..., str]) -> Callable[[date], str]:
    return lambda day: words("day", weekday=OnDay(day, "weekday"), day=OnDay(day, "short"))
