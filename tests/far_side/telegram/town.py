"""Who and what there is on the far side: users, chats, members, messages."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.core.clock import SystemClock
from tests.far_side.telegram.errors import Refused, bad_request, forbidden

BOT_ID = 700001
BOT_NAME = "alongside_test_bot"
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
SERVICE = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
_RIGHTS = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]
_GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")


def wall() -> float:
    """Seconds since 1970, as the Bot API counts them."""
    return SystemClock().now().timestamp()


@dataclass(slots=True)
class ChatState:
    """A chat. `members` are the raw members without their user; `topics` the forum's."""

    id: int
    type: str
    title: str = ""
    forum: bool = False
    members: dict[int, dict[str, Any]] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    moved_to: int | None = None

    @property
    def raw(self) -> dict[str, Any]:
        found: dict[str, Any] = {"id": self.id, "type": self.type}
        if self.title:
            found["title"] = self.title
        if self.forum:
            found["is_forum"] = True
        return found


@dataclass(slots=True)
class Town:
    """Everything there is. `now` is the server's clock."""

    now: Callable[[], float] = wall
    reads_all: bool = True
    knows_ephemeral: bool = True
    users: dict[int, dict[str, Any]] = field(default_factory=dict)
    chats: dict[int, ChatState] = field(default_factory=dict)
    opened: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    deactivated: set[int] = field(default_factory=set)
    messages: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    whispers: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    pinned: list[tuple[int, int]] = field(default_factory=list)
    deleted: list[tuple[int, int]] = field(default_factory=list)
    pings: list[tuple[int, int]] = field(default_factory=list)
    _shared: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _own: dict[int, "itertools.count[int]"] = field(default_factory=dict)
    _whisper: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    @property
    def me(self) -> dict[str, Any]:
        return {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Alongside",
            "username": BOT_NAME,
            "can_join_groups": True,
            "can_read_all_group_messages": self.reads_all,
            "supports_inline_queries": False,
        }

    @property
    def me_short(self) -> dict[str, Any]:
        return {key: self.me[key] for key in ("id", "is_bot", "first_name", "username")}

    def user(
        self, number: int, name: str = "Ana", *, language: str = "en", bot: bool = False
    ) -> int:
        """Somebody new."""
        raw: dict[str, Any] = {
            "id": number,
            "is_bot": bot,
            "first_name": name,
            "language_code": language,
        }
        if bot:
            raw["username"] = f"{name.lower()}_bot"
        self.users[number] = raw
        self.chats[number] = ChatState(number, "private")
        return number

    def group(
        self, number: int, title: str = "Harbour", *, kind: str = "supergroup", forum: bool = False
    ) -> ChatState:
        """A group in which the bot is an ordinary member."""
        chat = self.chats[number] = ChatState(number, kind, title, forum)
        chat.members[BOT_ID] = {"status": "member"}
        return chat

    def enter(self, chat: int, user: int, status: str = "member", **rights: bool) -> None:
        """Put somebody (or the bot) into a group, with a standing."""
        self.chats[chat].members[user] = standing(status, **rights)

    def member(self, chat: int, user: int) -> dict[str, Any]:
        """A member as the API tells it."""
        found = self.chats[chat].members.get(user, {"status": "left"})
        whole = self.me_short if user == BOT_ID else self.users[user]
        return {**found, "user": whole}

    def is_admin(self, chat: int, user: int = BOT_ID) -> bool:
        found = self.chats[chat].members.get(user, {})
        return found.get("status") in {"creator", "administrator"}

    def may(self, chat: int, right: str) -> bool:
        found = self.chats[chat].members.get(BOT_ID, {})
        return found.get("status") == "creator" or bool(found.get(right))

    def chat_for_sending(self, chat_id: object) -> ChatState:
        """The chat a message goes to. Raises what is answered where it cannot."""
        chat = self.known(chat_id)
        if chat.type == "private":
            if chat.id in self.deactivated:
                raise forbidden("user is deactivated")
            if chat.id in self.blocked:
                raise forbidden("bot was blocked by the user")
            if self.users[chat.id]["is_bot"]:
                raise forbidden("bot can't send messages to bots")
            if chat.id not in self.opened:
                raise forbidden("bot can't initiate conversation with a user")
            return chat
        status = chat.members.get(BOT_ID, {}).get("status", "left")
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.type} chat")
        if status == "left":
            raise forbidden(f"bot is not a member of the {chat.type} chat")
        return chat

    def known(self, chat_id: object) -> ChatState:
        """A chat that there is."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.moved_to is not None:
            raise moved(chat.moved_to)
        return chat

    def number(self, chat: ChatState) -> int:
        """The next message's number: only supergroups count for themselves."""
        if chat.type != "supergroup":
            return next(self._shared)
        return next(self._own.setdefault(chat.id, itertools.count(1)))

    def keep(self, chat: ChatState, **parts: object) -> dict[str, Any]:
        """A message that stands in a chat from now on."""
        number = self.number(chat)
        raw: dict[str, Any] = {
            "message_id": number,
            "date": int(self.now()),
            "chat": self._private(chat) if chat.type == "private" else chat.raw,
            **parts,
        }
        self.messages[chat.id, number] = raw
        return raw

    def whisper(self, chat: ChatState, receiver: int, **parts: object) -> dict[str, Any]:
        """A message that one member alone sees."""
        number = next(self._whisper)
        raw = {
            "message_id": 0,
            "ephemeral_message_id": number,
            "receiver_user": self.users[receiver],
            "date": int(self.now()),
            "chat": chat.raw,
            **parts,
        }
        self.whispers[chat.id, number] = raw
        return raw

    def _private(self, chat: ChatState) -> dict[str, Any]:
        return {"id": chat.id, "type": "private", "first_name": self.users[chat.id]["first_name"]}

    def bots_texts(self, chat: int) -> list[str]:
        """What the bot has standing in a chat, oldest first."""
        return [text_of(raw) for raw in self.bots_messages(chat)]

    def bots_messages(self, chat: int) -> list[dict[str, Any]]:
        return [
            raw
            for (where, _), raw in self.messages.items()
            if where == chat and raw.get("from", {}).get("id") == BOT_ID
        ]


def text_of(raw: dict[str, Any]) -> str:
    """The words of a message."""
    return str(raw.get("text") or raw.get("caption") or "")


def standing(status: str, **rights: bool) -> dict[str, Any]:
    """A member's standing with all the fields it has."""
    match status:
        case "creator":
            return {"status": status, "is_anonymous": False}
        case "administrator":
            given = dict.fromkeys(_RIGHTS, False) | dict.fromkeys(_GROUP_RIGHTS, False)
            return {
                "status": status,
                "can_be_edited": False,
                "is_anonymous": False,
                **given,
                **rights,
            }
        case "kicked":
            return {"status": status, "until_date": 0}
        case _:
            return {"status": status}


def moved(to: int) -> Refused:
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=to)
