"""Company: a buddy is asked first; without an answer the moderators are, and that is told."""

from bot.core.buddies import PersonToAsk
from bot.core.errors import Refusal
from bot.core.facts import PersonWanted
from bot.core.ids import new_id
from bot.core.people import Member
from bot.core.registry import Ended
from bot.core.replies import Para, Reply, msg, reply
from bot.engine.context import Context, Scope, Work, member_reader, people
from bot.features.sos import queries
from bot.features.sos.commands import LINES, QUIET
from bot.features.sos.company import cards
from bot.features.sos.company.states import KEPT, MAY_COME, WAITS, Company
from bot.features.sos.records import CompanyRow
from bot.helplines import help_lines

TOLD, ASKED, EDIT = "sos.company", "sos.company-asked", "sos.company-edit"
BATCH = 50
DELIVERED = "delivered"


async def candidates(scope: Scope, member: Member | None) -> tuple[PersonToAsk, ...]:
    """Who has agreed to be asked by this member."""
    found: list[PersonToAsk] = []
    for part in scope.tools.registry.parts("people-to-ask") if member else ():
        found.extend(await part.make(scope, member.id if member else ""))
    return tuple(found)


async def ask(ctx: Context, buddy_id: str) -> Reply:
    """Ask one of them. Asked again while it is open changes nothing."""
    found = [one for one in await candidates(ctx, ctx.member) if one.member_id == buddy_id]
    if not found:
        raise Refusal(msg("sos-company-nobody"))
    if await queries.open_company(ctx.tx, ctx.member.id) is None:
        await _ask(ctx, found[0])
    return reply(Para(msg("sos-company-on-its-way", name=found[0].name)))


async def _ask(ctx: Context, buddy: PersonToAsk) -> None:
    row = CompanyRow(
        id=new_id(),
        member_id=ctx.member.id,
        buddy_member_id=buddy.member_id,
        state=Company.ASKED,
        asked_at=ctx.now,
        due_at=ctx.now + WAITS,
    )
    ctx.tx.add(row)
    await ctx.tx.flush()
    meanwhile = (*await ctx.buttons("my-plan"), QUIET, LINES)
    shown = cards.waiting(row, buddy.name, meanwhile)
    await ctx.send(ctx.reader, shown, key=_told(row), purpose=TOLD, subject=row.id)
    emergency = help_lines(ctx.now.date()).emergency(ctx.community.country)
    await ctx.send(
        await member_reader(ctx.tx, buddy.member_id),
        cards.asked(row.id, ctx.member.name, emergency),
        key=_asked(row),
        purpose=ASKED,
        subject=row.id,
        about=row.member_id,
        expires_at=row.due_at,
    )


def _told(row: CompanyRow) -> str:
    return f"company/{row.id}"


def _asked(row: CompanyRow) -> str:
    return f"company-asked/{row.id}"


async def here(ctx: Context, company_id: str) -> Reply:
    """The one who was asked is there, perhaps after the moderators were asked, too."""
    row = await _asked_me(ctx, company_id)
    if row.state in MAY_COME:
        await _becomes(ctx, row, Company.THERE)
    return cards.answered("sos-company-thanks", await _name(ctx, row.member_id))


async def cannot(ctx: Context, company_id: str) -> Reply:
    """Not now: the moderators are asked at once."""
    row = await _asked_me(ctx, company_id)
    if row.state is Company.ASKED:
        await _hand_on(ctx, row, Company.CANNOT)
    return cards.answered("sos-company-fine", await _name(ctx, row.member_id))


async def _asked_me(ctx: Context, company_id: str) -> CompanyRow:
    row = await queries.company(ctx.tx, company_id)
    if row is None or row.buddy_member_id != ctx.member.id or row.state is Company.ENDED:
        raise Refusal(msg("sos-company-gone"))
    return row


async def enough(ctx: Context, company_id: str) -> None:
    """Whoever asked needs nobody any more; whoever was asked reads that."""
    row = await queries.company(ctx.tx, company_id)
    if row is None or row.member_id != ctx.member.id or row.state is Company.ENDED:
        return
    await _becomes(ctx, row, Company.ENDED)
    over = cards.answered("sos-company-over", ctx.member.name)
    reader = await member_reader(ctx.tx, row.buddy_member_id)
    await ctx.edit(reader, over, of=_asked(row), purpose=EDIT, about=row.member_id)


async def forget(scope: Scope, member_id: str) -> None:
    """A member is erased: whoever was asked by them reads that it is over, without a name."""
    for row in await queries.company_of(scope.tx, member_id):
        if row.member_id == member_id:
            reader = await member_reader(scope.tx, row.buddy_member_id)
            over = reply(Para(msg("sos-company-gone")))
            await scope.edit(reader, over, of=_asked(row), purpose=EDIT)
        elif row.state is Company.ASKED:
            await _hand_on(scope, row, Company.UNREACHED)
    await queries.erase_company(scope.tx, member_id)


async def asked_ended(scope: Scope, ended: Ended) -> None:
    """Who cannot be reached is not waited for."""
    row = await queries.company(scope.tx, ended.subject_id) if ended.subject_id else None
    if row is not None and row.state is Company.ASKED and ended.state != DELIVERED:
        await _hand_on(scope, row, Company.UNREACHED)


async def go_on(work: Work) -> None:
    """Where an answer was waited for long enough, the moderators are asked."""
    await work.each_due(queries.due_company, _due, BATCH)


async def _due(scope: Scope, company_id: str) -> None:
    row = await queries.company(scope.tx, company_id)
    if row is None or row.due_at > scope.now:
        return
    if row.state is Company.ASKED:
        await _hand_on(scope, row, Company.SILENT)
    else:
        await scope.tx.delete(row)
        await scope.tx.flush()


async def _hand_on(scope: Scope, row: CompanyRow, how: Company) -> None:
    await _becomes(scope, row, how)
    await scope.publish(PersonWanted(row.member_id, "sos"))


async def _becomes(scope: Scope, row: CompanyRow, state: Company) -> None:
    row.state, row.answered_at, row.due_at = state, scope.now, scope.now + KEPT
    await scope.tx.flush()
    shown = cards.waiting(row, await _name(scope, row.buddy_member_id), ())
    reader = await member_reader(scope.tx, row.member_id)
    await scope.edit(reader, shown, of=_told(row), purpose=EDIT, subject=row.id)


async def _name(scope: Scope, member_id: str) -> str:
    member = await people.member_by_id(scope.tx, member_id)
    return member.name if member else ""
