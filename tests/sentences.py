"""The product's sentences, read once for all tests that only look at them."""

from functools import cache
from pathlib import Path

from bot.engine.texts import Texts

LOCALES = Path(__file__).parents[1] / "bot" / "locales"


@cache
def texts() -> Texts:
    return Texts.load(LOCALES)
