"""A running page, and hands to use it without a browser."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientResponse, ClientSession

from tests.adapters.local.html import Node, parse
from tests.adapters.local.standin import Core, KeptMemory, Served, StandingTime


class Hands:
    """What a browser would send, and what it would get."""

    def __init__(self, session: ClientSession, served: Served) -> None:
        self.session = session
        self.url = served.platform.url.rstrip("/")

    async def page(self, **seat: str) -> Node:
        """The page for a seat."""
        seat = {("as" if name == "acting" else name): ref for name, ref in seat.items()}
        async with self.session.get(f"{self.url}/", params=seat) as response:
            assert response.status == 200
            return parse(await response.text())

    async def post(self, path: str, who: str, **sent: str) -> ClientResponse:
        """An act of somebody; the body is read."""
        url = f"{self.url}{path}"
        async with self.session.post(url, params={"who": who}, data=sent) as response:
            await response.read()
            return response

    async def say(self, who: str, text: str, pane: str = "group", **more: str) -> ClientResponse:
        """Words of somebody, by default in the first channel."""
        where = {"pane": pane, "home": "harbour", "channel": "daily", **more}
        return await self.post("/say", who, text=text, **where)


@pytest.fixture
def core() -> Core:
    return Core()


@pytest.fixture
def memory() -> KeptMemory:
    return KeptMemory()


@pytest.fixture
async def served(core: Core, memory: KeptMemory) -> AsyncIterator[Served]:
    async with Served(core, memory, StandingTime()) as running:
        yield running


@pytest.fixture
async def hands(served: Served) -> AsyncIterator[Hands]:
    async with ClientSession() as session:
        yield Hands(session, served)
