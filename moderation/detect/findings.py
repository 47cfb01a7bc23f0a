"""What the rules find in one reading of a message, in the places where the member wrote it."""

from bisect import bisect_left, bisect_right

import msgspec

from .document import Cuts, Document, read
from .ladder import combine
from .levels import Adjustment, Evidence, Kind, Level, Subject
from .match import Hit, Tagged, search, tag
from .packs import Pack
from .scope import adjust, at_hand
from .tree import Span

Place = tuple[str, tuple[tuple[int, int, int], ...]]
"""A rule, and where its words stand: part, start and end."""


class Finding(msgspec.Struct, frozen=True):
    """What one hit comes to, in the member's own offsets."""

    level: Level
    kind: Kind
    subject: Subject
    rule: str
    tags: tuple[str, ...]
    alive: bool
    evidence: tuple[Evidence, ...]
    adjustments: tuple[Adjustment, ...]


def reading(pack: Pack, cuts: Cuts) -> Tagged:
    """What was written as one language reads it, with its concepts."""
    return tag(pack, read(cuts, pack.lexicon, pack.emoji))


def found(pack: Pack, tagged: Tagged) -> list[Finding]:
    """What the rules of a pack come to, each with the reasons that moved it."""
    document = tagged.document
    hits = search(pack, tagged)
    asked = at_hand(tagged)
    reasons = [list(adjust(pack, tagged, hit, asked)) for hit in hits]
    made = combine(pack, tagged, hits)
    findings = []
    for hit, why in zip([*hits, *made], [*reasons, *([] for _ in made)], strict=True):
        moved = [
            (name, *_place(document, *span), before, after) for name, span, before, after in why
        ]
        if not document.own and hit.level > Level.CONCERN:
            span_place = _place(document, hit.found.start, hit.found.end)
            moved.append(("not_own", *span_place, hit.level, Level.CONCERN))
            hit.level = Level.CONCERN
        findings.append(_of_hit(tagged, hit, moved))
    return findings


def _of_hit(
    tagged: Tagged, hit: Hit, moved: list[tuple[str, int, int, int, Level, Level]]
) -> Finding:
    about_other = hit.subject is Subject.OTHER and not hit.rule.written.fixed
    kind = Kind.WORRY_OTHER if about_other else hit.rule.kind
    return Finding(
        level=hit.level,
        kind=kind,
        subject=hit.subject,
        rule=hit.rule.id,
        tags=hit.rule.written.tags,
        alive=hit.alive and tagged.document.own,
        evidence=tuple(
            evidence(tagged.document, (hit.found.start, hit.found.end), hit.rule.id, hit.level)
        ),
        adjustments=tuple(
            Adjustment(name, hit.rule.id, start, end, part, before, after)
            for name, start, end, part, before, after in moved
        ),
    )


def evidence(document: Document, span: Span, rule: str, level: Level) -> list[Evidence]:
    """One piece of evidence per text that the words of the span were written in."""
    first, end = span
    told = []
    while first < end:
        here = bisect_right(document.part, document.part[first], first, end)
        start, last = document.start[first], document.end[here - 1]
        told.append(Evidence(rule, start, last, document.part[first], level))
        first = here
    return told


def _place(document: Document, first: int, end: int) -> tuple[int, int, int]:
    """Start, end and part of the words `first` to `end`; of a split hit the last part."""
    part = document.part[end - 1]
    begin = bisect_left(document.part, part, first, end)
    return document.start[begin], document.end[end - 1], part


def unique(findings: list[Finding]) -> list[Finding]:
    """The same rule at the same place counts once, in its highest reading."""
    kept: dict[Place, Finding] = {}
    for finding in findings:
        place = place_of(finding)
        other = kept.get(place)
        if other is None or finding.level > other.level:
            kept[place] = finding
    return list(kept.values())


def place_of(finding: Finding) -> Place:
    """Which rule it is, and where."""
    return finding.rule, tuple((one.part, one.start, one.end) for one in finding.evidence)
