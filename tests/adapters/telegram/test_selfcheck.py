"""What the bot finds missing in a group, and whom Telegram calls its staff."""

import pytest

from adapters.telegram.selfcheck import found
from bot.core.people import Home, Who
from bot.core.platform import Outlines
from tests.adapters.telegram.bench import Bench, person
from tests.far_side.telegram import FarSide
from tests.far_side.telegram.town import BOT_ID
from tests.sentences import texts as product_texts

ANA, MO, SAM, HELPER, GONE = 11, 12, 13, 14, 15
HARBOUR = -1001000000001
HOME = Home("telegram", str(HARBOUR))
ALL = {"can_delete_messages": True, "can_pin_messages": True, "can_manage_topics": True}


@pytest.fixture(autouse=True)
def harbour(far: FarSide) -> None:
    for number, name in ((ANA, "Ana"), (MO, "Mo"), (SAM, "Sam"), (GONE, "Gone")):
        far.town.user(number, name)
    far.town.user(HELPER, "Helper", bot=True)
    far.town.group(HARBOUR)
    far.town.enter(HARBOUR, ANA, "creator")
    far.town.enter(HARBOUR, MO, "administrator", can_promote_members=True)
    far.town.enter(HARBOUR, SAM, "administrator", can_delete_messages=True)
    far.town.enter(HARBOUR, HELPER, "administrator", can_promote_members=True)
    far.town.enter(HARBOUR, GONE, "left")


async def problems(bench: Bench) -> dict[str, bool]:
    return {p.text.key: p.blind for p in await bench.platform.inspect(HOME)}


async def test_an_admin_with_all_rights_misses_nothing(far: FarSide, bench: Bench) -> None:
    far.town.reads_all = False
    far.town.enter(HARBOUR, BOT_ID, "administrator", **ALL)
    assert await problems(bench) == {}


async def test_privacy_mode_is_blindness_until_the_bot_is_admin(far: FarSide, bench: Bench) -> None:
    far.town.reads_all = False
    assert await problems(bench) == {
        "telegram-problem-privacy-mode": True,
        "telegram-problem-no-admin": False,
    }
    far.town.reads_all = True
    assert await problems(bench) == {"telegram-problem-no-admin": False}


async def test_each_right_that_is_missing_is_named(far: FarSide, bench: Bench) -> None:
    far.town.enter(HARBOUR, BOT_ID, "administrator")
    far.town.chats[HARBOUR].forum = True
    assert set(await problems(bench)) == {
        "telegram-problem-no-delete",
        "telegram-problem-no-pin",
        "telegram-problem-no-topics",
    }


async def test_a_basic_group_is_named(far: FarSide, bench: Bench) -> None:
    far.town.chats[HARBOUR].type = "group"
    far.town.enter(HARBOUR, BOT_ID, "administrator", **ALL)
    assert set(await problems(bench)) == {"telegram-problem-basic-group"}


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_a_group_we_are_not_in_is_blindness(far: FarSide, bench: Bench, status: str) -> None:
    far.town.enter(HARBOUR, BOT_ID, status)
    assert await problems(bench) == {"telegram-problem-absent": True}


async def test_every_remedy_is_there_in_both_languages() -> None:
    texts = product_texts()
    keys = [f"telegram-problem-{name}" for name in _names()]
    assert all(texts.has(key, language) for key in keys for language in ("en", "es"))


def _names() -> list[str]:
    assert found.__doc__
    return [
        *("absent", "privacy-mode", "no-admin", "no-delete", "no-pin", "no-topics"),
        *("basic-group", "conflict", "gap", "parked"),
    ]


async def test_staff_are_the_admins_who_are_people(bench: Bench) -> None:
    assert list(await bench.platform.staff(HOME)) == [
        (person(ANA, "Ana"), Who.ADMIN),
        (person(MO, "Mo"), Who.ADMIN),
        (person(SAM, "Sam"), Who.MODERATOR),
    ]


async def test_roles_are_what_telegram_says(far: FarSide, bench: Bench) -> None:
    far.town.user(16, "Kim")
    far.town.enter(HARBOUR, 16)
    roles = bench.platform.roles
    assert await roles(HOME, person(MO)) is Who.ADMIN
    assert await roles(HOME, person(SAM)) is Who.MODERATOR
    assert await roles(HOME, person(16)) is Who.MEMBER
    assert await roles(HOME, person(GONE)) is None
    assert await roles(HOME, person(999)) is None
    assert await roles(Home("discord", "1"), person(MO)) is None


async def test_a_group_is_its_own_only_channel(bench: Bench) -> None:
    assert isinstance(bench.platform, Outlines)
    outline = await bench.platform.outline(HOME)
    assert (outline.name, outline.channels) == ("Harbour", ((str(HARBOUR), "Harbour"),))
