"""The one line in public: only for danger at once, quoting nobody, gone when somebody has it."""

from tests.scenarios.crisis import alert, case
from tests.scenarios.words import AT_ONCE, HEAVY, HOME, MEDICAL, THREAT
from tests.world.world import World


async def test_it_says_nothing_about_anybody_and_its_button_answers_in_private(
    world: World,
) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben")
    await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    [line] = world.public
    assert line.says("A note for anyone who is having a hard night", "Opening it tells nobody")
    assert not line.says("Ada")
    await ben.presses("Who answers now", line)
    assert ben.last_private.says("112", "Find A Helpline", "nobody is told that you opened it")
    assert world.public == [line]


async def test_it_goes_when_somebody_has_it(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(MEDICAL, channel="general")
    assert len(world.public) == 1
    await mo.presses("I have it", alert(world))
    assert world.public == []


async def test_it_goes_when_it_is_closed(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await mo.presses("We misread it", alert(world))
    assert world.public == []


async def test_once_a_channel_and_hour_and_it_stays_while_another_waits(world: World) -> None:
    ada, ben, mo = world.somebody("Ada"), world.somebody("Ben"), await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    first = alert(world)
    await ben.says(AT_ONCE, channel="general")
    assert len(world.public) == 1
    await mo.presses("I have it", first)
    assert len(world.public) == 1
    await mo.presses("I have it", alert(world))
    assert world.public == []
    await ada.says(MEDICAL, channel="evening")
    assert world.public == []


async def test_another_channel_has_its_own(world: World) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben")
    await ada.says(AT_ONCE, channel="general")
    await ben.says(AT_ONCE, channel="evening")
    assert len(world.public) == 2


async def test_a_rise_brings_it_too(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    assert world.public == []
    await ada.says(AT_ONCE, channel="general")
    assert len(world.public) == 1
    assert (await case(world)).line_key is not None


async def test_never_for_violence_at_home_threats_or_in_private(world: World) -> None:
    for name, words in (("Ada", HOME), ("Ben", THREAT)):
        await world.somebody(name).says(words, channel="general")
    await world.somebody("Cleo").says(AT_ONCE)
    assert world.public == []


async def test_somebody_who_has_it_already_needs_no_line(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await ada.says(AT_ONCE, channel="general")
    assert world.public == []
