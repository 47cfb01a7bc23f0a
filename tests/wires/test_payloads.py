"""Words are read wherever a message can carry them, and belong to whoever wrote them."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.far_side.discord.model import Channel, User
from tests.far_side.discord.server import PLURALKIT
from tests.scenarios.words import HEAVY, PLAIN
from tests.wires.people import OnDiscord, OnTelegram
from tests.wires.town import DISCORD, QUAY, TELEGRAM, Town

# What stands in a message has nothing to do with the database.
pytestmark = pytest.mark.parametrize("product_url", ["sqlite"], indirect=True)

Raw = dict[str, Any]
DATE = 1_795_000_000
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
VOICE = {"file_id": "a", "file_unique_id": "b", "duration": 3}
HIDDEN = {"type": "hidden_user", "date": DATE, "sender_user_name": "Somebody"}
FORUM, STARTER, REPLY = 15, 21, 19


def poll(question: str, *options: str, **more: object) -> Raw:
    made = [{"text": o, "voter_count": 0, "persistent_id": str(n)} for n, o in enumerate(options)]
    flags = ("is_closed", "allows_multiple_answers", "allows_revoting", "members_only")
    told = {"id": "1", "question": question, "options": made, "total_voter_count": 0}
    return told | {"is_anonymous": True, "type": "regular", **dict.fromkeys(flags, False), **more}


def rich(*text: object) -> Raw:
    return {"blocks": [{"type": "paragraph", "text": list(text)}]}


PARTS = ("i want to ", {"type": "bold", "text": ["kill ", {"type": "italic", "text": "myself"}]})

# Each is written by somebody of its own: what the message carries, and what it becomes.
FLAGGED_ON_TELEGRAM: dict[str, Raw] = {
    "caption": {"photo": PHOTO, "caption": HEAVY},
    "spoken caption": {"voice": VOICE, "caption": HEAVY},
    "question": {"poll": poll(HEAVY, "yes", "no")},
    "option": {"poll": poll("and you?", "fine", HEAVY)},
    "explanation": {"poll": poll("and you?", "a", "b", type="quiz", explanation=HEAVY)},
    "description": {"poll": poll("and you?", "a", "b", description=HEAVY)},
    "added option": {"poll_option_added": {"option_persistent_id": "c", "option_text": HEAVY}},
    "list": {"checklist": {"title": "Today", "tasks": [{"id": 1, "text": HEAVY}]}},
    "rich": {"rich_message": rich(HEAVY)},
    "rich in parts": {"rich_message": rich(*PARTS)},
    "rich with a quote": {"rich_message": rich(*PARTS), "quote": {"text": PLAIN, "position": 0}},
    "title": {"new_chat_title": HEAVY},
}
PASSED_ON_TELEGRAM: dict[str, Raw] = {
    "voice": {"voice": VOICE},
    "picture": {"photo": PHOTO},
    "forward": {"text": HEAVY, "forward_origin": HIDDEN},
    "forwarded album": {"photo": PHOTO, "caption": HEAVY, "forward_origin": HIDDEN},
    "forwarded poll": {"poll": poll(HEAVY, "a", "b"), "forward_origin": HIDDEN},
    "quote": {"text": "oh no", "quote": {"text": HEAVY, "position": 0}},
}


def flagged(both: Town, platform: str) -> list[str]:
    """About whom the team was alerted there, in order of names."""
    lines = [line for seen in both.alerts(platform) for line in seen.text.splitlines()]
    about = ("About: ", "**About** ")
    return sorted(line.partition(" ")[2] for line in lines if line.startswith(about))


def user_of(both: Town, name: str) -> int:
    made = both.someone(name, TELEGRAM)
    assert isinstance(made, OnTelegram)
    return made.user


async def test_words_are_read_wherever_telegram_has_room_for_them(both: Town) -> None:
    people = both.telegram.people
    for name, parts in (FLAGGED_ON_TELEGRAM | PASSED_ON_TELEGRAM).items():
        people.writes(user_of(both, name), QUAY, **parts)
    # An album is several messages, of which one has the words.
    album, edits = user_of(both, "album"), user_of(both, "edited caption")
    for caption in ({}, {"caption": HEAVY}, {}):
        people.writes(album, QUAY, photo=PHOTO, media_group_id="9", **caption)
    people.edits_caption(people.writes(edits, QUAY, photo=PHOTO, caption="my cat"), HEAVY)
    people.edits(people.writes(user_of(both, "edited"), QUAY, PLAIN), HEAVY)
    people.opens_topic(user_of(both, "topic"), QUAY, HEAVY)
    await both.settled()
    expected = {*FLAGGED_ON_TELEGRAM, "album", "edited caption", "edited", "topic"}
    assert flagged(both, TELEGRAM) == sorted(expected)


async def test_a_forward_of_somebody_whose_name_is_hidden_is_answered_with_a_way(
    both: Town,
) -> None:
    ada = await both.member("Ada", TELEGRAM)
    assert isinstance(ada, OnTelegram)
    both.telegram.people.writes(ada.user, ada.user, HEAVY, forward_origin=HIDDEN)
    await both.settled()
    assert ada.last.says(both.word("core-private-forwarded", ada))
    assert flagged(both, TELEGRAM) == []


Writes = Callable[[User, Channel], object]


def on_discord(both: Town) -> tuple[dict[str, Writes], dict[str, Writes]]:
    """What is flagged, and what is not."""
    far = both.discord
    forum = far.channel(both.guild, "forum", kind=FORUM)

    def picture(alt: str | None) -> list[Raw]:
        url = "https://cdn.example/a.png"
        blank = {"id": "1", "filename": "a.png", "size": 1, "url": url, "proxy_url": url}
        return [blank | ({} if alt is None else {"description": alt})]

    def asks(question: str, answer: str) -> Raw:
        answers = [{"answer_id": 1, "poll_media": {"text": answer}}]
        more = {"expiry": "2026-11-23T20:00:00+00:00", "allow_multiselect": False}
        results = {"answer_counts": [], "is_finalized": False}
        made = {"question": {"text": question}, "answers": answers, "layout_type": 1}
        return made | more | {"results": results}

    def changes(who: User, where: Channel) -> None:
        far.edits(far.writes(who, where, PLAIN), HEAVY)

    def posts(title: str, text: str) -> Writes:
        return lambda who, _: far.writes(who, far.opens_thread(who, forum, title), text)

    def proxied(who: User, where: Channel) -> None:
        original = far.writes(who, where, f"R: {HEAVY}")
        far.webhook(where, "River", HEAVY, app=PLURALKIT)
        far.deletes(original)

    def proxied_and_changed(who: User, where: Channel) -> None:
        far.writes(who, where, f"R: {PLAIN}")
        far.rewords(far.webhook(where, "River", PLAIN, app=PLURALKIT), HEAVY)

    def starts(who: User, where: Channel) -> None:
        """A thread below another's message: Discord repeats that message at its top."""
        other = far.state.messages.blank(where, far.person("somebody"), HEAVY)
        thread = far.opens_thread(who, where, "below it")
        far.writes(who, thread, type=STARTER, referenced_message=other)

    def answers(who: User, where: Channel) -> None:
        other = far.state.messages.blank(where, far.person("somebody"), HEAVY)
        reference = {"message_id": other["id"], "channel_id": where.id, "type": 0}
        more = {"message_reference": reference, "referenced_message": other}
        far.writes(who, where, "I'm here", type=REPLY, **more)

    link = {"type": "link", "url": "https://news.example", "title": HEAVY, "description": HEAVY}
    return {
        "alt text": lambda who, where: far.writes(who, where, attachments=picture(HEAVY)),
        "question": lambda who, where: far.writes(who, where, poll=asks(HEAVY, "yes")),
        "answer": lambda who, where: far.writes(who, where, poll=asks("and you?", HEAVY)),
        "edited": changes,
        "post": posts("evenings", HEAVY),
        "title": posts(HEAVY, PLAIN),
        "renamed": lambda who, where: far.renames(far.opens_thread(who, where, "x"), HEAVY),
        "proxied": proxied,
        "proxied edit": proxied_and_changed,
    }, {
        "picture": lambda who, where: far.writes(who, where, attachments=picture(None)),
        "link": lambda who, where: far.writes(who, where, "https://news.example", embeds=[link]),
        "forward": lambda who, where: far.forwards(who, where, HEAVY),
        "starter": starts,
        "reply": answers,
        "notice": lambda who, where: far.writes(who, where, HEAVY, type=18),
        "feed": lambda _, where: far.webhook(where, "News", HEAVY),
        "bot": lambda _, where: far.writes(far.person("Other", bot=True), where, HEAVY),
    }


async def test_words_are_read_wherever_discord_has_room_for_them(both: Town) -> None:
    found, passed = on_discord(both)
    general = both.guild.channels[0]
    for name, writes in (found | passed).items():
        made = both.someone(name, DISCORD)
        assert isinstance(made, OnDiscord)
        await both.after(partial(writes, made.user, made.group))
    # Somebody of whom nothing was heard before: Discord tells no name with a thread.
    unknown = both.discord.person("unknown")
    await both.after(partial(both.discord.opens_thread, unknown, general, HEAVY))
    assert flagged(both, DISCORD) == sorted([*found, unknown.id])
