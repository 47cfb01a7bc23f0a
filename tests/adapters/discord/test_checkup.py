"""The self-check, roles, the team, links."""

import pytest

from adapters.discord import DiscordPlatform
from bot.core.events import Said
from bot.core.people import Home, Identity, Place, Who
from tests.adapters.contract import KeptMemory, StandIn
from tests.adapters.discord.side import DiscordSide, identity, running
from tests.far_side.discord import FarSide
from tests.far_side.discord.gateway import CONTENT
from tests.far_side.discord.model import HISTORY, PIN, SEND, VIEW


def home(side: DiscordSide) -> Home:
    return Home("discord", side.home.id)


async def test_where_nothing_is_missing_nothing_is_said(side: DiscordSide) -> None:
    assert await side.platform.inspect(home(side)) == []


@pytest.mark.parametrize(
    ("denied", "key"),
    [
        (VIEW, "discord-check-view"),
        (SEND, "discord-check-send"),
        (HISTORY, "discord-check-history"),
        (PIN, "discord-check-pin"),
        (1 << 13, "discord-check-manage"),
        (1 << 15, "discord-check-attach"),
        (1 << 35, "discord-check-threads"),
        (1 << 38, "discord-check-in-threads"),
    ],
)
async def test_each_missing_permission_is_named_with_its_channel_and_remedy(
    far: FarSide, core: StandIn, memory: KeptMemory, denied: int, key: str
) -> None:
    side = DiscordSide(far, core, memory)
    side.general.denied = denied
    async with running(far, core, memory) as platform:
        problems = await platform.inspect(home(side))
    assert [problem.text.key for problem in problems] == [key]
    for language in ("en", "es"):
        text = core.texts.line(problems[0].text, language)
        assert "#general" in text
        assert "#moderators" not in text


async def test_a_server_in_which_we_see_nothing_is_blind(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    for channel in side.home.channels:
        channel.denied = VIEW
    async with running(far, core, memory) as platform:
        [problem] = await platform.inspect(home(side))
    assert problem.blind


async def test_missing_intents_and_scopes_are_named(
    far: FarSide, core: StandIn, memory: KeptMemory
) -> None:
    side = DiscordSide(far, core, memory)
    far.state.gateway.allowed = CONTENT
    side.home.commands_allowed = False
    async with running(far, core, memory) as platform:
        problems = await platform.inspect(home(side))
        nowhere = await platform.inspect(Home("discord", "1"))
    assert [p.text.key for p in problems] == ["discord-check-people", "discord-check-commands"]
    assert nowhere[-1].text.key == "discord-check-not-there"


async def test_many_channels_are_counted(far: FarSide, core: StandIn, memory: KeptMemory) -> None:
    side = DiscordSide(far, core, memory)
    for n in range(14):
        far.channel(side.home, f"c{n}").denied = PIN
    async with running(far, core, memory) as platform:
        [problem] = await platform.inspect(home(side))
    assert "and 4 more" in core.texts.line(problem.text, "en")


async def test_roles_come_from_permissions(side: DiscordSide) -> None:
    mo, sam, rui = (side.far.person(name) for name in ("Mo", "Sam", "Rui"))
    side.far.role(side.home, mo, 1 << 13)
    side.far.role(side.home, sam, 1 << 5)
    await side.far.state.gateway.everything_sent()
    side.far.state.gateway.tell("GUILD_CREATE", side.home.json(side.far.state.bot))
    await side.says("roles are known now")
    await side.core.hears(Said)
    roles = side.platform.roles
    found = [
        await roles(home(side), identity(user))
        for user in (side.home.owner, sam, mo, side.ada, rui)
    ]
    assert found == [Who.ADMIN, Who.ADMIN, Who.MODERATOR, Who.MEMBER, None]
    team = {(person.name, who) for person, who in await side.platform.staff(home(side))}
    assert team == {
        ("Harbour-owner", Who.ADMIN),
        ("Sam", Who.ADMIN),
        ("Mo", Who.MODERATOR),
    }
    assert await roles(Home("telegram", "1"), identity(mo)) is None
    assert await roles(home(side), Identity("telegram", "1")) is None


async def test_a_role_is_asked_for_once_a_minute_and_a_press_tells_it(side: DiscordSide) -> None:
    await side.platform.roles(home(side), side.person)
    await side.platform.roles(home(side), side.person)
    assert len(side.far.calls("GET", f"/members/{side.ada.id}")) == 1
    at = side.far.uses(side.kim, "me", side.general)
    await at.answered()
    assert await side.platform.roles(home(side), side.other) is Who.MEMBER
    assert side.far.calls("GET", f"/members/{side.kim.id}") == []


async def test_the_outline_and_links(side: DiscordSide) -> None:
    assert isinstance(side.platform, DiscordPlatform)
    outline = await side.platform.outline(home(side))
    assert outline.name == "Harbour"
    assert [name for _, name in outline.channels] == ["general", "moderators"]
    link = side.platform.link(Place("discord", "9", "8", "7"), "6")
    assert link == "https://discord.com/channels/9/7/6"
    assert side.platform.private_link("code") is None
