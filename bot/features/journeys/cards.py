"""What a member reads about journeys and after a slip."""

from collections.abc import Sequence

from bot.core.replies import (
    Block,
    Button,
    Buttons,
    Heading,
    OnDay,
    Para,
    Reply,
    Text,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.journeys.packs import Pack, Packs
from bot.features.journeys.records import JourneyRow, SlipRow
from bot.features.journeys.rules import Stretch
from bot.features.journeys.service import name_of
from bot.helplines import Purpose, help_lines, written

PER_ROW = 3


def rows(buttons: Sequence[Button]) -> list[Buttons]:
    """Buttons in rows that fit every platform."""
    return [Buttons(tuple(buttons[i : i + PER_ROW])) for i in range(0, len(buttons), PER_ROW)]


def pack_buttons(packs: Packs, name: str) -> tuple[Button, ...]:
    """What there is to choose from, one button each."""
    return tuple(Button(pack.name, route(name, pack.id)) for pack in packs.values())


def before_lines(journeys: Sequence[JourneyRow], packs: Sequence[Pack]) -> tuple[Block, ...]:
    """What matters before stopping, once each."""
    pairs = zip(journeys, packs, strict=True)
    keys = {pack.before for journey, pack in pairs if pack.before and journey.kind != "care"}
    return tuple(Para(msg(f"journeys-{key}")) for key in sorted(keys))


async def after_slip(ctx: Context, slip: SlipRow, pack: Pack, before: int | None) -> Reply:
    """One kind sentence and no question; then what somebody may do, none of it needed.

    `before` is how many days before today count, None where nothing is counted.
    """
    kind = msg("journeys-slip-thanks", days=before) if before else msg("journeys-slip-plain")
    buttons = [
        Button(msg("journeys-carry-on"), route("journeys.carryon", slip.id)),
        Button(msg("journeys-start-again"), route("journeys.again", slip.id)),
        Button(msg("journeys-slip-note"), route("journeys.note", slip.id)),
    ]
    buttons += [*await ctx.buttons("my-plan"), *await ctx.buttons("a-person", "slip")]
    buttons.append(Button(msg("journeys-mistake"), route("journeys.unslip", slip.id), "quiet"))
    blocks: list[Block] = [Para(kind)]
    if pack.after_slip:
        blocks.append(Para(msg(f"journeys-{pack.after_slip}")))
        blocks += await _who_stays(ctx)
    return reply(*blocks, Para(msg("journeys-slip-seen"), muted=True), Buttons(tuple(buttons)))


async def _who_stays(ctx: Context) -> list[Block]:
    """Somebody who answers and stays, where the member is."""
    wanted: list[str | None] = [
        await part.make(ctx, ctx.member.id) for part in ctx.tools.registry.parts("help-country")
    ]
    found = help_lines(ctx.now.date()).answer(Purpose.OVERDOSE, *wanted, ctx.community.country)
    return [Para(written(line)) for line in found.lines[:1]]


def which(journeys: Sequence[JourneyRow]) -> Reply:
    """Which of several journeys is meant."""
    buttons = [Button(name_of(one), route("journeys.slip", one.id)) for one in journeys]
    return reply(Para(msg("journeys-slip-which")), *rows(buttons))


def overview(journeys: Sequence[JourneyRow]) -> Reply:
    """All journeys of a member, each a button."""
    buttons = [Button(name_of(one), route("journeys.card", one.id)) for one in journeys]
    text = msg("journeys-list" if journeys else "journeys-none")
    return reply(
        Heading(msg("journeys-title")),
        Para(text),
        *rows(buttons),
        Buttons((Button(msg("journeys-more"), route("journeys.more")),)),
    )


def choose(packs: Packs) -> Reply:
    """What a new journey may be about."""
    return reply(
        Heading(msg("journeys-more-title")),
        Para(msg("journeys-seen"), muted=True),
        *rows(pack_buttons(packs, "journeys.add")),
    )


def since_when(journey: JourneyRow) -> Reply:
    """From which day to count a journey that was just begun."""
    return reply(
        Heading(msg("journeys-since-title")),
        Para(msg("journeys-seen"), muted=True),
        Buttons(
            (
                Button(msg("journeys-since-today"), route("journeys.today", journey.id), "primary"),
                Button(msg("journeys-since-date"), route("journeys.since", journey.id)),
                Button(msg("journeys-since-none"), route("journeys.nocount", journey.id), "quiet"),
            )
        ),
    )


def one(
    journey: JourneyRow,
    pack: Pack,
    stretches: Sequence[Stretch],
    *,
    line: bool = False,
    left: Text | None = None,
) -> Reply:
    """One journey and what can be changed about it; `left` is what was saved."""
    blocks: list[Block] = [Heading(name_of(journey))]
    if stretches:
        blocks.append(Para(msg("journeys-from", day=OnDay(stretches[0].first, "long"))))
    if left is not None:
        blocks.append(Para(left))
    if line:
        blocks.extend(before_lines([journey], [pack]))
    blocks.append(Para(msg("journeys-seen"), muted=True))
    if len(pack.kinds) > 1:
        kinds = tuple(
            Button(
                msg(f"journeys-kind-{kind}"),
                route("journeys.kind", journey.id, number),
                chosen=kind == journey.kind,
            )
            for number, kind in enumerate(pack.kinds)
        )
        blocks.append(Buttons(kinds, segments=True))
    blocks.extend(rows(_changes(journey, pack, stretches)))
    return Reply(tuple(blocks))


def _changes(journey: JourneyRow, pack: Pack, stretches: Sequence[Stretch]) -> list[Button]:
    changes = []
    if pack.own_name:
        changes.append(Button(msg("journeys-name"), route("journeys.name", journey.id)))
    if pack.counts == "days":
        changes.append(Button(msg("journeys-change"), route("journeys.since", journey.id)))
        if journey.started_on is not None:
            nocount = route("journeys.nocount", journey.id)
            changes.append(Button(msg("journeys-since-none"), nocount))
    if stretches and pack.counts == "days" and journey.kind != "care":
        changes.append(Button(msg("journeys-history"), route("journeys.history", journey.id)))
    if pack.savings and stretches and journey.kind != "care":
        changes.append(Button(msg("journeys-saves"), route("journeys.saves", journey.id)))
    if pack.longest and journey.started_on is not None:
        changes.append(Button(msg("journeys-longest"), route("journeys.longest", journey.id)))
    changes.append(Button(msg("journeys-end"), route("journeys.end", journey.id), "quiet"))
    return changes


def ended(journey: JourneyRow) -> Reply:
    """A journey that is over, and the way back."""
    again = Button(msg("journeys-reopen"), route("journeys.reopen", journey.id))
    return reply(Para(msg("journeys-ended", name=name_of(journey))), Buttons((again,)))
