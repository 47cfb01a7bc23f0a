"""What somebody gets who is asked. Built from words that were translated once for many."""

from collections.abc import Callable
from datetime import date

from bot.core.replies import Button, Buttons, Msg, Para, Reply, msg
from bot.core.routes import for_member, route
from bot.features.checkins.rules import GRADES, WORDS, Step


class Prompts:
    """Ready-made words by language, so that a member's prompt costs microseconds."""

    def __init__(self, line: Callable[[Msg, str], str]) -> None:
        self._line = line
        self._words: dict[str, dict[str, str]] = {}
        self._answers: dict[tuple[str, date], tuple[tuple[int, str, str], ...]] = {}

    def _of(self, language: str) -> Callable[[str], str]:
        known = self._words.setdefault(language, {})

        def word(key: str) -> str:
            if key not in known:
                known[key] = self._line(msg(f"checkins-{key}"), language)
            return known[key]

        return word

    def prompt(self, language: str, member_id: str, day: date, line: Step | None) -> Reply:
        """How is today going: five answers, and the new pace where there is one."""
        word = self._of(language)
        buttons = tuple(
            Button(label, for_member(data, member_id), mark=grade)
            for grade, label, data in self._five(language, day)
        )
        lines = () if line is None else (Para(word(f"pace-{line.value}"), muted=True),)
        return Reply((Para(word("how-today")), Buttons(buttons), *lines), lang=language)

    def _five(self, language: str, day: date) -> tuple[tuple[int, str, str], ...]:
        """Grade, word and route of the five answers: made once for all who are asked alike."""
        if (language, day) not in self._answers:
            word = self._of(language)
            self._answers[language, day] = tuple(
                (grade, word(f"grade-{WORDS[grade]}"), route("checkin.mood", day, grade))
                for grade in GRADES
            )
        return self._answers[language, day]

    def goodbye(self, language: str, member_id: str) -> Reply:
        """The last one, and the way back."""
        word = self._of(language)
        back = Button(word("back"), for_member(route("checkin.back"), member_id))
        return Reply((Para(word("goodbye")), Buttons((back,))), lang=language)
