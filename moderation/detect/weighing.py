"""Puts the second opinion beside the rules: it may ask where they are silent, and leave for the
day's list what one pages on and reads harmless as a whole. It never silences a rule.
"""

from collections.abc import Sequence

import msgspec

from .findings import Finding, evidence
from .levels import Adjustment, Evidence, Kind, Level, Subject
from .match import Tagged
from .packs import Pack
from .weights import Weighed, Weights

RULE = "whole"
"""Its rules are called after this and their kind: whole.dying."""
HELD_BACK = "whole"


def weighed(
    weights: Weights, pack: Pack, readings: Sequence[Tagged], findings: list[Finding]
) -> list[Finding]:
    """The findings, with what the message as a whole adds to them or takes from them."""
    by_rules = max((finding.level for finding in findings), default=Level.NONE)
    told = [(weights.weigh(tagged, by_rules, pack.language), tagged) for tagged in readings]
    if not told:
        return findings
    most, tagged = max(told, key=lambda one: one[0].total)
    if most.level > by_rules:
        return [*findings, _finding(pack, tagged, most)]
    if weights.holds_back(most, by_rules):
        return [_held_back(finding) for finding in findings]
    return findings


def _finding(pack: Pack, tagged: Tagged, most: Weighed) -> Finding:
    rule = f"{pack.language}.{RULE}.{most.kind}"
    found: dict[tuple[int, int, int], Evidence] = {}
    for span in most.spans:
        for one in evidence(tagged.document, span, rule, most.level):
            found.setdefault((one.part, one.start, one.end), one)
    return Finding(
        level=most.level,
        kind=most.kind,
        subject=Subject.OTHER if most.kind is Kind.WORRY_OTHER else Subject.SELF,
        rule=rule,
        tags=(),
        alive=True,
        evidence=tuple(found.values()),
        adjustments=(),
    )


def _held_back(finding: Finding) -> Finding:
    if finding.level < Level.HIGH:
        return finding
    where = finding.evidence[0]
    held = Adjustment(
        *(HELD_BACK, finding.rule, where.start, where.end, where.part),
        *(finding.level, Level.CONCERN),
    )
    return msgspec.structs.replace(
        finding,
        level=Level.CONCERN,
        evidence=tuple(
            msgspec.structs.replace(one, level=Level.CONCERN) for one in finding.evidence
        ),
        adjustments=(*finding.adjustments, held),
    )
