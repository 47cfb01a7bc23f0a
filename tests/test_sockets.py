"""The guard that keeps tests on this machine."""

import asyncio
import socket

import pytest

from tests import sockets


def test_a_socket_to_elsewhere_raises_and_is_remembered() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outgoing:
        # An address set aside for documentation; nobody is there.
        with pytest.raises(sockets.OutsideSocketError):
            outgoing.connect(("192.0.2.1", 9))
        with pytest.raises(sockets.OutsideSocketError):
            outgoing.bind(("", 0))
    with pytest.raises(sockets.OutsideSocketError):
        socket.getaddrinfo("example.org", 80)
    assert len(sockets.attempts) == 3
    sockets.attempts.clear()


async def test_a_socket_on_this_machine_works() -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"hello")
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(greet, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
        assert await reader.read() == b"hello"
        writer.close()
        await writer.wait_closed()
