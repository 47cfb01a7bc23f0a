"""Reads our own source the way Python does, for the tests about its shape."""

import ast
import io
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PRODUCT = ("bot", "adapters", "moderation")


def product_files() -> list[str]:
    """Every Python file that ships, but for migrations (they are written once, by a tool)."""
    files = [path for package in PRODUCT for path in python_files(package)]
    return [path for path in files if not path.startswith("bot/store/migrations/versions/")]


def python_files(folder: str) -> list[str]:
    """Python files of a folder and those below it, as paths from the root."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.py"))


@cache
def source(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def imports(path: str) -> dict[str, str]:
    """What each imported name of a file stands for: {"dt": "datetime", "now": "time.time"}."""
    names: dict[str, str] = {}
    for node in ast.walk(ast.parse(source(path))):
        match node:
            case ast.Import():
                for alias in node.names:
                    top = alias.name.partition(".")[0]
                    names[alias.asname or top] = alias.name if alias.asname else top
                    names[f"import {alias.name}"] = alias.name
            case ast.ImportFrom():
                module = _absolute(path, node)
                for alias in node.names:
                    names[alias.asname or alias.name] = f"{module}.{alias.name}"
            case _:
                pass
    return names


def imports_any(path: str, packages: set[str]) -> bool:
    """Whether a file imports one of these top-level packages."""
    return any(target.partition(".")[0] in packages for target in imports(path).values())


@cache
def used_names(path: str) -> frozenset[str]:
    """Full dotted names that a file imports or reaches through an import."""
    known = imports(path)
    used = set(known.values())
    for node in ast.walk(ast.parse(source(path))):
        if isinstance(node, ast.Attribute):
            used.add(full_name(node, known))
    return frozenset(used)


def full_name(node: ast.expr, known: dict[str, str]) -> str:
    """The dotted name of an expression, through the file's imports; empty if it has none."""
    match node:
        case ast.Name(id=name):
            return known.get(name, name)
        case ast.Attribute(value=value, attr=attr):
            owner = full_name(value, known)
            return owner and f"{owner}.{attr}"
        case _:
            return ""


def calls(path: str, name: str) -> Iterator[ast.Call]:
    """Every call of a function, by its full name."""
    for node in ast.walk(ast.parse(source(path))):
        if isinstance(node, ast.Call) and full_name(node.func, imports(path)) == name:
            yield node


def comments(path: str) -> Iterator[tuple[int, str]]:
    """Line and text of every comment."""
    for token in tokenize.generate_tokens(io.StringIO(source(path)).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _absolute(path: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = path.split("/")[: -node.level]
    return ".".join([*package, *filter(None, [node.module])])
