"""The commands that Telegram offers while somebody types: per language, private and in groups."""

import hashlib
import logging
from collections.abc import Iterator

import msgspec
from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from adapters.telegram.wire import Wire
from bot.core.people import Who
from bot.core.platform import CommandInfo, Manifest, Memory
from bot.core.trace import describe

_KEY = "commands"
_DESCRIBE_LIMIT = 256
_DEFAULT = "en"
_FOR_ALL = frozenset({Who.ANYONE, Who.MEMBER})
Scope = BotCommandScopeAllPrivateChats | BotCommandScopeAllGroupChats
log = logging.getLogger(__name__)


async def register(wire: Wire, manifest: Manifest, memory: Memory) -> None:
    """Tell Telegram, list by list, what has changed since it was last told."""
    stored = await memory.get(_KEY)
    told = msgspec.json.decode(stored, type=dict[str, str]) if stored else {}
    now = dict(told)
    for scope, language, commands in lists(manifest):
        name = f"{scope.type}:{language or ''}"
        digest = _digest(commands)
        if told.get(name) == digest:
            continue
        try:
            await wire.set_my_commands(commands, scope=scope, language_code=language)
        except TelegramError as error:
            log.warning("commands %s were not taken: %s", name, describe(error))
            continue
        now[name] = digest
    if now != told:
        await memory.put(_KEY, msgspec.json.encode(now))


def lists(manifest: Manifest) -> Iterator[tuple[Scope, str | None, list[BotCommand]]]:
    """Every list: where it holds, its language (None: everybody else's), and what is in it."""
    offered = [info for info in manifest.commands if info.target == "none"]
    private = [info for info in offered if info.who in _FOR_ALL]
    groups = [info for info in offered if info.in_groups]
    for language in manifest.languages:
        code = None if language == _DEFAULT else language
        own = [_command(info, language) for info in private]
        yield BotCommandScopeAllPrivateChats(), code, own
        # Ephemeral: where the app knows it (Bot API 10.2), nobody else sees that it was typed.
        shared = [_command(info, language, {"is_ephemeral": True}) for info in groups]
        yield BotCommandScopeAllGroupChats(), code, shared


def _command(
    info: CommandInfo, language: str, extra: dict[str, object] | None = None
) -> BotCommand:
    describe_ = info.describe.get(language) or info.describe[_DEFAULT]
    return BotCommand(info.name, describe_[:_DESCRIBE_LIMIT], api_kwargs=extra)


def _digest(commands: list[BotCommand]) -> str:
    raw = msgspec.json.encode([command.to_dict() for command in commands])
    return hashlib.sha256(raw).hexdigest()[:20]
