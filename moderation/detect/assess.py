"""From a message to an assessment: read, tag, search, scope, combine, decide.

Pure: the same words, packs and window always give the same answer.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import msgspec

from .document import Document, read
from .files import SHARED
from .gate import Seen
from .ladder import CLOSING, combine, raised
from .levels import Adjustment, Assessment, Evidence, Heard, Kind, Level, Subject, Trace
from .match import Hit, Tagged, search, tag
from .packs import Pack, Rule, load
from .scope import adjust

MOST_PARTS = 8
"""Earlier messages of a burst that are read together with the last one."""
_FEWEST_VOTES = 2
"""With fewer everyday words of any language than this, no language is left out."""
_Place = tuple[str, tuple[tuple[int, int, int], ...]]
"""A rule, and where its words stand: part, start and end."""
_WEIGHT_OF_KIND = {
    kind: index
    for index, kind in enumerate(
        (
            Kind.MEDICAL,
            Kind.DYING,
            Kind.HOME_VIOLENCE,
            Kind.MINOR,
            Kind.SELF_HARM,
            Kind.THREAT,
            Kind.VOICES,
            Kind.WORRY_OTHER,
            Kind.ABUSE,
            Kind.DESPAIR,
        )
    )
}


class _Finding(msgspec.Struct, frozen=True):
    """What one hit comes to, in the member's own offsets."""

    level: Level
    kind: Kind
    subject: Subject
    rule: str
    tags: tuple[str, ...]
    alive: bool
    evidence: tuple[Evidence, ...]
    adjustments: tuple[Adjustment, ...]


class Detector:
    """Flags messages for a human to look at, by rules that can be read and explained."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = tuple(packs)
        self.rules: Mapping[str, Rule] = MappingProxyType(
            {rule.id: rule for pack in packs for rule in pack.rules}
        )
        self._loud = {
            sign: word
            for pack in packs
            for sign, word in pack.emoji.items()
            if not pack.tree.touches(word.split()) <= {"LAUGH"}
        }
        self._nothing = self._decide([], {}, ())
        self.languages = tuple(sorted(pack.language for pack in packs))

    @classmethod
    def load(cls, paths: Sequence[Path], rules: Path = SHARED) -> "Detector":
        """Packs from TOML files; PackError names the file, the place and the remedy."""
        return cls(load(paths, rules))

    def explain(self, rule: str, language: str) -> str:
        """Why the rule fires, in one plain sentence; English where the language is missing."""
        name = rule.partition(".")[2]
        language = language.partition("-")[0]
        for pack in self._packs:
            if pack.language.partition("-")[0] == language:
                own = pack.explains.get(f"{pack.language}.{name}")
                if own:
                    return own
        sentences = self.rules[rule].written.explain
        return sentences.get(language) or sentences.get("en") or next(iter(sentences.values()))

    def assess(
        self,
        words: Sequence[Heard],
        *,
        language: str | None = None,
        window: Sequence[Trace] = (),
        parts: Sequence[str] = (),
    ) -> Assessment:
        """How fast a human should look at these words.

        `parts`: earlier messages of the same burst, oldest first. `language` is a hint: every
        pack is asked, and the hinted one decides between equals.
        """
        seen = Seen([*parts, *(heard.text for heard in words)], self._loud)
        asked = [pack for pack in self._asked(seen, language) if pack.gate.opens(seen)]
        if not asked:
            return self._nothing
        findings: list[_Finding] = []
        before: list[_Finding] = []
        for pack in asked:
            for document in _documents(pack, words, parts):
                findings.extend(_findings(pack, document))
            if parts and findings:
                before.extend(_findings(pack, _burst(pack, (), parts)))
        answered = {_place_of(finding): finding.level for finding in before}
        return self._decide(_unique(findings), answered, window) if findings else self._nothing

    def assess_burst(
        self, messages: Sequence[str], *, language: str | None = None
    ) -> tuple[int, Assessment]:
        """The gravest answer to messages sent within two minutes, and to which of them it was.

        Each is read when it arrives, together with those before it, as in a chat.
        """
        answers = [
            self.assess([Heard(last)], language=language, parts=messages[:index])
            for index, last in enumerate(messages)
        ]
        gravest = max(range(len(answers)), key=lambda index: answers[index].level)
        return gravest, answers[gravest]

    def _asked(self, seen: Seen, language: str | None) -> list[Pack]:
        """The packs whose language this may be: by the hint, by a vote of everyday words.

        On doubt all of them; the hinted one first, for it decides between equals.
        """
        if len(self._packs) == 1:
            return list(self._packs)
        hint = (language or "").partition("-")[0]
        votes = [len(pack.gate.everyday & seen.several) for pack in self._packs]
        most = max(votes, default=0)
        asked = [
            pack
            for pack, vote in zip(self._packs, votes, strict=True)
            if vote * 2 >= most or most < _FEWEST_VOTES or not pack.gate.everyday
        ]
        return sorted(asked, key=lambda pack: pack.language.partition("-")[0] != hint)

    def _decide(
        self,
        findings: list[_Finding],
        answered: Mapping[_Place, Level],
        window: Sequence[Trace],
    ) -> Assessment:
        counted = [finding for finding in findings if finding.level > Level.NONE]
        # Earlier messages of a burst were answered when they came. They complete what is new,
        # and never hide it: violence at home right after an overdose is told as what it is.
        counted = [
            finding
            for finding in counted
            if finding.level > answered.get(_place_of(finding), Level.NONE)
        ] or counted
        adjustments = tuple(change for finding in findings for change in finding.adjustments)
        versions = " ".join(sorted(pack.version for pack in self._packs))
        best = max(counted, key=_rank, default=None)
        tags = frozenset(name for f in findings if f.alive for name in f.tags)
        level = best.level if best else Level.NONE
        risen = raised(level, [finding.kind for finding in counted], tags, window, self.rules)
        if risen is not None:
            telling = CLOSING | {"wish"}
            best = best or next(f for f in findings if f.alive and telling.intersection(f.tags))
            adjustments += _risen(best, risen.reason, level, risen.level)
            level = risen.level
        evidence = tuple(one for finding in counted for one in finding.evidence)
        if best is None:
            return Assessment(Level.NONE, None, None, None, (), adjustments, versions)
        return Assessment(
            level,
            best.kind,
            best.subject,
            best.rule,
            evidence or best.evidence,
            adjustments,
            versions,
        )


def _place_of(finding: _Finding) -> _Place:
    return finding.rule, tuple((one.part, one.start, one.end) for one in finding.evidence)


def _rank(finding: _Finding) -> tuple[int, int]:
    return finding.level, -_WEIGHT_OF_KIND[finding.kind]


def _risen(best: _Finding, reason: str, before: Level, after: Level) -> tuple[Adjustment, ...]:
    where = best.evidence[0]
    return (Adjustment(reason, best.rule, where.start, where.end, where.part, before, after),)


def _documents(pack: Pack, words: Sequence[Heard], parts: Sequence[str]) -> list[Document]:
    found = [
        read([(index, heard.text)], pack.lexicon, pack.emoji, own=heard.own)
        for index, heard in enumerate(words)
        if heard.text
    ]
    if parts:
        found.append(_burst(pack, words, parts))
    return found


def _burst(pack: Pack, words: Sequence[Heard], parts: Sequence[str]) -> Document:
    recent = list(enumerate(parts))[-MOST_PARTS:]
    burst = [(index - len(parts), text) for index, text in recent]
    burst += [(index, heard.text) for index, heard in enumerate(words) if heard.own]
    return read(burst, pack.lexicon, pack.emoji)


def _findings(pack: Pack, document: Document) -> list[_Finding]:
    if not document.words or not pack.gate.possible(document.words):
        return []
    tagged = tag(pack, document)
    hits = search(pack, tagged)
    reasons = [list(adjust(pack, tagged, hit)) for hit in hits]
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
        findings.append(_finding(tagged, hit, moved))
    return findings


def _finding(
    tagged: Tagged, hit: Hit, moved: list[tuple[str, int, int, int, Level, Level]]
) -> _Finding:
    about_other = hit.subject is Subject.OTHER and not hit.rule.written.fixed
    kind = Kind.WORRY_OTHER if about_other else hit.rule.kind
    return _Finding(
        level=hit.level,
        kind=kind,
        subject=hit.subject,
        rule=hit.rule.id,
        tags=hit.rule.written.tags,
        alive=hit.alive and tagged.document.own,
        evidence=tuple(_evidence(tagged.document, hit)),
        adjustments=tuple(
            Adjustment(name, hit.rule.id, start, end, part, before, after)
            for name, start, end, part, before, after in moved
        ),
    )


def _evidence(document: Document, hit: Hit) -> list[Evidence]:
    """One piece of evidence per text that the words of the hit were written in."""
    places: dict[int, tuple[int, int]] = {}
    for index in range(hit.found.start, hit.found.end):
        part = document.part[index]
        first, last = places.get(part, (document.start[index], document.end[index]))
        places[part] = (min(first, document.start[index]), max(last, document.end[index]))
    return [
        Evidence(hit.rule.id, start, end, part, hit.level)
        for part, (start, end) in sorted(places.items())
    ]


def _place(document: Document, first: int, end: int) -> tuple[int, int, int]:
    """Start, end and part of the words `first` to `end`; of a split hit the last part."""
    part = document.part[end - 1]
    inside = [index for index in range(first, end) if document.part[index] == part]
    return document.start[inside[0]], document.end[inside[-1]], part


def _unique(findings: list[_Finding]) -> list[_Finding]:
    """The same rule at the same place counts once, in its highest reading."""
    kept: dict[_Place, _Finding] = {}
    for finding in findings:
        place = _place_of(finding)
        other = kept.get(place)
        if other is None or finding.level > other.level:
            kept[place] = finding
    return list(kept.values())
