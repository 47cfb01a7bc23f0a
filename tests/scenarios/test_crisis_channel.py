"""What moderators do for a channel: take a message out, care for it, and for whoever was hurt."""

from bot.core.people import Place
from bot.core.platform import Delivery, Outcome, Rejected
from tests.scenarios.crisis import alert, case, cases, happened
from tests.scenarios.words import ABUSE, HEAVY, HOME, PLAIN
from tests.world.world import HOME as HARBOUR
from tests.world.world import World

GENERAL = Place(HARBOUR.platform, HARBOUR.ref, "general")


async def test_a_moderator_takes_the_message_out_and_the_member_hears_it_kindly(
    world: World,
) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Take out of the channel", alert(world))
    assert mo.last_private.says("goes out of #general")
    assert (GENERAL, ada.last_message) in world.platforms["discord"].said
    await mo.presses("Take it out")
    assert (GENERAL, ada.last_message) not in world.platforms["discord"].said
    assert ada.last_private.says("was taken out of #general", "It is not a punishment")
    assert alert(world).says("The message was deleted at 12:00")
    assert "Take out of the channel" not in alert(world).labels
    await ada.presses("Clear", ada.last_private)
    assert not ada.last_private.says("taken out")
    assert (await happened(world)).count("taken_out") == 1


async def test_the_platform_telling_of_it_afterwards_changes_nothing(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Take out of the channel", alert(world))
    await mo.presses("Take it out")
    await world.passes(minutes=1)
    await ada.deletes("general")
    assert alert(world).says("The message was deleted at 12:00")
    assert "gone" not in await happened(world)
    await mo.presses_data(f"case.outyes:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("The message is gone already")


async def test_where_the_platform_does_not_allow_it_the_moderator_hears_so(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    told = len(ada.private)

    def refuses(delivery: Delivery) -> Outcome | None:
        return Rejected("forbidden") if delivery.op == "remove" else None

    world.platforms["discord"].fails = refuses
    await mo.presses("Take out of the channel", alert(world))
    await mo.presses("Take it out")
    assert mo.last_private.says("I was not allowed to take out the message of Ada")
    assert not alert(world).says("The message was deleted")
    assert len(ada.private) == told


async def test_about_violence_at_home_nothing_is_written_unasked(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOME, channel="general")
    told = len(ada.private)
    await mo.presses("Take out of the channel", alert(world))
    await mo.presses("Take it out")
    assert alert(world).says("The message was deleted")
    assert len(ada.private) == told


async def test_what_was_said_in_private_is_not_taken_out(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY)
    assert "Take out of the channel" not in alert(world).labels
    await mo.presses_data(f"case.out:{(await case(world)).id}", channel="moderators")
    assert mo.last_private.says("no message in a channel")


async def test_several_people_in_one_channel_are_one_line_to_moderators(world: World) -> None:
    ada, ben, cem = (world.somebody(name) for name in ("Ada", "Ben", "Cem"))
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await ada.says(HEAVY, channel="general")
    await ben.says(HEAVY, channel="evening")
    assert _several(world) == 0
    await ben.says(HEAVY, channel="general", thread="t1")
    assert _several(world) == 0, "joined what is open elsewhere"
    await cem.says(HEAVY, channel="general", thread="t1")
    assert _several(world) == 1
    line = next(one for one in world.alerts if one.says("More than one person"))
    assert line.says("#general")
    assert not line.says("Ada")
    dee = world.somebody("Dee")
    await dee.says(HEAVY, channel="general")
    assert _several(world) == 1
    await world.passes(hours=3)
    await world.somebody("Eli").says(HEAVY, channel="general")
    assert _several(world) == 1


def _several(world: World) -> int:
    return len([one for one in world.alerts if one.says("More than one person in #general")])


async def test_whoever_was_hurt_may_get_a_kind_word_and_the_writer_nothing(world: World) -> None:
    ada, ben, mo = world.somebody("Ada"), world.somebody("Ben"), await world.moderator("Mo")
    await ada.says(PLAIN, channel="general")
    await ben.says(ABUSE, channel="general", answering=ada)
    assert ben.private == []
    assert await cases(world) == []
    await mo.types("/cases")
    await mo.presses("Show: Ben")
    assert mo.last_private.says("Ada was answered with this", "Only you see this")
    await mo.presses("A kind word")
    assert mo.form is not None
    assert "it says nothing about you" in mo.form.values["text"]
    await mo.fills_in(text="I saw that. It says nothing about you.")
    assert ada.last_private.says("It says nothing about you", "Mo, moderator")
    assert ben.private == []
    await mo.presses("A kind word")
    await mo.fills_in(text="Again")
    assert mo.last_private.says("Ada has had a kind word from the team")


async def test_at_whom_it_was_aimed_is_not_guessed(world: World) -> None:
    ada, ben, mo = world.somebody("Ada"), world.somebody("Ben"), await world.moderator("Mo")
    await ada.says(PLAIN, channel="general")
    await ben.says(ABUSE, channel="general")
    await mo.types("/cases")
    await mo.presses("Show: Ben")
    assert mo.last_private.says("The person it was aimed at may like a kind word from you")
    assert "A kind word" not in mo.last_private.labels


async def test_a_moderator_who_was_hurt_leaves_it_to_the_others(world: World) -> None:
    ben, mo = world.somebody("Ben"), await world.moderator("Mo")
    await mo.says(PLAIN, channel="general")
    await ben.says(ABUSE, channel="general", answering=mo)
    await mo.types("/cases")
    await mo.presses("Show: Ben")
    assert mo.last_private.says("It was aimed at you")
