"""A newcomer's day on Discord and on Telegram, in both languages, with taps counted."""

from datetime import UTC, datetime

from tests.scenarios.words import HEAVY
from tests.wires.people import Seen
from tests.wires.town import QUAY, TELEGRAM, Town, each_language, each_platform

EVENING = datetime(2026, 11, 17, 20, 0, tzinfo=UTC)


def in_the_thread(both: Town, shown: Seen) -> bool:
    """Below the message of the day: a thread on Discord, a reply in a group without topics."""
    if "channel_id" in shown.raw:
        return both.discord.state.channels[shown.raw["channel_id"]].parent is both.daily
    daily = both.telegram.town.bots_messages(QUAY)[0]
    return bool(shown.raw["reply_to_message"]["message_id"] == daily["message_id"])


@each_platform
@each_language
async def test_a_newcomers_day(both: Town, platform: str, language: str) -> None:
    mo = both.moderator("Mo", platform)
    await both.until(datetime(2026, 11, 16, 18, 5, tzinfo=UTC))  # the message of the day is there
    kim = await both.member("Kim", platform, language)
    await kim.presses(both.word("checkins-grade-good", kim))
    await kim.presses(both.word("checkins-share", kim))
    nia = both.someone("Nia", platform, language)

    def say(key: str, **args: str) -> str:
        return both.word(key, nia, **args)

    # Joins from the group, with defaults.
    await nia.types("start", in_group=True)
    nia.taps = 0
    if platform == TELEGRAM:
        await nia.presses(say("telegram-door-button"))
        nia.taps = 0
    for key in ("onboarding-agree", "journeys-pack-smoking", "onboarding-since-today"):
        await nia.presses(say(key))
    await nia.presses(say("onboarding-fine"))
    assert nia.taps <= 4
    assert nia.about(say("onboarding-joined", name="Harbour"), say("checkins-how-today"))

    # Checks in: one tap.
    nia.taps = 0
    await nia.presses(say("checkins-grade-so-so"))
    assert nia.taps == 1
    saved = say("checkins-saved", time="18:05", until="03:00")
    assert nia.last.says(saved)
    assert not any("Nia" in shown.text for shown in both.public(platform))

    # Sees the shared thread; her own answer is there only once she shares it.
    [kims] = [shown for shown in both.public(platform) if "Kim" in shown.text]
    assert in_the_thread(both, kims)
    await nia.presses(say("checkins-share"))
    shared = [shown for shown in both.public(platform) if "Nia" in shown.text]
    assert len(shared) == 1
    assert in_the_thread(both, shared[0])

    # Is asked the next evening.
    await both.until(EVENING)
    assert nia.last.says(say("checkins-how-today"))
    await nia.presses(say("checkins-grade-good"))

    # Writes something worrying: moderators are asked, and nobody else reads of it.
    before = len(both.public(platform))
    await nia.says(HEAVY, in_group=True)
    alert = both.alerts(platform)[-1]
    assert alert.says("Nobody has it", "Nia")
    assert HEAVY not in alert.text
    assert nia.about(say("moderation-heavy"))
    assert len(both.public(platform)) == before
    await mo.presses(both.word("moderation-take", mo), in_group=True)
    assert both.alerts(platform)[-1].says("Mo has it")
    assert nia.about("Mo")
