"""What a member agreed to, each apart: seen, taken back, given again."""

from bot.core.consents import CONSENTS
from bot.core.errors import Refusal
from bot.core.facts import ConsentChanged
from bot.core.ids import new_id
from bot.core.replies import Block, Button, Buttons, Heading, Para, Reply, When, msg
from bot.core.routes import route
from bot.engine.context import Context
from bot.features.privacy.cards import BACK
from bot.features.privacy.kept import queries
from bot.store.tables import Consent


async def consents(ctx: Context) -> Reply:
    """What was asked so far, and the answer in force."""
    latest = await _latest(ctx)
    blocks: list[Block] = [Heading(msg("privacy-consents")), Para(msg("privacy-consents-what"))]
    for kind, consent in latest.items():
        given = consent.revoked_at is None
        state = "given" if given else "taken-back"
        at = consent.given_at if consent.revoked_at is None else consent.revoked_at
        blocks.append(
            Para(
                msg(
                    f"privacy-consent-{state}",
                    what=msg(f"privacy-consent-{kind}"),
                    at=When(at, "date"),
                )
            )
        )
        change = route("privacy.revoke" if given else "privacy.give", kind)
        label = msg(f"privacy-{'revoke' if given else 'give'}-{kind}")
        blocks.append(Buttons((Button(label, change),)))
    return Reply((*blocks, Para(msg("privacy-screening-notice"), muted=True), Buttons((BACK,))))


async def _latest(ctx: Context) -> dict[str, Consent]:
    return {row.kind: row for row in await queries.consents(ctx.tx, ctx.member.id)}


async def revoke(ctx: Context, kind: str) -> Reply:
    """Take one back. What was kept with it stays until it is deleted."""
    consent = (await _latest(ctx)).get(kind)
    if consent is None:
        raise Refusal(msg("core-button-stale"))
    if consent.revoked_at is None:
        consent.revoked_at = ctx.now
        await ctx.publish(ConsentChanged(ctx.member.id, kind, given=False))
    return await consents(ctx)


async def give(ctx: Context, kind: str) -> Reply:
    """Give one again, in today's version."""
    consent = (await _latest(ctx)).get(kind)
    if consent is None:
        raise Refusal(msg("core-button-stale"))
    if consent.revoked_at is not None:
        ctx.tx.add(
            Consent(
                id=new_id(),
                member_id=ctx.member.id,
                kind=kind,
                version=CONSENTS[kind],
                given_at=ctx.now,
            )
        )
        await ctx.tx.flush()
        await ctx.publish(ConsentChanged(ctx.member.id, kind, given=True))
    return await consents(ctx)
