"""The prompt tick: small batches, each in one transaction, until nobody is due."""

import logging
from datetime import timedelta
from typing import Any

from bot.core.ids import new_id
from bot.core.people import Direct
from bot.core.registry import Ended
from bot.engine.context import Portion, Priority, Scope, Work, outbox
from bot.features.checkins import queries as days
from bot.features.checkins.prompts import queries
from bot.features.checkins.prompts.cards import Prompts
from bot.features.checkins.prompts.decide import Decision, Does, Waiting, decide
from bot.features.checkins.prompts.queries import Account
from bot.features.checkins.rules import Step
from bot.features.checkins.timing import STALE, Rhythm, wall

log = logging.getLogger(__name__)

BATCH = 50
ASIDE = timedelta(hours=1)
PURPOSE = "checkins.prompt"
MINUTES_A_DAY = 24 * 60


async def ask_due(work: Work) -> None:
    """Ask everybody who is due. One bad row stops nobody else."""
    portion = Portion(BATCH)
    while await _ask_some(work, portion):
        pass


async def _ask_some(work: Work, portion: Portion) -> bool:
    """Whether there may be more."""
    size = portion.size
    async with work.read() as tx:
        if not await queries.due_ids(tx, work.clock.now(), 1):
            return False
    try:
        async with work.scope() as scope:
            with portion.timed():
                return await ask_batch(scope, size) == size
    except Exception:
        log.exception("a batch of prompts failed; each is tried alone")
    async with work.read() as tx:
        members = await queries.due_ids(tx, work.clock.now(), size)
    for member_id in members:
        await _ask_alone(work, member_id)
    return len(members) == size


async def _ask_alone(work: Work, member_id: str) -> None:
    try:
        async with work.scope() as scope:
            await ask_batch(scope, 1, only=member_id)
    except Exception:
        log.exception("no prompt for member %s; tried again in an hour", member_id)
        async with work.scope() as scope:
            await queries.postpone(scope.tx, member_id, scope.now + ASIDE)


async def ask_batch(scope: Scope, most: int, only: str | None = None) -> int:
    """Look at some schedules that are due; gives how many."""
    rows = await queries.due(scope.tx, scope.now, most, only)
    accounts = await queries.accounts(scope.tx, [row.member_id for row in rows])
    batch = _Batch(scope)
    for row in rows:
        account = accounts.get(row.member_id)
        try:
            batch.add(row, account)
        except Exception:
            if only is not None:
                raise
            log.exception("no prompt for member %s; tried again in an hour", row.member_id)
            batch.set_aside(row)
    await batch.write()
    return len(rows)


class _Batch:
    """What one transaction will write."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._prompts = Prompts(scope.texts.line)
        self._changes: list[dict[str, Any]] = []
        self._days: list[dict[str, Any]] = []
        self._messages: list[tuple[str | None, outbox.Row]] = []

    def add(self, row: Any, account: Account | None) -> None:  # noqa: ANN401 - a row of `due`
        now = self._scope.now
        waiting = _waiting(row, account)
        decision = decide(waiting, now)
        messages = []
        match decision.does:
            case Does.ASK if account is not None:
                day = self._day(row)
                if not row.in_group:
                    messages.append((day["id"], self._prompt(row, account, decision, day["id"])))
                self._days.append(day)
            case Does.GOODBYE if account is not None:
                messages.append((None, self._goodbye(row, account)))
            case _:
                pass
        self._messages += messages
        self._changes.append(_change(row, decision))

    def set_aside(self, row: Any) -> None:  # noqa: ANN401 - a row of `due`
        """Try this one again later; the others go on."""
        kept = {name: getattr(row, name) for name in _STATE}
        seen = {"seen_member": row.member_id, "seen_due": row.next_due_at}
        self._changes.append({**seen, **kept, "next_due_at": self._scope.now + ASIDE})

    async def write(self) -> None:
        """Schedules go on, days are made, and prompts are sent for days that are new."""
        await queries.advance(self._scope.tx, self._changes)
        new = await queries.open_days(self._scope.tx, self._days)
        messages = [row for day, row in self._messages if day is None or day in new]
        await outbox.put(self._scope.tx, messages)

    def _day(self, row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row of `due`
        return {
            "id": new_id(),
            "member_id": row.member_id,
            "local_date": row.due_day,
            "prompted_at": self._scope.now,
            "in_group": row.in_group,
        }

    def _prompt(
        self,
        row: Any,  # noqa: ANN401 - a row of `due`
        account: Account,
        decision: Decision,
        checkin_id: str,
    ) -> outbox.Row:
        line = decision.step if decision.line else None
        return outbox.Row(
            key=f"checkin:{checkin_id}",
            op="send",
            to=Direct(account.platform, account.ref),
            reply=self._prompts.prompt(row.language, row.member_id, row.due_day, line),
            created_at=self._scope.now,
            purpose=PURPOSE,
            subject_id=checkin_id,
            identity_id=account.id,
            member_id=row.member_id,
            priority=Priority.PROMPT,
            expires_at=row.next_due_at + STALE,
        )

    def _goodbye(self, row: Any, account: Account) -> outbox.Row:  # noqa: ANN401 - a row of `due`
        return outbox.Row(
            key=f"goodbye:{row.member_id}:{row.due_day:%Y%m%d}",
            op="send",
            to=Direct(account.platform, account.ref),
            reply=self._prompts.goodbye(row.language, row.member_id),
            created_at=self._scope.now,
            purpose="checkins.goodbye",
            identity_id=account.id,
            member_id=row.member_id,
            priority=Priority.PROMPT,
        )


_NEVER_CAME = frozenset({"unreachable", "rejected", "expired", "dead"})
_STATE = ("next_due_at", "due_day", "asked_day", "step", "unanswered", "silent_from")


def _waiting(row: Any, account: Account | None) -> Waiting:  # noqa: ANN401 - a row of `due`
    off = row.prompt_at is None or row.paused_at is not None or row.left_at is not None
    unreached = account is None or account.blocked
    return Waiting(
        due_at=row.next_due_at,
        day=row.due_day,
        rhythm=Rhythm(wall((row.prompt_at or 0) % MINUTES_A_DAY), row.weekdays),
        days=queries.days_of(row),
        step=Step(row.step),
        unanswered=row.unanswered,
        silent_from=row.silent_from,
        off=off or row.held or unreached,
        done=row.day_grade is not None or row.day_prompted_at is not None,
    )


def _change(row: Any, decision: Decision) -> dict[str, Any]:  # noqa: ANN401 - a row of `due`
    asked = decision.does is Does.ASK
    return {
        "seen_member": row.member_id,
        "seen_due": row.next_due_at,
        "next_due_at": decision.next_at,
        "due_day": decision.next_day,
        "asked_day": row.due_day if asked else row.asked_day,
        "step": decision.step.value,
        "unanswered": decision.unanswered,
        "silent_from": decision.silent_from,
    }


async def prompt_ended(scope: Scope, ended: Ended) -> None:
    """How a prompt ended: the nudge counts from its arrival; one that never came was no silence."""
    if ended.subject_id is None:
        return
    if ended.state == "delivered":
        await days.delivered(scope.tx, ended.subject_id, ended.at)
    elif ended.state in _NEVER_CAME:
        unreachable = ended.state == "unreachable"
        await days.undelivered(scope.tx, ended.subject_id, ended.at, unreachable=unreachable)
