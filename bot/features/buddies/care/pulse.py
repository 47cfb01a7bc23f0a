"""After a week, then monthly, each side apart: good, quiet, or not working."""

from bot.core.errors import Refusal
from bot.core.facts import PersonWanted
from bot.core.replies import Block, Bullets, Buttons, Reply, msg, reply
from bot.engine.context import Context, Priority, Scope, Work, member_reader
from bot.features.buddies import queries as buddies
from bot.features.buddies.care import queries
from bot.features.buddies.matching.pool import in_trouble
from bot.features.buddies.pairs import queries as pairs
from bot.features.buddies.pairs.access import agreed
from bot.features.buddies.pairs.cards import LINES
from bot.features.buddies.pairs.service import after_quiet, sign_of_life
from bot.features.buddies.records import PairRow, SideRow
from bot.features.buddies.rules import FIRST_PULSE, LATER, NEXT_PULSE
from bot.features.buddies.wording import button, named, text

BATCH = 20
PURPOSE = "buddies.pulse"
ANSWERS = ("good", "quiet", "not")


async def ask_due(work: Work) -> None:
    """Every pair whose pulse is due."""
    while True:
        async with work.scope() as scope:
            found = await queries.pulses(scope.tx, scope.now, BATCH)
            for pair in found:
                await _ask(scope, pair)
        if len(found) < BATCH:
            return


async def _ask(scope: Scope, pair: PairRow) -> None:
    busy = await in_trouble(scope, pair.community_id)
    sides = await pairs.sides(scope.tx, pair.id)
    if any([side.member_id in busy or await _rests(scope, side) for side in sides]):
        pair.next_pulse_at = scope.now + LATER
        return
    pair.pulses += 1
    pair.next_pulse_at = scope.now + NEXT_PULSE
    for side, other in zip(sides, reversed(sides), strict=True):
        name = await buddies.name_of(scope.tx, other.member_id)
        reader = await member_reader(scope.tx, side.member_id)
        await scope.send(
            reader,
            _card(pair, name),
            key=f"buddy-pulse:{side.id}:{pair.pulses}",
            purpose=PURPOSE,
            subject=pair.id,
            about=other.member_id,
            priority=Priority.PROMPT,
            not_before=after_quiet(scope, reader, side),
            expires_at=scope.now + FIRST_PULSE,
        )


async def _rests(scope: Scope, side: SideRow) -> bool:
    member = await buddies.member(scope.tx, side.member_id)
    return member is None or member.paused_at is not None


def _card(pair: PairRow, name: str) -> Reply:
    answers = [button(f"pulse-{key}", "buddy.pulse", pair.id, key) for key in ANSWERS]
    blocks: list[Block] = [text("pulse", name=named(name)), Buttons(tuple(answers))]
    blocks.append(text("pulse-apart", muted=True, name=named(name)))
    if pair.pulses > 1:
        lines = tuple(msg(f"buddies-line-{number}") for number in range(1, LINES + 1))
        blocks += [text("always"), Bullets(lines)]
    return Reply(tuple(blocks))


async def answer(ctx: Context, pair_id: str, answer: str) -> Reply:
    """What they say is theirs: the other does not hear of it."""
    if answer not in ANSWERS:
        raise Refusal(msg("core-choice-invalid"))
    found = await agreed(ctx, pair_id)
    found.mine.pulse, found.mine.pulse_at = answer, ctx.now
    await sign_of_life(ctx, found.pair, ctx.member.id)
    name = named(found.name)
    match answer:
        case "good":
            see = button("see-pair", "buddy.pair", pair_id)
            return reply(text("pulse-good-thanks", name=name), Buttons((see,)))
        case "quiet":
            ways = [
                button("wave", "buddy.wave", pair_id, look="primary"),
                button("change", "buddy.change", pair_id),
                button("elsewhere", "buddy.elsewhere", pair_id, look="quiet"),
            ]
            return reply(text("pulse-quiet-thanks", name=name), Buttons(tuple(ways)))
        case _:
            ways = [
                button("end", "buddy.end", pair_id),
                button("change", "buddy.change", pair_id),
                button("wrong", "buddy.wrong", pair_id, look="quiet"),
            ]
            if ctx.tools.registry.on_fact(PersonWanted):
                ways.insert(1, button("a-moderator", "buddy.person", "pairing"))
            return reply(text("pulse-not-thanks", name=name), Buttons(tuple(ways)))
