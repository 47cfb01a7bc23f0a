"""The methods that put messages somewhere, or change or take them away."""

from typing import Any

from tests.far_side.telegram import entities
from tests.far_side.telegram.errors import bad_request
from tests.far_side.telegram.town import BOT_ID, ChatState, Town

TWO_DAYS = 48 * 3600
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "reply_markup")
Args = dict[str, Any]


class Sends:
    """Messages of the bot."""

    def __init__(self, town: Town) -> None:
        self.town = town

    def message(self, args: Args) -> Args:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        return self._put(chat, args, self._text(args))

    def photo(self, args: Args) -> Args:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        return self._put(chat, args, {**_photo(args.get("photo")), **self._caption(args)})

    def document(self, args: Args) -> Args:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        return self._put(chat, args, {**_document(args.get("document")), **self._caption(args)})

    def _put(self, chat: ChatState, args: Args, content: Args) -> Args:
        parts: Args = {"from": self.town.me_short, **content}
        topic = args.get("message_thread_id")
        if topic is not None:
            if not chat.forum or topic not in chat.topics:
                raise bad_request("message thread not found")
            parts |= {"message_thread_id": topic, "is_topic_message": True}
        self._answering(chat, args.get("reply_parameters"), parts)
        markup = entities.keyboard(args.get("reply_markup"))
        if markup is not None:
            parts["reply_markup"] = markup
        receiver = self._receiver(args)
        if receiver is not None:
            return self.town.whisper(chat, receiver, **parts)
        raw = self.town.keep(chat, **parts)
        for entity in raw.get("entities", []) + raw.get("caption_entities", []):
            if entity["type"] == "text_mention":
                self.town.pings.append((chat.id, entity["user"]["id"]))
            elif entity["type"] == "mention":
                self.town.pings.append((chat.id, 0))
        return raw

    def _receiver(self, args: Args) -> int | None:
        wanted = args.get("ephemeral_message_parameters")
        if wanted is None or not self.town.knows_ephemeral:
            return None  # an older server does not know the parameter, and everybody reads it
        return int(wanted["receiver_user_id"])

    def _answering(self, chat: ChatState, wanted: Args | None, parts: Args) -> None:
        if wanted is None or wanted.get("message_id") is None:
            return
        to = self.town.messages.get((chat.id, wanted["message_id"]))
        if to is not None:
            parts["reply_to_message"] = {k: v for k, v in to.items() if k != "reply_to_message"}
        elif not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")

    def edit_text(self, args: Args) -> Args:
        raw = self._own(args)
        if "text" not in raw:
            raise bad_request("there is no text in the message to edit")
        return self._change(raw, {**self._text(args), **self._markup(args)})

    def edit_caption(self, args: Args) -> Args:
        raw = self._own(args)
        if "text" in raw:
            raise bad_request("there is no caption in the message to edit")
        kept: Args = {key: raw[key] for key in ("photo", "document") if key in raw}
        return self._change(raw, {**kept, **self._caption(args), **self._markup(args)})

    def edit_media(self, args: Args) -> Args:
        raw, media = self._own(args), args["media"]
        made = _photo(media["media"]) if media["type"] == "photo" else _document(media["media"])
        return self._change(raw, {**made, **self._caption(media), **self._markup(args)})

    def edit_markup(self, args: Args) -> Args:
        raw = self._own(args)
        kept = {key: raw[key] for key in _CONTENT if key in raw and key != "reply_markup"}
        return self._change(raw, {**kept, **self._markup(args)})

    def delete(self, args: Args) -> bool:
        chat = self.town.known(args.get("chat_id"))
        raw = self.town.messages.get((chat.id, args["message_id"]))
        if raw is None:
            raise bad_request("message to delete not found")
        ours = raw.get("from", {}).get("id") == BOT_ID
        old = self.town.now() - raw["date"] > TWO_DAYS
        trusted = chat.type != "private" and self.town.may(chat.id, "can_delete_messages")
        if not trusted and (old or not (ours or chat.type == "private")):
            raise bad_request("message can't be deleted")
        del self.town.messages[chat.id, args["message_id"]]
        self.town.deleted.append((chat.id, args["message_id"]))
        return True

    def pin(self, args: Args) -> bool:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        if (chat.id, args["message_id"]) not in self.town.messages:
            raise bad_request("message to pin not found")
        if chat.type != "private" and not self.town.may(chat.id, "can_pin_messages"):
            raise bad_request("not enough rights to manage pinned messages in the chat")
        self.town.pinned.append((chat.id, args["message_id"]))
        return True

    def topic(self, args: Args) -> Args:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        if not chat.forum:
            raise bad_request("the chat is not a forum")
        if not self.town.may(chat.id, "can_manage_topics"):
            raise bad_request("not enough rights to create a topic")
        name = args.get("name", "")
        if not 1 <= len(name) <= 128:
            raise bad_request("TOPIC_TITLE_EMPTY")
        number = self.town.number(chat)
        chat.topics[number] = name
        return {"message_thread_id": number, "name": name, "icon_color": 7322096}

    def edit_whisper(self, args: Args) -> bool:
        raw = self.town.whispers.get((args["chat_id"], args["ephemeral_message_id"]))
        if raw is None or raw["receiver_user"]["id"] != args["receiver_user_id"]:
            raise bad_request("message to edit not found")
        self._change(raw, {**self._text(args), **self._markup(args)})
        return True

    def _own(self, args: Args) -> Args:
        chat = self.town.chat_for_sending(args.get("chat_id"))
        raw = self.town.messages.get((chat.id, args.get("message_id", 0)))
        if raw is None:
            raise bad_request("message to edit not found")
        if raw.get("from", {}).get("id") != BOT_ID:
            raise bad_request("message can't be edited")
        return raw

    def _change(self, raw: Args, content: Args) -> Args:
        before = {key: raw[key] for key in _CONTENT if key in raw}
        if _comparable(before) == _comparable(content):
            raise bad_request(_SAME)
        for key in _CONTENT:
            raw.pop(key, None)
        raw.update(content)
        raw["edit_date"] = int(self.town.now())
        return raw

    def _text(self, args: Args) -> Args:
        text, found = entities.taken(
            args.get("text") or "", args.get("entities"), entities.TEXT_LIMIT
        )
        return {"text": text, **({"entities": found} if found else {})}

    def _caption(self, args: Args) -> Args:
        text, found = entities.taken(
            args.get("caption") or "",
            args.get("caption_entities"),
            entities.CAPTION_LIMIT,
            caption=True,
        )
        return {
            **({"caption": text} if text else {}),
            **({"caption_entities": found} if found else {}),
        }

    def _markup(self, args: Args) -> Args:
        markup = entities.keyboard(args.get("reply_markup"))
        return {} if markup is None else {"reply_markup": markup}


def _comparable(content: Args) -> Args:
    return {k: v for k, v in content.items() if v not in (None, [], {})}


def _photo(data: object) -> Args:
    if not isinstance(data, bytes) or not data:
        raise bad_request("there is no photo in the request")
    size = {"file_id": f"p{hash(data)}", "file_unique_id": "u1", "width": 8, "height": 8}
    return {"photo": [{**size, "file_size": len(data)}]}


def _document(data: object) -> Args:
    if not isinstance(data, bytes):
        raise bad_request("there is no document in the request")
    found = {"file_id": f"d{hash(data)}", "file_unique_id": "u2", "file_size": len(data)}
    return {"document": found}
