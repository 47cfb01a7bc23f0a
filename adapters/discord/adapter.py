"""Discord as a chat platform of the core: take part, deliver, say who somebody is."""

import asyncio
from collections.abc import Sequence

import discord

from adapters.discord import checkup, commands, endpoints
from adapters.discord.answering import DEFER_SECONDS, Answering
from adapters.discord.asking import Asking
from adapters.discord.directs import CRISIS_PER_HOUR, PER_HOUR, Budget, Directs
from adapters.discord.echoes import Echoes
from adapters.discord.faults import ERRORS, blame, log
from adapters.discord.intake import Intake
from adapters.discord.opened import Opened
from adapters.discord.painting import Paint
from adapters.discord.places import PLATFORM, channel_of
from adapters.discord.private import Private
from adapters.discord.quiet import hush
from adapters.discord.sending import ECHO_SECONDS, Sending
from adapters.discord.split import LIMIT
from adapters.discord.standing import Standing
from adapters.discord.voice import say
from adapters.discord.wire import Wire, wanted_intents
from bot.core.clock import Clock, SystemClock
from bot.core.errors import WrongToken
from bot.core.people import Home, Identity, Place, Who
from bot.core.platform import (
    Capabilities,
    Delivery,
    Manifest,
    Memory,
    Outcome,
    Outline,
    Problem,
    RetryLater,
    Sink,
)
from bot.core.replies import msg

FLUSH_SECONDS = 3.0
SWEEP_SECONDS = 600.0
RECONNECT_SECONDS = (1.0, 5.0, 15.0, 60.0)
# Of Discord's 50 requests a second one is left for what is no delivery (roles, private channels).
PER_SECOND = 49.0


class DiscordPlatform:
    """The bot on Discord. `paint` makes a picture's PNG; without it the alt text is shown.

    Without `gateway_url` an API of one's own (`api_base_url`) is asked for its gateway. A picture
    is painted in a thread.
    """

    name = PLATFORM
    capabilities = Capabilities(
        forms="page",
        text_limit=LIMIT,
        threads=True,
        private_in_group=True,
        writes_first=True,
        tells_deletions=True,
        drops_repeats=True,
        per_second=PER_SECOND,
    )

    def __init__(
        self,
        token: str,
        *,
        api_base_url: str | None = None,
        gateway_url: str | None = None,
        paint: Paint | None = None,
        clock: Clock | None = None,
        new_directs_per_hour: int = PER_HOUR,
        defer_seconds: float = DEFER_SECONDS,
        echo_seconds: float = ECHO_SECONDS,
    ) -> None:
        for address in (api_base_url, gateway_url):
            if address is not None:
                endpoints.checked(address)
        self._token = token
        self._api = api_base_url
        self._gateway = gateway_url
        self._paint = paint
        self._clock = clock or SystemClock()
        self._per_hour = new_directs_per_hour
        self._defer_seconds = defer_seconds
        self._echo_seconds = echo_seconds
        self._trusted = True  # until the gateway refuses what we ask for
        self._wire: Wire | None = None
        self._sending: Sending | None = None
        self._echoes = Echoes()
        self._standing = Standing(_seconds)
        self._ready = asyncio.Event()

    async def ready(self) -> None:
        """Wait until the gateway has let us in."""
        await self._ready.wait()

    async def run(self, sink: Sink, manifest: Manifest, memory: Memory) -> None:
        """Take part until cancelled. Raises WrongToken; other ends of a connection it survives."""
        hush()
        endpoints.use_api(self._api)
        crisis = Budget(CRISIS_PER_HOUR, _seconds)
        directs = Directs(memory, Budget(self._per_hour, _seconds), crisis)
        self._sending = Sending(memory, directs, self._echoes, self._paint, self._echo_seconds)
        opened = Opened(memory)
        asking = Asking(manifest, opened)
        intake = Intake(
            sink,
            manifest,
            memory,
            self._clock,
            answering=Answering(manifest, asking, self._paint, self._defer_seconds),
            asking=asking,
            private=Private(asking, self._paint),
            directs=directs,
            echoes=self._echoes,
            standing=self._standing,
            on_ready=self._ready.set,
        )
        keeping = asyncio.create_task(_keep(intake, opened, self._clock))
        try:
            await self._stay(intake, manifest, memory)
        finally:
            keeping.cancel()
            await intake.close()
            await intake.cursors.flush()

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Do one thing."""
        if self._wire is None or self._sending is None:
            return RetryLater(1.0, "not connected yet")
        return await self._sending.deliver(self._wire, delivery)

    async def roles(self, home: Home, identity: Identity) -> Who | None:
        """What somebody is in a server; None where they are not in it, or nobody can tell now."""
        if self._wire is None:
            return None
        try:
            return await self._standing.of(self._wire, home, identity)
        except ERRORS as error:
            blame(f"roles in {home.ref} not known", error, mild=True)
            return None

    async def staff(self, home: Home) -> Sequence[tuple[Identity, Who]]:
        """Everybody who may moderate or administer the server."""
        if self._wire is None:
            return ()
        try:
            return await self._standing.team(self._wire, home)
        except ERRORS as error:
            blame(f"team of {home.ref} not known", error, mild=True)
            return ()

    async def inspect(self, home: Home) -> Sequence[Problem]:
        """What is missing for the bot to work in the server."""
        if self._wire is None:
            return (Problem(msg("discord-check-offline"), blind=True),)
        return await checkup.problems_of(self._wire, home)

    async def outline(self, home: Home) -> Outline:
        """The server's name and channels."""
        return checkup.outline_of(self._wire, home) if self._wire else Outline(home.ref, ())

    def link(self, place: Place, message: str) -> str | None:
        """The address that opens a message."""
        return f"https://discord.com/channels/{place.home}/{channel_of(place)}/{message}"

    def private_link(self, code: str) -> str | None:
        """None: a press answers privately wherever it is, and the bot writes first."""
        return None

    async def _stay(self, intake: Intake, manifest: Manifest, memory: Memory) -> None:
        """One connection after another. discord.py itself resumes; this is for what ends it."""
        failures = 0
        try:
            while True:
                known = self._ready.is_set()
                try:
                    await self._connect(intake, manifest, memory)
                except discord.LoginFailure:
                    raise WrongToken(say(manifest, "discord-token-wrong")) from None
                except discord.PrivilegedIntentsRequired as error:
                    self._trusted = False
                    blame("the portal does not allow what we ask for", error)
                except Exception as error:  # noqa: BLE001 - a malformed frame must not end our work
                    if _token_refused(error):
                        raise WrongToken(say(manifest, "discord-token-wrong")) from None
                    blame("the connection ended", error)
                failures = 0 if self._ready.is_set() and not known else failures + 1
                self._ready.clear()
                await asyncio.sleep(RECONNECT_SECONDS[min(failures, len(RECONNECT_SECONDS) - 1)])
        finally:
            if self._wire is not None:
                await self._wire.close()
            self._wire = None

    async def _connect(self, intake: Intake, manifest: Manifest, memory: Memory) -> None:
        """Connect until the line ends. What is being sent meanwhile is not disturbed."""
        wire = self._wire
        if wire is None or wire.is_closed():
            wire = await self._log_in(intake)
        wire.ask_for(_allowed(wire) if self._trusted else wanted_intents(words=False, people=False))
        for problem in checkup.intents_of(wire):
            log.error("%s", manifest.say(problem.text, manifest.languages[0]))
        asked = await wire.gateway_address() if self._api and not self._gateway else None
        endpoints.use_gateway(self._gateway or asked)
        registering = asyncio.create_task(_register(wire, manifest, memory))
        try:
            await wire.connect(reconnect=True)
        finally:
            registering.cancel()
            await wire.drop_line()

    async def _log_in(self, intake: Intake) -> Wire:
        wire = Wire(wanted_intents(), intake.hear)
        intake.attach(wire)
        try:
            await wire.login(self._token)
        except BaseException:
            await wire.close()
            raise
        self._wire = wire
        return wire


def _token_refused(error: Exception) -> bool:
    return isinstance(error, discord.ConnectionClosed) and error.code == 4004


async def _register(wire: Wire, manifest: Manifest, memory: Memory) -> None:
    """Tell Discord of our commands, beside reading: screening never waits for that."""
    for pause in (*RECONNECT_SECONDS, None):
        try:
            await commands.register(wire, manifest, memory)
        except ERRORS as error:
            blame("commands not registered", error, mild=pause is not None)
            if pause is not None:
                await asyncio.sleep(pause)
        else:
            return


def _allowed(wire: Wire) -> discord.Intents:
    """What the portal allows us; asking for more would end the connection."""
    flags = wire.application_flags
    return wanted_intents(
        words=flags.gateway_message_content or flags.gateway_message_content_limited,
        people=flags.gateway_guild_members or flags.gateway_guild_members_limited,
    )


async def _keep(intake: Intake, opened: Opened, clock: Clock) -> None:
    """Every few seconds: write down how far we have read. Now and then: forget old forms."""
    waited = SWEEP_SECONDS
    while True:
        try:
            await intake.cursors.flush()
            if waited >= SWEEP_SECONDS:
                waited = 0.0
                await opened.sweep(clock.now())
        except Exception as error:  # noqa: BLE001 - the database may be back in a second
            blame("cursors not kept", error, mild=True)
        waited += FLUSH_SECONDS
        await asyncio.sleep(FLUSH_SECONDS)


def _seconds() -> float:
    return asyncio.get_running_loop().time()
