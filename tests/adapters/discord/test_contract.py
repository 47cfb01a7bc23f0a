"""Discord keeps what every platform keeps."""

from tests.adapters.contract import Contract


class TestDiscord(Contract):
    """With the real discord.py, over HTTP and WebSocket."""
