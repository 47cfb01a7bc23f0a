"""Export, erasure and merge of the shared tables and of privacy's own."""

from bot.core.facts import ConsentChanged
from bot.core.registry import DataSubject
from bot.engine.context import Scope
from bot.features.privacy.kept import queries
from bot.features.privacy.rules import POSTED_KEPT
from bot.store.tables import Consent, MemberRow

Rows = dict[str, list[dict[str, object]]]


async def export(scope: Scope, who: DataSubject) -> Rows:
    """Everything in the shared tables, as people can read it."""
    tx = scope.tx
    accounts = {row.id: row for row in await queries.accounts(tx, who)}
    return {
        "identity": [
            {
                "platform": row.platform,
                "account": row.ref,
                "name": row.name,
                "language": row.language,
                "seen_at": row.seen_at,
                "blocked_at": row.blocked_at,
            }
            for row in accounts.values()
        ],
        "member": await _member(scope, who),
        "member_identity": [
            {"platform": accounts[row.identity_id].platform, "prompts": row.prompts}
            for row in await queries.links(tx, who)
        ],
        "presence": [
            {"home": home.name, "since": row.since}
            for row, home in await queries.presences(tx, who)
        ],
        "role_grant": [
            {"role": row.role, "source": row.source, "granted_at": row.granted_at}
            for row in await queries.grants(tx, who)
        ],
        "consent": [
            {
                "kind": row.kind,
                "version": row.version,
                "given_at": row.given_at,
                "revoked_at": row.revoked_at,
            }
            for row in await queries.consents(tx, who.member_id)
        ],
        "inbox": [{"handled_at": at} for at in await queries.handled(tx, who)],
        "outbox": [
            dict(zip(("purpose", "state", "created_at", "done_at"), row, strict=True))
            for row in await queries.sent(tx, who)
        ],
        "posted": [
            {"purpose": row.purpose, "posted_at": row.posted_at, "kept_until": row.keep_until}
            for row in await queries.posted(tx, who)
        ],
        "dialog": [
            {"kind": row.kind, "kept_until": row.expires_at}
            for row in await queries.dialogs(tx, who)
        ],
        "conversation": [
            {"kind": row.kind, "opened_at": row.opened_at, "closed_at": row.closed_at}
            for row in await queries.conversations(tx, who)
        ],
        "erasure": [
            {"asked_at": row.asked_at, "due_at": row.due_at}
            for row in await queries.erasures(tx, who)
        ],
        "account_code": [
            {"kept_until": row.expires_at, "used_at": row.used_at}
            for row in await queries.codes(tx, who)
        ],
    }


async def _member(scope: Scope, who: DataSubject) -> list[dict[str, object]]:
    row = await queries.member(scope.tx, who)
    if row is None:
        return []
    shown = ("name", "language", "zone", "day_ends", "joined_at", "seen_at")
    rest = ("paused_at", "paused_until", "left_at")
    return [{name: getattr(row, name) for name in (*shown, *rest)}]


async def erase(scope: Scope, who: DataSubject) -> None:
    """Everything but a role on the team, which the platform or an admin gave."""
    await queries.erase(scope.tx, who, scope.now + POSTED_KEPT)


async def merge(scope: Scope, old_member_id: str, new_member_id: str) -> None:
    """The stricter wins: what either side took back stays so, and a pause goes on."""
    old = await scope.tx.get(MemberRow, old_member_id)
    new = await scope.tx.get(MemberRow, new_member_id)
    if old is None or new is None:
        return
    _stricter(
        list(await queries.consents(scope.tx, old.id)),
        list(await queries.consents(scope.tx, new.id)),
    )
    if old.paused_at is not None and new.paused_at is None:
        new.paused_at, new.paused_until = old.paused_at, old.paused_until
    new.joined_at = min(old.joined_at, new.joined_at)
    new.seen_at = max(old.seen_at, new.seen_at)
    new.left_at = None
    await scope.tx.flush()
    await queries.move(scope.tx, old.id, new.id)
    latest = {row.kind: row for row in await queries.consents(scope.tx, new.id)}
    for kind, row in latest.items():
        if row.revoked_at is not None:
            await scope.publish(ConsentChanged(new.id, kind, given=False))


def _stricter(one: list[Consent], other: list[Consent]) -> None:
    """Take back on each side what is taken back on the other."""
    for mine, theirs in ((one, other), (other, one)):
        now = {row.kind: row.revoked_at for row in theirs}
        for row in mine:
            if row.revoked_at is None and row.kind in now:
                row.revoked_at = now[row.kind]
