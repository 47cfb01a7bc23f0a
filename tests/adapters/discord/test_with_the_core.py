"""The whole program on Discord, over the wire: a newcomer's evening, and a heavy message."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.discord import DiscordPlatform
from bot.core.clock import SystemClock
from bot.engine.running import Running
from bot.main import build, metadata
from bot.store.database import Database
from bot.store.keys import Keys
from tests.adapters.discord.side import until
from tests.far_side.discord import FarSide
from tests.far_side.discord.interactions import EPHEMERAL, Interaction
from tests.far_side.discord.model import Channel, Guild, Json, User
from tests.founding import Ground, founded
from tests.scenarios.words import HEAVY


@dataclass
class Program:
    """The program and the server it is in."""

    far: FarSide
    running: Running
    guild: Guild
    general: Channel
    team: Channel
    ada: User
    mo: User

    async def start(self, platform: DiscordPlatform) -> "asyncio.Task[None]":
        self.running.take_in()
        work = asyncio.create_task(self.running.work())
        await platform.ready()
        await until(lambda: bool(self.far.state.commands))
        await self.far.state.gateway.everything_sent()
        return work

    def alert(self) -> Json:
        return self.far.shown(self.team)[-1]

    async def until_private(self, user: User, words: str) -> Json:
        def there() -> bool:
            return any(words in message["content"] for message in self.far.told(user))

        await until(there)
        return next(m for m in self.far.told(user) if words in m["content"])


@pytest.fixture
async def program(far: FarSide, tmp_path: Path) -> AsyncIterator[Program]:
    ada, mo = far.person("Ada"), far.person("Mo")
    guild = far.guild("Harbour", ada, mo, channels=("general", "moderators", "daily"))
    far.role(guild, mo, 1 << 13)
    platform = DiscordPlatform(
        far.token, api_base_url=far.api, gateway_url=far.state.gateway_address
    )
    url = f"sqlite+aiosqlite:///{tmp_path / 'alongside.db'}"
    db = await Database.open(url, keys=Keys(), metadata=metadata())
    running = await build(db, clock=SystemClock(), platforms={platform.name: platform})
    await _found(db, guild)
    made = Program(far, running, guild, guild.channels[0], guild.channels[1], ada, mo)
    work = await made.start(platform)
    try:
        yield made
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await running.close()


async def _found(db: Database, guild: Guild) -> None:
    """A community that has been set up, as /setup would."""
    purposes = {"general": "chat", "moderators": "moderators", "daily": "daily"}
    rooms = {channel.id: purposes[channel.name] for channel in guild.channels}
    names = {channel.id: channel.name for channel in guild.channels}
    async with db.write() as tx:
        ground = Ground("discord", guild.id, rooms, names=names)
        await founded(tx, ground, at=SystemClock().now())


async def press(program: Program, user: User, at: Interaction | Json, label: str) -> Interaction:
    """Press a button of what an interaction shows last (or of a message)."""
    if isinstance(at, Interaction):
        message = at.answers[-1] if at.answers else at.message
        assert message is not None
    else:
        message = at
    return await program.far.presses(user, message, label).answered()


@pytest.mark.parametrize(
    ("locale", "labels", "joined", "grade", "saved"),
    [
        (
            "en-GB",
            ("I'm 18 or over and I agree", "Rather not say", "Fine"),
            "You're in",
            "hard",
            "Saved at",
        ),
        (
            "es-ES",
            ("Tengo 18 años o más y acepto", "Prefiero no decirlo", "Vale"),
            "Ya está",
            "duro",
            "Guardado a las",
        ),
    ],
    ids=["English", "Spanish"],
)
async def test_a_newcomer_joins_in_four_taps_and_checks_in_with_one(
    program: Program,
    locale: str,
    labels: tuple[str, ...],
    joined: str,
    grade: str,
    saved: str,
) -> None:
    ada, far = program.ada, program.far
    ada.locale = locale
    at = await far.uses(ada, "start", program.general).answered()
    assert at.hidden
    for label in labels:
        at = await press(program, ada, at, label)
    card = at.message if at.edits else at.answers[-1]
    assert card is not None
    assert joined in card["content"]
    assert card["flags"] & EPHEMERAL
    at = await press(program, ada, card, grade)
    shown = at.message if at.edits else at.answers[-1]
    assert shown is not None
    assert saved in shown["content"]
    assert far.shown(program.general) == []
    assert far.state.limits.refused == 0


async def test_a_heavy_message_reaches_moderators_and_its_writer_and_show_shows_it_to_one(
    program: Program,
) -> None:
    far, ada, mo = program.far, program.ada, program.mo
    far.writes(ada, program.general, HEAVY)
    note = await program.until_private(ada, "reached the moderators' channel")
    await until(lambda: bool(far.shown(program.team)))
    assert HEAVY not in str(far.shown(program.team))
    assert note["flags"] & EPHEMERAL == 0
    await until(lambda: "Private message delivered" in program.alert()["content"])
    shown = await press(program, mo, program.alert(), "Show")
    assert shown.hidden
    assert HEAVY in shown.text
    assert HEAVY not in str(far.shown(program.team))
    taken = await press(program, mo, program.alert(), "I have it")
    await taken.until(lambda: taken.first is not None)
    await until(lambda: "Mo" in program.alert()["content"])
    assert far.shown(program.general) == []


async def test_nobody_but_a_moderator_may_press_what_is_theirs(program: Program) -> None:
    far = program.far
    far.writes(program.ada, program.general, HEAVY)
    await until(lambda: bool(far.shown(program.team)))
    rui = far.person("Rui")
    program.guild.members[rui.id] = []
    at = await press(program, rui, program.alert(), "Show")
    assert at.hidden
    assert HEAVY not in at.text


async def test_sos_is_answered_to_one_person_and_quiet_minutes_come_in_private(
    program: Program,
) -> None:
    far, ada = program.far, program.ada
    at = await far.uses(ada, "sos", program.general).answered()
    assert at.hidden
    assert at.text.startswith("In danger now: 112.")
    chosen = await press(program, ada, at, "Two quiet minutes")
    assert chosen.hidden
    await press(program, ada, chosen, "Breathing")
    step = await program.until_private(ada, "1 of 6")
    await press(program, ada, step, "Stop")
    await program.until_private(ada, "Stopped here")
    assert far.shown(program.general) == []
    assert far.shown(program.team) == []


async def test_the_plan_is_opened_by_one_person_in_private(
    program: Program,
) -> None:
    far, ada = program.far, program.ada
    at = await far.uses(ada, "start", program.general).answered()
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        at = await press(program, ada, at, label)
    at = await far.uses(ada, "sos", program.general).answered()
    plan = await press(program, ada, at, "My plan")
    assert plan.hidden
    assert "Nobody else, no exception" in plan.text
    assert far.shown(program.general) == []
