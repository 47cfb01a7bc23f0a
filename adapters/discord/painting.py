"""Pictures are painted beside the connection: that takes longer than a heartbeat should wait."""

import asyncio
from collections.abc import Callable, Mapping

from adapters.discord.faults import blame
from bot.core.replies import Image, Reply

Paint = Callable[[Image], bytes]
Painted = Mapping[Image, bytes]


async def painted(reply: Reply | None, paint: Paint | None) -> Painted:
    """The PNG of each picture. One that cannot be painted is left to its alt text."""
    found: dict[Image, bytes] = {}
    for block in reply.blocks if reply and paint else ():
        if isinstance(block, Image) and paint is not None:
            try:
                found[block] = await asyncio.to_thread(paint, block)
            except Exception as error:  # noqa: BLE001 - a message without its picture is better than none
                blame("a picture could not be painted", error)
    return found
