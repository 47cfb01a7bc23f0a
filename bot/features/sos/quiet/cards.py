"""What quiet minutes look like: one message that changes slowly, beside it all of it at once."""

from bot.core.replies import Block, Bullets, Button, Buttons, Heading, Msg, Para, Reply, msg, reply
from bot.core.routes import route
from bot.features.sos.quiet.rules import TOOLS, Tool


def choose() -> Reply:
    """Which of the three."""
    buttons = tuple(Button(_name(tool), route("sos.calm", tool.name)) for tool in TOOLS.values())
    return reply(
        Heading(msg("sos-quiet")),
        Para(msg("sos-quiet-what")),
        Buttons(buttons),
        Para(msg("sos-quiet-eyes"), muted=True),
    )


def at_once(tool: Tool) -> Reply:
    """The text version: every step, at one's own pace."""
    return reply(
        Heading(_name(tool)),
        Para(msg("sos-quiet-below")),
        Bullets(tuple(_words(tool, step) for step in range(tool.steps))),
        Para(msg("sos-quiet-eyes"), muted=True),
    )


def step(tool: Tool, at: int, quiet_id: str, *, late: bool = False) -> Reply:
    """The message as it stands during a step."""
    first: tuple[Block, ...] = (Para(msg("sos-quiet-late"), muted=True),) if late else ()
    stop = Button(msg("sos-quiet-stop"), route("sos.stop", quiet_id))
    return reply(
        *first,
        Para(_words(tool, at)),
        Para(msg("sos-quiet-step", step=at + 1, steps=tool.steps), muted=True),
        Buttons((stop,)),
    )


def ended(tool: Tool, quiet_id: str, how: str) -> Reply:
    """The same message afterwards. `how`: done, stopped or cut."""
    again = Button(msg("sos-quiet-again"), route("sos.calm", tool.name))
    other = Button(msg("sos-quiet-other"), route("sos.quiet"))
    clear = Button(msg("sos-clear"), route("sos.clear", quiet_id), "quiet")
    return reply(Para(msg(f"sos-quiet-{how}")), Buttons((again, other, clear)))


def _name(tool: Tool) -> Msg:
    return msg(f"sos-tool-{tool.name}")


def _words(tool: Tool, at: int) -> Msg:
    return msg(f"sos-{tool.name}-{at + 1}")
