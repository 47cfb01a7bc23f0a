"""The check-in card: five answers, what was saved and until when, and what else is possible."""

from datetime import date, datetime

import msgspec

from bot.core.replies import (
    Arg,
    Block,
    Button,
    Buttons,
    Field,
    Fields,
    OnDay,
    Para,
    Quote,
    Reply,
    Text,
    When,
    msg,
)
from bot.core.routes import route
from bot.features.checkins.rules import GRADES, WORDS, is_hard


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """All that a check-in card shows."""

    day: date
    today: date
    grade: int | None = None
    saved_at: datetime | None = None
    until: datetime | None = None
    extras: tuple[str, ...] = ("note",)
    urge: int | None = None
    energy: int | None = None
    meant: bool | None = None
    note: str | None = None
    shared: bool = False
    can_share: bool = False
    person: tuple[Button, ...] = ()
    open_yesterday: date | None = None
    share_with: tuple[Button, ...] = ()
    slip: tuple[Button, ...] = ()
    said: Text | None = None


def text(key: str, /, *, muted: bool = False, **args: Arg) -> Para:
    """A paragraph of ours."""
    return Para(msg(f"checkins-{key}", **args), muted=muted)


def button(key: str, name: str, *args: str | int | date, quiet: bool = False) -> Button:
    """A button of ours."""
    label = msg(f"checkins-{key}")
    return Button(label, route(name, *args), "quiet" if quiet else "plain")


def grade_word(grade: int) -> Text:
    """One of the five answers in words."""
    return msg(f"checkins-grade-{WORDS[grade]}")


def five(day: date, chosen: int | None) -> Buttons:
    """The five answers, worst first."""
    return Buttons(
        tuple(
            Button(
                grade_word(grade),
                route("checkin.mood", day, grade),
                mark=grade,
                chosen=grade == chosen,
            )
            for grade in GRADES
        )
    )


def check_in(card: Card) -> Reply:
    """The card as it stands."""
    blocks: list[Block] = [_question(card), five(card.day, card.grade)]
    if card.grade is None:
        if card.open_yesterday is not None:
            later = button("yesterday", "checkin.day", card.open_yesterday, quiet=True)
            blocks.append(Buttons((later,)))
        return Reply(tuple(blocks))
    if card.saved_at is not None and card.until is not None:
        blocks.append(text("saved", time=When(card.saved_at), until=When(card.until)))
    elif card.saved_at is not None:
        blocks.append(text("saved-closed", time=When(card.saved_at)))
    blocks.extend(_extras(card))
    if card.said is not None:
        blocks.append(Para(card.said))
    blocks.extend(_ways_on(card))
    return Reply(tuple(blocks))


def _question(card: Card) -> Para:
    if card.day == card.today:
        return text("how-today")
    return text("how-that-day", day=OnDay(card.day, "weekday"))


def _extras(card: Card) -> list[Block]:
    facts = []
    if card.urge is not None:
        facts.append(Field(msg("checkins-urge"), str(card.urge)))
    if card.energy is not None:
        facts.append(Field(msg("checkins-energy"), str(card.energy)))
    if card.meant is not None:
        meant = msg("core-yes") if card.meant else msg("core-no")
        facts.append(Field(msg("checkins-meant"), meant))
    blocks: list[Block] = [Fields(tuple(facts))] if facts else []
    if card.note:
        blocks.append(Quote(card.note))
    return blocks


def _ways_on(card: Card) -> list[Block]:
    hard = is_hard(card.grade)
    first = []
    if card.until is not None:
        key = "note-it" if hard and not card.note else _more(card)
        first.append(button(key, "checkin.more", card.day, quiet=not hard))
    if hard:
        first.append(button("kind-word", "checkin.wish", card.day))
    if hard:
        first.extend(card.person)
    second = []
    if card.shared:
        second.append(button("take-back", "checkin.unshare", card.day, quiet=True))
    elif card.can_share:
        second.append(button("share", "checkin.share", card.day, quiet=True))
    second.extend(card.share_with)
    second.extend(msgspec.structs.replace(one, look="quiet") for one in card.slip)
    rows = (first, second) if hard else ([*first, *second],)
    return [Buttons(tuple(row)) for row in rows if row]


def _more(card: Card) -> str:
    known = card.note or card.urge is not None or card.energy is not None or card.meant is not None
    return "change-extras" if known else f"add-{card.extras[0]}"
