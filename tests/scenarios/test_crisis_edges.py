"""What is rare: accounts that are gone, deliveries that end late, buttons pressed twice."""

import pytest
from sqlalchemy import delete, select, update

from bot.core.events import Submitted, Words, WordsKind
from bot.core.ids import new_id
from bot.core.registry import Ended
from bot.engine.context import Scope, Work
from bot.store.tables import IdentityRow
from moderation.alerts import outcomes
from moderation.cases import opening, queries
from moderation.cases.states import State
from moderation.detect import Kind, Level, Subject
from moderation.ladder import climbing
from moderation.reading.sighting import Sighting
from moderation.records import Card, Case, LadderStep, PersonRequest, Told
from moderation.rulebook import rulebook
from tests.scenarios.crisis import (
    account,
    alert,
    asks,
    case,
    cases,
    happened,
    hours,
    request,
    steps_to_come,
)
from tests.scenarios.test_crisis_person import NIGHT
from tests.scenarios.test_crisis_private import another_community
from tests.scenarios.test_crisis_requests import wants
from tests.scenarios.words import ABUSE, AT_ONCE, HEAVY, HOME, HOPELESS
from tests.world.actor import Actor
from tests.world.world import World


async def change(world: World, kind: type[Case] | type[LadderStep], **values: object) -> None:
    async with world.running.tools.db.write() as tx:
        await tx.execute(update(kind).values(values))


async def loses_the_account(world: World, actor: Actor) -> None:
    row = await account(world, actor)
    async with world.running.tools.db.write() as tx:
        await tx.execute(delete(IdentityRow).where(IdentityRow.id == row.id))


def scope_of(world: World, tx: object) -> Scope:
    return Scope(world.running.tools, tx, world.now)  # type: ignore[arg-type]  # a session


async def ends(world: World, handler: object, ended: Ended) -> None:
    async with world.running.tools.db.write() as tx:
        await handler(scope_of(world, tx), ended)  # type: ignore[operator]  # an outcome's handler


def ended(world: World, key: str, state: str = "dead", subject: str | None = None) -> Ended:
    return Ended(key, "moderation", subject, state, world.now)


async def test_somebody_whose_account_is_gone_cannot_be_written_to(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await loses_the_account(world, ada)
    await mo.presses("I have it", alert(world))
    assert alert(world).says("somebody who has erased their data", "Mo has it")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi")
    assert mo.last_private.says("Their account is gone", "Nothing was sent")


async def test_an_owner_whose_account_is_gone_does_not_stop_a_rise(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("I have it", asks(mo)[0])
    await loses_the_account(world, mo)
    await ada.says(AT_ONCE, channel="general")
    assert alert(world).says("Now")
    await world.passes(minutes=6)
    assert alert(world).says("Nobody has it")


async def test_writing_twice_keeps_one_conversation(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    for words in ("Hi Ada", "Are you there?"):
        await mo.presses("Write to them", alert(world))
        await mo.fills_in(text=words)
    await ada.says("yes")
    assert ada.last_private.says("Sent to Mo.")


async def test_an_answer_by_form_is_read_and_does_not_move_the_link(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi Ada")
    await ada.presses("Reply")
    await ada.fills_in(text=AT_ONCE)
    assert (await case(world)).level == 3
    assert alert(world).says("#general")


async def test_pressing_twice_changes_nothing_more(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    wrong = ada.last_private.button("You misread this").data
    await ada.presses_data(wrong)
    await ada.presses_data(wrong)
    ben = world.somebody("Ben")
    await ben.says(HOME, channel="general")
    opened = ben.last_private.button("Open").data
    await ben.presses_data(opened)
    await ben.presses_data(opened)
    events = await happened(world)
    assert (events.count("member_misread"), events.count("opened_note")) == (1, 1)


async def test_buttons_of_somebody_without_a_community_do_no_harm(world: World) -> None:
    ada = world.somebody("Ada")
    await another_community(world)
    await ada.says(HEAVY)
    async with world.read() as tx:
        told = (await tx.scalars(select(Told))).one()
    before = len(ada.private)
    for name in ("wrong", "open", "later", "safe", "ask"):
        await ada.presses_data(f"told.{name}:{told.id}")
    assert len(ada.private) == before


async def test_asking_anyway_when_somebody_has_it_or_it_is_over(world: World) -> None:
    await hours(world, 7, 23)
    await world.until(NIGHT)
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    data = ada.last_private.button("Ask people here anyway").data
    await mo.presses("I have it", alert(world))
    await ada.presses_data(data)
    assert alert(world).says("Mo has it")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    before = len(ada.private)
    await ada.presses_data(data)
    assert len(ada.private) == before


async def test_deliveries_that_belong_to_nothing_are_let_be(world: World) -> None:
    for handler in (
        outcomes.card_ended,
        outcomes.told_ended,
        outcomes.letter_ended,
        outcomes.answer_ended,
    ):
        await ends(world, handler, ended(world, "nothing"))
    assert await happened(world) == []


async def test_deliveries_that_end_after_closing_change_nothing(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Write to them", alert(world))
    await mo.fills_in(text="Hi Ada")
    await mo.presses("Closed", alert(world))
    await mo.presses("Nothing was needed")
    closed = await case(world)
    async with world.read() as tx:
        found = select(Card.key).where(Card.kind == "alert")
        key = (await tx.scalars(found)).one()
    before = len(mo.private)
    await ends(world, outcomes.card_ended, ended(world, key))
    await ends(world, outcomes.letter_ended, ended(world, "letter/x", subject=closed.id))
    await world.settle()
    assert (await case(world)).state is State.CLOSED
    assert len(mo.private) == before
    assert await steps_to_come(world) == []


async def test_a_letter_to_somebody_who_asked_for_a_person_may_fail_too(world: World) -> None:
    ada, mo = await world.member("Ada"), await world.moderator("Mo")
    await wants(world, ada)
    await mo.presses("I have it", alert(world))
    wanted = await request(world)
    await ends(world, outcomes.letter_ended, ended(world, "letter/x", subject=wanted.id))
    await world.settle()
    assert mo.last_private.says("Your words did not reach Ada")


async def test_a_lost_answer_of_what_nobody_has_is_only_noted(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    row = await case(world)
    await ends(world, outcomes.answer_ended, ended(world, "answer/x", subject=row.id))
    assert (await case(world)).state is State.WAITING
    assert "not_answered" in await happened(world)


async def test_what_a_member_who_asked_was_told_may_not_arrive(world: World) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    ada.platform.blocked.add(ada.identity.ref)
    await wants(world, ada)
    assert alert(world).says("They have cleared the private message")


async def test_steps_without_anything_to_ask_about_end(world: World) -> None:
    ada, ben = world.somebody("Ada"), world.somebody("Ben")
    mo = await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await change(world, Case, state=State.CLOSED, closed_at=world.now)
    await world.passes(minutes=11)
    assert asks(mo) == []
    assert await steps_to_come(world) == []
    await ada.says(HEAVY, channel="general")
    await ben.says(HEAVY, channel="evening")
    await world.passes(minutes=65)
    hourly = await steps_to_come(world)
    assert len(hourly) == 2
    row = await account(world, ada)
    async with world.running.tools.db.write() as tx:
        mine = update(Case).where(Case.identity_id == row.id)
        await tx.execute(mine.values(state=State.CLOSED, closed_at=world.now))
    async with world.running.tools.db.write() as tx:
        await tx.execute(update(LadderStep).values(due_at=world.now))
        await climbing._hourly(scope_of(world, tx), world.community_id)
    await world.settle()
    assert mo.last_private.says("One still waits", "Ben")


async def test_a_step_that_is_gone_is_no_step(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(world.running.tools)
    await climbing._one(work, "0" * 22)

    async def broken(scope: Scope, step_id: str) -> None:
        raise ValueError(step_id)

    monkeypatch.setattr(climbing, "_due", broken)
    await climbing._one(work, "0" * 22)
    assert await steps_to_come(world) == []


async def test_a_step_that_was_put_off_meanwhile_waits(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    [step] = await steps_to_come(world)
    await climbing._one(Work(world.running.tools), step.id)
    assert [one.due_at for one in await steps_to_come(world)] == [step.due_at]


async def test_a_card_without_a_ladder_still_says_what_it_knows(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    async with world.running.tools.db.write() as tx:
        await tx.execute(delete(LadderStep))
    await change(world, Case, rule="en.gone")
    await mo.presses("Show", alert(world))
    assert alert(world).says("Nobody has it", "Rule en.gone, which is not in use any more.")
    assert not alert(world).says("12:10")


async def test_slight_words_join_without_a_word_to_their_author(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.says(HEAVY, channel="general")
    row = await account(world, ada)
    slight = Sighting(
        event_key=new_id(),
        at=world.now,
        identity=ada.identity,
        level=Level.CONCERN,
        kind=Kind.VOICES,
        subject=Subject.SELF,
        rule="en.x",
        excerpt="x",
        place=None,
        message=None,
    )
    async with world.running.tools.db.write() as tx:
        scope = scope_of(world, tx)
        found = await opening.follow_up(scope, slight, row.id, world.community_id)
    assert found == (await case(world)).id
    assert (await case(world)).kind is Kind.DYING
    assert len(ada.private) == 1


async def test_strong_abuse_asks_moderators_and_tells_its_author_nothing(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    row = await _abuses(world, ada)
    assert alert(world).says("Words meant to hurt", "No private message")
    assert ada.private == []
    await ada.says(ABUSE, channel="general")
    await mo.presses("Closed", alert(world))
    await mo.presses("Talked, they have support")
    assert (await case(world)).look_in_at is None
    assert row.name == "Ada"


async def _abuses(world: World, ada: Actor) -> IdentityRow:
    async with world.running.tools.db.write() as tx:
        row = IdentityRow(id=new_id(), platform="discord", ref="ada", name="Ada")
        tx.add(row)
        await tx.flush()
        strong = Sighting(
            event_key=new_id(),
            at=world.now,
            identity=ada.identity,
            level=Level.HIGH,
            kind=Kind.ABUSE,
            subject=Subject.YOU,
            rule="en.x",
            excerpt="x",
            place=None,
            message=None,
        )
        await opening.follow_up(scope_of(world, tx), strong, row.id, world.community_id)
    await world.settle()
    return row


async def test_a_case_that_is_gone_is_not_moved_or_noted(world: World) -> None:
    async with world.running.tools.db.write() as tx:
        await opening.message_gone(scope_of(world, tx), "0" * 22, "m")
    assert await cases(world) == []


async def test_a_request_that_was_closed_meanwhile_is_not_asked_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await world.member("Ada")
    await world.moderator("Mo")
    await wants(world, ada)

    async def none(*_: object) -> PersonRequest | None:
        return None

    monkeypatch.setattr(queries, "open_request", none)
    await wants(world, ada)
    assert "wanted" not in await happened(world)


async def test_who_says_they_are_around_is_not_bothered_with_what_somebody_has(
    world: World,
) -> None:
    ada, mo, sam = world.somebody("Ada"), await world.moderator("Mo"), await world.moderator("Sam")
    await ada.says(HEAVY, channel="general")
    await mo.presses("I have it", alert(world))
    await world.passes(seconds=1)
    await sam.presses("I'm around, 2 h")
    assert not sam.last_private.says("Waiting")


async def test_a_member_without_a_current_community_is_at_home_where_they_joined(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await another_community(world)
    row = await account(world, ada)
    async with world.running.tools.db.write() as tx:
        mine = update(IdentityRow).where(IdentityRow.id == row.id)
        await tx.execute(mine.values(current_community_id=None))
    await ada.says(HEAVY)
    assert (await case(world)).community_id == world.community_id


def test_the_rules_weigh_and_explain() -> None:
    words = (Words(WordsKind.FORM, HEAVY), Words(WordsKind.QUOTED, AT_ONCE))
    assert rulebook().weigh(words, "en") == 2
    assert rulebook().explain("en.no.such", "en") is None


async def test_edits_and_deletions_in_private_are_the_writers_own(world: World) -> None:
    ada = world.somebody("Ada")
    await world.moderator("Mo")
    await ada.says(HEAVY)
    await ada.edits(HEAVY + " really")
    assert "joined" not in await happened(world)
    await ada.deletes()
    assert alert(world).says("The message was deleted")


async def test_a_proxied_copy_of_slight_words_is_one_entry(world: World) -> None:
    ada, mo = world.somebody("Ada"), await world.moderator("Mo")
    await ada.says(HOPELESS, channel="general")
    await ada.says_through_proxy(HOPELESS, "general")
    await mo.types("/cases")
    assert mo.last_private.says("Have a look today: 1")


async def test_a_page_of_a_form_is_read_when_it_is_sent_though_the_next_never_comes(
    world: World,
) -> None:
    ada = await world.member("Ada")
    await ada.presses("good")
    await ada.presses("Add urge or a note")
    assert ada.form is not None
    form, more = ada.form, len(ada.private)
    page = Submitted(**ada._common(None), data=form.data, raw={"note": HEAVY}, part=True)
    await world.handle(page).screened
    await world.settle()
    assert alert(world).says("Nobody has it")
    assert not any(shown.says("Saved") for shown in ada.private[more:])
    # The whole form afterwards: what was read on its page is not read again.
    raw = {"note": HEAVY}
    whole = Submitted(**ada._common(None), data=form.data, raw=raw, read=frozenset({"note"}))
    await world.handle(whole).answer
    await world.settle()
    assert not alert(world).says("More words")
    assert len(await cases(world)) == 1
