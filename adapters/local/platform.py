"""The local page as a chat platform of the core: run it, deliver to it, ask it who somebody is."""

import asyncio
import errno
import logging
from collections.abc import Sequence
from datetime import datetime

from aiohttp import web

from adapters.local.acts import Acts
from adapters.local.archive import Archive, NotOpen
from adapters.local.clockface import Clockface
from adapters.local.deliveries import deliver
from adapters.local.doings import Doings
from adapters.local.doors import TEXT_LIMIT, Doors, Refused
from adapters.local.drawing import Drawing
from adapters.local.live import Live
from adapters.local.messages import Message
from adapters.local.palette import Offers
from adapters.local.time import TimeControl
from adapters.local.town import PLATFORM, Town
from adapters.local.views import Views
from adapters.local.web import Web
from bot.core.clock import Clock, SystemClock
from bot.core.people import Direct, Home, Identity, Place, Who
from bot.core.platform import (
    Capabilities,
    Delivery,
    Manifest,
    Memory,
    Outcome,
    Problem,
    RetryLater,
    Sink,
)

log = logging.getLogger(__name__)
PORTS_TRIED = 20
BEAT = 1.0


class LocalPlatform:
    """A town on this machine. `time` gives the page a clock that can be moved forward."""

    name = PLATFORM
    capabilities = Capabilities(
        forms="page",
        text_limit=TEXT_LIMIT,
        threads=True,
        private_in_group=True,
        writes_first=True,
        tells_deletions=True,
        drops_repeats=True,
        per_second=1000.0,
    )

    def __init__(
        self,
        town: Town,
        *,
        port: int = 8765,
        time: TimeControl | None = None,
        host: str = "127.0.0.1",
    ) -> None:
        if host not in {"127.0.0.1", "localhost"}:
            raise ValueError("the local page is served on this machine only")
        self._town = town
        self._asked_port = port
        self._host = host
        self._clock = Clockface(time) if time else None
        self._time: Clock = time or SystemClock()
        self._live: Live | None = None
        self._views: Views | None = None
        self._archive = Archive(town, self._heard)
        self._doings: Doings | None = None
        self._up = asyncio.Event()
        self._port = 0

    @property
    def url(self) -> str:
        """The link to the page, once it is ready."""
        return f"http://{self._host}:{self._port}/"

    async def ready(self) -> str:
        """Wait until the page is served; gives its link."""
        await self._up.wait()
        return self.url

    @property
    def doings(self) -> Doings:
        """What people can do, for whoever plays them. Raises NotOpen before the page runs."""
        if self._doings is None:
            raise NotOpen
        return self._doings

    def messages(self) -> Sequence[Message]:
        """Everything that was said and is there, oldest first."""
        return self._archive.messages()

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        """Serve the page until cancelled."""
        await self._archive.load(memory)
        doings = self._doings = Doings(self._town, self._archive, self._now, sink)
        runner = web.AppRunner(self._page(doings, manifest), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            self._port = await self._listen(runner)
            self._up.set()
            await asyncio.gather(self._retell(doings), self._beat())
        finally:
            self._up.clear()
            if self._live is not None:
                self._live.end()
            if self._clock is not None:
                await self._clock.close()
            await runner.cleanup()

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Do one thing in the town."""
        if not self._archive.is_open:
            return RetryLater(1.0, "starting")
        return await deliver(delivery, self._archive, self._town, self._now())

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        """What somebody is in a home; None where they are not there."""
        person = self._town.person(identity.ref)
        if person is None or identity.platform != PLATFORM or home.platform != PLATFORM:
            return None
        return person.who if home.ref in self._archive.homes_of(person.ref) else None

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        """The team, as far as it is in the home."""
        there = [p for p in self._town.team if home.ref in self._archive.homes_of(p.ref)]
        return [(person.identity, person.who) for person in there]

    async def inspect(self, home: Home) -> Sequence[Problem]:
        """Nothing can be missing here."""
        return ()

    def link(self, place: Place, message: str) -> str | None:
        """An address that opens a message that is there."""
        found = self._archive.get(message)
        return None if found is None else f"/#m-{found.ref}"

    def private_link(self, code: str) -> str | None:
        """None: the private chat stands beside the group, and the bot writes first."""
        return None

    def _now(self) -> datetime:
        return self._time.now()

    def _page(self, doings: Doings, manifest: Manifest) -> web.Application:
        drawing = Drawing(self._town, manifest.say)
        offers = Offers(manifest)
        views = Views(self._town, self._archive, drawing, offers, self._now, self._clock)
        live = Live(f"{asyncio.get_running_loop().time():.6f}", views.change)
        self._views, self._live = views, live
        acts = Acts(self._town, doings, drawing, offers, self._clock, self._people_changed)
        return Web(self._town, views, live, acts, Doors(self._town, self._archive)).app()

    def _heard(self, message: Message, before: Message | None) -> None:
        if self._live is None:
            return
        self._live.heard(message, before)
        if isinstance(message.to, Direct) and before is None:
            self._people_changed()

    def _people_changed(self) -> None:
        if self._live is not None and self._views is not None:
            self._live.spread(self._views.people)

    async def _listen(self, runner: web.AppRunner) -> int:
        """The first free port from the one asked for."""
        last = self._asked_port + (PORTS_TRIED if self._asked_port else 0)
        for port in range(self._asked_port, last + 1):
            site = web.TCPSite(runner, self._host, port)
            try:
                await site.start()
            except OSError as error:
                if error.errno != errno.EADDRINUSE or port == last:
                    raise
                continue
            return int(runner.addresses[0][1])
        raise OSError(errno.EADDRINUSE, "no free port")

    async def _retell(self, doings: Doings) -> None:
        try:
            await doings.retell()
        except Refused as refused:
            log.warning("words from before could not be told: %s", refused)

    async def _beat(self) -> None:
        """Tell open pages when the clock shows something else."""
        shown: object = None
        while True:
            await asyncio.sleep(BEAT)
            if self._clock is None or self._live is None or self._views is None:
                continue
            if (now := self._clock.shown()) != shown:
                shown = now
                self._live.spread(self._views.clock)
