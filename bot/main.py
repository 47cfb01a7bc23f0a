"""The composition root: the only module that names concrete adapters, features and moderation."""

import asyncio
import shutil
import sys
from collections.abc import AsyncGenerator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from adapters.pictures import paint_image
from bot.config import Config, DemoOptions
from bot.core.clock import Clock, DemoClock, SystemClock
from bot.core.people import Defaults
from bot.core.platform import Platform
from bot.core.registry import Feature, Registry, Tick
from bot.engine import seen
from bot.engine.application import App
from bot.engine.context import Scope, Tools, Work
from bot.engine.deliver import Deliverer
from bot.engine.memory import StoredMemory
from bot.engine.running import Running
from bot.engine.texts import Texts
from bot.engine.timeline import Timeline
from bot.features.buddies import FEATURE as BUDDIES
from bot.features.checkins import FEATURE as CHECKINS
from bot.features.journeys import FEATURE as JOURNEYS
from bot.features.journeys.linter import SHELF, PackError, read
from bot.features.journeys.packs import BUILT_IN, names_of, unnamed
from bot.features.me import FEATURE as ME
from bot.features.milestones import FEATURE as MILESTONES
from bot.features.onboarding import FEATURE as ONBOARDING
from bot.features.plan import FEATURE as PLAN
from bot.features.privacy import FEATURE as PRIVACY
from bot.features.privacy.erasing import service as erasing
from bot.features.setup import FEATURE as SETUP
from bot.features.setup.queries import is_blind
from bot.features.setup.rules import next_step
from bot.features.setup.state import state_of
from bot.features.sos import FEATURE as SOS
from bot.loading import loading
from bot.restore import Memory, Restored, Stones, restore
from bot.store import revision
from bot.store.address import parse_address
from bot.store.base import Base, MetaData
from bot.store.database import Database
from bot.store.keys import Keys
from moderation.feature import FEATURE as MODERATION
from moderation.reading.screening import Screener, load_detector
from moderation.rulebook import SHELF as CRISIS_PACKS

FEATURES: tuple[Feature, ...] = (
    ONBOARDING,
    CHECKINS,
    JOURNEYS,
    MILESTONES,
    BUDDIES,
    SOS,
    PLAN,
    MODERATION,
    ME,
    SETUP,
    PRIVACY,
)
LOCALES = Path(__file__).parent / "locales"


def metadata() -> MetaData:
    """Every table of the product."""
    return Base.metadata


@cache
def texts() -> Texts:
    """All sentences; they never change while the program runs."""
    return Texts.load(LOCALES)


async def build(
    db: Database,
    *,
    clock: Clock,
    platforms: Mapping[str, Platform],
    real: Clock | None = None,
    defaults: Defaults = Defaults(),  # noqa: B008 - frozen
) -> Running:
    """Put the program together. Called by `run` and by tests, with the same parts."""
    detector = load_detector()
    registry = Registry(FEATURES)
    tools = Tools(clock, db, texts(), registry, detector.weigh, dict(platforms), defaults)
    real = real or SystemClock()
    deliverer = Deliverer(tools, real)
    screener = Screener(tools, detector)
    app = App(tools, screener)
    own = (Tick("seen", 60, seen.writer(app)), Tick("contacts", 60, screener.refresh))
    ticks = (*registry.ticks, *own)
    moved = clock if isinstance(clock, DemoClock) else DemoClock()
    timeline = Timeline(tools, moved, deliverer, ticks)
    return Running(tools, app, deliverer, timeline, real)


async def run(config: Config) -> None:
    """Run the configured platforms until cancelled. A new SQLite file gets its tables here."""
    with loading():
        own_packs(config)
        address = parse_address(config.database.url)
        if address.file is not None and not address.file.exists():
            await _bring_up_to_date(config.database.url)
        db = await Database.open(config.database.url, keys=keys_of(config))
        schema = await revision.check(db)
        community = config.community
        running = await build(
            db,
            clock=SystemClock(),
            platforms=_platforms(config),
            defaults=Defaults(community.language, community.zone, community.country),
        )
    try:
        running.take_in()
        await running.work(*_health(config, running, schema))
    finally:
        await running.close()


async def _bring_up_to_date(url: str) -> None:
    if await revision.current(url) == revision.revisions_in().newest:
        return
    from bot.store import migrate  # noqa: PLC0415 - Alembic is for those who change tables

    await migrate.upgrade(url, taken_at=SystemClock().now())


def _health(config: Config, running: Running, schema: str) -> list[Coroutine[None, None, None]]:
    if config.health.port is None:
        return []
    from bot.engine.health import Pulse, serve  # noqa: PLC0415 - a web server only where asked for

    pulse = Pulse(running.tools, running.beats, is_blind, schema)
    return [serve(pulse, config.health.host, config.health.port)]


def own_packs(config: Config) -> None:
    """Put the operator's packs beside those that come along. Raises for the first mistake."""
    for error in own_journeys(config):
        raise error
    if config.packs.crisis is not None:
        CRISIS_PACKS.add(Path(config.packs.crisis))


def own_journeys(config: Config) -> Sequence[PackError]:
    """Put the operator's journeys on top, where they are sound; else all that is wrong."""
    folders = [] if config.packs.folder is None else [Path(config.packs.folder)]
    packs, errors = read(BUILT_IN, *folders)
    texts().learn(names_of(packs))
    nameless = [
        PackError(
            f"{config.packs.folder}: {pack.id} has no name in {language}.",
            f'Add it to {pack.id}.toml, in [names]: {language} = "..."',
        )
        for pack, language in unnamed(packs, texts().complete, texts().has)
    ]
    if not errors and not nameless:
        SHELF.packs = packs
    return [*errors, *nameless]


async def put_back(config: Config, copy: Path) -> Restored:
    """Make a copy the database again; who was deleted since it was made stays forgotten."""

    async def recall(db: Database) -> Stones:
        async with _scope(db) as scope:
            return await erasing.tombstones(scope)

    async def obey(db: Database, stones: Stones) -> int:
        async with _scope(db) as scope:
            await erasing.carry_over(scope, stones)
            return await erasing.apply_tombstones(scope)

    now = SystemClock().now()
    return await restore(config.database.url, copy, keys_of(config), Memory(recall, obey), now)


@asynccontextmanager
async def _scope(db: Database) -> AsyncGenerator[Scope]:
    running = await build(db, clock=SystemClock(), platforms={})
    async with Work(running.tools).scope() as scope:
        yield scope


async def check(config: Config) -> Sequence[str]:
    """What is missing in the database and on the platforms, the most urgent first."""
    own_packs(config)
    db = await Database.open(config.database.url, keys=keys_of(config))
    try:
        await revision.check(db)
        running = await build(db, clock=SystemClock(), platforms={})
        state = await state_of(Work(running.tools), config.platforms)
        return [] if state.is_done else [texts().line(next_step(state), "en")]
    finally:
        await db.close()


async def demo(options: DemoOptions) -> None:
    """Run the demo community on the local page until cancelled."""
    # The page brings a web server, which a community on Discord and Telegram never needs.
    from adapters.local.platform import LocalPlatform  # noqa: PLC0415 - as above
    from bot.demo import data  # noqa: PLC0415 - as above
    from bot.demo import start as demo_start  # noqa: PLC0415 - as above
    from bot.demo.story import begins  # noqa: PLC0415 - as above

    own_packs(options.config)
    if options.reset:
        await asyncio.to_thread(shutil.rmtree, options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True, exist_ok=True)
    url = f"sqlite+aiosqlite:///{options.folder / 'demo.db'}"
    await _bring_up_to_date(url)
    db = await Database.open(url, keys=Keys())
    memory = StoredMemory(db, "demo")
    town, month = data.town(), data.month()
    stood = await demo_start.stands_at(memory)
    today = demo_start.last_day(town, SystemClock().now())
    clock = DemoClock(stood or begins(month, today, town.zone), still=True)
    time = demo_start.DemoTime(clock, town.zone)
    page = LocalPlatform(town, port=options.port, time=time)
    running = await build(db, clock=clock, platforms={page.name: page})
    time.connect(running)
    try:
        running.take_in()
        link = await page.ready()
        if stood is None:
            _say("A small community lives a month, once; this takes a moment ...")
            await demo_start.found(db, town, clock.now())
            await demo_start.relive(running, page, town, month, clock)
            await memory.put(demo_start.PLAYED, b"yes")
        clock.release()
        _say(f"Alongside is here: {link}\nStop it with Ctrl+C.")
        await running.work(demo_start.keep_time(memory, clock))
    finally:
        await running.close()


def _platforms(config: Config) -> dict[str, Platform]:
    """The platforms that there are tokens for; the libraries of others are not loaded."""
    found: list[Platform] = []
    if (token := config.discord.token) is not None:
        from adapters.discord import DiscordPlatform  # noqa: PLC0415 - as above

        found.append(
            DiscordPlatform(
                token.reveal(),
                api_base_url=config.discord.api_base_url,
                gateway_url=config.discord.gateway_url,
                paint=paint_image,
            )
        )
    if (token := config.telegram.token) is not None:
        from adapters.telegram import TelegramPlatform  # noqa: PLC0415 - as above

        found.append(
            TelegramPlatform(
                token.reveal(),
                api_base_url=config.telegram.api_base_url,
                file_base_url=config.telegram.file_base_url,
                paint=paint_image,
            )
        )
    return {platform.name: platform for platform in found}


def keys_of(config: Config) -> Keys:
    """Where the keys of sealed words are, as the configuration says."""
    file = config.database.key_file
    return Keys(env=config.database.key_env, file=Path(file) if file else None)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
