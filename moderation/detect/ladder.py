"""What several findings mean together: in one message, in a burst, in the member's last day.

Combinations, never sums: each has a rule with an explanation of its own.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from .levels import Kind, Level, Trace
from .match import Hit, Tagged
from .packs import Pack, Rule
from .pattern import NEAR_CLAUSES

FINALITY_MINUTES = 60
KINDS_MINUTES = 6 * 60
CONCERNS_MINUTES = 24 * 60
CONCERNS = 3
CLOSING = frozenset(("means", "finality"))
"""Tags of rules that make an earlier or later wish imminent."""


class Raise(msgspec.Struct, frozen=True):
    """A level that the last hours ask for, and why."""

    reason: str
    level: Level


def combine(pack: Pack, tagged: Tagged, hits: Sequence[Hit]) -> list[Hit]:
    """New hits for `together` rules: two living hits of other tags, near each other."""
    by_tag: dict[str, list[Hit]] = {}
    for hit in hits:
        if not hit.alive:
            continue
        for name in hit.rule.written.tags:
            by_tag.setdefault(name, []).append(hit)
    made: list[Hit] = []
    if not by_tag:
        return made
    for rule in pack.rules:
        wanted = rule.written.together
        if not wanted or not all(name in by_tag for name in wanted):
            continue
        if any(name in tagged.hits for name in rule.written.unless_any):
            continue
        first = _near(by_tag[wanted[0]], [by_tag[name] for name in wanted[1:]], tagged)
        if first is not None:
            level = min(rule.level, rule.other) if _is_other(first) else rule.level
            made.append(Hit(rule, first.found, level, first.subject))
    return made


def _is_other(hit: Hit) -> bool:
    return hit.subject is not hit.rule.written.subject


def _near(firsts: Sequence[Hit], others: Sequence[Sequence[Hit]], tagged: Tagged) -> Hit | None:
    clause = tagged.clause
    places = [
        {clause[hit.found.start]: hit.rule.id for hit in group if hit.found.spans}
        for group in others
    ]
    for hit in firsts:
        here = clause[hit.found.start]
        reach = range(here - NEAR_CLAUSES, here + NEAR_CLAUSES + 1)
        if all(any(place.get(n, hit.rule.id) != hit.rule.id for n in reach) for place in places):
            return hit
    return None


def raised(
    level: Level,
    kinds: Iterable[Kind],
    tags: frozenset[str],
    window: Sequence[Trace],
    rules: Mapping[str, Rule],
) -> Raise | None:
    """The level that the member's last hours ask for, if it is higher than `level`."""
    if level < Level.IMMINENT and _final(tags, window, rules):
        return Raise("means_after_wish", Level.IMMINENT)
    if level is not Level.CONCERN:
        return None
    earlier = [trace for trace in window if trace.level >= Level.CONCERN and trace.rule in rules]
    lately = {rules[t.rule].kind for t in earlier if t.minutes_ago <= KINDS_MINUTES}
    if len(lately | set(kinds)) >= 2 and lately:
        return Raise("two_kinds", Level.HIGH)
    today = sum(trace.minutes_ago <= CONCERNS_MINUTES for trace in earlier)
    if today + 1 >= CONCERNS:
        return Raise("three_concerns", Level.HIGH)
    return None


def _final(tags: frozenset[str], window: Sequence[Trace], rules: Mapping[str, Rule]) -> bool:
    recent = {
        tag
        for trace in window
        if trace.minutes_ago <= FINALITY_MINUTES and trace.rule in rules
        for tag in rules[trace.rule].written.tags
    }
    return bool(("wish" in recent and CLOSING & tags) or ("wish" in tags and CLOSING & recent))
