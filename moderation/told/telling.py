"""Tells the person what happens with their words, and keeps that true: sent once, then edited."""

from datetime import timedelta

from bot.core.ids import new_id
from bot.core.replies import Block, Bullets, Button, Buttons, Para, Reply, msg
from bot.core.routes import route
from bot.engine.context import Priority, Reader, Scope, identity_reader
from bot.helplines import Purpose, help_lines, written
from moderation.alerts.digest import digest
from moderation.cases import queries
from moderation.cases.states import Happening
from moderation.cases.view import View
from moderation.detect import Kind
from moderation.messages import queries as message_queries
from moderation.records import Case, Told
from moderation.told.member_text import Note, note_text, told_kind
from moderation.told.truth import asked_line, truth

TOLD = "moderation.told"
EDIT = "moderation.told-edit"
REQUEST = "request"
QUIET = timedelta(hours=6)
"""The same level and kind is not told twice within so long; a rise or another kind always is."""


async def tell(scope: Scope, view: View, case: Case, kind: Kind, level: int) -> View:
    """Tell the person about words of that kind and level, unless they were told just now.

    Gives how things stand then.
    """
    if kind is Kind.ABUSE:
        return view
    kind = told_kind(kind)
    lately = await message_queries.told_lately(
        scope.tx, case.identity_id, case.community_id, kind.value, level, scope.now - QUIET
    )
    if lately is not None:
        lately.subject_id = case.id
        return view if lately.gone_at else view.with_told(lately)
    reader = await identity_reader(scope.tx, case.identity_id, view.community)
    for old in view.told:
        if reader is not None and old.level < level:
            await take_away(scope, reader, old)
    queries.note(scope.tx, case.id, Happening.TOLD, scope.now, detail=f"{kind.value} {level}")
    row = _row(scope, view, kind.value, level)
    await _send(scope, reader, view, row)
    return view.with_told(row)


async def tell_request(scope: Scope, view: View) -> None:
    """Tell a member who asked for a person who was asked."""
    matter = view.matter
    reader = await identity_reader(scope.tx, matter.identity_id, view.community)
    await _send(scope, reader, view, _row(scope, view, REQUEST, 0))


def _row(scope: Scope, view: View, kind: str, level: int) -> Told:
    matter, told_id = view.matter, new_id()
    return Told(
        id=told_id,
        community_id=matter.community_id,
        identity_id=matter.identity_id,
        subject_id=matter.id,
        kind=kind,
        level=level,
        key=f"told/{told_id}",
        at=scope.now,
        opened=False,
        shown="",
    )


async def _send(scope: Scope, reader: Reader | None, view: View, row: Told) -> None:
    shown = text_of(view, row)
    row.shown = digest(shown)
    scope.tx.add(row)
    await scope.send(
        reader,
        shown,
        key=row.key,
        purpose=TOLD,
        subject=view.matter.id,
        priority=Priority.CRISIS,
    )


def text_of(view: View, row: Told) -> Reply:
    """What a message says, as things stand."""
    if row.kind == REQUEST:
        return _request_text(view, row)
    note = Note(row.id, Kind(row.kind), row.level, view.country, row.opened, view.plan)
    return note_text(note, truth(view), help_lines(view.now.date()))


def _request_text(view: View, row: Told) -> Reply:
    told = truth(view)
    blocks: list[Block] = [Para(asked_line(told))]
    clear = Button(msg("moderation-clear"), route("told.clear", row.id), look="quiet")
    if told.stage in {"closed", "withdrawn"}:
        return Reply((*blocks, Buttons((clear,))))
    enough = Button(msg("moderation-enough"), route("told.enough", row.id), look="quiet")
    meanwhile: tuple[Button, ...] = ()
    if told.stage in {"passing", "reached", "vain"}:
        found = help_lines(view.now.date()).lines(view.country, Purpose.CRISIS, 2)
        blocks += [Para(msg("moderation-meanwhile"))] if told.stage != "vain" else []
        blocks.append(Bullets(tuple(written(one) for one in found)))
        meanwhile = (*view.plan, *view.quiet)
    return Reply((*blocks, Buttons((*meanwhile, enough, clear))))


async def retell(scope: Scope, view: View) -> None:
    """Let every standing message say what is true now."""
    if view.case is not None and view.case.safe is False:
        return  # not on this phone
    for row in view.told:
        shown = text_of(view, row)
        if digest(shown) == row.shown:
            continue
        reader = await identity_reader(scope.tx, row.identity_id, view.community)
        if reader is None:
            continue
        row.shown = digest(shown)
        await scope.edit(
            reader,
            shown,
            of=row.key,
            purpose=EDIT,
            subject=view.matter.id,
            priority=Priority.CRISIS,
        )


async def take_away(scope: Scope, reader: Reader, row: Told) -> None:
    """Remove a message from the person's private chat."""
    row.gone_at = scope.now
    await scope.act(reader, "remove", of=row.key, purpose=EDIT)
