"""The detector beside its peers on labelled public sets, in one run.

    python benchmarks/peers.py --data FOLDER

The folder holds openai_moderation.jsonl.gz (self-harm rows), xstest.csv (homonyms) and
suicide_risk_lexicon.json.gz (a clinicians' lexicon). With scikit-learn installed a TF-IDF +
logistic regression is trained on the development messages as well.
"""

import argparse
import csv
import gzip
import importlib
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from moderation.detect import Detector, Heard, Level  # noqa: E402  # the path above finds it
from moderation.detect.weights import SHIPPED  # noqa: E402  # likewise

AUTOMOD = (
    "kill myself|kms|kys|suicide|suicidal|want to die|wanna die|end my life|end it all|self harm|"
    "self-harm|cut myself|cutting myself|hang myself|hurt myself|overdose|od on|noose|slit my|"
    "take my own life|better off dead|no reason to live|unalive|ctb|goodbye cruel world|rope|"
    "jump off|shoot myself|kill yourself|pills|dead inside|i want to disappear|end myself|"
    "ending it|ready to die|wish i was dead|wish i were dead|not worth living|razor|selfharm"
)
CORE = ("suicid", "self-harm", "self-injury", "lethal")
Judge = Callable[[str], bool]
Rows = list[tuple[str, bool]]


def openai(path: Path) -> Rows:
    """Rows of the moderation set that carry a self-harm label, and whether they are."""
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    return [(row["prompt"], bool(row["SH"])) for row in rows if "SH" in row]


def xstest(path: Path) -> Rows:
    """Safe prompts with figurative violence: whatever is flagged is a false alarm."""
    with path.open(encoding="utf-8") as file:
        return [(row["prompt"], False) for row in csv.DictReader(file) if row["label"] == "safe"]


def lexicon(path: Path) -> Judge:
    """The phrases of the constructs about suicide and self-harm."""
    constructs = json.loads(gzip.decompress(path.read_bytes()))
    phrases: set[str] = set()
    for name, one in constructs.items():
        if any(word in name.lower() for word in CORE):
            phrases.update(token.lower() for token in _tokens(one))
    return words_of(sorted(phrase for phrase in phrases if len(phrase) > 3))


def _tokens(construct: dict[str, Any]) -> Sequence[str]:
    found = construct.get("tokens") or []
    if isinstance(found, str):
        found = re.split(r"[;,]", found)
    return [token.strip() for token in found if isinstance(token, str) and token.strip()]


def words_of(phrases: Sequence[str]) -> Judge:
    """A plain list of phrases, found between word boundaries."""
    found = re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)
    return lambda text: found.search(text) is not None


def regression(rows: Sequence[dict[str, Any]]) -> Judge:
    """TF-IDF and logistic regression on the development messages."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    linear = importlib.import_module("sklearn.linear_model")
    pipeline = importlib.import_module("sklearn.pipeline")
    model = pipeline.make_pipeline(
        text.TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        linear.LogisticRegression(C=10, max_iter=1_000, class_weight="balanced"),
    )
    urgent = [row["expect"] in {"high", "imminent"} for row in rows]
    model.fit([row["text"] for row in rows], urgent)
    return lambda message: bool(model.predict([message])[0])


def written(name: str, judge: Judge, rows: Rows) -> str:
    """One line of the table."""
    found = [(judge(text), wanted) for text, wanted in rows]
    hits = sum(said and wanted for said, wanted in found)
    alarms = sum(said for said, _ in found)
    wanted_count = sum(wanted for _, wanted in found)
    precision = hits / alarms if alarms else 0.0
    recall = hits / wanted_count if wanted_count else 0.0
    both = precision + recall
    score = 2 * precision * recall / both if both else 0.0
    return (
        f"{name:34} {alarms:7} {hits:5} of {wanted_count:<4} "
        f"{precision:9.2f} {recall:6.2f} {score:5.2f}"
    )


def main() -> None:
    """Reads the sets, asks everybody, prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, required=True)
    options = asked.parse_args()
    packs = [p for p in (ROOT / "moderation" / "packs").glob("*.toml") if p.name != "rules.toml"]
    detector = Detector.load(sorted(packs), weights=SHIPPED)
    dev = (ROOT / "tests" / "moderation" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    judges: dict[str, Judge] = {
        "alongside, pages": lambda text: detector.assess([Heard(text)]).level >= Level.HIGH,
        "alongside, flags": lambda text: detector.assess([Heard(text)]).level > Level.NONE,
        "AutoMod, 40 words": words_of(AUTOMOD.split("|")),
        "suicide risk lexicon": lexicon(options.data / "suicide_risk_lexicon.json.gz"),
    }
    if importlib.util.find_spec("sklearn"):
        judges["TF-IDF + logistic regression"] = regression([json.loads(line) for line in dev])
    sets = {
        "OpenAI moderation, self-harm": openai(options.data / "openai_moderation.jsonl.gz"),
        "XSTest, safe prompts": xstest(options.data / "xstest.csv"),
    }
    for title, rows in sets.items():
        print(f"\n{title}: {len(rows)} rows")
        print(f"{'detector':34} {'alarms':>7} {'right':>10} {'precision':>10} recall    F1")
        for name, judge in judges.items():
            print(written(name, judge, rows))


if __name__ == "__main__":
    main()
