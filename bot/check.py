"""`alongside check`: what this installation has, and the next single thing to do."""

import importlib.util
import stat
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.config import Config, DiscordConfig, TelegramConfig
from bot.secret import ConfigError
from bot.store.errors import DatabaseBusy, StoreError

Check = Callable[[Config], Awaitable[Sequence[str]]]
Packs = Callable[[Config], Sequence[ConfigError]]
_NAMES = {"discord": "Discord", "telegram": "Telegram", "local": "the local page"}


def built_in() -> tuple[str, ...]:
    """The platforms that this version brings."""
    return tuple(name for name in _NAMES if importlib.util.find_spec(f"adapters.{name}"))


def missing_platforms(config: Config) -> list[str]:
    """A sentence for each platform that is asked for and that this version does not bring."""
    brings = _listed(built_in())
    return [
        f"There is a token for {_NAMES[name]}, and this version of Alongside brings {brings} only."
        for name in config.platforms
        if name not in built_in()
    ]


async def report(
    config: Config, file: Path | None, packs: Packs, deeper: Check
) -> tuple[list[str], str | None]:
    """What is so, line by line, and the next thing to do (None: nothing).

    `packs` reads the operator's own journeys and gives what is wrong with them. `deeper` looks into
    the database and the platforms and gives what is missing there, the most urgent first.
    """
    lines = [
        f"Settings: {file}" if file else "Settings: none, so everything is as it comes.",
        f"This version brings: {_listed(built_in())}.",
        f"Asked for: {_listed(config.platforms)}." if config.platforms else "Asked for: nothing.",
    ]
    if problem := _settings_problem(config, file):
        return lines, problem
    if config.packs.folder is not None:
        wrong = packs(config)
        state = f"{len(wrong)} to mend" if wrong else "sound"
        lines.append(f"Journeys of your own: {config.packs.folder}, {state}.")
        if wrong:
            more = [f"{error.what} {error.remedy}" for error in wrong[1:]]
            return [*lines, *more], f"{wrong[0].what} {wrong[0].remedy}"
    if config.is_demo:
        return [*lines, "The local page shows the demo community, which makes its own data."], None
    try:
        missing = await deeper(config)
    except DatabaseBusy as error:
        return [*lines, error.what], None
    except StoreError as error:
        return [*lines, error.what], error.remedy
    if missing:
        return [*lines, *missing[1:]], missing[0]
    return lines, None


def _settings_problem(config: Config, file: Path | None) -> str | None:
    if missing := missing_platforms(config):
        return f"{missing[0]} Take the token out, or install a version that brings it."
    if not config.platforms:
        return "Give a token for Discord or Telegram, or set local.enabled to true."
    holds_token = any(
        part.token and not (part.token_env or part.token_file) for part in _parts(config)
    )
    if file is not None and holds_token and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return f"{file} holds a token and others on this machine can read it. Run: chmod 600 {file}"
    return None


def _parts(config: Config) -> tuple[DiscordConfig | TelegramConfig, ...]:
    return (config.discord, config.telegram)


def _listed(names: Sequence[str]) -> str:
    words = [_NAMES[name] for name in names]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
