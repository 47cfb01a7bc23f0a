"""Sharing is one tap, the note is weighed first, and taking back works for ever."""

from datetime import UTC, datetime

from bot.engine.context import Work
from bot.features.checkins.queries import community_row
from bot.features.checkins.sharing import daily
from tests.world.actor import Actor
from tests.world.shown import Shown
from tests.world.world import World


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


async def answers(actor: Actor, word: str, note: str | None = None) -> None:
    """Check in, and perhaps add a note."""
    await actor.types("/checkin")
    await actor.presses(word)
    if note is not None:
        hard = "Note it" in actor.last_private.labels
        await actor.presses("Note it" if hard else "Add urge or a note")
        await actor.fills_in(urge="6", note=note)


def thread(world: World) -> list[Shown]:
    """Everything that stands in threads under the daily messages."""
    platform = world.platforms["discord"]
    return [
        shown
        for address, messages in platform.shown.items()
        if getattr(address, "thread", None) is not None
        for shown in messages
    ]


async def test_nothing_is_shared_until_somebody_shares_it(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "good", "Walked to the river.")
    assert world.public == []


async def test_one_tap_puts_the_word_and_the_note_into_the_thread_and_no_figure(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await answers(ada, "good", "Walked to the river.")
    await ada.presses("Share it")
    assert ada.last_private.says("your name, the word and the note")
    [entry] = thread(world)
    assert entry.says("Ada", "good. Walked to the river.")
    assert "6" not in entry.text
    assert len(world.daily()) == 1  # the message of the day came early


async def test_taking_back_works_for_ever_and_leaves_nothing_of_anybody(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await answers(ada, "good", "Walked to the river.")
    await ada.presses("Share it")
    card = ada.last_private
    await ben.presses("Send Ada a kind word")
    await ben.presses("Glad you wrote this.")
    await world.until(at(18, 12))
    await ada.presses("Take back", card)
    assert ada.last_private.says("Taken back") or card.says("Taken back")
    assert all(shown.text == "This was taken back." for shown in thread(world))
    assert len(thread(world)) == 2


async def test_a_changed_answer_changes_what_is_shared(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "good")
    await ada.presses("Share it")
    await ada.presses("so-so")
    [entry] = thread(world)
    assert entry.says("Ada", "so-so")


async def test_a_note_changed_after_sharing_stays_private(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "good", "A walk.")
    await ada.presses("Share it")
    await ada.presses("Change what I added")
    await ada.fills_in(urge="6", note="Only for me.")
    await ada.presses("so-so")
    [entry] = thread(world)
    assert entry.says("A walk.")
    assert not entry.says("Only for me.")


async def test_a_heavy_note_stays_between_us_and_a_person_is_offered(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "very hard", "I want to die tonight.")
    shared = [shown for shown in ada.private if shown.has_buttons("Share it")]
    await ada.presses("Share it", shared[-1])
    held = [shown for shown in ada.private if shown.says("kept your note between us")]
    assert len(held) == 1
    assert held[0].has_buttons("A moderator", "No")
    assert thread(world) == []
    assert world.public == []


async def test_a_note_that_worries_a_little_can_be_shared_anyway(world: World) -> None:
    for name, choice in (("Ada", "Only the word"), ("Ben", "Share it as it is")):
        actor = await world.member(name)
        await answers(actor, "hard", "I feel hopeless.")
        card = next(shown for shown in reversed(actor.private) if "Share it" in shown.labels)
        before = len(thread(world))
        await actor.presses("Share it", card)
        assert len(thread(world)) == before
        await actor.presses(choice)
    word, whole = thread(world)
    assert word.says("Ada", "hard")
    assert not word.says("hopeless")
    assert whole.says("Ben", "hard. I feel hopeless.")


async def test_the_daily_message_comes_at_its_time_with_a_thread_and_a_button(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await world.until(at(16, 17, 59))
    assert world.daily() == []
    await world.until(at(16, 18))
    [message] = world.daily()
    assert message.has_buttons("Check in")
    assert message.says("Only you see your answer")
    await ada.presses("Check in", message)
    assert ada.last_private.has_buttons("very hard", "very good")
    assert len(world.daily()) == 1
    await world.until(at(17, 19))
    assert len(world.daily()) == 2


async def test_below_twenty_answers_only_how_many_checked_in(world: World) -> None:
    ada = await world.member("Ada")
    ben = await world.member("Ben")
    await answers(ada, "very hard")
    await world.until(at(16, 18))
    [message] = world.daily()
    assert message.says("One person has checked in today.")
    assert not message.says("hard")
    await answers(ben, "good")
    assert message.edits == 0
    await world.passes(minutes=11)
    assert message.says("2 people have checked in today.")
    assert message.edits == 1
    await world.passes(minutes=30)
    assert message.edits == 1


def test_from_twenty_answers_on_the_message_tells_how_they_are_spread() -> None:
    few = daily.card(daily.Totals((1, 4, 6, 5, 3), 0))
    many = daily.card(daily.Totals((1, 4, 6, 5, 4), 2))
    assert "spread" not in str(few)
    assert "counts=(1, 4, 6, 5, 4)" in str(many)


async def test_a_resting_community_gets_no_message_by_itself(world: World) -> None:
    async with world.running.tools.db.write() as tx:
        row = await community_row(tx, world.community_id)
        assert row is not None
        row.rest_until = at(18, 0)
    await world.until(at(16, 19))
    assert world.public == []
    await daily.post_due(Work(world.running.tools))
    await world.settle()
    assert world.public == []


async def test_a_kind_word_arrives_with_its_senders_name_and_a_line_in_the_thread(
    world: World,
) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await answers(ada, "hard")
    await ada.presses("Share it")
    await ben.presses("Send Ada a kind word")
    assert ben.last_private.says("A kind word for Ada", "Your name stands beside it", "5 a day")
    await ben.presses("You're not alone with this.")
    assert ada.last_private.says("A kind word from Ben", "You're not alone with this.")
    assert thread(world)[-1].says("Ben sent Ada a kind word: You're not alone with this.")
    lines = len(thread(world))
    await ben.presses("Send Ada a kind word")
    await ben.presses("Thinking of you today.")
    assert len(thread(world)) == lines  # one for each entry


async def test_no_more_from_this_person_is_respected_and_not_told(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await answers(ada, "hard")
    await ada.presses("Share it")
    await ben.presses("Send Ada a kind word")
    await ben.presses("Thinking of you today.")
    await ada.presses("No more from this person")
    assert ada.last_private.says("they aren't told")
    await world.until(at(17, 12))
    await answers(ada, "so-so")
    await ada.presses("Share it")
    entry = thread(world)[-1]
    await ben.presses("Send Ada a kind word", entry)
    assert ben.last_private.says("takes no more kind words", "nothing you did")


async def test_nobody_sends_a_kind_word_to_themselves(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "hard")
    await ada.presses("Share it")
    await ada.presses("Send Ada a kind word", thread(world)[0])
    assert ada.last_private.says("This one is yours")


async def test_five_kind_words_a_day_are_passed_on(world: World) -> None:
    ben = await world.member("Ben")
    others = [await world.member(f"M{number}") for number in range(6)]
    for number, other in enumerate(others):
        await answers(other, "hard")
        await other.presses("Share it")
        entry = next(shown for shown in thread(world) if shown.says(f"M{number}\n"))
        await ben.presses(f"Send M{number} a kind word", entry)
        await ben.presses("Thinking of you today.")
    assert ben.last_private.says("5 kind words a day")


async def test_own_words_only_where_both_allow_it_and_never_heavy_ones(world: World) -> None:
    ada, ben = await world.member("Ada"), await world.member("Ben")
    await answers(ada, "hard")
    await ada.presses("Share it")
    await ben.presses("Send Ada a kind word")
    assert "My own words" not in ben.last_private.labels
    for actor in (ada, ben):
        await actor.types("/me")
        await actor.presses("More")
        await actor.presses("When I ask")
        await actor.presses("Kind words in own words: off")
    await ben.presses("Send Ada a kind word", thread(world)[0])
    await ben.presses("My own words")
    await ben.fills_in(words="I want to die tonight.")
    assert any(shown.says("I kept this one back") for shown in ben.private)
    assert len(thread(world)) == 1
    await ben.presses("My own words")
    await ben.fills_in(words="See you at the river.")
    assert ada.last_private.says("A kind word from Ben", "See you at the river.")


async def test_after_a_hard_day_a_kind_word_can_be_asked_for(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "very hard", "Only for me.")
    await ada.presses("A kind word")
    assert world.public == []
    assert ada.last_private.says("your name and the word", "nothing else")
    await ada.presses("Ask the group")
    [entry] = thread(world)
    assert entry.says("Ada", "very hard", "A kind word for Ada would be good today.")
    assert not entry.says("Only for me.")


async def test_an_account_that_has_not_joined_is_told_how_when_it_presses(world: World) -> None:
    ada = await world.member("Ada")
    await answers(ada, "hard")
    await ada.presses("Share it")
    guest = world.somebody("Guest")
    await guest.presses("Send Ada a kind word")
    assert guest.last_private.says("This is for those who have joined")
