"""No test talks to the world: a socket that leaves this machine raises, and fails the test.

An audit hook, because it sees every socket, whichever library opens it.
"""

import ipaddress
import sys
from collections.abc import Iterator

import pytest

# Where each audit event carries its host or address.
_WHERE = {
    "socket.bind": 1,
    "socket.connect": 1,
    "socket.sendto": 1,
    "socket.sendmsg": 1,
    "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0,
}

attempts: list[str] = []


class OutsideSocketError(RuntimeError):
    """A test tried to reach something that is not this machine."""


def is_here(where: object) -> bool:
    """Whether an address or host name stays on this machine."""
    match where:
        case None | "localhost" | b"localhost":
            return True
        case (host, *_):
            return is_here(host) and host not in ("", None)
        case str() if where.startswith(("/", "\0")):
            return True  # a Unix socket
        case str():
            return _is_loopback(where)
        case bytes():
            return is_here(where.decode(errors="replace"))
        case _:
            return True


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _guard(event: str, args: tuple[object, ...]) -> None:
    position = _WHERE.get(event)
    if position is None or is_here(args[position]):
        return
    attempts.append(f"{event} {args[position]!r}")
    message = f"tests stay on this machine: {attempts[-1]}"
    raise OutsideSocketError(message)


sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def only_this_machine() -> Iterator[None]:
    """Fails a test whose attempt to leave was swallowed on the way."""
    attempts.clear()
    yield
    assert attempts == []
