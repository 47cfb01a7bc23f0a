"""A short mark of what a message says, so that nothing is edited unless it says something else."""

import hashlib

import msgspec

from bot.core.replies import Reply


def digest(reply: Reply) -> str:
    """The same for the same message, also in another process."""
    return hashlib.sha256(msgspec.json.encode(reply)).hexdigest()[:22]
