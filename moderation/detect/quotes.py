"""Finds the words in a text that are somebody else's: between quotation marks, or cited lines."""

import re

_SIGNS = frozenset("\"'>")


def quotations(plain: str) -> list[tuple[int, int]]:
    """Places between paired quotation marks and of lines that begin with '>', in order."""
    if _SIGNS.isdisjoint(plain):
        return []
    spans: list[tuple[int, int]] = []
    opened: dict[str, int] = {}
    for match in re.finditer(r"[\"'\n]|^>", plain):
        at, sign = match.start(), match.group()
        if sign == "\n":
            opened.clear()
        elif sign == '"' or (sign == "'" and _outside(plain, at)):
            if sign in opened:
                spans.append((opened.pop(sign), at))
            elif sign == '"' or _opens(plain, at):
                opened[sign] = at
    spans.extend(_cited_lines(plain))
    return _joined(sorted(spans))


def _outside(plain: str, at: int) -> bool:
    return not (0 < at < len(plain) - 1 and plain[at - 1].isalnum() and plain[at + 1].isalnum())


def _opens(plain: str, at: int) -> bool:
    return (at == 0 or not plain[at - 1].isalnum()) and plain[at + 1 : at + 2].isalnum()


def _cited_lines(plain: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = 0
    for line in plain.split("\n"):
        if line.lstrip().startswith(">") and line.lstrip("> "):
            spans.append((at, at + len(line) - 1))
        at += len(line) + 1
    return spans


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined
