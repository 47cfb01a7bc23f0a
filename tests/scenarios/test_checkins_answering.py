"""A day is one tap, can be changed until it ends, and answered until the next one ends."""

from datetime import UTC, datetime

from bot.features.checkins.queries import answers
from tests.world.world import World

FIVE = ("very hard", "hard", "so-so", "good", "very good")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026 in Lisbon, where it is UTC in winter."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


async def test_the_first_check_in_comes_with_joining_and_is_saved_with_one_tap(
    world: World,
) -> None:
    ada = await world.member("Ada")
    assert ada.last_private.has_buttons(*FIVE)
    await ada.presses("good")
    assert ada.last_private.says("Saved at 12:00. You can change it until 03:00.")
    assert ada.last_private.button("good").chosen
    assert world.public == []


async def test_the_evening_prompt_comes_at_the_members_time_and_one_tap_answers_it(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await world.until(at(16, 19, 59))
    assert not ada.last_private.has_buttons("so-so") or ada.last_private.says("You're in")
    await world.until(at(16, 20))
    assert ada.last_private.text.startswith("How is today going?")
    await ada.presses("so-so")
    assert ada.last_private.says("Saved at 20:00")
    assert ada.last_private.edits == 1
    card = ada.last_private
    await world.until(at(17, 19))
    assert card.says("Saved at 20:00")
    await world.until(at(17, 20))
    assert ada.last_private.labels == list(FIVE)


async def test_a_day_that_is_answered_already_is_not_asked_about(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    messages = len(ada.private)
    await world.until(at(16, 23))
    assert len(ada.private) == messages


async def test_an_answer_can_be_changed_until_the_day_ends_and_not_after(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    await world.until(at(17, 2, 59))
    await ada.presses("hard")
    assert ada.last_private.button("hard").chosen
    await world.until(at(17, 3, 1))
    before = ada.last_private.reply
    data = ada.last_private.button("good").data
    await ada.presses_data(data)
    assert ada.last_private.says("That day is over")
    await ada.types("/checkin")
    assert not ada.last_private.button("good").chosen
    assert before is not None


async def test_yesterday_can_be_answered_until_today_ends(world: World) -> None:
    ada = await world.member("Ada")
    await world.until(at(16, 21))
    await world.until(at(17, 12))
    await ada.types("/checkin")
    await ada.presses("Answer yesterday")
    assert ada.last_private.says("How did Monday go?")
    await ada.presses("very good")
    assert ada.last_private.says("Saved at 12:00. You can change it until 03:00.")
    await world.until(at(18, 12))
    await ada.types("/checkin")
    assert "Answer yesterday" in ada.last_private.labels  # Tuesday
    await ada.presses("Answer yesterday")
    assert ada.last_private.says("Tuesday")


async def test_nobody_who_has_just_joined_is_offered_yesterday(world: World) -> None:
    ada = await world.member("Ada")
    await ada.types("/checkin")
    assert ada.last_private.labels == list(FIVE)


async def test_the_extras_are_those_of_the_journey_and_are_kept(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    await ada.presses("Add urge or a note")
    assert ada.form is not None
    assert [field.name for field in ada.form.fields] == ["urge", "note"]
    await ada.fills_in(urge="4", note="Walked to the river.")
    assert ada.last_private.says("urge", "4", "Walked to the river.")
    await ada.presses("Change what I added")
    assert ada.form is not None
    assert ada.form.values == {"urge": "4", "note": "Walked to the river."}
    await ada.fills_in(urge="", note="Walked.")
    assert not ada.last_private.says("urge\n4")
    assert world.public == []


async def test_an_illness_asks_for_energy_and_food_and_body_for_no_figure(world: World) -> None:
    ada = await world.member("Ada", what="A long illness")
    await ada.presses("hard")
    await ada.presses("Note it")
    assert ada.form is not None
    assert [field.name for field in ada.form.fields] == ["energy", "note"]
    ben = await world.member("Ben", what="Food and body")
    await ben.presses("hard")
    await ben.presses("Note it")
    assert ben.form is not None
    assert [field.name for field in ben.form.fields] == ["note"]


async def test_on_telegram_the_extras_are_asked_one_by_one(world: World) -> None:
    ada = await world.member("Ada", "telegram")
    await ada.presses("good")
    await ada.presses("Add urge or a note")
    assert ada.last_private.says("How strong was the urge?")
    await ada.presses("7")
    assert ada.last_private.says("A note", "Only you see this")
    await ada.says("A long day.")
    assert ada.last_private.says("urge", "7", "A long day.")


async def test_after_a_hard_day_there_is_a_note_a_kind_word_and_a_person(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses("very hard")
    assert ada.last_private.has_buttons("Note it", "A kind word", "A person", "I slipped")


async def test_pressing_twice_is_saving_once(world: World) -> None:
    ada = await world.member("Ada")
    data = ada.last_private.button("good").data
    await ada.presses_data(data)
    await ada.presses_data(data)
    async with world.read() as tx:
        member = data.partition("~m")[2]
        rows = await answers(tx, member, at(1, 0).date(), at(30, 0).date())
    assert rows == [(at(16, 0).date(), 4, None)]


async def test_a_day_in_the_future_or_long_past_cannot_be_answered(world: World) -> None:
    ada = await world.member("Ada")
    member = ada.last_private.button("good").data.partition("~")[2]
    for day in ("20261117", "20261114", "19990101"):
        await ada.presses_data(f"checkin.mood:{day}:4~{member}")
        assert ada.last_private.says("That day is over")
    for data in ("checkin.mood:20261116:9", "checkin.mood:20261116:0"):
        await ada.presses_data(f"{data}~{member}")
        assert ada.last_private.says("choose one of the answers")


async def test_in_spanish_it_reads_like_spanish(world: World) -> None:
    ada = world.somebody("Ada")
    ada.locale = "es-ES"
    await ada.types("/start")
    assert ada.last_private.reply.lang == "es"
