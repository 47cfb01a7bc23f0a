"""From a message to an assessment: read, tag, search, scope, combine, decide.

Pure: the same words, packs and window always give the same answer.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from .document import Cuts, cut
from .files import SHARED
from .findings import Finding, Place, found, place_of, reading, unique
from .gate import Seen
from .ladder import CLOSING, raised
from .levels import Adjustment, Assessment, Heard, Kind, Level, Trace
from .match import Tagged
from .packs import Pack, Rule, load
from .weighing import weighed
from .weights import Weights

MOST_PARTS = 8
"""Earlier messages of a burst that are read together with the last one."""
_FEWEST_VOTES = 2
"""With fewer everyday words of any language than this, no language is left out."""
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


class Detector:
    """Flags messages for a human to look at, by rules that can be read and explained."""

    def __init__(self, packs: Sequence[Pack], weights: Weights | None = None) -> None:
        self._packs = tuple(packs)
        self._weights = weights
        self.rules: Mapping[str, Rule] = MappingProxyType(
            {rule.id: rule for pack in packs for rule in pack.rules}
        )
        self._loud = {
            sign: word
            for pack in packs
            for sign, word in pack.emoji.items()
            if not pack.tree.touches(word.split()) <= {"LAUGH"}
        }
        self._speakers: dict[str, list[str]] = {}
        """Everyday words, and the languages whose everyday words they are."""
        for pack in packs:
            for word in pack.gate.everyday:
                self._speakers.setdefault(word, []).append(pack.language)
        self.languages = tuple(sorted(pack.language for pack in packs))
        self._nothing = self._decide([], {}, ())

    @classmethod
    def load(
        cls, paths: Sequence[Path], rules: Path = SHARED, weights: Path | None = None
    ) -> "Detector":
        """Packs from TOML files; PackError names the file, the place and the remedy.

        Without `weights` the rules speak alone: so they are tried on their own examples.
        """
        return cls(load(paths, rules), Weights.load(weights) if weights else None)

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
        votes = self._votes(seen)
        candidates = self._asked(votes, language)
        asked = [pack for pack in candidates if pack.gate.opens(seen)]
        weighing = None
        if self._weights is not None and (asked or self._weights.worth_reading(seen.several)):
            weighing = _likeliest(candidates, votes)
            asked = [pack for pack in candidates if pack in asked or pack is weighing]
        if not asked:
            return self._nothing
        findings: list[Finding] = []
        before: list[Finding] = []
        own: list[Tagged] = []
        documents = _documents(words, parts)
        for pack in asked:
            for cuts in documents:
                tagged = reading(pack, cuts)
                findings.extend(found(pack, tagged))
                if pack is weighing and cuts.own and tagged.document.words:
                    own.append(tagged)
            if parts and findings:
                before.extend(found(pack, reading(pack, _burst((), parts))))
        answered = {place_of(finding): finding.level for finding in before}
        findings = unique(findings)
        if weighing is not None and self._weights is not None:
            findings = weighed(self._weights, weighing, own, findings)
        return self._decide(findings, answered, window) if findings else self._nothing

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

    def as_read(self, text: str) -> tuple[Tagged, set[str]]:
        """A message as its likeliest language reads it, and its words as typed: to learn from."""
        seen = Seen([text], self._loud)
        votes = self._votes(seen)
        pack = _likeliest(self._asked(votes, None), votes)
        return reading(pack, cut([(0, text)])), seen.several

    def _votes(self, seen: Seen) -> dict[str, int]:
        """For each language how many of its everyday words are there."""
        votes = dict.fromkeys(self.languages, 0)
        for word in self._speakers.keys() & seen.several:
            for language in self._speakers[word]:
                votes[language] += 1
        return votes

    def _asked(self, votes: Mapping[str, int], language: str | None) -> list[Pack]:
        """The packs whose language this may be: by the hint, by a vote of everyday words.

        On doubt all of them; the hinted one first, for it decides between equals.
        """
        most = max(votes.values(), default=0)
        asked = [
            pack
            for pack in self._packs
            if most < _FEWEST_VOTES or votes[pack.language] * 2 >= most or not pack.gate.everyday
        ]
        if language and len(asked) > 1:
            hint = language.partition("-")[0]
            asked.sort(key=lambda pack: pack.language.partition("-")[0] != hint)
        return asked

    def _decide(
        self,
        findings: list[Finding],
        answered: Mapping[Place, Level],
        window: Sequence[Trace],
    ) -> Assessment:
        counted = [finding for finding in findings if finding.level > Level.NONE]
        # Earlier messages of a burst were answered when they came. They complete what is new,
        # and never hide it: violence at home right after an overdose is told as what it is.
        counted = [
            finding
            for finding in counted
            if finding.level > answered.get(place_of(finding), Level.NONE)
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


def _likeliest(packs: Sequence[Pack], votes: Mapping[str, int]) -> Pack:
    return max(packs, key=lambda pack: votes[pack.language])


def _rank(finding: Finding) -> tuple[int, int]:
    return finding.level, -_WEIGHT_OF_KIND[finding.kind]


def _risen(best: Finding, reason: str, before: Level, after: Level) -> tuple[Adjustment, ...]:
    where = best.evidence[0]
    return (Adjustment(reason, best.rule, where.start, where.end, where.part, before, after),)


def _documents(words: Sequence[Heard], parts: Sequence[str]) -> list[Cuts]:
    found = [
        cut([(index, heard.text)], own=heard.own) for index, heard in enumerate(words) if heard.text
    ]
    if parts:
        found.append(_burst(words, parts))
    return found


def _burst(words: Sequence[Heard], parts: Sequence[str]) -> Cuts:
    recent = list(enumerate(parts))[-MOST_PARTS:]
    burst = [(index - len(parts), text) for index, text in recent]
    burst += [(index, heard.text) for index, heard in enumerate(words) if heard.own]
    return cut(burst)
