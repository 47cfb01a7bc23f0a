"""When something breaks: the last resort, and features that must not be in the way."""

import logging

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.core.events import Commanded, Said, Submitted, ThreadOpened, Words, WordsKind
from bot.core.facts import CaseOpened
from bot.core.ids import new_id
from bot.core.people import Feed, Identity, Person, Place, Staff
from bot.core.platform import Outcome, RetryLater
from bot.engine.context import Work
from moderation.cases import queries
from moderation.reading.screening import Screener, load_detector
from moderation.records import Case
from tests.scenarios.crisis import alert, alerts, asks, cases
from tests.scenarios.words import AT_ONCE, HEAVY, HOPELESS, PLAIN
from tests.world.world import HOME, START, World

GENERAL = Place(HOME.platform, HOME.ref, "general")


async def screener(world: World) -> Screener:
    """One that knows whom to tell."""
    made = Screener(world.running.tools, load_detector())
    await made.refresh(Work(world.running.tools))
    return made


async def breaks(world: World) -> None:
    """From now on nothing about cases can be written down."""
    async with world.running.tools.db.write() as tx:
        await tx.execute(text("DROP TABLE finding"))


def said(words: str, name: str = "Ada", where: Place | None = GENERAL) -> Said:
    author = Person(Identity("discord", name.casefold(), name))
    key = new_id()
    texts = (Words(WordsKind.BODY, words),)
    return Said(key=key, at=START, author=author, where=where, message=key, texts=texts)


async def test_when_nothing_can_be_written_down_moderators_are_told_directly(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam", platform="telegram")
    made = await screener(world)
    await breaks(world)
    with caplog.at_level(logging.DEBUG):
        await made.screen(said(HEAVY))
    for moderator in (mo, sam):
        assert moderator.last_private.says("Soon", "Ada", "#general, 12:00", "Thinking about dying")
        assert moderator.last_private.says("comes straight to you", "Go to the message")
        assert not moderator.last_private.says(HEAVY)
    assert (made.failures, made.last_resort.used) == (1, 1)
    assert HEAVY not in caplog.text
    assert "last resort" in caplog.text


async def test_directly_only_once_a_person_and_ten_minutes(world: World) -> None:
    mo = await world.moderator("Mo")
    made = await screener(world)
    await breaks(world)
    for words, name in ((HEAVY, "Ada"), (AT_ONCE, "Ada"), (HEAVY, "Ben")):
        await made.screen(said(words, name))
    assert [("Ada" in shown.text, "Ben" in shown.text) for shown in mo.private] == [
        (True, False),
        (False, True),
    ]
    world.clock.move_to(world.now.replace(minute=11))
    await made.screen(said(HEAVY))
    assert len(mo.private) == 3


async def test_directly_to_nobody_about_themselves_and_not_for_slight_words(world: World) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    made = await screener(world)
    await breaks(world)
    await made.screen(said(HOPELESS))
    await made.screen(said(HEAVY, "Mo"))
    assert (len(mo.private), len(sam.private)) == (0, 1)


async def test_private_words_are_told_where_the_person_was_seen(world: World) -> None:
    mo = await world.moderator("Mo")
    made = await screener(world)
    await made.screen(said(PLAIN))
    await breaks(world)
    await made.screen(said(HEAVY, where=None))
    assert mo.last_private.says("In private, to me", "Ada")
    assert mo.last_private.links == []


async def test_who_cannot_be_reached_directly_does_not_stop_the_others(world: World) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    made = await screener(world)
    await breaks(world)

    def fails(delivery: object) -> Outcome | None:
        if getattr(delivery, "to", None) == mo.identity.direct:
            raise OSError("gone")
        return None

    world.platforms["discord"].fails = fails
    await made.screen(said(HEAVY))
    assert sam.last_private.says("Ada")
    world.platforms["discord"].fails = lambda _: RetryLater(1, "busy")
    await made.screen(said(HEAVY, "Ben"))
    assert made.last_resort.used == 1


async def test_a_platform_that_is_not_connected_cannot_be_used(world: World) -> None:
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam", platform="telegram")
    made = await screener(world)
    await breaks(world)
    del world.running.tools.platforms["discord"]
    await made.screen(said(HEAVY))
    assert mo.private == []
    assert sam.last_private.says("Ada")
    assert sam.last_private.links == []


async def test_a_home_nobody_knows_has_nobody_to_tell(world: World) -> None:
    mo = await world.moderator("Mo")
    made = await screener(world)
    await breaks(world)
    await made.screen(said(HEAVY, where=Place("discord", "elsewhere", "general")))
    assert mo.private == []


async def test_many_people_are_not_remembered_for_ever(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("moderation.reading.last_resort.MOST_PEOPLE", 1)
    mo = await world.moderator("Mo")
    made = await screener(world)
    for name in ("Ada", "Ben"):
        await made.screen(said(PLAIN, name))
    assert len(made.last_resort._seen) == 1
    assert mo.private == []


async def test_a_feature_that_breaks_does_not_undo_a_case(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(scope: object, fact: object) -> None:
        raise ValueError("a feature's mistake")

    registry = world.running.tools.registry
    real = registry.on_fact

    def with_broken(kind: type) -> list[object]:
        return [broken] if kind is CaseOpened else list(real(kind))

    monkeypatch.setattr(registry, "on_fact", with_broken)
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    assert alert(world).says("Ada")


async def test_words_that_break_the_reading_fail_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await screener(world)
    monkeypatch.setattr(made._rules.detector, "assess", None)
    await made.screen(said(HEAVY))
    assert made.failures == 1


async def test_authors_that_are_no_persons_are_not_read(world: World) -> None:
    made = await screener(world)
    texts = (Words(WordsKind.BODY, HEAVY),)
    for author in (Staff("discord", "harbour"), Feed("discord", "news")):
        event = Said(
            key=new_id(), at=world.now, author=author, where=GENERAL, message="m", texts=texts
        )
        await made.screen(event)
    assert await cases(world) == []


async def test_titles_of_threads_are_words_too(world: World) -> None:
    made = await screener(world)
    event = ThreadOpened(
        key=new_id(),
        at=world.now,
        author=Person(Identity("discord", "ada", "Ada")),
        where=GENERAL,
        message="m",
        texts=(Words(WordsKind.TITLE, HEAVY),),
    )
    await made.screen(event)
    assert len(await cases(world)) == 1


async def test_forms_that_nobody_else_reads_are_not_read_here_either(world: World) -> None:
    made = await screener(world)
    ada = Person(Identity("discord", "ada", "Ada"))
    data = "case.letter:1"
    await made.screen(
        Submitted(key=new_id(), at=world.now, author=ada, data=data, raw={"text": HEAVY})
    )
    assert await cases(world) == []


async def test_words_in_a_form_that_nobody_knows_any_more_are_read(world: World) -> None:
    made = await screener(world)
    ada, raw = Person(Identity("discord", "ada", "Ada")), {"text": HEAVY, "more": ""}
    await made.screen(Submitted(key=new_id(), at=world.now, author=ada, data="was.once", raw=raw))
    assert len(await cases(world)) == 1


async def test_a_plain_burst_does_not_repeat_what_was_found_before(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    for words in (PLAIN, PLAIN, PLAIN):
        await ada.says(words, channel="general")
    assert len(alerts(world)) == 1
    assert not alert(world).says("More words")


async def test_heavy_words_split_over_messages_are_read_together(world: World) -> None:
    ada = world.somebody("Ada")
    for words in ("i want", "to kill", "myself"):
        await ada.says(words, channel="general")
    assert alert(world).says("Ada")


async def test_what_is_said_while_a_private_form_is_open_is_not_read(world: World) -> None:
    mo = await world.moderator("Mo", platform="telegram")
    await world.moderator("Sam")
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("Write to them", asks(mo)[0])
    await mo.says(HEAVY)
    assert len(await cases(world)) == 1


async def test_of_two_that_open_at_once_one_opens_and_the_other_joins(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=3)
    real, looked = queries.open_case, []

    async def first_sees_nothing(tx: AsyncSession, community: str, identity: str) -> Case | None:
        looked.append(identity)
        return None if len(looked) == 1 else await real(tx, community, identity)

    monkeypatch.setattr(queries, "open_case", first_sees_nothing)
    await ada.says(AT_ONCE, channel="general")
    assert len(looked) == 2
    [only] = await cases(world)
    assert only.level == 3


async def test_a_case_that_cannot_be_opened_nor_found_goes_straight_to_moderators(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mo = await world.moderator("Mo")
    made = await screener(world)
    await made.screen(said(HEAVY))

    async def sees_nothing(tx: AsyncSession, community: str, identity: str) -> Case | None:
        return None

    monkeypatch.setattr(queries, "open_case", sees_nothing)
    await made.screen(said(AT_ONCE))
    assert mo.last_private.says("comes straight to you")


async def test_words_typed_after_a_command_are_read_too(world: World) -> None:
    made = await screener(world)
    ada = Person(Identity("discord", "ada", "Ada"))
    await made.screen(
        Commanded(key=new_id(), at=world.now, author=ada, name="me", raw={"text": HEAVY})
    )
    assert len(await cases(world)) == 1


async def test_even_then_nobody_sees_what_must_be_kept_from_them(world: World) -> None:
    ada = await world.member("Ada")
    mo, sam = await world.moderator("Mo"), await world.moderator("Sam")
    await ada.presses_data("exclude")
    await ada.presses("Mo")
    made = await screener(world)
    await breaks(world)
    await made.screen(said(HEAVY))
    assert mo.private == []
    assert sam.last_private.says("Ada")
