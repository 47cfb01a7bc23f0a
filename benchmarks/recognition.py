"""How much the detector finds on labelled messages, with counts and Wilson intervals.

python benchmarks/recognition.py tests/moderation/dev.jsonl tests/moderation/examples/*.jsonl

The validation third is tests/moderation/validation.jsonl.gz. Its counts may be printed; whoever
writes rules does not read it, or it says nothing any more.
"""

import argparse
import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from moderation.detect import Detector  # noqa: E402  # the path above makes it importable
from moderation.detect.weights import SHIPPED  # noqa: E402  # likewise

LEVELS = ("none", "concern", "high", "imminent")
_Z = 1.96


def interval(hits: int, count: int) -> str:
    """A share with its 95 % Wilson interval."""
    if not count:
        return "-"
    share = hits / count
    square = _Z * _Z / count
    middle = (share + square / 2) / (1 + square)
    half = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square)
    return f"{hits}/{count} = {share:.3f} ({middle - half:.3f} to {middle + half:.3f})"


def told(name: str, rows: list[tuple[int, int, dict[str, Any]]]) -> str:
    """One line: urgent found, imminent found, hard negatives paged and flagged."""
    urgent = [found for wanted, found, _ in rows if wanted >= 2]
    imminent = [found for wanted, found, _ in rows if wanted == 3]
    concern = [found for wanted, found, _ in rows if wanted == 1]
    calm = [(found, row) for wanted, found, row in rows if wanted == 0]
    flagged = sum(found > 0 and LEVELS[found] not in row.get("also_ok", ()) for found, row in calm)
    cells = (
        interval(sum(found >= 2 for found in urgent), len(urgent)),
        interval(sum(found >= 2 for found in imminent), len(imminent)),
        interval(sum(found >= 1 for found in concern), len(concern)),
        interval(sum(found >= 2 for found, _ in calm), len(calm)),
        interval(flagged, len(calm)),
    )
    return f"| {name} | " + " | ".join(cells) + " |"


def read(path: Path) -> str:
    """A file's text; the validation third is packed, so that nobody reads it by chance."""
    packed = path.suffix == ".gz"
    return (gzip.decompress(path.read_bytes()) if packed else path.read_bytes()).decode()


def main() -> None:
    """Scores the files, prints a table by language and one by capability."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path, nargs="+")
    asked.add_argument("--capabilities", action="store_true")
    asked.add_argument("--rules-alone", action="store_true")
    asked.add_argument("--weights", type=Path, default=SHIPPED)
    options = asked.parse_args()
    packs = [p for p in (ROOT / "moderation" / "packs").glob("*.toml") if p.name != "rules.toml"]
    weights = None if options.rules_alone else options.weights
    detector = Detector.load(sorted(packs), weights=weights)
    groups: dict[str, list[tuple[int, int, dict[str, Any]]]] = defaultdict(list)
    for path in options.file:
        for line in read(path).splitlines():
            row = json.loads(line)
            _, answer = detector.assess_burst(row.get("parts", [row["text"]]))
            found = int(answer.level)
            scored = (LEVELS.index(row["expect"]), found, row)
            groups["all"].append(scored)
            groups[f"language {row['lang']}"].append(scored)
            if options.capabilities:
                groups[row["capability"]].append(scored)
    print(
        "| rows | high + imminent paged | imminent paged | concern found | none paged | flagged |"
    )
    print("|---|---|---|---|---|---|")
    for name in sorted(groups, key=lambda name: (name != "all", "language" not in name, name)):
        print(told(name, groups[name]))


if __name__ == "__main__":
    main()
