"""What the engine does around a handler: who asks, once per event, the answer, what goes wrong."""

import asyncio
import random
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.core.events import Commanded, Deleted, HomeChanged, Pressed, Said, Words, WordsKind
from bot.core.people import Feed, Home, Person, Place, Proxy, Staff, Who
from bot.core.platform import NOTHING
from bot.store.tables import HomeRow, IdentityRow, InboxRow, OutboxRow, RoleGrant
from tests.engine.tiny import Extras, Tiny
from tests.world import Actor, FakePlatform

HARBOUR = Home("discord", "harbour")
QUAY = Home("telegram", "quay")


@pytest.fixture
async def ada(tiny: Tiny) -> Actor:
    community = await tiny.community("Harbour", HARBOUR)
    actor = tiny.somebody("Ada", HARBOUR)
    await tiny.joins(actor, community)
    return actor


async def count(tiny: Tiny, kind: type) -> int:
    async with tiny.tools.db.read() as tx:
        return await tx.scalar(select(func.count()).select_from(kind)) or 0


async def test_a_command_is_answered_in_the_readers_language_and_zone(
    tiny: Tiny, ada: Actor
) -> None:
    await ada.types("/hello")
    assert ada.last_private.says("Hello Ada, it is 12:00")


async def test_an_alias_is_the_same_command(tiny: Tiny, ada: Actor) -> None:
    await ada.types("/hi")
    assert tiny.record.calls == ["hello"]


async def test_an_event_told_twice_counts_once_and_is_answered_the_same(
    tiny: Tiny, ada: Actor
) -> None:
    event = Commanded(key="discord:k1", at=tiny.now, author=Person(ada.identity), name="hello")
    first = await tiny.handle(event).answer
    again = await tiny.handle(event).answer
    assert tiny.record.calls == ["hello"]
    assert again == first
    assert await count(tiny, InboxRow) == 1


async def test_a_private_button_works_for_its_reader_and_nobody_else(
    tiny: Tiny, ada: Actor
) -> None:
    await ada.types("/hello")
    data = ada.last_private.button("Press").data
    await ada.presses("Press")
    assert tiny.record.calls[-1] == ("Ada", date(2026, 11, 16), 3)
    ben = tiny.somebody("Ben", HARBOUR)
    await tiny.joins(ben, tiny.communities["Harbour"])
    await ben.presses_data(data)
    assert ben.last_private.says("made for somebody else")
    assert len(tiny.record.calls) == 2


@pytest.mark.parametrize(
    "data", ["nowhere", "tiny.press", "tiny.press:x:3", "tiny.press:20261332:3", "", "~m", "é" * 50]
)
async def test_data_that_we_do_not_make_is_a_stale_button(
    tiny: Tiny, ada: Actor, data: str
) -> None:
    await ada.presses_data(data)
    assert ada.last_private.says("from an earlier time", "Nothing was changed")


async def test_a_form_is_filled_and_handed_over_typed(tiny: Tiny, ada: Actor) -> None:
    await ada.types("/hello")
    await ada.presses("Form")
    assert ada.form is not None
    assert ada.form.values == {"note": "before"}
    assert ada.form.title == "Extras"
    assert [field.hint for field in ada.form.fields] == [None, None, "Anything"]
    await ada.fills_in(urge="7", kind="two", note="a walk")
    assert tiny.record.calls[-1] == ("abc", Extras(7, "two", "a walk"))
    assert ada.last_private.says("Saved 7 a walk")


async def test_what_cannot_be_read_comes_back_with_the_reason_and_nothing_is_lost(
    tiny: Tiny, ada: Actor
) -> None:
    await ada.types("/hello")
    await ada.presses("Form")
    await ada.fills_in(urge="11", kind="one", note="x" * 30)
    assert ada.form is not None
    assert set(ada.form.errors) == {"urge", "note"}
    assert "up to 20 fit" in str(ada.form.errors["note"])
    assert ada.form.values["note"] == "x" * 30
    await ada.fills_in(urge="1", kind="one", note="short")
    assert tiny.record.calls[-1] == ("abc", Extras(1, "one", "short"))


async def test_a_form_or_command_that_does_not_exist_says_so(tiny: Tiny, ada: Actor) -> None:
    await ada.submits("tiny.gone", {})
    assert ada.last_private.says("not open any more")
    await ada.submits("tiny.save", {})
    assert ada.last_private.says("not open any more")
    await ada.types("/nothing")
    assert ada.last_private.says("/help")


async def test_a_refusal_changes_nothing(tiny: Tiny, ada: Actor) -> None:
    before = await count(tiny, IdentityRow)
    await ada.types("/refuse")
    assert ada.last_private.says("Not today")
    assert await count(tiny, IdentityRow) == before
    assert await count(tiny, InboxRow) == 0


async def test_a_mistake_of_ours_is_told_with_a_reference_and_logged_without_words(
    tiny: Tiny, ada: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise RuntimeError("SECRET WORDS")

    tiny.record.fail = fail
    await ada.types("/hello")
    assert ada.last_private.says("Something went wrong")
    assert "SECRET" not in caplog.text
    assert "RuntimeError" in caplog.text


async def test_members_only_means_that_others_are_shown_the_way_in(tiny: Tiny, ada: Actor) -> None:
    ben = tiny.somebody("Ben", HARBOUR)
    await ben.types("/public", "general")
    assert ben.last_private.says("/start")
    assert ben.sees("general") == []


async def test_a_public_answer_is_public_only_where_it_was_declared(tiny: Tiny, ada: Actor) -> None:
    await ada.types("/public", "general")
    assert ada.sees("general")[-1].says("Hello all")
    await ada.types("/hello", "general")
    assert len(ada.sees("general")) == 1
    assert ada.last_private.says("Hello Ada")


async def test_roles_come_from_grants_and_an_admin_is_a_moderator_too(
    tiny: Tiny, ada: Actor
) -> None:
    await ada.types("/team", "general")
    assert ada.last_private.says("for the moderators")
    await tiny.grants(ada, tiny.communities["Harbour"], "admin")
    await ada.types("/team", "general")
    assert ada.last_private.says("team only")
    await ada.types("/boss")
    assert ada.last_private.says("team only")


async def test_somebody_whom_the_platform_just_made_moderator_need_not_wait(
    tiny: Tiny, ada: Actor
) -> None:
    platform = tiny.tools.platforms["discord"]
    assert isinstance(platform, FakePlatform)
    platform.staff_of[HARBOUR].append((ada.identity, Who.MODERATOR))
    await ada.types("/team", "general")
    assert ada.last_private.says("team only")
    assert await count(tiny, RoleGrant) == 1
    await ada.types("/boss", "general")
    assert ada.last_private.says("for the admins")


async def test_an_account_in_two_communities_presses_in_the_one_the_button_was_made_for(
    tiny: Tiny, ada: Actor
) -> None:
    other = Home("discord", "second")
    await tiny.joins(ada, await tiny.community("Second", other), language="es")
    await ada.types("/hello", "general")
    harbour = ada.last_private
    await ada.presses("Press", harbour)
    assert tiny.record.calls[-1][0] == "Ada"  # type: ignore[index]  # a tuple, see the feature


async def test_a_stranger_in_private_belongs_to_the_only_community_there_is(
    tiny: Tiny, ada: Actor
) -> None:
    ben = tiny.somebody("Ben", HARBOUR)
    await ben.types("/hello")
    assert ben.last_private.button("Press").data.endswith(f"~c{tiny.communities['Harbour']}")


async def test_a_stranger_among_several_communities_belongs_where_the_platform_sees_them(
    tiny: Tiny, ada: Actor
) -> None:
    second = Home("discord", "second")
    community = await tiny.community("Second", second)
    ben = tiny.somebody("Ben", second)
    await ben.types("/hello")
    assert ben.last_private.button("Press").data.endswith(f"~c{community}")


async def test_people_who_are_no_persons_are_not_answered(tiny: Tiny, ada: Actor) -> None:
    where = Place("discord", "harbour", "general")
    for author in (Staff("discord", "harbour"), Feed("discord", "news")):
        event = Commanded(key=f"k{author}", at=tiny.now, author=author, where=where, name="hello")
        assert await tiny.handle(event).answer == NOTHING
    words = (Words(WordsKind.BODY, "hello"),)
    copy = Proxy("discord", "hook", "Ada's other", ada.identity)
    said = Said(key="p", at=tiny.now, author=copy, where=where, message="m", texts=words)
    handling = tiny.handle(said)
    await handling.screened
    assert await handling.answer == NOTHING
    assert "p" in tiny.screener.seen
    assert tiny.record.calls == []


async def test_news_reach_the_features_that_want_them_once_and_only_of_known_accounts(
    tiny: Tiny, ada: Actor
) -> None:
    ben = tiny.somebody("Ben", HARBOUR)
    await ben.joins()
    assert tiny.record.calls == []
    await ada.joins()
    await ada.says("good morning", "general")
    await ada.blocks_the_bot()
    assert tiny.record.calls == ["Joined", "Said", "Blocked"]
    gone = Deleted(key="d", at=tiny.now, author=Person(ada.identity), message="m")
    assert await tiny.handle(gone).answer == NOTHING


async def test_a_blocked_account_is_remembered_until_it_opens_again(tiny: Tiny, ada: Actor) -> None:
    async def blocked() -> bool:
        async with tiny.tools.db.read() as tx:
            row = await tx.scalar(select(IdentityRow).where(IdentityRow.ref == "ada"))
        assert row is not None
        return row.blocked_at is not None

    await ada.blocks_the_bot()
    assert await blocked()
    await ada.unblocks_the_bot()
    assert not await blocked()


async def test_a_home_that_moved_takes_what_is_waiting_along(tiny: Tiny) -> None:
    group, supergroup = Home("telegram", "-12"), Home("telegram", "-100")
    await tiny.community("Quay", group)
    cleo = tiny.somebody("Cleo", group)
    where = Place("telegram", "-12", "-12")
    event = Commanded(
        key="t1", at=tiny.now, author=Person(cleo.identity), where=where, name="posts"
    )
    await tiny.handle(event).answer
    changed = HomeChanged(
        key="t2", at=tiny.now, author=Feed("telegram", "-12"), home=group, now=supergroup
    )
    await tiny.handle(changed).answer
    async with tiny.tools.db.read() as tx:
        home = await tx.scalar(select(HomeRow))
        row = await tx.scalar(select(OutboxRow))
    assert home is not None
    assert row is not None
    assert home.ref == "-100"
    assert '"channel":"-100"' in row.address
    gone = HomeChanged(
        key="t3", at=tiny.now, author=Feed("telegram", "x"), home=supergroup, now=None
    )
    await tiny.handle(gone).answer
    async with tiny.tools.db.read() as tx:
        home = await tx.scalar(select(HomeRow))
    assert home is not None
    assert home.gone_at is not None


async def test_a_thousand_messages_presses_and_edits_are_handled_in_the_order_received(
    tiny: Tiny, ada: Actor
) -> None:
    dice = random.Random(11)
    ben = tiny.somebody("Ben", HARBOUR)
    await tiny.joins(ben, tiny.communities["Harbour"])
    received: dict[str, list[str]] = {"ada": [], "ben": []}
    answers = []
    for number in range(1_000):
        actor = dice.choice((ada, ben))
        key = f"{actor.identity.ref}:{number}"
        received[actor.identity.ref].append(key)
        common: Any = {"key": key, "at": tiny.now, "author": Person(actor.identity)}
        where = Place("discord", "harbour", "general")
        words = (Words(WordsKind.BODY, str(number)),)
        event = dice.choice(
            (
                Said(**common, where=where, message=key, texts=words),
                Pressed(**common, data="nowhere"),
                Deleted(**common, where=where, message=key),
            )
        )
        answers.append(tiny.handle(event).answer)
        if dice.random() < 0.05:
            await asyncio.sleep(0)
    await asyncio.gather(*answers)
    for ref, keys in received.items():
        assert [key for key in tiny.screener.seen if key.startswith(ref)] == keys


async def test_who_was_there_is_kept_until_somebody_asks(tiny: Tiny, ada: Actor) -> None:
    await ada.says("hello", "general")
    assert tiny.app.take_seen() == {("discord", "ada"): tiny.now}
    assert tiny.app.take_seen() == {}
