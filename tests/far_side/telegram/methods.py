"""The Bot API's methods by name."""

from collections.abc import Callable
from typing import Any

from tests.far_side.telegram.errors import Refused, bad_request
from tests.far_side.telegram.people import People
from tests.far_side.telegram.sends import Sends
from tests.far_side.telegram.town import BOT_ID, BOT_NAME, ChatState, Town

PRESS_LASTS = 15.0
Args = dict[str, Any]
_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
LIMITED = frozenset({"sendmessage", "sendphoto", "senddocument"})


class Methods:
    """What can be asked for, apart from getUpdates."""

    def __init__(self, town: Town, people: People) -> None:
        self.town = town
        self.people = people
        self.commands: dict[tuple[str, str], list[Args]] = {}
        self.opened_links: list[str] = []
        sends = Sends(town)
        self.by_name: dict[str, Callable[[Args], Any]] = {
            "getme": lambda _: town.me,
            "sendmessage": self._guarded(sends.message),
            "sendphoto": self._guarded(sends.photo),
            "senddocument": self._guarded(sends.document),
            "editmessagetext": sends.edit_text,
            "editmessagecaption": sends.edit_caption,
            "editmessagemedia": sends.edit_media,
            "editmessagereplymarkup": sends.edit_markup,
            "deletemessage": sends.delete,
            "pinchatmessage": sends.pin,
            "createforumtopic": sends.topic,
            "answercallbackquery": self._acknowledge,
            "getchat": self._chat,
            "getchatmember": self._member,
            "getchatadministrators": self._administrators,
            "setmycommands": self._set_commands,
            "sendchataction": self._action,
        }
        if town.knows_ephemeral:
            self.by_name["editephemeralmessagetext"] = sends.edit_whisper

    def _guarded(self, send: Callable[[Args], Args]) -> Callable[[Args], Args]:
        def checked(args: Args) -> Args:
            self._may_whisper(args)
            return send(args)

        return checked

    def _may_whisper(self, args: Args) -> None:
        """Groups only; to a member; by an admin, or within 15 s of what it answers."""
        wanted = args.get("ephemeral_message_parameters")
        if wanted is None or not self.town.knows_ephemeral:
            return
        chat = self.town.chat_for_sending(args.get("chat_id"))
        if chat.type == "private":
            raise bad_request("ephemeral messages can be sent only to groups and supergroups")
        if wanted["receiver_user_id"] not in chat.members:
            raise bad_request("user not found")
        press = self.people.presses.get(str(wanted.get("callback_query_id")))
        if wanted.get("callback_query_id") is not None:
            fresh = press is not None and self.town.now() - press["at"] <= PRESS_LASTS
            if not fresh or press is None or press["user"] != wanted["receiver_user_id"]:
                raise bad_request("query is too old and response timeout expired")
            return
        answered = (args.get("reply_parameters") or {}).get("ephemeral_message_id")
        if answered is not None and (chat.id, answered) in self.town.whispers:
            return
        if not self.town.is_admin(chat.id):
            raise bad_request("not enough rights to send ephemeral messages")

    def _acknowledge(self, args: Args) -> bool:
        press = self.people.presses.get(args.get("callback_query_id", ""))
        old = press is None or self.town.now() - press["at"] > PRESS_LASTS
        if old or press is None or press["answers"]:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        url = args.get("url")
        if url is not None and not url.startswith(f"https://t.me/{BOT_NAME}?start="):
            raise bad_request("URL_INVALID")
        if url is not None:
            payload = url.partition("?start=")[2]
            if len(payload) > 64 or not payload.replace("-", "").replace("_", "").isalnum():
                raise bad_request("URL_INVALID")
            self.opened_links.append(url)
        press["answers"].append(args)
        return True

    def _action(self, args: Args) -> bool:
        self.town.chat_for_sending(args.get("chat_id"))
        return True

    def _chat(self, args: Args) -> Args:
        chat = self._seen(args)
        return {
            **chat.raw,
            "accent_color_id": 1,
            "max_reaction_count": 11,
            "accepted_gift_types": _GIFTS,
        }

    def _member(self, args: Args) -> Args:
        chat = self._seen(args)
        if args["user_id"] not in self.town.users and args["user_id"] != BOT_ID:
            raise bad_request("user not found")
        return self.town.member(chat.id, args["user_id"])

    def _administrators(self, args: Args) -> list[Args]:
        chat = self._seen(args)
        if chat.type == "private":
            raise bad_request("there are no administrators in the private chat")
        # Other bots are left out unless asked for; the bot itself is always told.
        return [
            self.town.member(chat.id, user)
            for user in chat.members
            if self.town.is_admin(chat.id, user)
            and (user == BOT_ID or args.get("return_bots") or not self.town.users[user]["is_bot"])
        ]

    def _seen(self, args: Args) -> ChatState:
        chat = self.town.known(args.get("chat_id"))
        if chat.type != "private":
            self.town.chat_for_sending(chat.id)
        return chat

    def _set_commands(self, args: Args) -> bool:
        for command in args["commands"]:
            name, text = command["command"], command["description"]
            if not 1 <= len(name) <= 32 or name != name.lower() or not name.isascii():
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(text) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if len(args["commands"]) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        language = args.get("language_code") or ""
        if len(language) not in {0, 2}:
            raise bad_request("LANGUAGE_CODE_INVALID")
        scope = (args.get("scope") or {"type": "default"})["type"]
        self.commands[scope, language] = args["commands"]
        return True


def not_found() -> Refused:
    return Refused(404, "Not Found")
