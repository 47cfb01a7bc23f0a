"""How long one assessment takes: ordinary chat and hostile inputs, with the shipped packs.

    python benchmarks/screening.py [--messages 5000] [--file lines.txt]

Prints microseconds per message on one core.
"""

import argparse
import gzip
import random
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from moderation.detect import Detector, Heard  # noqa: E402  # the path above makes it importable

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
            begin = time.perf_counter_ns()
            detector.assess(words)
            best = min(best, (time.perf_counter_ns() - begin) / 1_000)
        times.append(best)
    return times


def row(name: str, texts: Sequence[str], times: Sequence[float]) -> None:
    """One line of the table."""
    mean_length = statistics.mean(map(len, texts))
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    median = statistics.median(times)
    print(f"{name:28} {len(texts):8} {mean_length:8.0f} {median:10.1f} {p99:10.1f}")


def main() -> None:
    """Loads the packs, measures, prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=int, default=5_000)
    asked.add_argument("--file", type=Path, action="append", default=[])
    asked.add_argument("--seed", type=int, default=7)
    options = asked.parse_args()
    begin = time.perf_counter()
    detector = Detector.load(sorted((ROOT / "moderation" / "packs").glob("*.toml")))
    print(f"{len(detector.rules)} rules loaded in {(time.perf_counter() - begin) * 1_000:.0f} ms\n")
    print(f"{'input':28} {'messages':>8} {'letters':>8} {'median us':>10} {'p99 us':>10}")
    ordinary = chat(options.messages, random.Random(options.seed))
    row("ordinary chat (generated)", ordinary, microseconds(detector, ordinary))
    for path in options.file:
        texts = lines(path, options.messages)
        row(path.name[:28], texts, microseconds(detector, texts))
    for name, text in HOSTILE.items():
        row(name, [text], microseconds(detector, [text], rounds=3))


if __name__ == "__main__":
    main()
