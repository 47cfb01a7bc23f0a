"""What two people read of their pair: the suggestion, the agreement, the end."""

from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Field,
    Fields,
    Heading,
    Msg,
    Para,
    Reply,
    Text,
    When,
    msg,
    reply,
)
from bot.features.buddies.matching.points import Reasons
from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.states import PairState
from bot.features.buddies.wording import button, named, pace_word, text

LINES = 5  # that are always part of an agreement


def suggestion(pair: PairRow, side: SideRow, name: str, why: Reasons | None) -> Reply:
    """Somebody who might fit, with what speaks for it, and a yes or a no."""
    blocks: list[Block] = [Heading(msg("buddies-suggestion"))]
    if pair.mentor:
        key = "suggestion-mentee" if side.mentors else "suggestion-mentor"
        blocks.append(text(key, name=named(name)))
    else:
        blocks.append(text("suggestion-who", name=named(name)))
    if why is not None:
        blocks.append(Bullets(tuple(msg(f"buddies-why-{key}") for key in for_members(why))))
    blocks.append(text("suggestion-how", until=When(pair.expires_at, "day")))
    if side.yes_at is not None:
        return Reply((*blocks, text("suggestion-yes-said", name=named(name))))
    answers = (
        button("yes", "buddy.yes", pair.id, look="primary"),
        button("no", "buddy.no", pair.id),
    )
    return Reply((*blocks, Buttons(answers)))


def for_members(why: Reasons) -> tuple[str, ...]:
    """What is said of the reasons: never what somebody works on."""
    found = [
        ("experience", why.experience > 0),
        ("hours", why.zone + why.hour >= 25),
        ("wants", why.wants >= 15),
        ("pace", why.pace >= 10),
    ]
    return (*(key for key, holds in found if holds), "language")


def agreement(
    pair: PairRow, mine: SideRow, theirs: SideRow, name: str, topics: str | None
) -> Reply:
    """What the two have agreed, what always holds, and every way on."""
    facts = [
        Field(msg("buddies-fact-pace"), pace_word(pair.pace)),
        Field(
            msg("buddies-fact-quiet"),
            msg("buddies-hours", begin=clock(mine.quiet_from), end=clock(mine.quiet_until)),
        ),
        Field(msg("buddies-fact-silence"), _silence(pair, theirs)),
    ]
    if topics:
        facts.append(Field(msg("buddies-fact-topics", name=named(name)), topics))
    blocks: list[Block] = [Heading(msg("buddies-with", name=named(name))), Fields(tuple(facts))]
    if pair.state is PairState.RESTING and pair.rests_until is not None:
        blocks.append(text("rests", until=When(pair.rests_until, "day")))
    lines = tuple(msg(f"buddies-line-{number}") for number in range(1, LINES + 1))
    blocks += [text("always"), Bullets(lines), text("relay-truth", muted=True)]
    return reply(*blocks, *_ways_on(pair, mine, name))


def _silence(pair: PairRow, theirs: SideRow) -> Text:
    if pair.elsewhere:
        return msg("buddies-silence-elsewhere")
    key = "buddies-silence-wave" if theirs.noticed else "buddies-silence-none"
    return msg(key, days=pair.silence_days)


def _ways_on(pair: PairRow, mine: SideRow, name: str) -> list[Buttons]:
    rests = pair.state is PairState.RESTING
    who = named(name)
    first = [button("write", "buddy.write", pair.id, look="primary", name=who)]
    first.append(button("change", "buddy.change", pair.id))
    second = [
        _toggle("noticed", "buddy.noticed", pair.id, who, on=mine.noticed),
        _toggle("askable", "buddy.askable", pair.id, who, on=mine.askable),
    ]
    third = [
        button("resume", "buddy.resume", pair.id)
        if rests
        else button("rest", "buddy.rest", pair.id, look="quiet"),
        button("end", "buddy.end", pair.id, look="quiet"),
        button("wrong", "buddy.wrong", pair.id, look="quiet"),
    ]
    return [Buttons(tuple(row)) for row in (first, second, third)]


def _toggle(key: str, action: str, pair_id: str, who: Text, *, on: bool) -> Button:
    made = button(f"{key}-{'on' if on else 'off'}", action, pair_id, name=who)
    return Button(made.label, made.data, chosen=on)


def clock(minutes: int) -> str:
    """A time of day."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def ended(key: str) -> Reply:
    """To the one who did not end it: kind, without a reason."""
    again = button("look-again", "buddy.look")
    return reply(text(key), Buttons((again,)))


def not_this_time(key: str) -> Reply:
    """A suggestion came to nothing; the next round looks again by itself."""
    return reply(text(key), Buttons((button("stop-looking", "buddy.stop", look="quiet"),)))


def news(key: str, pair_id: str, **names: str) -> Reply:
    """A line about a pair, with the way to it."""
    way = button("see-pair", "buddy.pair", pair_id)
    if key == "stopped-looking":
        way = button("look-again", "buddy.look")
    line = Msg(f"buddies-{key}", {name: named(value) for name, value in names.items()})
    return reply(Para(line), Buttons((way,)))
