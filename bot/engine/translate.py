"""A reply made ready for one reader: plain words, and buttons that know for whom they are."""

import msgspec

from bot.core.forms import FormView
from bot.core.people import Direct
from bot.core.replies import Block, Button, Buttons, Reply
from bot.core.routes import for_community, for_member
from bot.engine.readers import Reader
from bot.engine.texts import Texts, Translator


def ready_for(reply: Reply, reader: Reader, texts: Texts) -> Reply:
    """The reply as the reader gets it."""
    plain = Translator(texts, reader.language, reader.zone).tree(reply)
    blocks = tuple(_addressed(block, reader) for block in plain.blocks)
    private = isinstance(reader.address, Direct) or reply.private
    return msgspec.structs.replace(plain, blocks=blocks, lang=reader.language, private=private)


def form_for(form: FormView, reader: Reader, texts: Texts) -> FormView:
    """The form as the reader gets it; hints that no locale file has are left out."""
    fields = tuple(
        msgspec.structs.replace(field, hint=None)
        if isinstance(field.hint, msgspec.Struct) and not texts.has(field.hint.key)
        else field
        for field in form.fields
    )
    shown = msgspec.structs.replace(form, fields=fields)
    plain = Translator(texts, reader.language, reader.zone).tree(shown)
    return msgspec.structs.replace(plain, data=_whose(form.data, reader), lang=reader.language)


def _addressed(block: Block, reader: Reader) -> Block:
    if not isinstance(block, Buttons) or not isinstance(reader.address, Direct):
        return block
    items = tuple(_button(button, reader) for button in block.items)
    return msgspec.structs.replace(block, items=items)


def _button(button: Button, reader: Reader) -> Button:
    return msgspec.structs.replace(button, data=_whose(button.data, reader))


def _whose(data: str, reader: Reader) -> str:
    if "~" in data or not isinstance(reader.address, Direct):
        return data
    if reader.member_id is not None:
        return for_member(data, reader.member_id)
    if reader.community_id is not None:
        return for_community(data, reader.community_id)
    return data
