"""People who answer, by country: emergency numbers and help lines, dated and sourced.

Data are `lines/<country>.toml`; how to ask stands in `table.py`, how to show in `writing.py`.
"""

from .countries import choices, name_of
from .table import (
    ELSEWHERE,
    GOOD_FOR,
    MOST,
    Answerers,
    Country,
    HelpLines,
    Line,
    Purpose,
    help_lines,
)
from .writing import card, written

__all__ = [
    "ELSEWHERE",
    "GOOD_FOR",
    "MOST",
    "Answerers",
    "Country",
    "HelpLines",
    "Line",
    "Purpose",
    "card",
    "choices",
    "help_lines",
    "name_of",
    "written",
]
