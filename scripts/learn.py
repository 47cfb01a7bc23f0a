"""Learns moderation/packs/weights.json from the labelled examples, and says what it is worth.

pip install scikit-learn && python scripts/learn.py tests/moderation/examples/*.jsonl

The same examples and packs give the same file. The validation third is never learned from.
"""

import argparse
import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from moderation.detect import Detector, Kind  # noqa: E402  # the path above makes it importable
from moderation.detect.cues import cues, letters  # noqa: E402  # likewise
from moderation.detect.sums import BLUNT  # noqa: E402  # likewise
from moderation.detect.weights import SHIPPED  # noqa: E402  # likewise

URGENT = ("high", "imminent")
SCALES = {"words": 1.0, "phrases": 1.0, "letters": 1.0, "concepts": 1.5, "pairs": 1.0}
FEWEST = {"words": 2, "phrases": 2, "letters": 3, "concepts": 2, "pairs": 3}
MOST = {"words": 5000, "phrases": 8000, "letters": 9000, "concepts": 1000, "pairs": 8000}
"""Cues that are kept, by kind: those that say most. More make the file big and little better."""
STRENGTH = 0.1
ORDINARY = 10.0
"""Ordinary chat is most of what is read, so each of its lines counts for several."""
FOLDS = 5
PAGED, FLAGGED = 0.04, 0.045
"""Shares of misleading examples that may be paged, and flagged at all."""
CHAT_PAGED, CHAT_FLAGGED = 0.001, 0.002
"""The same for ordinary chat, which is nearly all that is ever read."""
HARMLESS, HARMLESS_NOW = 0.08, 0.03
"""Shares of urgent messages that may be held back although a rule pages, or calls imminent."""
EXAMPLES_TO_BE_SURE = 200
"""Misleading examples of a language with which half of what sets it apart is believed."""
AT_ONCE_FROM = 0.8
KEPT_BY_LOOK = 0.95
FITTED = ("en", "es", "pt", "fr", "de", "hi", "w2", "w6", "w7", "w8-es", "w8-pt", "w9-de", "w9-fr")
"""Writers whose messages the rules were improved with: rules look better there than they are."""
CHAT = "chat"
KINDS = {
    "suicide": Kind.DYING,
    "relapse": Kind.DYING,
    "self_harm": Kind.SELF_HARM,
    "overdose": Kind.MEDICAL,
    "substance": Kind.MEDICAL,
    "withdrawal": Kind.MEDICAL,
    "medical": Kind.MEDICAL,
    "eating_disorder": Kind.MEDICAL,
    "abuse": Kind.HOME_VIOLENCE,
    "violence": Kind.THREAT,
    "minor_safety": Kind.MINOR,
    "psychosis": Kind.VOICES,
    "third_party": Kind.WORRY_OTHER,
    "incitement": Kind.ABUSE,
}
Row = dict[str, Any]
Found = dict[str, list[str]]
Model = tuple["Vocabulary", np.ndarray, float]


class Example:
    """A row, what it is made of, and what the rules say of it."""

    def __init__(self, row: Row, detector: Detector) -> None:
        messages = row.get("parts", [row["text"]])
        tagged, self.typed = detector.as_read("\n".join(messages))
        self.found: Found = {kind: list(places) for kind, places in cues(tagged).items()}
        self.found["letters"] = [part for word in self.found["words"] for part in letters(word)]
        self.level = int(detector.assess_burst(messages)[1].level)
        self.expect: str = row["expect"]
        self.urgent = self.expect in URGENT
        self.writer = str(row["id"]).rpartition("-")[0]
        self.chat = self.writer.startswith(CHAT)
        self.weight = ORDINARY if self.chat else 1.0
        self.kind = KINDS.get(row["category"])
        self.language: str = row["lang"]

    def plain(self) -> set[str]:
        """Its cues without letters, whose names are those of words too."""
        return {name for kind, names in self.found.items() if kind != "letters" for name in names}


class Vocabulary:
    """Which cues count, and where each stands in the matrix."""

    def __init__(self, found: list[Found], keep: dict[str, set[str]] | None = None) -> None:
        self.places: dict[str, dict[str, int]] = {}
        rarity: list[float] = []
        for kind, scale in SCALES.items():
            counted = Counter(name for one in found for name in set(one[kind]))
            names = sorted(
                name
                for name, count in counted.items()
                if count >= FEWEST[kind] and (keep is None or name in keep[kind])
            )
            self.places[kind] = {name: len(rarity) + at for at, name in enumerate(names)}
            rarity += [scale * (math.log(len(found) / counted[name]) + 1) for name in names]
        self.rarity = np.array(rarity)

    def matrix(self, found: list[Found]) -> csr_matrix:
        """One row for each message."""
        rows: list[int] = []
        columns: list[int] = []
        values: list[float] = []
        for row, one in enumerate(found):
            for kind, places in self.places.items():
                here = [places[name] for name in one[kind] if name in places]
                share = len(here) ** -BLUNT if here else 0.0
                rows += [row] * len(here)
                columns += here
                values += [share * self.rarity[at] for at in here]
        return csr_matrix((values, (rows, columns)), shape=(len(found), len(self.rarity)))

    def strongest(self, told: np.ndarray) -> dict[str, set[str]]:
        """The cues that say most, by kind."""
        return {
            kind: set(sorted(places, key=lambda name: (-abs(told[places[name]]), name))[:most])
            for kind, most in MOST.items()
            for places in (self.places[kind],)
        }

    def named(self, told: np.ndarray) -> dict[str, dict[str, float]]:
        """What each cue adds, as it stands in the file."""
        return {
            kind: {name: round(float(told[at]), 3) for name, at in places.items()}
            for kind, places in self.places.items()
        }


def fitted(examples: list[Example]) -> Model:
    """Learns twice: with all cues, and again with those that said most."""
    found, wanted = [one.found for one in examples], [one.urgent for one in examples]
    keep = None
    for _ in range(2):
        vocabulary = Vocabulary(found, keep)
        learned = LogisticRegression(C=STRENGTH, max_iter=3000)
        learned.fit(vocabulary.matrix(found), wanted, [one.weight for one in examples])
        told = learned.coef_[0] * vocabulary.rarity
        keep = vocabulary.strongest(told)
    return vocabulary, told, float(learned.intercept_[0])


def sums(model: Model, examples: list[Example]) -> np.ndarray:
    """What the weights say of each example."""
    vocabulary, told, start = model
    found = vocabulary.matrix([one.found for one in examples])
    return np.asarray(found @ (told / vocabulary.rarity)) + start


def apart(examples: list[Example]) -> np.ndarray:
    """The same by weights that did not see the example's writer; chat is dealt out evenly."""
    found = np.zeros(len(examples))
    writers = sorted({one.writer for one in examples if not one.chat})
    fold_of = {writer: at % FOLDS for at, writer in enumerate(writers)}
    folds = [fold_of.get(one.writer, at % FOLDS) for at, one in enumerate(examples)]
    for fold in range(FOLDS):
        both = list(zip(examples, folds, strict=True))
        model = fitted([one for one, at in both if at != fold and one.expect != "concern"])
        here = [at for at, number in enumerate(folds) if number == fold]
        found[here] = sums(model, [examples[at] for at in here])
    return found


def simple(
    found: list[set[str]], wanted: list[bool], weights: list[float] | None = None
) -> tuple[dict[str, float], float]:
    """A small model over what is there or not: most names fall out of it."""
    counted = Counter(name for one in found for name in one)
    names = sorted(name for name, count in counted.items() if count > 3)
    places = {name: at for at, name in enumerate(names)}
    cells = [(row, places[name]) for row, one in enumerate(found) for name in one if name in places]
    rows, columns = zip(*cells, strict=True)
    matrix = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(found), len(names)))
    learned = LogisticRegression(
        l1_ratio=1.0, C=0.3, solver="liblinear", random_state=0, max_iter=3000
    )
    learned.fit(matrix, wanted, weights)
    told = {name: round(float(learned.coef_[0][at]), 3) for name, at in places.items()}
    return {name: weight for name, weight in told.items() if weight}, float(learned.intercept_[0])


def first_look(examples: list[Example]) -> tuple[dict[str, float], float]:
    """Words as typed, and the sum from which a message is read."""
    look, _ = simple(
        [one.typed for one in examples],
        [one.urgent for one in examples],
        [one.weight for one in examples],
    )
    seen = np.array([sum(look.get(word, 0.0) for word in one.typed) for one in examples])
    enough = float(np.quantile(seen[[one.urgent for one in examples]], 1 - KEPT_BY_LOOK))
    for name, which in (
        ("urgent", [one.urgent for one in examples]),
        ("misleading", [not one.urgent and not one.chat for one in examples]),
        ("ordinary chat", [one.chat for one in examples]),
    ):
        print(f"first look: {np.mean(seen[which] >= enough):.3f} of {name} is read")
    return look, enough


def languages(spoken: np.ndarray, total: np.ndarray, here: np.ndarray) -> dict[str, float]:
    """What a language adds, so that the same share of its misleading examples pages."""
    all_page = np.quantile(total[here], 1 - PAGED)
    adds = {}
    for language in np.unique(spoken).tolist():
        mine = total[here & (spoken == language)]
        sure = len(mine) / (len(mine) + EXAMPLES_TO_BE_SURE)
        off = float(all_page - np.quantile(mine, 1 - PAGED)) if len(mine) else 0.0
        adds[language] = round(sure * off, 3)
    return adds


def thresholds(examples: list[Example], told: np.ndarray) -> dict[str, Any]:
    """What a rule adds, and where to ask, to note and to leave: from sums by others' weights."""
    level = np.array([one.level for one in examples])
    urgent = np.array([one.urgent for one in examples])
    chat = np.array([one.chat for one in examples])
    none = np.array([one.expect == "none" for one in examples]) & ~chat
    unfitted = np.array([one.writer not in FITTED for one in examples])
    known = unfitted & (urgent | none)
    table = np.column_stack([told, level == 1, level == 2, level == 3])
    slope, added = np.split(LogisticRegression(C=10).fit(table[known], urgent[known]).coef_[0], [1])
    rules = [round(float(one), 3) for one in np.maximum.accumulate([0.0, *(added / slope)])]
    total = told + np.array(rules)[level]
    here = none & unfitted
    spoken = np.array([one.language for one in examples])
    own = languages(spoken, total, here)
    total += np.array([own[language] for language in spoken])
    plain = total[chat & (level < 2)]
    page = max(np.quantile(total[here], 1 - PAGED), np.quantile(plain, 1 - CHAT_PAGED))
    flag = max(np.quantile(total[here], 1 - FLAGGED), np.quantile(plain, 1 - CHAT_FLAGGED))
    needed = urgent & unfitted
    harmless = min(page, np.quantile(total[needed & (level == 2)], HARMLESS))
    harmless_now = min(harmless, np.quantile(total[needed & (level == 3)], HARMLESS_NOW))
    pages = total >= np.array([page, page, harmless, harmless_now])[level]
    for language in own:
        for name, which in (("urgent", urgent), ("misleading", none), ("ordinary chat", chat)):
            these = (spoken == language) & which & (unfitted | chat)
            share = f"{pages[these].mean():.3f}, by rules alone {(level >= 2)[these].mean():.3f}"
            print(f"{language}: {name} paged {share} of {these.sum()}")
    print(f"rules add {rules}, languages {own}, page {page:.2f}, flag {flag:.2f}")
    print(f"harmless {harmless:.2f}, about this moment {harmless_now:.2f}")
    return {
        "rules": rules,
        "languages": own,
        "page": round(float(page), 3),
        "flag": round(float(flag), 3),
        "harmless": round(float(harmless), 3),
        "harmless_now": round(float(harmless_now), 3),
    }


def main() -> None:
    """Learns, says what was reached on others' messages, and writes the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path, nargs="+")
    asked.add_argument("--out", type=Path, default=SHIPPED)
    options = asked.parse_args()
    packs = [path for path in SHIPPED.parent.glob("*.toml") if path.name != "rules.toml"]
    detector = Detector.load(sorted(packs))
    rows = [json.loads(line) for path in options.file for line in path.read_text().splitlines()]
    examples = [Example(row, detector) for row in rows]
    decided = [one for one in examples if one.expect != "concern"]
    urgent = [one for one in decided if one.urgent]
    named = [one for one in urgent if one.kind]

    where = thresholds(examples, apart(examples))
    vocabulary, told, start = fitted(decided)
    fast, fast_start = simple(
        [one.plain() for one in urgent], [one.expect == "imminent" for one in urgent]
    )
    kinds = {}
    for kind in sorted(set(KINDS.values())):
        found, first = simple([one.plain() for one in named], [one.kind is kind for one in named])
        kinds[kind] = {"": round(first, 3), **found}
    look, look_from = first_look(decided)
    written = {
        "start": round(start, 3),
        "cues": vocabulary.named(told),
        **where,
        "at_once": fast,
        "at_once_from": round(AT_ONCE_FROM - fast_start, 3),
        "kinds": kinds,
        "look": look,
        "look_from": round(look_from, 3),
    }
    text = json.dumps(written, ensure_ascii=False, indent=0, sort_keys=True)
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
