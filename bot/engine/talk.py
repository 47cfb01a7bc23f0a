"""Where private text belongs: what it answers, the open form, the only conversation; else ask."""

from collections.abc import Sequence

import msgspec

from bot.core import wizard
from bot.core.errors import Refusal
from bot.core.events import OTHERS_WORDS, Said, Words, WordsKind
from bot.core.filling import Mistyped, read
from bot.core.forms import FieldView, fields_of
from bot.core.people import Who, write_address
from bot.core.registry import Registry
from bot.core.replies import Button, Buttons, Para, Text, msg, reply
from bot.core.routes import Pressing, parse
from bot.core.wizard import Dialog
from bot.engine import access, calls, dialogs, queries
from bot.engine.context import Context
from bot.engine.turn import Call, Given
from bot.store.tables import CommunityRow, ConversationRow

ROUTE = "talk"
_WORDS = msgspec.json.Decoder(tuple[Words, ...])


def said(registry: Registry, event: Said) -> Call:
    """The call of a private message."""

    async def run(ctx: Context) -> Given:
        if event.reply_to is not None:
            address = write_address(ctx.identity.direct)
            found = await queries.conversation_answered(
                ctx.tx, ctx.identity_id, address, event.reply_to
            )
            if found is not None:
                return await _hand_over(registry, ctx, found, event.texts)
        dialog = await dialogs.current(ctx)
        if dialog is not None:
            return await _typed(registry, ctx, dialog, _body(event.texts))
        if await dialogs.lapsed(ctx):
            return await _too_late(registry, ctx, event.texts)
        return await _route(registry, ctx, event.texts)

    return Call(run, Who.ANYONE)


async def _route(registry: Registry, ctx: Context, texts: tuple[Words, ...]) -> Given:
    open_ones = await queries.open_conversations(ctx.tx, ctx.identity_id)
    match open_ones:
        case []:
            return reply(Para(msg(_unread(ctx, texts))), *await _sos(ctx))
        case [(only, _)]:
            return await _hand_over(registry, ctx, only, texts)
        case _:
            ways = await _ways(registry, ctx, open_ones, texts)
            return reply(Para(msg("core-talk-which")), *ways)


async def _too_late(registry: Registry, ctx: Context, texts: tuple[Words, ...]) -> Given:
    """Perhaps the answer to a form that has run out: nobody gets it without being asked for."""
    lapsed = Para(msg("core-form-lapsed"))
    open_ones = await queries.open_conversations(ctx.tx, ctx.identity_id)
    if open_ones:
        ways = await _ways(registry, ctx, open_ones, texts)
        return reply(lapsed, Para(msg("core-talk-which")), *ways)
    if ctx.sounds_worrying(_body(texts)):
        return reply(lapsed, Para(msg("core-private-heavy")), *await _sos(ctx))
    return reply(lapsed, *await _sos(ctx))


def _unread(ctx: Context, texts: tuple[Words, ...]) -> str:
    """What is true of words that go to nobody."""
    if texts and all(words.kind is WordsKind.FORWARDED for words in texts):
        return "core-private-forwarded"
    heavy = ctx.sounds_worrying(_body(texts))  # somebody may read it yet
    return "core-private-heavy" if heavy else "core-private-nobody"


async def _sos(ctx: Context) -> list[Buttons]:
    buttons = await ctx.buttons("sos")
    return [Buttons(buttons)] if buttons else []


async def _ways(
    registry: Registry,
    ctx: Context,
    open_ones: Sequence[tuple[ConversationRow, CommunityRow]],
    texts: tuple[Words, ...],
) -> list[Buttons]:
    """To whom the words can go, a button each; until one is pressed they wait."""
    await dialogs.store(ctx, "words", msgspec.json.encode(texts), None)
    buttons = [
        Button(await _label(registry, ctx, row, community.name), f"{ROUTE}:{row.id}")
        for row, community in open_ones
    ]
    nobody = Button(msg("core-talk-nobody"), f"{ROUTE}:none", look="quiet")
    return [Buttons((button,)) for button in (*buttons, nobody)]


async def _label(registry: Registry, ctx: Context, row: ConversationRow, community: str) -> Text:
    """How a conversation is named: by whoever it is with, where its feature tells."""
    for part in registry.parts("talk-label"):
        found: Text | None = await part.make(ctx, row.kind, row.subject_id, community)
        if found is not None:
            return found
    return msg(f"core-talk-{row.kind}", community=community)


async def _hand_over(
    registry: Registry, ctx: Context, row: ConversationRow, texts: tuple[Words, ...]
) -> Given:
    there = await access.in_community(ctx, row.community_id)
    given: Given = await registry.conversations[row.kind](there, row.subject_id, texts)
    return given


def chosen(registry: Registry, pressing: Pressing) -> Call:
    """The call of a choice: where the words that wait should go."""

    async def run(ctx: Context) -> Given:
        row = await queries.dialog_of(ctx.tx, ctx.identity_id, "words", ctx.now)
        if row is None or row.state is None:
            raise Refusal(msg("core-talk-gone"))
        texts = _WORDS.decode(row.state)
        await dialogs.drop(ctx.tx, ctx.identity_id, "words")
        wanted = pressing.args[0] if pressing.args else "none"
        open_ones = await queries.open_conversations(ctx.tx, ctx.identity_id)
        for conversation, _ in open_ones:
            if conversation.id == wanted:
                return await _hand_over(registry, ctx, conversation, texts)
        return reply(Para(msg("core-talk-not-sent")))

    return Call(run, Who.ANYONE, edit=True)


def moved(registry: Registry, pressing: Pressing) -> Call:
    """The call of a wizard's own button: a choice, back, skip, cancel."""

    async def run(ctx: Context) -> Given:
        dialog = await dialogs.current(ctx)
        if dialog is None:
            raise Refusal(msg("core-form-stale"))
        match pressing.args:
            case ("cancel",):
                await dialogs.drop(ctx.tx, ctx.identity_id, "form")
                return reply(Para(msg("core-form-cancelled")))
            case ("back",):
                return await _go_on(registry, ctx, wizard.back(dialog))
            case ("skip",):
                return await _go_on(registry, ctx, wizard.skip(dialog))
            case ("set", index) if index.isdecimal() and int(index) < len(dialog.field.options):
                value = dialog.field.options[int(index)].value
                return await _go_on(registry, ctx, wizard.answer(dialog, value))
            case _:
                raise Refusal(msg("core-button-stale"))

    return Call(run, Who.ANYONE, edit=True)


async def _typed(registry: Registry, ctx: Context, dialog: Dialog, text: str) -> Given:
    answer = _option(dialog.field, text)
    pressing = parse(dialog.form.data)
    action = registry.forms.get(pressing.route)
    if action is None:
        raise Refusal(msg("core-form-stale"))
    kinds = {field.name: field.kind for field in fields_of(action.form)}
    try:
        read(kinds[dialog.field.name], answer, today=ctx.today)
    except Mistyped as slip:
        form = msgspec.structs.replace(
            dialog.form, errors={**dialog.form.errors, dialog.field.name: slip.text}
        )
        return wizard.question(msgspec.structs.replace(dialog, form=form))
    return await _go_on(registry, ctx, wizard.answer(dialog, answer))


async def _go_on(registry: Registry, ctx: Context, dialog: Dialog) -> Given:
    if not dialog.done:
        await dialogs.keep(ctx, dialog)
        return wizard.question(dialog)
    await dialogs.drop(ctx.tx, ctx.identity_id, "form")
    pressing = parse(dialog.form.data)
    action = registry.forms.get(pressing.route)
    if action is None:
        raise Refusal(msg("core-form-stale"))
    there = await access.as_pressed(ctx, pressing)
    access.require(there, action.who)
    return await calls.submit(there, action, pressing, dialog.answers)


def _option(field: FieldView, text: str) -> str:
    typed = text.strip().casefold()
    for option in field.options:
        if typed in {option.value.casefold(), str(option.label).casefold()}:
            return option.value
    return text.strip()


def _body(texts: Sequence[Words]) -> str:
    return "\n".join(words.text for words in texts if words.kind not in OTHERS_WORDS)
