"""A heavy message: who is asked, what the card says, and what it never says."""

from tests.scenarios.crisis import alert, alerts, case, cases, happened, unscreened, without_channel
from tests.scenarios.words import AT_ONCE, HEAVY, PLAIN
from tests.world.world import World


async def test_a_heavy_message_reaches_the_moderators_channel_and_its_writer(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    card = alert(world)
    assert card.says("Soon", "Nobody has it", "Thinking about dying, said about themselves")
    assert card.says("Ada", "#general, 12:00", "Private message delivered at 12:00")
    assert card.has_buttons("I have it", "Show", "Hand over", "Closed", "We misread it")
    assert card.has_buttons("Write to them")
    assert ada.last_private.says("At 12:00 it reached the moderators' channel")
    assert ada.last_private.has_buttons("You misread this", "Clear")
    assert mo.private == []
    assert world.public == []


async def test_the_card_says_who_is_asked_next_and_when(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await world.admin("Bo")
    await ada.says(AT_ONCE, channel="evening")
    card = alert(world)
    assert card.says("Now", "Asked 12:00", "This channel", "12:02", "Mo", "12:04", "Bo", "12:15")


async def test_neither_card_nor_asks_ever_hold_the_words(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=70)
    for shown in [*world.alerts, *mo.private]:
        for version in [*shown.versions, shown.reply]:
            assert HEAVY not in str(version)


async def test_the_card_links_to_the_message(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    [link] = alert(world).links
    assert link.url.endswith(f"/general/{ada.last_message}")


async def test_plain_words_touch_no_database_and_nobody(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(PLAIN, channel="general")
    assert await cases(world) == []
    assert (alerts(world), ada.private, world.public) == ([], [], [])


async def test_the_moderators_channel_and_channels_left_out_are_not_read(world: World) -> None:
    mo, ada = await world.moderator("Mo"), world.somebody("Ada")
    await unscreened(world, "evening")
    await mo.says(HEAVY, channel="moderators")
    await ada.says(HEAVY, channel="evening")
    assert await cases(world) == []


async def test_a_home_that_belongs_to_nobody_is_not_read(world: World) -> None:
    ada = world.somebody("Ada")
    ada.home = type(ada.home)("discord", "elsewhere")
    await ada.says(HEAVY, channel="general")
    assert await cases(world) == []


async def test_the_same_event_told_twice_counts_once(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    events = await happened(world)
    world._keys -= 1
    await ada.says(HEAVY, channel="general")
    assert await happened(world) == events
    assert (len(alerts(world)), len(ada.private)) == (1, 1)


async def test_somebody_elses_words_never_open_a_case_for_who_passes_them_on(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general", forwarded=True)
    await ada.says("what should i answer?", channel="general", quoting=HEAVY)
    assert await cases(world) == []


async def test_a_thread_belongs_to_its_channel(world: World) -> None:
    ada = world.somebody("Ada")
    await unscreened(world, "evening")
    await ada.says(HEAVY, channel="evening", thread="t1")
    assert await cases(world) == []
    await ada.says(HEAVY, channel="general", thread="t2")
    assert alert(world).says("#general")


async def test_show_gives_the_words_to_the_presser_alone_and_is_written_down(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Show", alert(world))
    assert mo.last_private.says(HEAVY, "Ada", "#general, 12:00", "written down")
    assert not alert(world).says(HEAVY)
    assert "shown" in await happened(world)
    assert (await case(world)).read_at == world.now
    assert ada.last_private.says("Mo from the moderators read it at 12:00")
    assert world.public == []


async def test_only_the_team_may_press(world: World) -> None:
    ada, eve = world.somebody("Ada"), world.somebody("Eve")
    await ada.says(HEAVY, channel="general")
    await eve.presses("Show", alert(world))
    assert eve.last_private.says("for the moderators")
    assert "shown" not in await happened(world)


async def test_a_moderators_own_words_are_for_the_others(world: World) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await mo.says(HEAVY, channel="general")
    assert alerts(world) == []
    assert sam.last_private.says("Mo", "Thinking about dying")
    assert mo.last_private.says("it reached the moderators, so that")
    data = sam.last_private.button("Show").data
    await world.passes(minutes=90)
    assert not any(shown.says("You are asked") for shown in mo.private)
    await mo.presses_data(data.partition("~")[0], channel="moderators")
    assert mo.last_private.says("concerns you")
    assert "shown" not in await happened(world)


async def test_without_a_channel_everybody_on_the_team_is_asked_in_private(world: World) -> None:
    await without_channel(world)
    ada, mo, bo = world.somebody("Ada"), await world.moderator("Mo"), await world.admin("Bo")
    await ada.says(HEAVY, channel="general")
    assert mo.last_private.says("You are asked to look at this", "Ada")
    assert bo.last_private.says("You are asked to look at this")
    assert ada.last_private.says("At 12:00 it reached the moderators, so that")
