"""What the person reads, and that it stays true: by level, kind, hour and what has happened."""

from datetime import UTC, datetime

from bot.core.ids import new_id
from bot.store.tables import IdentityRow
from tests.scenarios.crisis import alert, case, cases, country, happened, hours
from tests.scenarios.words import AT_ONCE, FRIEND, HEAVY, HOPELESS, HURT, MEDICAL, THREAT, VOICES
from tests.world.world import World

NIGHT = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)


async def test_in_danger_the_emergency_number_comes_first(world: World) -> None:
    await country(world, "US")
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    for words in (AT_ONCE, MEDICAL):
        await ada.says(words, channel="general")
        first = ada.last_private.text.splitlines()[0]
        assert "911 is the quickest help" in first
        assert ada.last_private.says("automatic", "can be wrong", "it reached the moderators'")


async def test_each_kind_has_its_own_words(world: World) -> None:
    await world.moderator("Mo")
    said = {
        "Hal": (HURT, "What you wrote sounds very heavy"),
        "Ted": (THREAT, "put distance between you and them"),
        "Vic": (VOICES, "You don't have to do what it says"),
        "Flo": (FRIEND, "You won't hear what follows, to protect them"),
    }
    for name, (words, expected) in said.items():
        person = world.somebody(name)
        await person.says(words, channel="general")
        assert person.last_private.says(expected, "automatic"), name
    assert world.public == []


async def test_a_rise_is_never_held_back_and_takes_the_softer_message_away(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await ada.says(AT_ONCE, channel="general")
    [told] = ada.private
    assert told.says("112 is the quickest help")
    assert alert(world).says("Now")
    assert (await case(world)).level == 3


async def test_the_same_level_and_kind_is_not_told_twice_in_six_hours(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await ada.says(HEAVY, channel="general")
    assert len(ada.private) == 1
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    await ada.says(HEAVY, channel="general")
    [told] = ada.private
    assert told.says("it reached the moderators' channel")
    await world.passes(hours=6, minutes=1)
    await ada.says(HEAVY, channel="general")
    assert len(ada.private) == 2


async def test_another_kind_is_told_too_and_both_stay_true(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=3)
    await ada.says(VOICES, channel="general")
    assert len(ada.private) == 2
    await mo.presses("I have it", alert(world))
    assert all(told.says("Mo from the moderators has taken this on") for told in ada.private)


async def test_a_slighter_message_joins_without_another_word_to_the_person(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(AT_ONCE, channel="general")
    await world.passes(minutes=3)
    await ada.says(HOPELESS, channel="general")
    await ada.says(HEAVY, channel="general")
    assert [told.says("112 is the quickest help") for told in ada.private] == [True]
    assert (await case(world)).level == 3
    assert (await happened(world)).count("joined") == 2


async def test_outside_the_hours_people_who_answer_come_first(world: World) -> None:
    await hours(world, 7, 23)
    await world.until(NIGHT)
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    told = ada.last_private
    lines = told.text.splitlines()
    assert told.says("People who answer at this hour", "probably not before 07:00")
    assert [i for i, line in enumerate(lines) if "Find A Helpline" in line] < [
        i for i, line in enumerate(lines) if "not before 07:00" in line
    ]
    await ada.presses("Ask people here anyway")
    assert ada.last_private.says("I'm asking the others on the team, too")
    await world.passes(seconds=1)
    assert mo.last_private.says("You are asked to look at this")
    await ada.presses("Ask people here anyway", told)
    assert (await happened(world)).count("wanted") == 1
    await mo.presses("I have it")
    assert not told.has_buttons("Ask people here anyway")


async def test_somebody_who_says_they_are_around_changes_what_is_told(world: World) -> None:
    await hours(world, 7, 23)
    await world.until(NIGHT)
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("not before 07:00")
    await mo.presses("Until midnight")
    assert not ada.last_private.says("not before 07:00")
    assert mo.last_private.says("You are around until 00:00", "Waiting: Soon, Ada")
    await world.passes(minutes=31)
    assert ada.last_private.says("not before 07:00") or ada.last_private.says("Nobody has answered")


async def test_where_everybody_is_off_no_time_is_promised(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await world.passes(seconds=1)
    await mo.presses("Off")
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("I can't say when: nobody is around")


async def test_a_closed_private_chat_stands_in_the_first_line_of_the_alert(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    ada.platform.blocked.add(ada.identity.ref)
    await ada.says(HEAVY, channel="general")
    first = alert(world).text.splitlines()[0]
    assert first == "I can't write to Ada privately. Please answer as a person, where it was said."
    assert alert(world).says("No: their private chat is closed to me")
    assert "not_told" in await happened(world)
    assert world.public == []


async def test_clear_takes_the_message_away_and_changes_nothing_else(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    told = ada.last_private
    await ada.presses("Clear")
    assert ada.private == []
    assert alert(world).says("They have cleared the private message", "Nobody has it")
    await mo.presses("I have it", alert(world))
    assert ada.private == []
    await ada.presses_data(told.button("Clear").data)
    assert ada.private == []
    assert (await happened(world)).count("cleared") == 1


async def test_a_message_of_somebody_else_cannot_be_pressed(world: World) -> None:
    ada, eve = world.somebody("Ada"), world.somebody("Eve")
    await ada.says(HEAVY, channel="general")
    data = ada.last_private.button("You misread this").data
    await eve.presses_data(data)
    assert (await case(world)).wrong_at is None


async def test_hopeless_words_alone_only_go_on_the_list(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HOPELESS, channel="general")
    assert (await cases(world), ada.private) == ([], [])


async def test_people_read_it_in_their_own_language(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    ada.locale = "es"
    async with world.running.tools.db.write() as tx:
        tx.add(IdentityRow(id=new_id(), platform="discord", ref="ada", name="Ada", language="es"))
    await ada.says(HEAVY, channel="general")
    assert ada.last_private.says("A las 12:00 llegó al canal de moderación")
    await mo.presses("I have it", alert(world))
    assert ada.last_private.says("Mo, de moderación, se ocupa de esto desde las 12:00")
