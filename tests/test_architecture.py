"""Where things may be. What import-linter and ruff can say is said in pyproject.toml."""

import ast
import fnmatch
import re
import subprocess
import sys

from tests.source_code import (
    PRODUCT,
    ROOT,
    calls,
    comments,
    imports,
    imports_any,
    product_files,
    python_files,
    source,
    used_names,
)

SQL_LIVES_IN = (
    "bot/store/*",
    "*/records.py",
    "*/queries.py",
    "bot/engine/outbox.py",
    "bot/engine/claims.py",
    "bot/engine/backlog.py",
    "bot/engine/outcomes.py",
    "bot/engine/queries.py",
)
CLOCKS_AND_DICE = {
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "time.time",
    "time.time_ns",
    "random",
    # The database has a clock and dice too.
    "sqlalchemy.func.now",
    "sqlalchemy.func.current_timestamp",
    "sqlalchemy.func.random",
}
LINES = 300
# Megabytes and milliseconds that a start saves (benchmarks/start.py): tables that change,
# PostgreSQL, rounds of buddies, pictures, the local page, health.
LOADED_WHEN_NEEDED = {
    "alembic",
    "asyncpg",
    "numpy",
    "rustworkx",
    "resvg_py",
    "jinja2",
    "aiohttp.web",
    "telegram.ext",
}


def _is_in(path: str, places: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatch(path, place) for place in places)


def _third_party(path: str) -> set[str]:
    packages = {target.partition(".")[0] for target in imports(path).values()}
    return packages - set(sys.stdlib_module_names)


def _tells_time(path: str) -> set[str]:
    used = used_names(path)
    return {name for name in used if name in CLOCKS_AND_DICE or name.startswith("random.")}


def test_the_core_knows_the_standard_library_and_msgspec() -> None:
    allowed = {"bot", "msgspec"}
    assert {
        path: extra for path in python_files("bot/core") if (extra := _third_party(path) - allowed)
    } == {}


def test_the_core_and_the_detector_import_nothing_else_of_ours() -> None:
    for home in ("bot.core", "moderation.detect"):
        ours = [
            (path, name)
            for path in python_files(home.replace(".", "/"))
            for name in imports(path).values()
            if name.partition(".")[0] in PRODUCT and name not in PRODUCT
        ]
        assert [(path, name) for path, name in ours if not f"{name}.".startswith(f"{home}.")] == []


def test_sql_is_written_where_it_belongs() -> None:
    sql = {"sqlalchemy", "alembic", "aiosqlite", "asyncpg", "sqlite3"}
    speakers = [path for path in product_files() if imports_any(path, sql)]
    assert [path for path in speakers if not _is_in(path, SQL_LIVES_IN)] == []


def test_the_heartbeat_is_the_only_place_that_knows_its_scheduler() -> None:
    users = {path for path in product_files() if imports_any(path, {"apscheduler"})}
    assert users <= {"bot/engine/ticker.py"}


def test_only_the_clock_tells_the_time_and_only_main_throws_dice() -> None:
    files = [*product_files(), *python_files("tests")]
    # Tests of the running program live in its time, and seeded dice are a test's own.
    may = ("bot/core/clock.py", "bot/main.py", "tests/e2e/*")
    telling = {path: _tells_time(path) for path in files if not _is_in(path, may)}
    assert {
        path: names
        for path, names in telling.items()
        if names and not (path.startswith("tests/") and {*names} <= {"random", "random.Random"})
    } == {}


def test_a_start_on_both_platforms_loads_nothing_it_can_do_without() -> None:
    loads = "import sys, bot.cli, adapters.discord, adapters.telegram; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, check=True)
    loaded = set(run.stdout.decode().split())
    assert loaded >= {"bot.main", "sqlalchemy", "discord", "telegram"}
    assert not loaded & LOADED_WHEN_NEEDED


def test_files_are_small() -> None:
    lengths = {path: source(path).count("\n") for path in product_files()}
    assert {path: length for path, length in lengths.items() if length > LINES} == {}


def test_names_are_words_of_the_domain() -> None:
    vague = re.compile(r"(?i)(manager|helpers?|utils?|common|misc)$")
    files = [path for path in product_files() if vague.search(path.removesuffix(".py"))]
    classes = [
        (path, node.name)
        for path in product_files()
        for node in ast.walk(ast.parse(source(path)))
        if isinstance(node, ast.ClassDef) and vague.search(node.name)
    ]
    assert (files, classes) == ([], [])


def test_every_complete_language_has_the_same_files() -> None:
    languages = [path for path in (ROOT / "bot/locales").glob("*") if path.is_dir()]
    files = {
        language.name: {path.relative_to(language).as_posix() for path in language.rglob("*.ftl")}
        for language in languages
    }
    assert files["en"] == files["es"]
    assert all(names <= files["en"] for names in files.values()), files


def test_whoever_silences_a_tool_says_why() -> None:
    silencer = re.compile(r"#\s*(noqa\b(:[\sA-Z0-9,]*\d)?|type: ignore(\[[^]]*])?|pragma: no \w+)")
    unexplained = [
        (path, line, text)
        for path in [*product_files(), *python_files("tests"), *python_files("benchmarks")]
        for line, text in comments(path)
        if silencer.search(text) and not re.search(r"\w{3,}", silencer.sub("", text))
    ]
    assert unexplained == []


def test_tests_use_the_real_thing_and_wait_for_it() -> None:
    dodges = {"unittest.mock", "pytest.mark.skip", "pytest.mark.skipif", "pytest.mark.xfail"}
    dodges |= {"pytest.importorskip", "pytest.skip", "time.sleep"}
    found = {
        path: dodged
        for path in python_files("tests")
        if path != "tests/browser.py" and (dodged := dodges & _prefixes(used_names(path)))
    }
    sleeps = [
        (path, call.lineno)
        for path in python_files("tests")
        if path.rpartition("/")[2].startswith("test_")
        for call in calls(path, "asyncio.sleep")
        if not (call.args and isinstance(call.args[0], ast.Constant) and call.args[0].value == 0)
    ]
    assert (found, sleeps) == ({}, [])


def _prefixes(names: frozenset[str]) -> set[str]:
    parts = [name.split(".") for name in names]
    return {".".join(part[:end]) for part in parts for end in range(1, len(part) + 1)}


def test_nothing_committed_tells_where_it_was_made() -> None:
    hosts = ["python" + "hosted", "pypi" + ".org", "npm" + "js.org", "debian" + ".org"]
    folders = "|".join(["wor" + "k", "tm" + "p", "roo" + "t"])
    telling = re.compile(rf"{'|'.join(map(re.escape, hosts))}|(?<![\w.*)}}])/({folders})/")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    tracked = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found: list[str] = []
    for path in filter(None, tracked.split("\0")):
        file = ROOT / path
        text = file.read_bytes().decode("utf-8", errors="ignore") if file.is_file() else ""
        found += [f"{path}: {match[0]}" for match in telling.finditer(text)]
    assert found == []
