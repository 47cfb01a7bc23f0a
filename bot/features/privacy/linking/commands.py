"""Other account: the accounts of a member, a code, what would join, and apart again."""

from dataclasses import dataclass
from typing import Annotated

from bot.core.forms import FormView, Line, view
from bot.core.registry import DataSubject
from bot.core.replies import (
    Block,
    Bullets,
    Button,
    Buttons,
    Heading,
    Para,
    Reply,
    Text,
    When,
    msg,
    reply,
)
from bot.core.routes import route
from bot.engine.context import Context, people
from bot.features.privacy import collect, readable
from bot.features.privacy.linking import queries, service
from bot.features.privacy.records import AccountCode
from bot.features.privacy.rules import CODE_LASTS

HIDDEN = {"identity", "member", "member_identity", "presence", "consent", "inbox", "outbox"}
HIDDEN |= {"posted", "dialog", "role_grant", "account_code", "erasure"}


@dataclass(frozen=True, slots=True)
class Code:
    """The code that the other account was shown."""

    code: Annotated[str, Line(20, seen_by="nobody")]


async def account(ctx: Context) -> Reply:
    """Which accounts a member has, and how another one joins."""
    if ctx.member_or_none is None:
        give = Button(msg("privacy-enter-open"), route("privacy.enter"), "primary")
        return reply(Para(msg("privacy-account-guest")), Buttons((give,)))
    found = await queries.accounts(ctx.tx, ctx.member.id)
    lines: list[Text] = []
    choices: list[Block] = []
    for one, prompts in found:
        who = {"name": one.name, "platform": one.platform}
        lines.append(msg("privacy-account-prompts" if prompts else "privacy-account-other", **who))
        if len(found) > 1:
            here = Button(
                msg("privacy-write-to", **who), route("privacy.prompts", one.id), chosen=prompts
            )
            apart = Button(msg("privacy-unlink", **who), route("privacy.unlink", one.id), "quiet")
            choices.append(Buttons((here, apart)))
    return reply(
        Heading(msg("privacy-account")),
        Para(msg("privacy-account-what")),
        Bullets(tuple(lines)),
        *choices,
        Buttons(
            (
                Button(msg("privacy-code-make"), route("privacy.code"), "primary"),
                Button(msg("privacy-enter-open"), route("privacy.enter")),
                Button(msg("privacy-me"), route("me.card"), "quiet"),
            )
        ),
    )


async def code(ctx: Context) -> Reply:
    """A code for the other account."""
    shown = await service.make_code(ctx)
    return reply(
        Heading(shown),
        Para(msg("privacy-code-how", until=When(ctx.now + CODE_LASTS))),
        Para(msg("privacy-code-care"), muted=True),
    )


async def enter_form(ctx: Context) -> FormView:
    """Type the code here."""
    return view(Code, route("privacy.enter"), "privacy-enter")


async def enter(ctx: Context, form: Code) -> Reply:
    """What would join; nothing has yet."""
    return await _preview(ctx, await service.claim(ctx, form.code))


async def _preview(ctx: Context, code: AccountCode) -> Reply:
    target = await collect.subject_of(ctx, code.community_id, code.member_id)
    blocks: list[Block] = [Heading(msg("privacy-preview-title")), Para(await _whose(ctx, code))]
    blocks += await _side(ctx, "privacy-preview-there", target)
    own = await people.member_of(ctx.tx, ctx.identity_id, code.community_id)
    if own is not None:
        mine = await collect.subject_of(ctx, code.community_id, own.id)
        blocks += await _side(ctx, "privacy-preview-here", mine)
        blocks.append(Para(msg("privacy-preview-rule")))
    join = Button(msg("privacy-link-yes"), route("privacy.link", code.id), "primary")
    not_now = Button(msg("privacy-link-no"), route("privacy.nolink", code.id), "quiet")
    return Reply((*blocks, Buttons((join, not_now))))


async def _whose(ctx: Context, code: AccountCode) -> Text:
    [first, *_] = await queries.accounts(ctx.tx, code.member_id)
    return msg("privacy-preview-whose", name=first[0].name, platform=first[0].platform)


async def _side(ctx: Context, title: str, who: DataSubject) -> list[Block]:
    rows = await collect.everything(ctx, who)
    counted = [readable.count(t, len(kept)) for t, kept in rows.items() if t not in HIDDEN]
    known = [text for text in counted if isinstance(text, str) or ctx.texts.has(text.key)]
    return [Para(msg(title)), Bullets(tuple(known or [msg("privacy-kept-nothing")]))]


async def link(ctx: Context, code_id: str) -> Reply:
    """Yes: one member."""
    await service.link(ctx, code_id)
    return reply(
        Heading(msg("privacy-linked-title")),
        Para(msg("privacy-linked-what")),
        Buttons((Button(msg("privacy-me"), route("me.card")),)),
    )


async def nolink(ctx: Context, code_id: str) -> Reply:
    """No: nothing joins."""
    await queries.give_back(ctx.tx, code_id, ctx.identity_id)
    return reply(Para(msg("privacy-link-not")))


async def unlink(ctx: Context, identity_id: str) -> Reply:
    """Apart again."""
    await service.unlink(ctx, identity_id)
    if identity_id == ctx.identity_id:
        return reply(Para(msg("privacy-unlinked-self")))
    return await account(ctx)


async def prompts(ctx: Context, identity_id: str) -> Reply:
    """Private messages go to this account."""
    await service.write_to(ctx, identity_id)
    return await account(ctx)
