"""What both platforms receive for the cards that matter most, in English and in Spanish."""

from datetime import UTC, datetime

from tests.wires.pairing import both_look
from tests.wires.people import Seen, Someone
from tests.wires.town import DISCORD, QUAY, TELEGRAM, Town, each_language, each_platform

WEEK = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)  # since the tenth
PNG = b"\x89PNG\r\n\x1a\n"


def mine(both: Town, platform: str, name: str) -> list[Seen]:
    """What others read about somebody."""
    return [shown for shown in both.public(platform) if name in shown.text]


def everything(both: Town) -> list[str]:
    return [shown.text for platform in (DISCORD, TELEGRAM) for shown in both.public(platform)]


def picture(both: Town, shown: Seen) -> tuple[bytes, str]:
    """The first bytes of a card's picture, and what is read out instead of it."""
    if "photo" in shown.raw:
        (sent,) = [
            asked["photo"]
            for asked in both.telegram.requests("sendPhoto")
            if asked["chat_id"] == shown.raw["chat"]["id"]
        ]
        return sent[: len(PNG)], shown.raw["caption"]
    (attached,) = shown.raw["attachments"]
    assert attached["filename"].endswith(".png")
    assert attached["size"] > 1_000
    return PNG, attached["description"]


async def offered(both: Town, platform: str, language: str) -> Someone:
    """Ada's first week is full this morning; Rui's, too, who lets it be."""
    ada = await both.counting("Ada", platform, language, "10/11")
    await both.counting("Rui", platform, language, "10/11")
    await both.until(WEEK)
    return ada


@each_platform
@each_language
async def test_a_milestone_is_shown_by_two_taps_of_that_day_and_names_join_it(
    both: Town, platform: str, language: str
) -> None:
    ada = await offered(both, platform, language)
    weeks = both.word("milestones-weeks", ada, count=1)
    assert ada.last.says(weeks)
    assert mine(both, DISCORD, "Ada") + mine(both, TELEGRAM, "Ada") == []
    await ada.presses(both.word("milestones-group", ada))
    assert ada.last.says(both.word("milestones-preview", ada))
    assert mine(both, DISCORD, "Ada") + mine(both, TELEGRAM, "Ada") == []
    group = both.word("milestones-who-group", ada)
    await ada.presses(both.word("milestones-post-button", ada, who=group))
    [card] = mine(both, platform, "Ada: 1 week.")
    seen_by_all = both.word("milestones-congratulate", both.someone("Eve", platform))
    assert card.labels == (seen_by_all,)
    head, alt = picture(both, card)
    assert head == PNG
    assert "Celebration card: Ada, 1 week, the easy ones and the hard ones." in alt
    for name in ("Kim", "Sam"):
        friend = await both.member(name, platform, language)
        await friend.presses(seen_by_all, in_group=True)
        assert friend.about(both.word("milestones-congratulated", friend, name="Ada"))
        await both.passes(seconds=1)
    [card] = mine(both, platform, "Ada: 1 week.")
    assert card.says("Congratulations from Kim and Sam.")
    assert picture(both, card)[1].count("Celebration card") == 1
    assert "smoking" not in card.text.casefold()
    assert both.discord.state.limits.refused == 0


@each_platform
@each_language
async def test_nothing_of_a_milestone_is_public_without_a_tap_of_that_day(
    both: Town, platform: str, language: str
) -> None:
    ada = await offered(both, platform, language)
    await ada.presses(both.word("milestones-group", ada))
    await both.until(datetime(2026, 11, 18, 12, 0, tzinfo=UTC))
    group = both.word("milestones-who-group", ada)
    show = both.word("milestones-post-button", ada, who=group)
    await ada.presses(show)
    assert ada.about(both.word("milestones-another-day", ada))
    for name in ("Ada", "Rui"):
        assert mine(both, DISCORD, name) + mine(both, TELEGRAM, name) == []
    await ada.presses(show)
    assert len(mine(both, platform, "Ada: 1 week.")) == 1
    assert mine(both, platform, "Rui") == []
    await ada.presses(both.word("milestones-take-back", ada))
    assert mine(both, platform, "Ada") == []


@each_platform
@each_language
async def test_a_buddy_is_suggested_and_agreed_with_in_private(
    both: Town, platform: str, language: str
) -> None:
    ada = await both.member("Ada", platform, language)
    kim = await both.member("Kim", platform, language)
    await both_look(both, ada, kim, wants="plan", pace="daily")

    def say(key: str, **args: str) -> str:
        return both.word(f"buddies-{key}", ada, **args)

    assert ada.last.says(say("suggestion"), say("suggestion-who", name="Kim"))
    assert ada.last.says(say("why-wants"), say("why-pace"), say("why-language"))
    assert ada.last.labels == (say("yes"), say("no"))
    await ada.presses(say("yes"))
    assert ada.last.says(say("suggestion-yes-said", name="Kim"))
    await kim.presses(say("yes"))
    agreed = ada.last
    assert agreed.says(say("with", name="Kim"), say("pace-daily"), "22:00", "08:00")
    assert agreed.says(*(say(f"line-{number}") for number in range(1, 6)), say("relay-truth"))
    assert {say("change"), say("end"), say("wrong")} <= set(agreed.labels)
    assert say("write", name="Kim") in agreed.labels
    assert everything(both) == []


@each_platform
@each_language
async def test_sos_and_its_tools_are_for_one_person(
    both: Town, platform: str, language: str
) -> None:
    mo = both.moderator("Mo", platform)
    await mo.types("start")
    ada = await both.member("Ada", platform, language)

    def say(key: str, **args: str) -> str:
        return both.word(f"sos-{key}", ada, **args)

    await ada.types("sos")
    opened = ada.last
    assert opened.text.startswith(say("danger", emergency="112"))
    assert opened.says(say("tells-nobody"))
    ways = {say("quiet"), say("person"), say("lines"), both.word("plan-mine", ada)}
    assert ways <= set(opened.labels)

    await ada.presses(say("lines"))
    lines = ada.last
    assert lines.says(say("lead-crisis"))
    sources = [
        both.word(f"helplines-{key}", ada, day="#", source="#").partition("#")[0]
        for key in ("checked", "not-checked")
    ]
    assert 1 <= sum(lines.text.count(begins) for begins in sources) <= 3
    assert say("elsewhere") in lines.labels

    await ada.types("sos")
    await ada.presses(say("quiet"))
    await ada.presses(say("tool-breathe"))
    step, count = ada.last.raw, len(ada.private)
    assert ada.last.says(say("quiet-step", step="1", steps="6"))
    await both.passes(seconds=21)
    assert ada.about(say("quiet-step", step="2", steps="6"))
    assert len(ada.private) == count  # the same message changes
    assert ada.last.raw.get("id", ada.last.raw.get("message_id")) == step.get(
        "id", step.get("message_id")
    )
    await ada.presses(say("quiet-stop"))
    assert ada.about(say("quiet-stopped"))
    assert both.alerts(platform) == [] or not both.alerts(platform)[-1].says("Ada")

    await ada.types("sos")
    await ada.presses(say("person"))
    await ada.presses(say("person-team"))
    assert both.alerts(platform)[-1].says("Ada")
    assert everything(both) == []


@each_platform
@each_language
async def test_a_plan_is_written_piece_by_piece_for_nobody_else(
    both: Town, platform: str, language: str
) -> None:
    ada = await both.member("Ada", platform, language)

    def say(key: str, **args: str) -> str:
        return both.word(f"plan-{key}", ada, **args)

    await ada.types("sos")
    await ada.presses(say("mine"))
    assert ada.last.says(say("empty"))
    await ada.presses(say("begin"))
    await ada.presses(say("heading-do"))
    await ada.presses(say("add"))
    await ada.fills("call my sister; walk to the river")
    assert ada.about("call my sister; walk to the river")
    await ada.types("sos")
    await ada.presses(say("mine"))
    assert ada.last.says(say("title"), say("heading-do"), "walk to the river", say("person"))
    assert everything(both) == []
    for name in (DISCORD, TELEGRAM):
        assert not any("river" in alert.text for alert in both.alerts(name))
    assert not any("river" in text for text in both.telegram.town.bots_texts(QUAY))
