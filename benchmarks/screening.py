"""How long one assessment takes: ordinary chat and hostile inputs, with the shipped packs.

    python benchmarks/screening.py [--messages 5000] [--file lines.txt] [--engines]

Prints microseconds per message on one core; `--engines` finds only the phrases of the English
pack, with other libraries where they are installed. Ratios stay true on a slower machine.
"""

import argparse
import gzip
import importlib
import importlib.util
import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from moderation.detect import Detector, Heard  # noqa: E402  # the path above makes it importable
from moderation.detect.files import read_toml  # noqa: E402  # as above
from moderation.detect.weights import SHIPPED  # noqa: E402  # likewise
from moderation.detect.written import lines as phrase_lines  # noqa: E402  # as above

PACKS = sorted(
    path for path in (ROOT / "moderation" / "packs").glob("*.toml") if path.name != "rules.toml"
)

OPENINGS = ["hey all", "good morning", "ok so", "honestly", "small win:", "question:", "ugh", "lol"]
MIDDLES = [
    "i slept badly and the coffee was cold",
    "day 12 and the cravings come around five",
    "my sister made soup and we watched the game",
    "did anybody try the new clinic downtown?",
    "work was long but the walk home was nice",
    "i took my meds late, feeling groggy",
    "the server keeps restarting after the update",
    "my back hurts again and the heat pad helps",
    "therapy moved to thursday, a bit nervous",
]
ENDINGS = [
    "anyway",
    "thanks for listening",
    "see you tonight",
    "wish me luck",
    "so tired",
    "😂",
    "",
]
HOSTILE = {
    "one letter 4,000 times": "a" * 4_000,
    "combining marks": "k" + "\u0301" * 2_000,
    "repeated core phrase": "kill myself " * 333,
    "negators before it": "not kill myself, " * 235,
    "ingest, amount, pills": "took all the pills " * 210,
    "nested quotation marks": "\"'" * 2_000,
    "spelled out": "k i l l " * 500,
    "glued words": ("iwanttokillmyself" * 2 + " ") * 114,
    "stars and digits": "k*ll m1s3lf " * 333,
    "emoji": "😂💊🔪" * 1_333,
    "look-alikes": "kіll mуself " * 333,
    "100,000 characters": "want to die " * 8_333,
}


def chat(count: int, dice: random.Random) -> list[str]:
    """Ordinary messages, about 60 characters each."""
    pick = dice.choice
    return [f"{pick(OPENINGS)} {pick(MIDDLES)} {pick(ENDINGS)}".strip() for _ in range(count)]


def lines(path: Path, count: int) -> list[str]:
    """The first messages of a text file, one in a line; gzip by its name."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return text.splitlines()[:count]


def microseconds(detector: Detector, texts: Sequence[str], rounds: int = 1) -> list[float]:
    """The time of each text, the best of `rounds`."""
    times = []
    for text in texts:
        words = [Heard(text)]
        best = float("inf")
        for _ in range(rounds):
            begin = time.process_time_ns()
            detector.assess(words)
            best = min(best, (time.process_time_ns() - begin) / 1_000)
        times.append(best)
    return times


def row(name: str, texts: Sequence[str], times: Sequence[float]) -> None:
    """One line of the table."""
    length = statistics.mean(map(len, texts))
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    mean = statistics.mean(times)
    print(
        f"{name:28} {len(texts):8} {length:8.0f} {mean:9.1f} {statistics.median(times):9.1f} "
        f"{p99:9.1f} {1_000_000 / mean:9.0f}"
    )


def phrases() -> list[str]:
    """Plain phrases of the English pack, every alternative in turn, none twice."""
    concepts = read_toml(PACKS[[path.stem for path in PACKS].index("en")], examples=False)
    found: set[str] = set()
    for text in concepts["concepts"].values():
        for phrase in phrase_lines(text):
            slots = [slot.rstrip("?").split("|") for slot in phrase.split() if slot != "."]
            for turn in range(max(map(len, slots))):
                words = " ".join(slot[turn % len(slot)] for slot in slots)
                if words.islower():
                    found.add(words)
    return sorted(found)


def engines(texts: Sequence[str]) -> None:
    """The same phrases with one big `re` and whatever else is installed."""
    known = phrases()
    finders: dict[str, Callable[[str], object]] = {}
    begin = {"re, one alternation": time.perf_counter()}
    whole = re.compile(r"\b(?:" + "|".join(map(re.escape, known)) + r")\b")
    finders["re, one alternation"] = whole.findall
    built = {"re, one alternation": time.perf_counter() - begin["re, one alternation"]}
    for name, build in (("ahocorasick", _aho), ("re2", _re2), ("hyperscan", _hyperscan)):
        if importlib.util.find_spec(name):
            begin[name] = time.perf_counter()
            finders[name] = build(known)
            built[name] = time.perf_counter() - begin[name]
    print(f"\n{len(known)} phrases only: no views, scope, rules or evidence")
    print(f"{'engine':28} {'build ms':>9} {'mean us':>9}")
    for name, find in finders.items():
        start = time.perf_counter()
        for text in texts:
            find(text.lower())
        spent = (time.perf_counter() - start) / len(texts) * 1_000_000
        print(f"{name:28} {built[name] * 1_000:9.1f} {spent:9.1f}")


def _aho(known: Sequence[str]) -> Callable[[str], object]:
    automaton = importlib.import_module("ahocorasick").Automaton()
    for phrase in known:
        automaton.add_word(phrase, phrase)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text))


def _re2(known: Sequence[str]) -> Callable[[str], object]:
    re2 = importlib.import_module("re2")
    options = re2.Options()
    options.max_mem = 1 << 30
    several = re2.Set.SearchSet(options)
    for phrase in known:
        several.Add(r"\b" + re.escape(phrase) + r"\b")
    several.Compile()
    match: Callable[[str], object] = several.Match
    return match


def _hyperscan(known: Sequence[str]) -> Callable[[str], object]:
    hyperscan = importlib.import_module("hyperscan")
    database = hyperscan.Database()
    database.compile(
        expressions=[phrase.encode() for phrase in known],
        flags=[hyperscan.HS_FLAG_SINGLEMATCH] * len(known),
    )
    found: list[int] = []

    def search(text: str) -> object:
        found.clear()
        database.scan(text.encode(), match_event_handler=lambda number, *_: found.append(number))
        return found

    return search


def main() -> None:
    """Loads the packs, measures, prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=int, default=5_000)
    asked.add_argument("--file", type=Path, action="append", default=[])
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--engines", action="store_true")
    options = asked.parse_args()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    detector = Detector.load(PACKS, weights=SHIPPED)
    took = (time.process_time() - begin) * 1_000
    print(f"{len(detector.rules)} rules in {len(PACKS)} languages loaded in {took:.0f} ms\n")
    head = ("messages", "letters", "mean us", "median us", "p99 us", "a second")
    print(f"{'input':28} " + " ".join(f"{name:>9}" for name in head)[1:])
    ordinary = chat(options.messages, random.Random(options.seed))
    for texts in (ordinary, *(lines(path, options.messages) for path in options.file)):
        microseconds(detector, texts)
    row("ordinary chat (generated)", ordinary, microseconds(detector, ordinary))
    for path in options.file:
        texts = lines(path, options.messages)
        row(path.name[:28], texts, microseconds(detector, texts))
    for name, text in HOSTILE.items():
        row(name, [text], microseconds(detector, [text], rounds=3))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1_024
    print(f"\nmemory grown by {grown:.0f} MB")
    if options.engines:
        engines(ordinary)


if __name__ == "__main__":
    main()
