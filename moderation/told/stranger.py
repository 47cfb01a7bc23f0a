"""Somebody wrote in private and belongs to no community: the truth that nobody was told."""

from bot.core.ids import new_id
from bot.core.people import Direct
from bot.core.replies import Bullets, Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Priority, Reader, Scope
from bot.helplines import ELSEWHERE, help_lines, written
from bot.store.tables import IdentityRow
from moderation.alerts.digest import digest
from moderation.detect import Level
from moderation.messages import queries as message_queries
from moderation.reading.sighting import Sighting
from moderation.records import Told
from moderation.told.member_text import told_kind
from moderation.told.purpose import purpose_of
from moderation.told.telling import QUIET, TOLD


async def tell_stranger(
    scope: Scope, row: IdentityRow, seen: Sighting, locale_hint: str | None
) -> None:
    """Answer with who can be reached, once in six hours for each kind and level."""
    kind, level = told_kind(seen.kind).value, int(seen.level)
    if level < Level.HIGH:
        return
    since = scope.now - QUIET
    if await message_queries.told_lately(scope.tx, row.id, None, kind, level, since) is not None:
        return
    told_id = new_id()
    shown = _text(scope, seen, told_id)
    told = Told(
        id=told_id,
        identity_id=row.id,
        kind=kind,
        level=level,
        key=f"told/{told_id}",
        at=scope.now,
        opened=True,
        shown=digest(shown),
    )
    scope.tx.add(told)
    language = scope.texts.nearest(row.language, locale_hint)
    reader = Reader(Direct(row.platform, row.ref), language, "UTC", row.id)
    await scope.send(reader, shown, key=told.key, purpose=TOLD, priority=Priority.CRISIS)


def _text(scope: Scope, seen: Sighting, told_id: str) -> Reply:
    lines = help_lines(scope.now.date())
    found = lines.lines(ELSEWHERE, purpose_of(seen.kind))
    clear = Button(msg("moderation-clear"), route("told.clear", told_id), look="quiet")
    return Reply(
        (
            Para(msg("moderation-stranger")),
            Para(msg("moderation-danger", emergency=lines.emergency(ELSEWHERE))),
            Bullets(tuple(written(line) for line in found)),
            Buttons((clear,)),
        )
    )
