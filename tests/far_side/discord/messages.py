"""The messages of the far side: written by people or the bot, changed, gone, pinned."""

from collections import OrderedDict

from tests.far_side.discord.errors import (
    MAX_PINS,
    NOT_THE_AUTHOR,
    UNKNOWN_MESSAGE,
    ApiError,
)
from tests.far_side.discord.ids import Ids
from tests.far_side.discord.model import Channel, Json, User, Value

PINS = 250
NONCES = 1_000  # Discord: "in the past few minutes"


class Messages:
    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self.by_channel: dict[str, OrderedDict[str, Json]] = {}
        self.files: dict[str, dict[str, bytes]] = {}
        self._nonces: OrderedDict[tuple[str, str], str] = OrderedDict()

    def of(self, channel: Channel) -> list[Json]:
        return [*self.by_channel.get(channel.id, OrderedDict[str, Json]()).values()]

    def get(self, channel: Channel, ref: str) -> Json:
        found = self.by_channel.get(channel.id, OrderedDict[str, Json]()).get(ref)
        if found is None:
            raise ApiError(UNKNOWN_MESSAGE)
        return found

    def repeated(self, author: User, nonce: str) -> Json | None:
        """What a nonce has made before."""
        place = self._nonces.get((author.id, nonce))
        if place is None:
            return None
        channel, _, ref = place.partition("/")
        return self.by_channel[channel].get(ref)

    def add(self, channel: Channel, author: User, content: str, **more: Value) -> Json:
        message = self.blank(channel, author, content, **more)
        self.by_channel.setdefault(channel.id, OrderedDict())[message["id"]] = message
        channel.last_message = message["id"]
        nonce = message.get("nonce")
        if nonce is not None:
            self._nonces[author.id, str(nonce)] = f"{channel.id}/{message['id']}"
            while len(self._nonces) > NONCES:
                self._nonces.popitem(last=False)
        return message

    def blank(self, channel: Channel, author: User, content: str, **more: Value) -> Json:
        message: Json = {
            "id": self._ids.new(),
            "channel_id": channel.id,
            "author": author.json(),
            "content": content,
            "timestamp": self._ids.stamp(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "pinned": False,
            "type": 0,
            "flags": 0,
            "components": [],
        }
        return message | more

    def change(self, channel: Channel, ref: str, by: User, **more: Value) -> Json:
        message = self.get(channel, ref)
        if message["author"]["id"] != by.id:
            raise ApiError(NOT_THE_AUTHOR)
        message |= more
        message["edited_timestamp"] = self._ids.stamp()
        return message

    def remove(self, channel: Channel, ref: str) -> Json:
        message = self.get(channel, ref)
        del self.by_channel[channel.id][ref]
        return message

    def pin(self, channel: Channel, ref: str) -> Json:
        message = self.get(channel, ref)
        if ref not in channel.pins:
            if len(channel.pins) >= PINS:
                raise ApiError(MAX_PINS)
            channel.pins.append(ref)
        message["pinned"] = True
        return message

    def page(self, channel: Channel, after: int | None, limit: int) -> list[Json]:
        """Newest first, as Discord gives them."""
        found = sorted(self.of(channel), key=lambda m: int(m["id"]))
        if after is not None:
            found = [m for m in found if int(m["id"]) > after][:limit]
        return found[-limit:][::-1]


def shown(body: Json, files: dict[str, bytes], host: str, ids: Ids) -> Json:
    """The part of a message that a request determines."""
    made: Json = {}
    if "content" in body:
        made["content"] = body["content"] or ""
    if "components" in body:
        made["components"] = _numbered(body["components"])
    if "flags" in body:
        made["flags"] = body["flags"]
    if "attachments" in body or files:
        made["attachments"] = [
            _attachment(item, files[f"files[{item['id']}]"], host, ids)
            for item in body.get("attachments") or []
        ]
    allowed = body.get("allowed_mentions") or {"parse": ["users", "roles", "everyone"]}
    made["_pings"] = allowed
    return made


def _numbered(rows: list[Json]) -> list[Json]:
    number = 0
    made = []
    for row in rows:
        number += 1
        buttons = []
        for button in row["components"]:
            number += 1
            buttons.append({**button, "id": number})
        made.append({"type": 1, "id": number + 100, "components": buttons})
    return made


def _attachment(item: Json, data: bytes, host: str, ids: Ids) -> Json:
    made = {
        "id": ids.new(),
        "filename": item["filename"],
        "size": len(data),
        "url": f"{host}/attachments/{item['filename']}",
        "proxy_url": f"{host}/attachments/{item['filename']}",
    }
    if item.get("description"):
        made["description"] = item["description"]
    return made
