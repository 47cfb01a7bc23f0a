"""What is left of a sighting without the rules that run in shadow. Pure."""

from collections.abc import Mapping

import msgspec

from moderation.detect import Kind, Level
from moderation.reading.sighting import Sighting


def hidden(seen: Sighting, shadow: frozenset[str]) -> tuple[str, ...]:
    """The rules in shadow that found something in the words."""
    return tuple(dict.fromkeys(rule for rule, _ in seen.counted if rule in shadow))


def without(seen: Sighting, shadow: frozenset[str], kinds: Mapping[str, Kind]) -> Sighting | None:
    """What the other rules say by themselves; None where they say nothing."""
    if seen.rule not in shadow:
        return seen
    left = [(level, rule) for rule, level in seen.counted if rule not in shadow and rule in kinds]
    if not left:
        return None
    level, rule = max(left)
    if level <= Level.NONE:
        return None
    return msgspec.structs.replace(seen, level=min(level, seen.level), rule=rule, kind=kinds[rule])
