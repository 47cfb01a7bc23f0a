"""One person's turn: who asks, one transaction, the event counted once, the answer made ready."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.core.errors import Refusal
from bot.core.events import Event
from bot.core.failpoint import reach
from bot.core.forms import FormView
from bot.core.people import Direct, Person, Who
from bot.core.platform import Response
from bot.core.replies import Msg, Para, Reply, reply
from bot.engine import access, dialogs, inbox
from bot.engine.access import Asker
from bot.engine.context import Context, Reader, Tools, place_reader
from bot.engine.translate import form_for, ready_for
from bot.store.database import Tx

Given = Reply | FormView | None


@dataclass(frozen=True, slots=True)
class Call:
    """What is to be done in a turn, and how its answer is shown."""

    run: Callable[[Context], Awaitable[Given]]
    who: Who
    private: bool = True
    edit: bool = False
    reads: bool = False  # changes nothing
    opens: bool = False  # a form: where it is asked question by question, that is kept as a row


async def take_turn(tools: Tools, event: Event, asker: Asker, call: Call) -> Response:
    """Do it. Raises Refusal for what the person cannot do; then nothing has changed."""
    if call.reads and call.who is Who.ANYONE:
        return await _look_at_once(tools, event, asker, call)
    asker = await access.ask_platform(tools, asker, call.who)
    page = tools.platforms[asker.identity.platform].capabilities.forms == "page"
    if call.reads or (call.opens and page):
        return await _look(tools, event, asker, call)
    async with tools.db.write() as tx:
        response = await _act(tools, tx, event, asker, call)
    reach("committed")
    return response


async def _look_at_once(tools: Tools, event: Event, asker: Asker, call: Call) -> Response:
    """Nothing of the platform is asked where the rows tell which community is meant."""
    async with tools.db.read() as tx:
        row = await access.known_account(tx, asker.identity)
        ctx = await access.context(tools, tx, event, asker, row, reads=True)
        if ctx.community_or_none is not None:
            return await _present(ctx, call, await call.run(ctx))
    return await _look(tools, event, await access.ask_platform(tools, asker, call.who), call)


async def _look(tools: Tools, event: Event, asker: Asker, call: Call) -> Response:
    async with tools.db.read() as tx:
        row = await access.known_account(tx, asker.identity)
        ctx = await access.context(tools, tx, event, asker, row, reads=True)
        access.require(ctx, call.who)
        return await _present(ctx, call, await call.run(ctx))


async def _act(tools: Tools, tx: Tx, event: Event, asker: Asker, call: Call) -> Response:
    row = await access.account(tx, asker.identity)
    entered = await inbox.enter(tx, event.key, row.id, tools.clock.now())
    if entered is None:
        return await inbox.answered(tx, event.key)
    ctx = await access.context(tools, tx, event, asker, row)
    access.require(ctx, call.who)
    response = await _present(ctx, call, await call.run(ctx))
    await inbox.remember(tx, entered, response)
    return response


async def _present(ctx: Context, call: Call, given: Given) -> Response:
    match given:
        case None:
            return Response()
        case FormView():
            form = form_for(given, ctx.reader, ctx.texts)
            platform = ctx.tools.platforms[ctx.identity.platform]
            if platform.capabilities.forms == "page":
                return Response(form=form, edit=call.edit)
            question = await dialogs.ask(ctx, form)
            return Response(reply=ready_for(question, ctx.reader, ctx.texts), edit=call.edit)
        case Reply():
            private = call.private or given.private or ctx.where is None
            reader = ctx.reader if private else _everybody(ctx)
            return Response(reply=ready_for(given, reader, ctx.texts), edit=call.edit)


def _everybody(ctx: Context) -> Reader:
    if ctx.where is None:
        return ctx.reader
    return place_reader(ctx.where, ctx.community)


async def refused(tools: Tools, event: Event, text: Msg) -> Response:
    """A sentence to a person who cannot do something now. Works without a database, too."""
    if not isinstance(event.author, Person):
        return Response()
    identity = event.author.identity
    language = tools.texts.nearest(event.locale_hint)
    plain = Reader(Direct(identity.platform, identity.ref), language, "UTC")
    try:
        async with tools.db.read() as tx:
            row = await access.known_account(tx, identity)
            ctx = await access.context(tools, tx, event, access.asker_of(event), row)
            plain = replace(ctx.reader, member_id=None, community_id=None)
    except (Refusal, OSError):
        pass
    return Response(reply=ready_for(reply(Para(text)), plain, tools.texts))
