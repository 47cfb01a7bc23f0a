"""A case or request in a few words: how urgent, what it is about, who has it, why it is here."""

from bot.core.replies import Badge, Button, Listed, Msg, Text, When, msg
from bot.core.routes import route
from moderation.cases.states import State
from moderation.cases.view import View
from moderation.detect import Level
from moderation.records import Case, PersonRequest
from moderation.rulebook import rulebook

WHYS = frozenset({"buddy", "pairing", "sos", "hard-day", "held-back", "slip", "plan"})
"""Reasons to want a person that have a sentence of their own."""


def headline(view: View) -> Msg:
    """What it is about, in one line."""
    case = view.case
    if case is None:
        return msg("moderation-card-wanted")
    if case.drill:
        return msg("moderation-drill-heading")
    if case.practice:
        return msg("moderation-practice-heading")
    if case.worry:
        return msg("moderation-worry-heading")
    whom = case.subject.value if case.subject else "self"
    return msg(f"moderation-subject-{whom}", what=kind_word(case.kind.value))


def kind_word(kind: str) -> Msg:
    """A kind of words, as moderators call it."""
    return msg(f"moderation-kind-{kind.replace('_', '-')}")


def level_word(level: int) -> Msg:
    """Now or Soon."""
    return msg("moderation-now" if level >= Level.IMMINENT else "moderation-soon")


def badge(view: View) -> Badge:
    """The first line of a card."""
    case = view.case
    practice = case is not None and case.practice
    drill = case is not None and case.drill
    word = "moderation-drill-word" if drill else "moderation-practice-word"
    closed = view.matter.state is State.CLOSED
    since = msg("moderation-card-since", time=When(view.matter.opened_at))
    return Badge(
        msg(word) if practice else level_word(case.level if case else 2),
        "quiet" if closed else "now" if view.urgent and not practice else "soon",
        since,
        who_has_it(view),
    )


def who_has_it(view: View) -> Text:
    """Who has it."""
    name = view.name(view.matter.owner_id)
    match view.matter.state:
        case State.CLOSED:
            return msg("moderation-card-closed")
        case State.TAKEN:
            return msg("moderation-card-has", name=name)
        case State.OFFERED:
            return msg("moderation-card-offered", name=name)
        case _:
            return msg("moderation-card-nobody")


def about(view: View) -> Text:
    """The person's name, as others read it."""
    return view.about or msg("moderation-card-erased")


def way_to(view: View) -> Button:
    """The way to its card, with the name: on Telegram buttons stand apart from their lines."""
    return Button(msg("moderation-look-who", name=about(view)), route("case.card", view.matter.id))


def worried(view: View) -> Msg:
    """Who is worried about them."""
    if not view.worried:
        return msg("moderation-worry-somebody")
    return msg("moderation-worry-names", names=Listed(view.worried))


def why(view: View, language: str) -> Text:
    """Why it is here: the rule in plain words, or what the member pressed."""
    match view.matter:
        case PersonRequest(why=word):
            return msg(f"moderation-why-{word if word in WHYS else 'other'}")
        case Case(drill=True):
            return msg("moderation-drill-why")
        case Case(practice=True):
            return msg("moderation-practice-why")
        case Case(worry=True):
            return worried(view)
        case case:
            explained = rulebook().explain(case.rule, language)
            return explained or msg("moderation-card-why-gone", rule=case.rule)


def where(view: View) -> Msg:
    """Where and when it was said."""
    case = view.case
    at = When(case.written_at if case else view.matter.opened_at)
    if view.where is None and case is not None and case.worry:
        return msg("moderation-card-passed-on", time=at)
    if view.where is None:
        return msg("moderation-card-private", time=at)
    return msg("moderation-card-channel", channel=view.where, time=at)
