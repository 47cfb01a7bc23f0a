"""What a command, a press or a form asks for, looked up in the registry."""

from collections.abc import Mapping

from bot.core.errors import Refusal
from bot.core.events import Commanded, Reported
from bot.core.filling import Mistakes, fill
from bot.core.forms import view
from bot.core.people import Who
from bot.core.registry import FormAction, Registry, read_arguments
from bot.core.replies import msg
from bot.core.routes import Pressing
from bot.engine.context import Context
from bot.engine.turn import Call, Given


def command(registry: Registry, event: Commanded) -> Call:
    """The call of a typed command. Refuses an unknown one."""
    found = registry.commands.get(event.name)
    if found is None:
        raise Refusal(msg("core-command-unknown"))

    async def run(ctx: Context) -> Given:
        given: Given = await found.handler(ctx)
        return given

    return Call(run, found.who, found.private, edit=found.answers == "edit", reads=found.reads)


def report(registry: Registry, event: Reported) -> Call:
    """The call of somebody who points at another person's message: answered in private."""

    async def run(ctx: Context) -> Given:
        for handler in registry.on_event(Reported):
            given: Given = await handler(ctx, event)
            if given is not None:
                return given
        return None

    return Call(run, Who.ANYONE)


def button(registry: Registry, pressing: Pressing) -> Call:
    """The call of a button. Refuses data that we do not make (any more)."""
    found = registry.buttons.get(pressing.route)
    if found is None:
        raise Refusal(msg("core-button-stale"))
    try:
        args = read_arguments(found.handler, pressing)
    except ValueError as error:
        raise Refusal(msg("core-button-stale")) from error

    async def run(ctx: Context) -> Given:
        given: Given = await found.handler(ctx, **args)
        return given

    edit, opens = found.answers == "edit", found.answers == "form"
    return Call(run, found.who, found.private, edit, reads=found.reads, opens=opens)


def form(registry: Registry, pressing: Pressing, raw: Mapping[str, str]) -> Call:
    """The call of a form that came back: what cannot be read is asked again, nothing is lost."""
    found = registry.forms.get(pressing.route)
    if found is None:
        raise Refusal(msg("core-form-stale"))

    async def run(ctx: Context) -> Given:
        return await submit(ctx, found, pressing, raw)

    return Call(run, found.who, edit=found.answers == "edit")


async def submit(
    ctx: Context, action: FormAction, pressing: Pressing, raw: Mapping[str, str]
) -> Given:
    """Hand a filled form to its feature, or the form again with what to type differently."""
    try:
        args = read_arguments(action.handler, pressing)
    except ValueError as error:
        raise Refusal(msg("core-form-stale")) from error
    filled = fill(action.form, raw, today=ctx.today)
    if isinstance(filled, Mistakes):
        data = ":".join([pressing.route, *pressing.args])
        return view(action.form, data, action.texts, values=raw, errors=filled.by_field)
    given: Given = await action.handler(ctx, **args, form=filled)
    return given
