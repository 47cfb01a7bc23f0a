"""Parts of a reply as the JSON that Discord takes, for messages and for answers."""

import io
from collections.abc import Sequence
from typing import Any

import discord

from adapters.discord.buttons import components
from adapters.discord.present import FilePart, Part

EPHEMERAL = 64
NO_PREVIEWS = 4


def message(part: Part, *, nonce: str | None = None, private: bool = False) -> dict[str, Any]:
    """A message to create. A repeat with the same nonce within minutes is dropped by Discord."""
    flags = NO_PREVIEWS | (EPHEMERAL if private else 0)
    made: dict[str, Any] = {**_shown(part), "flags": flags}
    if part.files:
        made["attachments"] = _described(part.files)
    if nonce is not None:
        made |= {"nonce": nonce, "enforce_nonce": True}
    return made


def change(part: Part) -> dict[str, Any]:
    """What a message is to say instead; its old files go."""
    return {**_shown(part), "attachments": _described(part.files)}


def files(part: Part) -> list[discord.File]:
    """The files to send along."""
    return [discord.File(io.BytesIO(file.data), filename=file.name) for file in part.files]


def mentions(users: Sequence[str]) -> dict[str, Any]:
    """Who may be notified: those named, never everybody, never a role."""
    return {"parse": [], "users": list(users)} if users else {"parse": []}


def _shown(part: Part) -> dict[str, Any]:
    return {
        "content": part.content,
        "components": components(part.rows),
        "allowed_mentions": mentions(part.users),
    }


def _described(parts: Sequence[FilePart]) -> list[dict[str, Any]]:
    return [
        {"id": str(index), "filename": file.name, **({"description": file.alt} if file.alt else {})}
        for index, file in enumerate(parts)
    ]
