"""Puts one message on the line: sent, or in the place of another. Raises the library's errors."""

from collections.abc import Callable, Mapping
from typing import Any

from telegram import (
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest

from adapters.telegram.gate import Gate, Urgency
from adapters.telegram.keyboards import keyboard
from adapters.telegram.outcomes import has_no_text, is_same
from adapters.telegram.passages import shortened
from adapters.telegram.present import CAPTION_LIMIT, Part, Picture
from adapters.telegram.refs import Target
from adapters.telegram.wire import Wire

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PICTURE_NAME = "picture.png"


class Sending:
    """Sends and edits parts. `blank` gives a picture that says nothing, if one can be painted."""

    def __init__(self, gate: Gate, blank: Callable[[], bytes | None]) -> None:
        self._gate = gate
        self._blank = blank

    async def send(
        self,
        wire: Wire,
        target: Target,
        part: Part,
        urgency: Urgency,
        extra: Mapping[str, Any] | None = None,
    ) -> Message:
        """A new message."""
        common: dict[str, Any] = {
            "chat_id": target.chat,
            "message_thread_id": target.topic,
            "reply_markup": keyboard(part.rows),
            "api_kwargs": dict(extra) if extra else None,
        }
        if target.answers is not None:
            common["reply_parameters"] = ReplyParameters(
                target.answers, allow_sending_without_reply=True
            )
        words: dict[str, Any] = {
            "caption": part.words.text or None,
            "caption_entities": part.words.entities,
        }
        async with self._gate.passing(target.chat, urgency):
            match part.media:
                case None:
                    return await wire.send_message(
                        text=part.words.text,
                        entities=part.words.entities,
                        link_preview_options=_NO_PREVIEW,
                        **common,
                    )
                case Picture(data):
                    return await wire.send_photo(
                        photo=data, filename=_PICTURE_NAME, **words, **common
                    )
                case file:
                    return await wire.send_document(
                        document=file.data, filename=file.name, **words, **common
                    )

    async def edit(self, wire: Wire, chat: int, message: int, part: Part, urgency: Urgency) -> None:
        """Other words in a message of ours. One that says so already is fine."""
        try:
            if part.media is None:
                await self._edit_text(wire, chat, message, part, urgency)
            else:
                await self._edit_media(wire, chat, message, part, urgency)
        except BadRequest as error:
            if not is_same(error):
                raise

    async def unbutton(self, wire: Wire, chat: int, message: int, urgency: Urgency) -> None:
        """Take the buttons away."""
        try:
            async with self._gate.passing(chat, urgency, message=False):
                await wire.edit_message_reply_markup(chat, message)
        except BadRequest as error:
            if not is_same(error):
                raise

    async def _edit_text(
        self, wire: Wire, chat: int, message: int, part: Part, urgency: Urgency
    ) -> None:
        try:
            async with self._gate.passing(chat, urgency, message=False):
                await wire.edit_message_text(
                    part.words.text,
                    chat,
                    message,
                    entities=part.words.entities,
                    reply_markup=keyboard(part.rows),
                    link_preview_options=_NO_PREVIEW,
                )
        except BadRequest as error:
            if not has_no_text(error):
                raise
            await self._no_picture_any_more(wire, chat, message, part, urgency)

    async def _no_picture_any_more(
        self, wire: Wire, chat: int, message: int, part: Part, urgency: Urgency
    ) -> None:
        """A picture cannot become text: where we can paint, an empty one takes its place."""
        words = shortened(part.words, CAPTION_LIMIT)
        if (blank := self._blank()) is not None:
            emptied = Part(words, part.rows, Picture(blank))
            await self._edit_media(wire, chat, message, emptied, urgency)
            return
        async with self._gate.passing(chat, urgency, message=False):
            await wire.edit_message_caption(
                chat,
                message,
                caption=words.text,
                caption_entities=words.entities,
                reply_markup=keyboard(part.rows),
            )

    async def _edit_media(
        self, wire: Wire, chat: int, message: int, part: Part, urgency: Urgency
    ) -> None:
        media = _input_media(part)
        markup: InlineKeyboardMarkup | None = keyboard(part.rows)
        async with self._gate.passing(chat, urgency, message=False):
            await wire.edit_message_media(media, chat, message, reply_markup=markup)


def _input_media(part: Part) -> InputMediaPhoto | InputMediaDocument:
    caption, entities = part.words.text or None, part.words.entities
    if isinstance(part.media, Picture):
        return InputMediaPhoto(
            part.media.data, caption, caption_entities=entities, filename=_PICTURE_NAME
        )
    if part.media is None:
        raise ValueError("no picture and no file")
    return InputMediaDocument(
        part.media.data, caption, caption_entities=entities, filename=part.media.name
    )
