"""The forms that are being asked question by question, kept as rows: a restart forgets nothing."""

from datetime import timedelta

import msgspec

from bot.core import wizard
from bot.core.forms import FormView
from bot.core.ids import new_id
from bot.core.replies import Reply
from bot.core.wizard import Dialog
from bot.engine import queries
from bot.engine.context import Context
from bot.store.database import Tx
from bot.store.tables import DialogRow

EXPIRES = timedelta(minutes=30)
_DIALOG = msgspec.json.Decoder(Dialog)


async def ask(ctx: Context, form: FormView) -> Reply:
    """Begin a form at its first question, or at the first that has to be answered again."""
    dialog = wizard.start(form)
    await keep(ctx, dialog)
    return wizard.question(dialog)


async def keep(ctx: Context, dialog: Dialog) -> None:
    """Remember where the person is in the form."""
    community = ctx.community_or_none
    await store(ctx, "form", msgspec.json.encode(dialog), community.id if community else None)


async def current(ctx: Context) -> Dialog | None:
    """The form that the person is in the middle of."""
    row = await queries.dialog_of(ctx.tx, ctx.identity_id, "form", ctx.now)
    if row is None or row.state is None:
        return None
    return _DIALOG.decode(row.state)


async def lapsed(ctx: Context) -> bool:
    """Whether a form has run out since its last question. True once: it is forgotten."""
    return await queries.drop_lapsed(ctx.tx, ctx.identity_id, "form", ctx.now)


async def store(ctx: Context, kind: str, state: bytes, community_id: str | None) -> None:
    """Keep something of that kind for the person, instead of what was kept before."""
    await drop(ctx.tx, ctx.identity_id, kind)
    ctx.tx.add(
        DialogRow(
            id=new_id(),
            identity_id=ctx.identity_id,
            community_id=community_id,
            kind=kind,
            state=state,
            expires_at=ctx.now + EXPIRES,
        )
    )
    await ctx.tx.flush()


async def drop(tx: Tx, identity_id: str, kind: str) -> None:
    """Forget it: finished, or cancelled."""
    await queries.drop_dialog(tx, identity_id, kind)
