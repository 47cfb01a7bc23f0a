"""The requests by which an interaction is answered: first callback, then follow-ups."""

from collections.abc import Sequence
from typing import Any

from adapters.discord import payloads
from adapters.discord.present import Part
from adapters.discord.presses import Interaction
from adapters.discord.wire import Json, Wire

MESSAGE, DEFER_MESSAGE, DEFER_EDIT, EDIT, MODAL = 4, 5, 6, 7, 9


async def first(
    wire: Wire, at: Interaction, kind: int, data: Json | None, part: Part | None
) -> None:
    """The first answer, due within three seconds."""
    body: dict[str, Any] = {"type": kind}
    if data is not None:
        body["data"] = dict(data)
    await wire.request(
        "POST",
        "/interactions/{interaction_id}/{webhook_token}/callback",
        json=body,
        params={"with_response": "true"},
        files=payloads.files(part) if part else (),
        interaction_id=at.id,
        webhook_token=at.token,
    )


async def rewrite(wire: Wire, at: Interaction, part: Part) -> None:
    """Let the answer that was promised (or the pressed message) say this."""
    await wire.request(
        "PATCH",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
        json=payloads.change(part),
        files=payloads.files(part),
        webhook_id=at.application,
        webhook_token=at.token,
    )


async def take_back(wire: Wire, at: Interaction) -> None:
    """Take the promised answer away."""
    await wire.request(
        "DELETE",
        "/webhooks/{webhook_id}/{webhook_token}/messages/@original",
        webhook_id=at.application,
        webhook_token=at.token,
    )


async def follow(wire: Wire, at: Interaction, parts: Sequence[Part], *, private: bool) -> None:
    """Further messages, after the first answer."""
    for part in parts:
        await wire.request(
            "POST",
            "/webhooks/{webhook_id}/{webhook_token}",
            json=payloads.message(part, private=private),
            params={"wait": "true"},
            files=payloads.files(part),
            webhook_id=at.application,
            webhook_token=at.token,
        )
