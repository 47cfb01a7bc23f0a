"""Where Discord is: its own addresses, a proxy's, or a far side on this machine.

discord.py keeps both addresses in class attributes; this is the only place that sets them.
"""

import re

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import INTERNAL_API_VERSION, Route

from bot.core.loopback import is_loopback

DISCORD_API = Route.BASE
DISCORD_GATEWAY = DiscordWebSocket.DEFAULT_GATEWAY
_VERSION = re.compile(r"/v\d+$")
_SAFE = frozenset({"https", "wss"})
_PLAIN = frozenset({"http", "ws"})


class AddressRefused(ValueError):
    """An address that must not be used; the text says why and what to write instead."""


def checked(address: str) -> yarl.URL:
    """The address. Without encryption only on this machine: else the token would travel openly."""
    url = yarl.URL(address)
    if url.scheme in _SAFE and url.host:
        return url
    if url.scheme in _PLAIN and url.host and is_loopback(url.host):
        return url
    if url.scheme in _PLAIN:
        raise AddressRefused(
            f"{url.scheme}:// is only possible to this machine (127.0.0.1): "
            f"use {'https' if url.scheme == 'http' else 'wss'}:// for {url.host}"
        )
    raise AddressRefused("the address must begin with https://, wss:// or http://127.0.0.1")


def use_api(address: str | None) -> None:
    """Let discord.py speak to this API (its version is added), or to Discord's own."""
    if address is None:
        Route.BASE = DISCORD_API
        return
    base = str(checked(address)).rstrip("/")
    Route.BASE = base if _VERSION.search(base) else f"{base}/v{INTERNAL_API_VERSION}"


def use_gateway(address: str | None) -> None:
    """Let discord.py connect to this gateway, or to Discord's own."""
    DiscordWebSocket.DEFAULT_GATEWAY = DISCORD_GATEWAY if address is None else checked(address)
