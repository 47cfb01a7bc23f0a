"""The picture in words, counted from the same data. Pure."""

from collections import Counter
from collections.abc import Sequence

from bot.core.replies import Listed, Msg, OnDay, msg
from bot.features.checkins.picture import Answer, Seen
from bot.features.checkins.rules import GRADES, WORDS

_ENOUGH = 2  # figures in each third before they are compared


def in_words(seen: Seen) -> tuple[Msg, ...]:
    """The same as the picture, a sentence each."""
    counts = Counter(one.grade for one in seen.answers)
    if not counts:
        return (msg("checkins-words-none", span=seen.span),)
    items = tuple(
        msg(f"checkins-words-{WORDS[grade]}", count=counts[grade])
        for grade in GRADES
        if counts[grade]
    )
    total = sum(counts.values())
    lines = [msg("checkins-words", count=total, span=seen.span, counts=Listed(items))]
    lines.extend(_urge(seen))
    lines.extend(msg("checkins-words-again", day=OnDay(day, "long")) for day in seen.begins())
    return tuple(lines)


def _urge(seen: Seen) -> list[Msg]:
    third = seen.span // 3
    early = [one for one in seen.answers if (one.day - seen.first).days < third]
    late = [one for one in seen.answers if (seen.today - one.day).days < third]
    before, after = _around(early), _around(late)
    if before is None or after is None:
        whole = _around(seen.answers)
        return [] if whole is None else [msg("checkins-words-urge", urge=whole)]
    if before == after:
        return [msg("checkins-words-urge-same", urge=before)]
    return [msg("checkins-words-urge-both", before=before, after=after, days=third)]


def _around(answers: Sequence[Answer]) -> int | None:
    urges = [one.urge for one in answers if one.urge is not None]
    if len(urges) < _ENOUGH:
        return None
    return int(sum(urges) / len(urges) + 0.5)
