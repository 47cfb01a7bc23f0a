"""What people do on the far side, told to the bot as updates."""

import itertools
from typing import Any

from tests.far_side.telegram.entities import found
from tests.far_side.telegram.town import ANONYMOUS, BOT_ID, BOT_NAME, CHANNEL_BOT, ChatState, Town
from tests.far_side.telegram.updates import Updates

Raw = dict[str, Any]


class People:
    """Everybody's hands."""

    def __init__(self, town: Town, updates: Updates) -> None:
        self.town = town
        self.updates = updates
        self.presses: dict[str, Raw] = {}
        self._press = itertools.count(5001)

    def writes(self, user: int, chat: int, text: str = "", **more: object) -> Raw:
        """A message of somebody; `more` is whatever else the message carries."""
        state = self.town.chats[chat]
        if state.type == "private":
            self.town.opened.add(user)
        sender = {"from": self.town.users[user], **more}
        return self._post(state, text, sender)

    def anonymously(self, chat: int, text: str) -> Raw:
        """An admin writes as the group."""
        state = self.town.chats[chat]
        return self._post(state, text, {"from": ANONYMOUS, "sender_chat": state.raw})

    def channel_writes(self, chat: int, channel: Raw, text: str, *, linked: bool = False) -> Raw:
        """A channel as the sender; `linked`: the post of the group's own channel, forwarded."""
        sender: Raw = {"from": CHANNEL_BOT, "sender_chat": channel}
        if linked:
            sender["is_automatic_forward"] = True
        return self._post(self.town.chats[chat], text, sender)

    def edits(self, raw: Raw, text: str, *, seconds: int = 1) -> None:
        """Other words in a message."""
        raw["edit_date"] = int(self.town.now()) + seconds
        raw["text"] = text
        raw["entities"] = found(text)
        self._tell("edited_message", dict(raw), self.town.chats[raw["chat"]["id"]])

    def edits_caption(self, raw: Raw, caption: str, *, seconds: int = 1) -> None:
        """Other words below a picture."""
        raw |= {"edit_date": int(self.town.now()) + seconds, "caption": caption}
        self._tell("edited_message", dict(raw), self.town.chats[raw["chat"]["id"]])

    def presses_button(self, user: int, raw: Raw, data: str) -> str:
        """A press of a button below a message."""
        number = str(next(self._press))
        self.presses[number] = {
            "user": user,
            "chat": raw["chat"]["id"],
            "at": self.town.now(),
            "answers": [],
        }
        body = {
            "id": number,
            "from": self.town.users[user],
            "chat_instance": "77",
            "data": data,
            "message": dict(raw),
        }
        self.updates.push("callback_query", body)
        return number

    def opens(self, user: int, payload: str = "") -> Raw:
        """Somebody presses Start, or follows a deep link."""
        text = f"/start {payload}".strip()
        return self.writes(user, user, text)

    def blocks(self, user: int) -> None:
        """Somebody stops the bot."""
        self.town.blocked.add(user)
        self._own_change(user, user, "member", "kicked")

    def unblocks(self, user: int) -> None:
        self.town.blocked.discard(user)
        self._own_change(user, user, "kicked", "member")

    def enters(self, user: int, chat: int) -> None:
        """Somebody joins: a service message, and news for admins who asked for them."""
        self._moves(user, chat, "left", "member")
        self._service(chat, user, new_chat_members=[self.town.users[user]])

    def leaves(self, user: int, chat: int) -> None:
        self._moves(user, chat, "member", "left")
        self._service(chat, user, left_chat_member=self.town.users[user])

    def promotes(self, admin: int, chat: int, **rights: bool) -> None:
        """The bot is made an admin."""
        before = self.town.member(chat, BOT_ID)
        self.town.enter(chat, BOT_ID, "administrator", **rights)
        self._own(chat, admin, before)

    def removes_bot(self, admin: int, chat: int) -> None:
        before = self.town.member(chat, BOT_ID)
        self.town.enter(chat, BOT_ID, "kicked")
        self._own(chat, admin, before)

    def migrates(self, chat: int, to: int, user: int) -> None:
        """A basic group becomes a supergroup."""
        old = self.town.chats[chat]
        new = self.town.group(to, old.title)
        new.members |= old.members
        raw = self.town.keep(old, **{"from": self.town.users[user]}, migrate_to_chat_id=to)
        self.updates.push("message", raw)
        old.moved_to = to
        raw = self.town.keep(new, **{"from": ANONYMOUS}, migrate_from_chat_id=chat)
        self.updates.push("message", raw)

    def opens_topic(self, user: int, chat: int, name: str) -> int:
        """A new topic of a forum."""
        state = self.town.chats[chat]
        raw = self.town.keep(
            state,
            **{"from": self.town.users[user]},
            forum_topic_created={"name": name, "icon_color": 7322096},
            is_topic_message=True,
        )
        raw["message_thread_id"] = raw["message_id"]
        state.topics[raw["message_id"]] = name
        self._tell("message", raw, state)
        return int(raw["message_id"])

    def _post(self, chat: ChatState, text: str, parts: Raw) -> Raw:
        words: Raw = {}
        if text:
            words = {"text": text}
            if entities := found(text):
                words["entities"] = entities
        raw = self.town.keep(chat, **parts, **words)
        self._tell("message", raw, chat)
        return raw

    def _service(self, chat: int, user: int, **parts: object) -> None:
        state = self.town.chats[chat]
        raw = self.town.keep(state, **{"from": self.town.users[user]}, **parts)
        self.updates.push("message", raw)

    def _tell(self, kind: str, raw: Raw, chat: ChatState) -> None:
        if self._sees(raw, chat):
            self.updates.push(kind, dict(raw))

    def _sees(self, raw: Raw, chat: ChatState) -> bool:
        """Privacy mode: in groups only commands, answers to the bot and service messages."""
        if chat.type == "private":
            return True
        if chat.members.get(BOT_ID, {}).get("status", "left") in {"left", "kicked"}:
            return False
        if self.town.reads_all or self.town.is_admin(chat.id):
            return True
        text = str(raw.get("text", ""))
        first = text.split(" ", maxsplit=1)[0]
        for_other = "@" in first and f"@{BOT_NAME}" not in first
        if text.startswith("/") and not for_other:
            return True
        answered = raw.get("reply_to_message", {}).get("from", {}).get("id") == BOT_ID
        return answered or "forum_topic_created" in raw

    def _moves(self, user: int, chat: int, was: str, now: str) -> None:
        before = {"status": was, "user": self.town.users[user]}
        self.town.enter(chat, user, now)
        if self.town.is_admin(chat):
            self.updates.push("chat_member", self._changed(chat, user, before, user))

    def _own_change(self, chat: int, user: int, was: str, now: str) -> None:
        body = {
            "chat": {"id": chat, "type": "private", "first_name": "x"},
            "from": self.town.users[user],
            "date": int(self.town.now()),
            "old_chat_member": _standing(was, self.town.me_short),
            "new_chat_member": _standing(now, self.town.me_short),
        }
        self.updates.push("my_chat_member", body)

    def _own(self, chat: int, admin: int, before: Raw) -> None:
        self.updates.push("my_chat_member", self._changed(chat, BOT_ID, before, admin))

    def _changed(self, chat: int, user: int, before: Raw, by: int) -> Raw:
        return {
            "chat": self.town.chats[chat].raw,
            "from": self.town.users[by],
            "date": int(self.town.now()),
            "old_chat_member": before,
            "new_chat_member": self.town.member(chat, user),
        }


def _standing(status: str, user: Raw) -> Raw:
    found: Raw = {"status": status, "user": user}
    if status == "kicked":
        found["until_date"] = 0
    return found
