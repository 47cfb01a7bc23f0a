"""SOS: at once, for anybody, and opening it tells nobody."""

from sqlalchemy import func, select

from bot.features.sos.records import HelpCountry, QuietRow
from bot.store.tables import OutboxRow
from tests.scenarios.crisis import alert, alerts, asks, country, hours
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World

FOUR = ["Two quiet minutes", "A person", "Help lines"]


async def opens(actor: Actor) -> Shown:
    await actor.types("/sos")
    return actor.last_private


async def kept(world: World) -> int:
    """Everything that waits or went out, and every quiet minute."""
    async with world.read() as tx:
        rows = await tx.scalar(select(func.count()).select_from(OutboxRow)) or 0
        return rows + (await tx.scalar(select(func.count()).select_from(QuietRow)) or 0)


async def test_it_begins_with_the_number_and_opening_it_tells_nobody(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    before = await kept(world)
    card = await opens(ada)
    assert card.text.startswith("In danger now: 112.\nOpening this tells nobody.")
    assert set(FOUR) <= set(card.labels)
    for label in FOUR:
        await ada.presses(label, card)
    assert await kept(world) == before
    assert mo.private == []
    assert (alerts(world), world.public) == ([], [])


async def test_it_is_answered_while_somebody_else_writes_and_does_not_stop(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben", "telegram")
    async with world.running.tools.db.write():
        for actor in (ada, ben):
            card = await opens(actor)
            assert card.says("Opening this tells nobody")
            for label in FOUR:
                await actor.presses(label, card)


async def test_in_spanish_it_says_the_same(world: World) -> None:
    gus = world.somebody("Gus", "telegram")
    gus.locale = "es"
    card = await opens(gus)
    assert card.text.startswith("Si hay peligro ahora: 112.\nAbrir esto no avisa a nadie.")
    await gus.presses("Dos minutos de calma", card)
    await gus.presses("Mirar alrededor")
    assert gus.last_private.says("cinco cosas que puedas ver")
    await gus.presses("Líneas de ayuda", card)
    assert gus.last_private.says("No tienes que estar en tu peor momento")


async def test_whoever_never_joined_is_answered_too_on_both_platforms(world: World) -> None:
    for platform in ("discord", "telegram"):
        gus = world.somebody("Gus", platform)
        card = await opens(gus)
        assert card.says("In danger now: 112", "Opening this tells nobody")
        await gus.presses("Help lines", card)
        assert gus.last_private.says("You don't have to be at your worst")
        await gus.presses("Two quiet minutes", card)
        assert gus.last_private.has_buttons("Breathing", "Look around", "Ride out an urge")
    assert alerts(world) == []


async def test_typed_in_the_group_it_is_answered_in_private(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/sos", channel="general")
    assert ada.last_private.says("Opening this tells nobody")
    assert world.public == []


async def test_without_any_community_it_still_answers(bare_world: World) -> None:
    gus = bare_world.somebody("Gus")
    card = await opens(gus)
    assert card.says("In danger now: your emergency number")
    await gus.presses("A person", card)
    assert gus.last_private.says("I can't tell which community you are in")
    await gus.presses("Help lines", card)
    assert gus.last_private.says("Find A Helpline")


async def test_under_18_there_are_breathing_youth_lines_and_nothing_is_kept(world: World) -> None:
    gus = world.somebody("Gus")
    await gus.types("/start")
    await gus.presses("I'm under 18")
    assert gus.last_private.has_buttons("SOS", "Two quiet minutes")
    await gus.presses("Two quiet minutes")
    await gus.presses("Breathing")
    await world.passes(minutes=3)
    await gus.presses("SOS")
    await gus.presses("Help lines")
    await gus.presses("Young people")
    assert gus.last_private.says("These people talk with young people")
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(QuietRow)) == 0
    assert (alerts(world), world.public) == ([], [])


async def test_the_way_to_it_stands_in_private_messages(world: World) -> None:
    ada, gus = await world.member("Ada"), world.somebody("Gus", "telegram")
    await ada.types("/me")
    assert "SOS" in ada.last_private.labels
    await ada.types("/help")
    assert "SOS" in ada.last_private.labels
    await ada.says("hello?")
    assert ada.last_private.says("nobody here has read this")
    await ada.presses("SOS", ada.last_private)
    assert ada.last_private.says("Opening this tells nobody")
    await gus.types("/me")
    assert "SOS" in gus.last_private.labels


# Help lines.


async def test_help_lines_are_the_countrys_and_somewhere_else_is_always_asked(
    world: World,
) -> None:
    await country(world, "DE")
    ada = await world.member("Ada")
    await opens(ada)
    await ada.presses("Help lines")
    card = ada.last_private
    assert card.says("In danger now: 112", "TelefonSeelsorge", "Checked on", "They speak")
    assert sum(line.startswith("Checked on") for line in card.text.splitlines()) <= 3
    await ada.presses("Violence at home", card)
    assert card.says("What is happening is not your doing")
    await ada.presses("Somewhere else?", card)
    assert card.says("Only you see it")
    await ada.presses("Ireland", card)
    assert card.says("I'll keep that in mind", "Women's Aid")
    again = await opens(ada)
    await ada.presses("Help lines", again)
    assert ada.last_private.says("Samaritans")
    assert world.public == []


async def test_a_strangers_country_is_used_and_not_kept(world: World) -> None:
    gus = world.somebody("Gus", "telegram")
    await opens(gus)
    await gus.presses("Help lines")
    await gus.presses("Somewhere else?")
    assert gus.last_private.says("don't keep it")
    await gus.presses("Ireland")
    assert gus.last_private.says("Samaritans")
    async with world.read() as tx:
        assert await tx.scalar(select(func.count()).select_from(HelpCountry)) == 0
    await gus.presses("Somewhere else?")
    await gus.presses("Another country")
    assert gus.last_private.says("In danger now: your emergency number", "Find A Helpline")


async def test_pressed_with_nonsense_nothing_happens(world: World) -> None:
    ada = await world.member("Ada")
    for data in ("sos.list:nothing:PT", "sos.country:crisis:XX", "sos.calm:nothing"):
        await ada.presses_data(data)
        assert ada.last_private.says("Nothing was changed")


# A person.


async def test_a_person_is_asked_only_after_a_second_tap(world: World) -> None:
    await hours(world, 7, 23)
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await world.moderator("Sam")
    await world.passes(seconds=1)
    await mo.presses("I'm around, 2 h")
    await opens(ada)
    await ada.presses("A person")
    assert ada.last_private.says("Whom shall I ask?", "Mo is around", "your name")
    assert asks(mo) == []
    await ada.presses("Not now")
    assert ada.last_private.says("Nobody was asked")
    assert (asks(mo), alerts(world)) == ([], [])
    await opens(ada)
    await ada.presses("A person")
    await ada.presses("The moderators")
    told = ada.last_private
    assert told.says("I've asked Mo, at 12:00", "by 12:10", "People who answer meanwhile")
    assert told.has_buttons("Two quiet minutes", "I don't need anybody any more")
    assert alert(world).says("They pressed SOS and asked for a person", "Ada")
    assert world.public == []


async def test_it_can_be_taken_back_and_everybody_sees_that(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await opens(ada)
    await ada.presses("A person")
    await ada.presses("The moderators")
    told = ada.last_private
    await mo.presses("I have it", alert(world))
    assert told.says("Mo from the moderators has taken this on")
    await ada.presses("I don't need anybody any more", told)
    assert told.says("You took this back at 12:00", "Nobody is asked any more")
    assert told.labels == ["Clear"]
    assert alert(world).says("They took it back at 12:00")
    await world.passes(hours=3)
    assert len(asks(mo)) == 0
    await opens(ada)
    await ada.presses("A person")
    await ada.presses("The moderators")
    assert len(alerts(world)) == 2
    assert ada.last_private is not told


async def test_somebody_who_never_joined_may_ask_for_a_person(world: World) -> None:
    gus, mo = world.somebody("Gus", "telegram"), await world.moderator("Mo")
    for _ in range(2):
        await opens(gus)
        await gus.presses("A person")
        await gus.presses("The moderators")
    assert len(alerts(world)) == 1
    assert alert(world).says("Gus", "Would like a person")
    told = next(shown for shown in gus.private if shown.says("at 12:00"))
    await mo.presses("I have it", alert(world))
    assert told.says("Mo from the moderators has taken this on")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi Gus, I'm here.")
    assert gus.last_private.says("Hi Gus, I'm here.")
    await gus.presses("I don't need anybody any more", told)
    assert told.says("You took this back")


async def test_hours_without_anybody_are_told_before_asking(world: World) -> None:
    await hours(world, 18, 23)
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await opens(ada)
    await ada.presses("A person")
    assert ada.last_private.says("Nobody is usually around before 18:00", "I can ask anyway")
    await hours(world, None, None)
    await ada.presses("A person")
    assert ada.last_private.says("Nobody has said that they are around")


async def test_after_a_hard_answer_a_person_is_one_of_the_ways_on(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await ada.types("/checkin")
    await ada.presses("very hard")
    await ada.presses("A person")
    await ada.presses("The moderators")
    assert alert(world).says("They asked for a person after a hard day")
    assert world.public == []


async def test_a_long_why_from_a_made_up_button_is_no_words_of_ours(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await ada.presses_data("sos.ask:anything at all")
    assert alert(world).says("They asked for a person.")
