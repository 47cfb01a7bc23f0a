"""Our commands as Discord registers them: once, globally, and only when they have changed."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from adapters.discord.buttons import cut
from adapters.discord.presses import CHAT, ON_MESSAGE, ON_PERSON
from adapters.discord.wire import Wire
from bot.core.people import Who
from bot.core.platform import CommandInfo, Manifest, Memory

DESCRIPTION = 100
MENU_NAME = 32
_MEMORY = "commands"
_KINDS = {"none": CHAT, "person": ON_PERSON, "message": ON_MESSAGE}
_IN_SERVERS, _WITH_THE_BOT = 0, 1
_INSTALLED_IN_SERVERS = 0
# Who finds a command in the list; what they may do is decided when they use it.
_SHOWN_TO = {Who.MODERATOR: 1 << 13, Who.ADMIN: 1 << 5}  # manage messages; the server
_LOCALES: dict[str, tuple[str, ...]] = {
    "en": ("en-GB", "en-US"),
    "es": ("es-ES", "es-419"),
    "pt": ("pt-BR",),
    "sv": ("sv-SE",),
    "zh": ("zh-CN", "zh-TW"),
}
_FIRST = "en"


def declared(manifest: Manifest) -> list[dict[str, Any]]:
    """All commands as Discord takes them."""
    return [_command(info) for info in manifest.commands if not info.silent]


def menu_names(manifest: Manifest) -> dict[str, str]:
    """Our names of the commands by what Discord calls them when one is used."""
    return {_name(info): info.name for info in manifest.commands}


def typed_names(manifest: Manifest) -> frozenset[str]:
    """What can be typed as a plain message in private: silent commands and other names, too."""
    plain = [info for info in manifest.commands if info.target == "none"]
    return frozenset(name for info in plain for name in (info.name, *info.aliases))


async def register(wire: Wire, manifest: Manifest, memory: Memory) -> bool:
    """Tell Discord of our commands if it has others. Registering is rate limited by the day."""
    commands = declared(manifest)
    written = msgspec.json.encode([wire.app_id, commands])
    mark = hashlib.sha256(written).hexdigest().encode()
    if await memory.get(_MEMORY) == mark:
        return False
    path = "/applications/{application_id}/commands"
    await wire.request("PUT", path, json=commands, application_id=wire.app_id)  # type: ignore[arg-type]  # a list is JSON, too
    await memory.put(_MEMORY, mark)
    return True


def _command(info: CommandInfo) -> dict[str, Any]:
    kind = _KINDS[info.target]
    contexts = [_IN_SERVERS, _WITH_THE_BOT] if kind == CHAT else [_IN_SERVERS]
    made: dict[str, Any] = {
        "type": kind,
        "name": _name(info),
        "contexts": contexts,
        "integration_types": [_INSTALLED_IN_SERVERS],
        "default_member_permissions": _SHOWN_TO.get(info.who),
    }
    if kind == CHAT:
        made["description"] = cut(info.describe[_FIRST], DESCRIPTION)
        made["description_localizations"] = _translated(info.describe, DESCRIPTION)
    else:
        made["name_localizations"] = _translated(info.labels, MENU_NAME)
    return made


def _name(info: CommandInfo) -> str:
    return info.name if info.target == "none" else cut(info.labels[_FIRST], MENU_NAME)


def _translated(texts: Mapping[str, str], limit: int) -> dict[str, str]:
    return {
        locale: cut(text, limit)
        for language, text in sorted(texts.items())
        if language != _FIRST
        for locale in _LOCALES.get(language, (language,))
    }
