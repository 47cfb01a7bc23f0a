"""What the stand-in core says: every kind of block and every kind of field, once or more."""

import math

from bot.core.events import Commanded, Event, Pressed, Submitted
from bot.core.forms import FieldView, FormView, Option
from bot.core.people import Identity, Who
from bot.core.platform import NOTHING, Response
from bot.core.replies import (
    Attachment,
    Badge,
    Bullets,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Image,
    Link,
    Links,
    Mentions,
    Para,
    Quote,
    Reply,
    Spread,
    Step,
    Steps,
)

COMMANDS = (
    ("checkin", Who.MEMBER, "answer today"),
    ("sos", Who.ANYONE, "a hard moment"),
    ("me", Who.MEMBER, "how it goes"),
    ("start", Who.ANYONE, "join, short guide"),
    ("cases", Who.MODERATOR, "who is waiting"),
    ("quiet", Who.MODERATOR, "Quiet everything about them", "person"),
    ("setup", Who.ADMIN, "set up the group"),
)
WORDS = ("very hard", "hard", "so-so", "good", "very good")
GRADES = "445555545555444443-3233434333222132234"[-30:]


def _say(*blocks: object, private: bool = False, lang: str = "en") -> Reply:
    return Reply(blocks, private=private, lang=lang)  # type: ignore[arg-type]  # blocks of tests


def celebration(name: str, words: str) -> Image:
    """A picture in the manner of the real one."""
    stones = "".join(
        f'<circle cx="{12 + 10 * n}" cy="{96 - 14 * math.sin(n / 5):.1f}" r="3.4" '
        f'fill="$answer{1 + min(4, n // 6)}"/>'
        for n in range(30)
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="310" height="108">'
        '<rect width="310" height="108" fill="#17302E"/>'
        f'<text x="16" y="24" font-size="11" font-weight="600" fill="#E3BE79">{name}</text>'
        f'<text x="16" y="54" font-size="26" font-family="Source Serif 4" fill="#F6F1E4">{words}'
        f"</text>{stones}</svg>"
    )
    return Image(svg, f"{name}: {words}", 310, 108)


def _chart() -> Image:
    dots, rows = [], ("very good", "", "so-so", "", "very hard")
    for row, label in enumerate(rows):
        y = 12 + 15 * row
        if label:
            dots.append(f'<line x1="62" x2="318" y1="{y}" y2="{y}" stroke="$line"/>')
            dots.append(
                f'<text x="56" y="{y + 4}" text-anchor="end" font-size="11" fill="$muted">'
                f"{label}</text>"
            )
    for n, grade in enumerate(GRADES):
        x = 68 + 8.5 * n
        if grade == "-":
            dots.append(f'<line x1="{x - 3}" x2="{x + 3}" y1="42" y2="42" stroke="$muted"/>')
            continue
        y = 12 + 15 * (5 - int(grade))
        dots.append(f'<circle cx="{x}" cy="{y}" r="4" fill="$answer{grade}"/>')
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 324 92">{"".join(dots)}</svg>'
    return Image(svg, "28 answers in 30 days: 1 very hard, 5 hard, 10 so-so, 9 good.", 324, 92)


CELEBRATION = _say(
    celebration("Kim", "3 months"),
    Buttons((Button("Congratulate", "milestone.cheer"),)),
    Para("With Ana, Ben and Mo", muted=True),
)
TOTALS = _say(
    Para("14 people have checked in today. Two shared a word in the thread."),
    Spread((1, 4, 5, 3, 1)),
    Para("1 very hard, 4 hard, 5 so-so, 3 good, 1 very good", muted=True),
    Buttons((Button("Check in", "checkin.open", look="primary"),)),
    Para("Only you see your answer", muted=True),
)
THREAD = _say(Heading("2 shared, 1 kind word"))
SHARED = (
    _say(Quote("good. Walked to the river before work. First time this week.", by="Kim")),
    _say(Para("Ben sent a kind word: Glad you wrote this.", muted=True)),
    _say(
        Quote("hard", by="Ben"),
        Buttons((Button("Send Ben a kind word", "kind.ben", look="quiet"),)),
    ),
)
MILESTONE = _say(
    Para("30 days, the easy ones and the hard ones. Would you like to tell anybody?"),
    Buttons(
        (
            Button("The group", "tell:group"),
            Button("Kim", "tell:kim"),
            Button("Nobody", "tell:nobody"),
        )
    ),
    private=True,
)
ME = _say(
    Heading("How it goes: not smoking"),
    Fields(
        (
            Field("days in total", "164"),
            Field("of the last 30", "30"),
            Field("this stretch", "day 30"),
        ),
        numbers=True,
    ),
    _chart(),
    Buttons(
        (
            Button("In words", "me.words"),
            Button("90 days", "me.long"),
            Button("I slipped", "me.slip"),
            Button("Plan", "me.plan"),
            Button("More", "me.more"),
        )
    ),
    private=True,
)
AROUND = _say(
    Heading("Who is around"),
    Fields((Field("Mo", "to 22:00"), Field("Sam", "to 23:00"))),
    Para("Nobody from 23:00 to 07:00. Members are told so."),
    Buttons(
        (
            Button("2 hours", "around:2", chosen=True),
            Button("Until midnight", "around:m"),
            Button("Wake me", "around:w"),
            Button("Off", "around:off"),
        ),
        segments=True,
    ),
)
NOW = _say(
    Badge("Now", "now", "20:02, one minute ago", "Nobody has it"),
    Heading("Thinking about dying, said about themselves, with a time"),
    Fields(
        (
            Field("About", "Ben in #evening, 20:02"),
            Field("Why", "Rule time-named: dying, with a time"),
            Field("Told", "Private message delivered 20:02"),
        )
    ),
    Mentions((Identity("local", "mo", "Mo"), Identity("local", "sam", "Sam"))),
    Steps(
        (
            Step("20:02", "Mo, Sam asked", "done"),
            Step("20:04", "Rui and Lena", "next"),
            Step("20:06", "admins", "later"),
        )
    ),
    Buttons(
        (
            Button("I have it", "case.take:1", look="primary"),
            Button("Show", "case.show:1"),
            Button("Hand over", "case.hand:1"),
            Button("Not for me", "case.not:1", look="quiet"),
        )
    ),
    Links((Link("Open the message", "/#m-1"),)),
    Para("Not sure it is meant seriously? Look anyway; closing takes one press.", muted=True),
)
SOON = _say(
    Badge("Soon", "soon", "19:48", "Sam has it"),
    Heading("Sounds without hope, no plan named"),
    Para("Lou in #evening, 19:48. Comes back at 20:28 if nothing happens."),
    Buttons((Button("Show", "case.show:2"), Button("Closed", "case.close:2"))),
)
EVERYTHING = _say(
    Heading("Everything"),
    Para("Words of Alongside."),
    Quote("Glad you wrote this.", by="Ben"),
    Quote("No name here."),
    Bullets(("first line", "second line")),
    Attachment("mine.json", "application/json", b'{"kept": true}'),
    Links(
        (
            Link("Call 116 123", "tel:116123"),
            Link("Write", "https://lines.example/chat"),
            Link("Odd", "javascript:alert(1)"),
        )
    ),
    *NOW.blocks,
    *ME.blocks,
    *TOTALS.blocks,
    *AROUND.blocks,
    Buttons(tuple(Button(w, f"grade:{n}", mark=n) for n, w in enumerate(WORDS, start=1))),
    private=True,
)


def check_in(chosen: int | None) -> Reply:
    """The day's question, answered or not."""
    buttons = tuple(
        Button(word, f"mood:{grade}", mark=grade, chosen=grade == chosen)
        for grade, word in enumerate(WORDS, start=1)
    )
    after = (
        Para("Saved at 20:01. You can change it until 03:00.", muted=True),
        Buttons(
            (
                Button("Add urge or a note", "more", look="quiet"),
                Button("Share it", "share", look="quiet"),
            )
        ),
    )
    blocks = (Para("How is today going?"), Buttons(buttons))
    return _say(*blocks, *(after if chosen else ()), private=True)


def _scale(name: str, label: str, low: int, high: int) -> FieldView:
    options = tuple(Option(str(n), str(n)) for n in range(low, high + 1))
    return FieldView(name, "scale", label, None, False, options, low=low, high=high)


YES_NO = (Option("yes", "Yes"), Option("no", "No"))
PACKS = (Option("smoking", "Smoking"), Option("mood", "Mood"), Option("own", "My own words"))
SEEN = "Only you see it."
FIELDS = (
    _scale("ease", "How easy was it?", 1, 5),
    _scale("urge", "Urge, from 0 to 10", 0, 10),
    FieldView("pack", "choice", "What for?", "You can change it later.", True, PACKS),
    FieldView("title", "line", "A name for it", None, False, limit=80, seen_by=SEEN),
    FieldView("note", "longtext", "A note", None, False, limit=500, seen_by=SEEN),
    FieldView("cost", "number", "What did it cost a week?", None, False, low=0, high=1000),
    FieldView("since", "date", "Since when?", "For example 2026-11-01.", True),
    FieldView("at", "timeofday", "When shall I ask?", None, True),
    FieldView("zone", "zone", "Where are you?", None, True),
    FieldView("agree", "yesno", "Shall I go on?", None, True, YES_NO),
)


def form(values: dict[str, str] | None = None, errors: dict[str, str] | None = None) -> FormView:
    """A form with every kind of field."""
    return FormView(
        data="answers",
        title="A few questions",
        fields=FIELDS,
        submit="Save it",
        values=values or {"at": "20:00"},
        errors=dict(errors or {}),
        intro="Everything here can be left out or changed.",
        lang="en",
    )


def answer(what: str, event: Event) -> Response:
    """What the stand-in says to a command, a button or a form."""
    match event:
        case Submitted(raw=raw):
            if raw.get("since") == "31/02":
                wrong = {"since": "There is no 31/2. Type a day like 2026-11-19."}
                return Response(form=form(dict(raw), wrong))
            return Response(reply=check_in(3), edit=True)
        case Pressed():
            return _pressed(what)
        case Commanded():
            return _commanded(what)
        case _:
            return NOTHING


def _commanded(name: str) -> Response:
    match name:
        case "checkin":
            return Response(reply=check_in(None))
        case "me":
            return Response(reply=ME)
        case "start":
            return Response(form=form())
        case "cases":
            return Response(reply=_say(Para("Nobody is waiting."), private=True))
        case _:
            return Response(reply=EVERYTHING)


def _pressed(data: str) -> Response:
    name, _, rest = data.partition(":")
    match name:
        case "mood":
            return Response(reply=check_in(int(rest)), edit=True)
        case "more":
            return Response(form=form())
        case "checkin.open":
            return Response(reply=check_in(None), edit=True)
        case "case.show":
            return Response(
                reply=_say(Quote("The words that were written.", by="Ben"), private=True),
                edit=True,
            )
        case "milestone.cheer":
            return Response(reply=CELEBRATION, edit=True)
        case "around":
            return Response(reply=AROUND, edit=True)
        case _:
            return NOTHING
