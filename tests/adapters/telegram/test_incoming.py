"""Payloads of Telegram, and the one event each becomes."""

from datetime import UTC, datetime

import pytest

from bot.core.events import (
    Blocked,
    Commanded,
    Edited,
    HomeChanged,
    Joined,
    Left,
    Pressed,
    Reported,
    Said,
    ThreadOpened,
    Unblocked,
    Words,
    WordsKind,
)
from bot.core.people import Feed, Home, Identity, Person, Place, Staff
from tests.adapters.telegram.raws import (
    ANA,
    CHANNEL,
    DATE,
    FORUM,
    GROUP,
    KIM,
    NOW,
    OTHER_BOT,
    OUR_BOT,
    PRIVATE,
    SMALL,
    Raw,
    all_taken,
    events,
    message,
    only,
)
from tests.far_side.telegram.town import ANONYMOUS, CHANNEL_BOT, SERVICE

HERE = Place("telegram", str(GROUP["id"]), str(GROUP["id"]))
HOME = Home("telegram", str(GROUP["id"]))


def said(body: Raw) -> Said:
    event = only("message", body)
    assert isinstance(event, Said)
    return event


def test_words_with_when_where_and_by_whom() -> None:
    event = said(message("good evening"))
    assert event.key == f"telegram:{GROUP['id']}:45"
    assert event.at == datetime.fromtimestamp(DATE, UTC)
    assert event.where == HERE
    assert event.author == Person(Identity("telegram", "11", "Ana"))
    assert event.locale_hint == "es"
    assert event.texts == (Words(WordsKind.BODY, "good evening"),)


def test_a_private_chat_is_no_place() -> None:
    assert said(message("hello", chat=PRIVATE)).where is None


def test_a_topic_is_a_thread_and_its_first_message_answers_nobody() -> None:
    first = message(chat=FORUM, forum_topic_created={"name": "Nights", "icon_color": 1})
    more: Raw = {"message_thread_id": 7, "is_topic_message": True, "reply_to_message": first}
    event = said(message("hi", chat=FORUM, **more))
    assert event.where == Place(HERE.platform, HERE.home, HERE.channel, "7")
    assert event.reply_to is None


def test_replies_without_topics_stay_in_the_group() -> None:
    event = said(message("hi", message_thread_id=7, reply_to_message=message("before")))
    assert event.where == HERE
    assert event.reply_to == "45"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"caption": "my cat"}, [(WordsKind.CAPTION, "my cat")]),
        (
            {"quote": {"text": "her words", "position": 0}, "text": "yes"},
            [(WordsKind.BODY, "yes"), (WordsKind.QUOTED, "her words")],
        ),
        ({"via_bot": OTHER_BOT, "text": "found"}, [(WordsKind.VIA_BOT, "found")]),
        (
            {
                "text": "read this",
                "forward_origin": {"type": "hidden_user", "date": DATE, "sender_user_name": "X"},
            },
            [(WordsKind.FORWARDED, "read this")],
        ),
        ({"new_chat_title": "Quiet harbour"}, [(WordsKind.TITLE, "Quiet harbour")]),
        ({"forum_topic_edited": {"name": "Nights"}}, [(WordsKind.TITLE, "Nights")]),
    ],
)
def test_words_are_what_they_are(more: Raw, expected: list[tuple[WordsKind, str]]) -> None:
    assert said(message(**more)).texts == tuple(Words(*pair) for pair in expected)


def test_polls_are_read_with_their_options_and_explanation() -> None:
    poll = {
        "id": "1",
        "question": "Tonight?",
        "options": [
            {"text": "come over", "voter_count": 0, "persistent_id": "a"},
            {"text": "leave it", "voter_count": 0, "persistent_id": "b"},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "quiz",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
        "explanation": "no more",
    }
    texts = [words.text for words in said(message(poll=poll)).texts]
    assert texts == ["Tonight?", "come over", "leave it", "no more"]


def test_checklists_are_read() -> None:
    checklist = {"title": "Today", "tasks": [{"id": 1, "text": "get up"}]}
    assert said(message(checklist=checklist)).texts == (
        Words(WordsKind.LIST, "Today"),
        Words(WordsKind.LIST, "get up"),
    )


def test_a_kind_of_message_that_the_library_does_not_know_is_read_all_the_same() -> None:
    body = message() | {"rich_text_of_tomorrow": {"blocks": [{"type": "p", "words": "I give up"}]}}
    (one,) = (t.event for t in all_taken("message", body, checked=False))
    assert isinstance(one, Said)
    assert one.texts == (Words(WordsKind.BODY, "I give up"),)


def test_a_picture_without_words_is_still_somebody_who_was_there() -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    assert said(message(photo=photo)).texts == ()


@pytest.mark.parametrize(
    ("body", "author"),
    [
        (message("x", sender=ANONYMOUS, sender_chat=GROUP), Staff("telegram", str(GROUP["id"]))),
        (message("x", sender=CHANNEL_BOT, sender_chat=CHANNEL), Feed("telegram", "-1009990000001")),
        (
            message("x", sender=SERVICE, sender_chat=CHANNEL, is_automatic_forward=True),
            Feed("telegram", "-1009990000001"),
        ),
        (message("x", sender=OTHER_BOT), Feed("telegram", "900")),
        (message("x", sender=KIM), Person(Identity("telegram", "12", "Kim Lee"))),
    ],
)
def test_authors_are_what_they_are(body: Raw, author: object) -> None:
    assert said(body).author == author


def test_our_own_messages_are_no_events() -> None:
    assert events("message", message("x", sender=OUR_BOT)) == []


@pytest.mark.parametrize(
    ("text", "chat", "name", "raw"),
    [
        ("/sos", GROUP, "sos", {}),
        ("/SOS@Alongside_Test_Bot now please", GROUP, "sos", {"text": "now please"}),
        ("/plan", GROUP, "plan", {}),
        ("/start 7KQWM-2XF9D", PRIVATE, "start", {"start": "7KQWM-2XF9D"}),
        ("/whatever", PRIVATE, "whatever", {}),
    ],
)
def test_commands_for_us(text: str, chat: Raw, name: str, raw: dict[str, str]) -> None:
    event = only("message", message(text, chat=chat))
    assert isinstance(event, Commanded)
    assert (event.name, event.raw) == (name, raw)


@pytest.mark.parametrize(
    "body",
    [
        message("/sos@helper_bot"),
        message("/weather"),
        message("look: /sos"),
        message("/sos", sender=ANONYMOUS, sender_chat=GROUP),
        message("/sos", via_bot=OTHER_BOT),
    ],
)
def test_commands_for_others_are_words(body: Raw) -> None:
    assert isinstance(only("message", body), Said)


def test_a_message_of_somebody_else_forwarded_to_the_bot_is_a_worry() -> None:
    origin = {"type": "user", "date": DATE, "sender_user": KIM}
    event = only("message", message("I can't", chat=PRIVATE, forward_origin=origin))
    assert isinstance(event, Reported)
    assert event.target == Person(Identity("telegram", "12", "Kim Lee"))
    assert event.texts == (Words(WordsKind.FORWARDED, "I can't"),)


def test_ones_own_message_forwarded_to_the_bot_is_no_worry_about_somebody() -> None:
    origin = {"type": "user", "date": DATE, "sender_user": ANA}
    assert isinstance(only("message", message("x", chat=PRIVATE, forward_origin=origin)), Said)


def test_an_edit_has_a_key_of_its_own_and_the_new_words() -> None:
    event = only("edited_message", message("worse", edit_date=DATE + 60))
    assert isinstance(event, Edited)
    assert event.key == f"telegram:{GROUP['id']}:45:{DATE + 60}"
    assert (event.message, event.texts) == ("45", (Words(WordsKind.BODY, "worse"),))


def test_a_press_names_the_person_the_button_and_the_message() -> None:
    body = {
        "id": "987",
        "from": ANA,
        "chat_instance": "1",
        "data": "checkin.mood:4",
        "message": message("How is today?", sender=OUR_BOT),
    }
    event = only("callback_query", body)
    assert isinstance(event, Pressed)
    assert (event.key, event.at, event.data) == ("telegram:press:987", NOW, "checkin.mood:4")
    assert (event.message, event.where) == ("45", HERE)


def test_a_press_below_a_message_that_is_gone_still_counts() -> None:
    gone = {"chat": GROUP, "message_id": 45, "date": 0}
    body = {"id": "987", "from": ANA, "chat_instance": "1", "data": "x", "message": gone}
    assert isinstance(only("callback_query", body), Pressed)


def test_a_press_without_data_or_message_is_no_event() -> None:
    assert events("callback_query", {"id": "1", "from": ANA, "chat_instance": "1"}) == []


def test_a_group_that_becomes_a_supergroup_has_moved() -> None:
    event = only("message", message(chat=SMALL, migrate_to_chat_id=GROUP["id"]))
    assert isinstance(event, HomeChanged)
    assert (event.home, event.now) == (Home("telegram", "-5005"), HOME)


def test_a_new_topic_brings_its_title() -> None:
    opened = {"name": "Nights", "icon_color": 1}
    event = only("message", message(chat=FORUM, forum_topic_created=opened))
    assert isinstance(event, ThreadOpened)
    assert event.texts == (Words(WordsKind.TITLE, "Nights"),)


def test_joins_and_leaves_are_told_of_people_not_of_bots() -> None:
    came = events("message", message(new_chat_members=[ANA, KIM, OTHER_BOT]))
    assert [type(event) for event in came] == [Joined, Joined]
    (went,) = events("message", message(left_chat_member=KIM))
    assert isinstance(went, Left)
    assert (went.home, went.author) == (HOME, Person(Identity("telegram", "12", "Kim Lee")))


def changed(user: Raw, was: str, now: str, *, chat: Raw = GROUP) -> Raw:
    def standing(status: str) -> Raw:
        more: Raw = {"until_date": 0} if status == "kicked" else {}
        return {"status": status, "user": user, **more}

    return {
        "chat": chat,
        "from": ANA,
        "date": DATE,
        "old_chat_member": standing(was),
        "new_chat_member": standing(now),
    }


def test_news_of_members_have_the_same_keys_as_the_service_messages() -> None:
    joined = only("chat_member", changed(KIM, "left", "member"))
    (service,) = events("message", message(sender=KIM, new_chat_members=[KIM]))
    assert isinstance(joined, Joined)
    assert joined.key == service.key
    assert isinstance(only("chat_member", changed(KIM, "member", "kicked")), Left)
    assert events("chat_member", changed(KIM, "left", "kicked")) == []


def test_a_restricted_member_is_there_while_the_platform_says_so() -> None:
    body = changed(KIM, "left", "member")
    rights = dict.fromkeys(
        (
            *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
            *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls"),
            *("can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages"),
            *("can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages"),
            *("can_manage_topics",),
        ),
        False,
    )
    restricted = {"status": "restricted", "user": KIM, "until_date": 0, **rights}
    body["new_chat_member"] = {**restricted, "is_member": True}
    assert isinstance(only("chat_member", body), Joined)
    body["new_chat_member"] = {**restricted, "is_member": False}
    assert events("chat_member", body) == []


def test_the_private_chat_is_closed_and_opened() -> None:
    assert isinstance(
        only("my_chat_member", changed(OUR_BOT, "member", "kicked", chat=PRIVATE)), Blocked
    )
    assert isinstance(
        only("my_chat_member", changed(OUR_BOT, "kicked", "member", chat=PRIVATE)), Unblocked
    )


def test_our_removal_takes_the_home_away_and_our_coming_does_not() -> None:
    event = only("my_chat_member", changed(OUR_BOT, "member", "kicked"))
    assert isinstance(event, HomeChanged)
    assert (event.home, event.now) == (HOME, None)
    assert events("my_chat_member", changed(OUR_BOT, "left", "member")) == []


def test_what_only_one_member_sees_has_a_key_and_a_reference_of_its_own() -> None:
    body = message("/sos", ephemeral_message_id=3, receiver_user=OUR_BOT) | {"message_id": 0}
    (one,) = all_taken("message", body)
    assert one.event.key == f"telegram:{GROUP['id']}:e3"
    assert one.ephemeral == 3
