"""What `alongside packs` does: lint packs, explain one assessment, score a file of messages."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from moderation.detect import Assessment, Detector, Heard, Level
from moderation.detect.lint import check
from moderation.rulebook import pack_files, rulebook


class Scored(msgspec.Struct):
    """One line of the answer to `score`."""

    id: Any
    level: str
    category: str | None
    evidence: list[dict[str, Any]]


class Asked(msgspec.Struct):
    """One line of the file that `score` reads; whatever else stands in it is left alone."""

    id: Any
    text: str
    parts: tuple[str, ...] = ()
    lang: str | None = None


class NotALine(Exception):
    """A line that is no message: which one, and what is wrong with it."""


def checked() -> tuple[list[str], bool]:
    """What the linter says about all packs in use, and whether any of it is an error."""
    remarks = list(check(pack_files()))
    ordered = sorted(remarks, key=lambda one: not one.is_error)
    told = [
        f"{'error' if one.is_error else 'note '}  {one.language}  {one.place}: {one.says}"
        for one in ordered
    ]
    errors = sum(one.is_error for one in remarks)
    rules = rulebook().detector.rules
    told.append(f"{len(rules)} rules in {len(rulebook().detector.languages)} languages.")
    told.append(f"{errors} errors." if errors else "All examples are found, no near miss is.")
    return told, bool(errors)


def tried(text: str, language: str | None) -> list[str]:
    """An assessment in plain lines: the level, which words said so, what lowered or raised it."""
    detector = rulebook().detector
    answer = detector.assess([Heard(text)], language=language)
    told = [f"{answer.level.name.lower()}" + (f" · {answer.kind}" if answer.kind else "")]
    for one in answer.evidence:
        why = detector.explain(one.rule, "en")
        told.append(f"  “{text[one.start : one.end]}”  {one.rule}, {one.level.name.lower()}: {why}")
    for change in answer.adjustments:
        moved = f"{change.before.name.lower()} to {change.after.name.lower()}"
        words = text[change.start : change.end]
        told.append(f"  {change.transform} by “{words}”: {change.rule} from {moved}")
    if not answer.evidence:
        told.append("  No rule counted.")
    return told


def scored(lines: Iterator[bytes], detector: Detector) -> Iterator[bytes]:
    """For each message its id, level, category and evidence, as JSON lines."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = msgspec.json.decode(line, type=Asked)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise NotALine(f"Line {number}: {error}.") from None
        messages = asked.parts or (asked.text,)
        index, answer = detector.assess_burst(messages, language=asked.lang)
        yield msgspec.json.encode(Scored(asked.id, *_told(answer, messages, index)))


def _told(
    answer: Assessment, messages: Sequence[str], index: int
) -> tuple[str, str | None, list[dict[str, Any]]]:
    """`part` of a piece of evidence: 0 is the last message, -1 the one before it."""
    evidence = []
    for one in answer.evidence:
        message = index + min(0, one.part)
        evidence.append(
            {
                "rule": one.rule,
                "level": one.level.name.lower(),
                "part": message - len(messages) + 1,
                "start": one.start,
                "end": one.end,
                "words": messages[message][one.start : one.end],
            }
        )
    category = str(answer.kind) if answer.kind and answer.level > Level.NONE else None
    return answer.level.name.lower(), category, evidence


def score_file(path: Path) -> Iterator[bytes]:
    """The answers to a file of messages, one by one."""
    with path.open("rb") as file:
        yield from scored(file, rulebook().detector)
