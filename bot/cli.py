"""The command line: `alongside run | demo | check | migrate | backup | restore | packs`."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot import logs
from bot import main as program
from bot.check import missing_platforms, report
from bot.config import DEFAULT_FILE, Config, DemoOptions, load
from bot.core.clock import SystemClock
from bot.secret import ConfigError
from bot.store import revision
from bot.store.address import parse_address
from bot.store.backup import back_up
from bot.store.database import Database
from bot.store.errors import StoreError
from bot.store.reseal import reseal
from moderation import workbench
from moderation.detect import PackError

FINE, TO_DO, CANNOT = 0, 1, 2


def main(argv: list[str] | None = None) -> int:
    """Do what the arguments say; gives the exit code."""
    options = _arguments().parse_args(argv)
    try:
        file, config = _settings(options)
        logs.set_up(config.logs.level)
        return asyncio.run(_until_told(_COMMANDS[options.command](options, file, config)))
    except (ConfigError, StoreError) as error:
        print(f"{error.what}\n{error.remedy}", file=sys.stderr)
        return CANNOT
    except PackError as error:
        print(f"{error.file}: {error.key}\n{error.remedy}", file=sys.stderr)
        return CANNOT
    except KeyboardInterrupt:
        return FINE


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alongside", description="A companion for peer-support communities."
    )
    parser.set_defaults(config=None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="what")
    run = commands.add_parser("run", help="start; without config.toml this is the demo")
    demo = commands.add_parser("demo", help="a small community on a page on this machine")
    check = commands.add_parser("check", help="what is missing, and the next thing to do")
    tables = commands.add_parser("migrate", help="bring the database up to this version")
    backup = commands.add_parser("backup", help="copy the database file to backups/ beside it")
    restore = commands.add_parser("restore", help="put a copy back; who was deleted stays deleted")
    restore.add_argument("file", type=Path, help="one of backups/")
    packs = _packs_arguments(
        commands.add_parser("packs", help="crisis language: check, try, score")
    )
    for command in (run, check, tables, backup, restore, *packs):
        command.add_argument("--config", type=Path, metavar="FILE", help="default: config.toml")
    demo.add_argument("--port", type=int, help="default: 8765, or the next free one")
    demo.add_argument("--data", type=Path, metavar="DIR", help="default: data/demo")
    demo.add_argument("--reset", action="store_true", help="forget what happened and begin anew")
    tables.add_argument(
        "--rotate-key", action="store_true", help="make a new key and seal everything with it"
    )
    return parser


def _packs_arguments(packs: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    kinds = packs.add_subparsers(dest="what", required=True, metavar="what")
    check = kinds.add_parser("check", help="try every rule on its examples, yours too")
    attempt = kinds.add_parser("try", help="explain how a message would be read")
    attempt.add_argument("text")
    attempt.add_argument("--language", help="a hint, as in: es")
    score = kinds.add_parser("score", help="JSON lines with id and text in, with level out")
    score.add_argument("file", type=Path)
    return [check, attempt, score]


def _settings(options: argparse.Namespace) -> tuple[Path | None, Config]:
    """The file and what it says; the demo has none, and run and check need none."""
    if options.command == "demo":
        return None, Config()
    if options.config is not None:
        return options.config, load(options.config)
    if DEFAULT_FILE.exists():
        return DEFAULT_FILE, load(DEFAULT_FILE)
    return None, Config()


async def _until_told(work: Coroutine[Any, Any, int]) -> int:
    """Run until it ends, or until the first signal to stop: then it puts things in order."""
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    told = False

    def stop() -> None:
        nonlocal told
        told = True
        task.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    try:
        return await task
    except asyncio.CancelledError:
        if not told:
            raise
        return FINE


async def _run(_options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    if missing := missing_platforms(config):
        raise ConfigError(missing[0], "Take the token out, or install a version that brings it.")
    if not config.platforms:
        raise ConfigError("Nothing to run.", "Run: alongside check")
    if config.is_demo:
        await program.demo(DemoOptions(port=config.local.port, config=config))
    else:
        await program.run(config)
    return FINE


async def _demo(options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    port = options.port or config.local.port
    if not 1 <= port <= 65535:
        raise ConfigError(f"There is no port {port}.", "Give one from 1 to 65535.")
    folder = options.data or DemoOptions().folder
    await program.demo(DemoOptions(port, folder, options.reset, config))
    return FINE


async def _check(_options: argparse.Namespace, file: Path | None, config: Config) -> int:
    lines, to_do = await report(config, file, program.own_journeys, program.check)
    print("\n".join(lines))
    if to_do is None:
        print("Nothing to do. Start with: alongside run")
        return FINE
    print(f"The next thing to do:\n  {to_do}")
    return TO_DO


async def _migrate(options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    from bot.store import migrate  # noqa: PLC0415 - Alembic is for those who change tables

    done = await migrate.upgrade(config.database.url, taken_at=SystemClock().now())
    if done.backup is not None:
        print(f"The database as it was: {done.backup}")
    if done.before == done.after:
        print("The tables are up to date.")
    else:
        print(f"The tables are at {done.after} now.")
    if options.rotate_key:
        await _rotate(config)
    return FINE


async def _rotate(config: Config) -> None:
    url, keys = config.database.url, program.keys_of(config)
    # Opening it first proves the keys there are, and that nobody else works with the file.
    await (await Database.open(url, keys=keys)).close()
    number = keys.add(parse_address(url).file)
    database = await Database.open(url, keys=keys)
    try:
        count = await reseal(database, program.metadata())
    finally:
        await database.close()
    print(f"{count} values are sealed with key {number} now. Copy the key file to its other place.")
    print("Older backups need the older keys, so those stay in it.")


async def _backup(_options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    file = parse_address(config.database.url).file
    if file is None:
        raise ConfigError("The database is on a server.", "Copy it with pg_dump.")
    if not file.exists():
        raise ConfigError(f"{file} is not there.", "Is this the right folder, or --config FILE?")
    tables = await revision.current(config.database.url)
    copy = await asyncio.to_thread(back_up, file, tables or "empty", SystemClock().now())
    print(f"Copied to {copy}. It is worth nothing without the key; keep that elsewhere.")
    return FINE


async def _restore(options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    done = await program.put_back(config, options.file)
    if done.aside is not None:
        print(f"The database as it was: {done.aside}")
    if not done.recalled:
        print("It could not be opened, so who was deleted since the copy was made is not known.")
    print(f"{options.file} is in its place now; {done.forgotten} deleted again.")
    return FINE


async def _packs(options: argparse.Namespace, _file: Path | None, config: Config) -> int:
    program.own_packs(config)
    if options.what == "check":
        lines, is_wrong = workbench.checked()
        print("\n".join(lines))
        return TO_DO if is_wrong else FINE
    if options.what == "try":
        print("\n".join(workbench.tried(options.text, options.language)))
        return FINE
    try:
        for line in workbench.score_file(options.file):
            print(line.decode())
    except (FileNotFoundError, PermissionError, workbench.NotALine) as error:
        raise ConfigError(f"{options.file}: {error}", "See docs/writing-packs.md.") from None
    return FINE


_COMMANDS = {
    "run": _run,
    "demo": _demo,
    "check": _check,
    "migrate": _migrate,
    "backup": _backup,
    "restore": _restore,
    "packs": _packs,
}
