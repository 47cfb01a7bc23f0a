"""What is typed and pressed to check in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.core.facts import PersonWanted
from bot.core.forms import FormView, LongText, Scale, YesNo, view
from bot.core.replies import Block, Reply, reply
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.checkins import cards, planning, queries, service
from bot.features.checkins.cards import text
from bot.features.checkins.records import CheckInRow

NOTE = LongText(500, seen_by="me")


@dataclass(frozen=True, slots=True)
class Urge:
    """How strong the urge was, and a note."""

    urge: Annotated[int | None, Scale(0, 10)] = None
    note: Annotated[str | None, NOTE] = None


@dataclass(frozen=True, slots=True)
class Energy:
    """How much energy there was, and a note."""

    energy: Annotated[int | None, Scale(0, 10)] = None
    note: Annotated[str | None, NOTE] = None


@dataclass(frozen=True, slots=True)
class Meant:
    """Whether the day was as it was meant to be, and a note."""

    meant: Annotated[bool | None, YesNo()] = None
    note: Annotated[str | None, NOTE] = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note."""

    note: Annotated[str | None, NOTE] = None


FORMS: dict[str, type] = {"urge": Urge, "energy": Energy, "meant": Meant, "note": Note}


async def check_in(ctx: Context) -> Reply:
    """Today's card."""
    return await service.card(ctx, ctx.today)


async def first_card(ctx: Context) -> tuple[Block, ...]:
    """The first check-in, at the end of joining."""
    return (text("how-today"), cards.five(ctx.today, None))


async def of_day(ctx: Context, day: date) -> Reply:
    """A day's card."""
    return await service.card(ctx, day)


async def mood(ctx: Context, day: date, grade: int) -> Reply:
    """One of the five answers: saved with the first tap."""
    await service.answer(ctx, day, grade)
    return await service.card(ctx, day)


async def more(ctx: Context, day: date) -> FormView:
    """The extras, filled in with what is there."""
    extra = (await service.extras(ctx))[0]
    row = await queries.checkin_of(ctx.tx, ctx.member.id, day)
    service.must_be_open(ctx, day, row)
    values = _values(row) if row is not None else {}
    data = route(f"checkin.{extra}", day)
    return view(FORMS[extra], data, f"checkins-extras-{extra}", values=values)


def _values(row: CheckInRow) -> dict[str, str]:
    values = {}
    if row.urge is not None:
        values["urge"] = str(row.urge)
    if row.energy is not None:
        values["energy"] = str(row.energy)
    if row.meant is not None:
        values["meant"] = "yes" if row.meant else "no"
    if row.note:
        values["note"] = row.note
    return values


async def urge(ctx: Context, day: date, form: Urge) -> Reply:
    """Urge and note."""
    await service.keep_extras(ctx, day, {"note": form.note, "urge": form.urge})
    return await service.card(ctx, day)


async def energy(ctx: Context, day: date, form: Energy) -> Reply:
    """Energy and note."""
    await service.keep_extras(ctx, day, {"note": form.note, "energy": form.energy})
    return await service.card(ctx, day)


async def meant(ctx: Context, day: date, form: Meant) -> Reply:
    """As I meant it, and note."""
    await service.keep_extras(ctx, day, {"note": form.note, "meant": form.meant})
    return await service.card(ctx, day)


async def note(ctx: Context, day: date, form: Note) -> Reply:
    """A note alone."""
    await service.keep_extras(ctx, day, {"note": form.note})
    return await service.card(ctx, day)


async def reader(ctx: Context) -> Reply:
    """Somebody would like a person to read the note that was kept private."""
    await ctx.publish(PersonWanted(ctx.member.id, "held-back"))
    return reply(text("person-asked"))


async def back(ctx: Context) -> Reply:
    """One tap, and asked again."""
    await planning.heard_from(ctx, await planning.mine(ctx))
    card = await service.card(ctx, ctx.today)
    return Reply((text("welcome-back"), *card.blocks))
