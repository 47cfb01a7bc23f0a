"""What is typed and pressed in a hard moment. Opening it changes nothing and tells nobody."""

from bot.core.replies import Button, Buttons, Para, Reply, msg, reply
from bot.core.routes import route
from bot.engine.context import Context, Scope
from bot.features.sos.lines import country_of
from bot.features.sos.quiet import cards
from bot.helplines import help_lines

QUIET = Button(msg("sos-quiet"), route("sos.quiet"))
LINES = Button(msg("sos-lines"), route("sos.lines"))


async def sos(ctx: Context) -> Reply:
    """The number first, then four ways on."""
    emergency = help_lines(ctx.now.date()).emergency(await country_of(ctx))
    person = Button(msg("sos-person"), route("sos.person", "sos"))
    return reply(
        Para(msg("sos-danger", emergency=emergency)),
        Para(msg("sos-tells-nobody")),
        Buttons((*await ctx.buttons("my-plan"), QUIET, person, LINES)),
    )


async def quiet(ctx: Context) -> Reply:
    """Which quiet tool."""
    return cards.choose()


async def sos_button(scope: Scope) -> tuple[Button, ...]:
    """The way here, in private messages."""
    return (Button(msg("sos-button"), route("sos.open")),)


async def quiet_button(scope: Scope) -> tuple[Button, ...]:
    """Two quiet minutes, wherever they may help."""
    return (QUIET,)


async def person_button(scope: Scope, why: str) -> tuple[Button, ...]:
    """A person, wherever one may help."""
    return (Button(msg("sos-person"), route("sos.person", why)),)
