"""Payloads as Discord sends them, and the events they become."""

from datetime import UTC, datetime
from typing import Any

from adapters.discord import incoming
from bot.core.events import Words, WordsKind
from bot.core.people import Feed, Home, Identity, Person, Place, Proxy

MESSAGE: dict[str, Any] = {
    "type": 0,
    "tts": False,
    "timestamp": "2026-11-22T20:15:00.112000+00:00",
    "pinned": False,
    "nonce": "1442987000000000000",
    "mentions": [],
    "mention_roles": [],
    "mention_everyone": False,
    "member": {"roles": [], "nick": "Ada L", "joined_at": "2026-01-01T00:00:00+00:00"},
    "id": "1442987001237504000",
    "flags": 0,
    "embeds": [],
    "edited_timestamp": None,
    "content": "good evening",
    "components": [],
    "channel_type": 0,
    "channel_id": "1300000000000000001",
    "author": {
        "username": "ada",
        "id": "1200000000000000001",
        "global_name": "Ada",
        "discriminator": "0",
        "avatar": None,
    },
    "attachments": [],
    "guild_id": "1100000000000000001",
}
PLACE = Place("discord", "1100000000000000001", "1300000000000000001")
ADA = Identity("discord", "1200000000000000001", "Ada L")
NOW = datetime(2026, 11, 22, 20, 16, tzinfo=UTC)


def no_thread(guild: str, channel: str) -> None:
    return None


def in_thread(guild: str, channel: str) -> str:
    return "1300000000000000001"


def message(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - Discord's JSON
    return {**MESSAGE, **more}


def test_a_message() -> None:
    said = incoming.said(MESSAGE, no_thread)
    assert said is not None
    assert said.key == "1300000000000000001:1442987001237504000"
    assert said.at.date().isoformat() == "2025-11-25"
    assert said.author == Person(ADA)
    assert said.where == PLACE
    assert said.texts == (Words(WordsKind.BODY, "good evening"),)
    assert said.reply_to is None


def test_a_message_in_a_thread_inherits_from_its_channel() -> None:
    said = incoming.said(message(channel_id="1400000000000000009"), in_thread)
    assert said is not None
    assert said.where == Place("discord", PLACE.home, PLACE.channel, "1400000000000000009")


def test_a_private_message_has_no_place() -> None:
    private = {key: value for key, value in MESSAGE.items() if key not in {"guild_id", "member"}}
    said = incoming.said(private, no_thread)
    assert said is not None
    assert said.where is None
    assert said.author == Person(Identity("discord", ADA.ref, "Ada"))


def test_a_reply_names_what_it_answers_and_brings_none_of_its_words() -> None:
    answered = {"message_id": "1442987001237503999", "channel_id": PLACE.channel, "type": 0}
    told = message(
        type=19, message_reference=answered, referenced_message=message(content="their words")
    )
    said = incoming.said(told, no_thread)
    assert said is not None
    assert said.reply_to == "1442987001237503999"
    assert said.texts == (Words(WordsKind.BODY, "good evening"),)


def test_alt_texts_polls_and_forwarded_words_are_read() -> None:
    told = message(
        content="",
        attachments=[{"id": "1", "filename": "a.png", "description": "a grey sea"}],
        poll={
            "question": {"text": "How was today?"},
            "answers": [{"answer_id": 1, "poll_media": {"text": "bad"}}, {"poll_media": {}}],
        },
        message_snapshots=[{"message": {"content": "forwarded words", "attachments": []}}],
    )
    said = incoming.said(told, no_thread)
    assert said is not None
    assert said.texts == (
        Words(WordsKind.ALT, "a grey sea"),
        Words(WordsKind.POLL, "How was today?"),
        Words(WordsKind.POLL, "bad"),
        Words(WordsKind.FORWARDED, "forwarded words"),
    )


def test_other_bots_and_webhooks_are_feeds() -> None:
    bot = incoming.said(message(author={**MESSAGE["author"], "bot": True}), no_thread)
    hook = incoming.said(message(webhook_id="5", author={"id": "5", "username": "News"}), no_thread)
    assert bot is not None
    assert hook is not None
    assert (bot.author, hook.author) == (Feed("discord", ADA.ref), Feed("discord", "5"))


def test_a_copy_made_by_pluralkit_belongs_to_whom_it_was_copied_from() -> None:
    copy = message(
        webhook_id="5",
        application_id="466378653216014359",
        author={"id": "5", "username": "River", "bot": True},
    )
    said = incoming.said(copy, no_thread, ADA)
    assert said is not None
    assert said.author == Proxy("discord", "5", "River", ADA)


def test_notices_of_discord_are_no_messages_of_people() -> None:
    assert incoming.said(message(type=7, content=""), no_thread) is None
    assert incoming.said(message(type=6), no_thread) is None


def test_an_edit_carries_its_date_in_its_key() -> None:
    told = message(content="changed", edited_timestamp="2026-11-22T20:16:00.5+00:00")
    edited = incoming.edited(told, no_thread)
    assert edited is not None
    assert edited.key.endswith(":1442987001237504000:2026-11-22T20:16:00.5+00:00")
    assert edited.at == datetime(2026, 11, 22, 20, 16, 0, 500000, tzinfo=UTC)
    assert edited.texts == (Words(WordsKind.BODY, "changed"),)


def test_a_preview_that_was_added_is_no_edit() -> None:
    assert incoming.edited(message(embeds=[{"type": "link"}]), no_thread) is None


def test_a_deletion_is_that_of_whom_we_remember_else_of_nobody() -> None:
    known = incoming.deleted("7", "8", "9", Person(ADA), NOW, no_thread)
    unknown = incoming.deleted("7", "8", None, None, NOW, no_thread)
    assert (known.author, known.where) == (Person(ADA), Place("discord", "9", "8"))
    assert (unknown.author, unknown.where) == (Feed("discord", "8"), None)


def test_people_come_and_go_and_bots_do_not_count() -> None:
    user = MESSAGE["author"]
    came = {"guild_id": "9", "user": user, "roles": [], "joined_at": "2026-11-22T20:00:00+00:00"}
    joined, left = incoming.joined(came, NOW), incoming.left({"guild_id": "9", "user": user}, NOW)
    assert joined is not None
    assert left is not None
    assert joined.key == "9:1200000000000000001:joined:2026-11-22T20:00:00+00:00"
    assert joined.home == left.home == Home("discord", "9")
    assert incoming.joined({**came, "user": {**user, "bot": True}}, NOW) is None


def test_a_forum_post_brings_its_title() -> None:
    thread = {
        "id": "1442987001237504000",
        "type": 11,
        "guild_id": "9",
        "parent_id": "8",
        "owner_id": ADA.ref,
        "name": "I cannot sleep",
        "newly_created": True,
    }
    opened = incoming.thread_opened(thread, "1", {ADA.ref: ADA.name})
    assert opened is not None
    assert opened.author == Person(ADA)
    assert opened.texts == (Words(WordsKind.TITLE, "I cannot sleep"),)
    assert opened.where == Place("discord", "9", "8", "1442987001237504000")
    assert incoming.thread_opened(thread, ADA.ref, {}) is None
    assert incoming.thread_opened({**thread, "newly_created": False}, "1", {}) is None


def test_a_server_that_is_out_of_order_is_not_gone() -> None:
    gone = incoming.home_gone({"id": "9"}, NOW)
    assert gone is not None
    assert (gone.home, gone.now) == (Home("discord", "9"), None)
    assert incoming.home_gone({"id": "9", "unavailable": True}, NOW) is None
