"""Whatever Telegram does for ten minutes: nothing is lost, and nothing comes more than twice."""

import asyncio
import shutil
from collections import Counter
from pathlib import Path

from sqlalchemy import select

from bot.core.events import Said
from bot.store.tables import IdentityRow, OutboxRow
from moderation.records import Case
from tests import simulated
from tests.adapters.telegram.harbour import HARBOUR, MO, TEAM
from tests.adapters.telegram.storm import (
    HARBOUR_NOW,
    TEAM_NOW,
    Storm,
    groups_move,
    people_are_asked,
    people_write,
    some_are_in_danger,
    storm,
    the_group_is_told,
)

ENDS = 660
LATER = (2100, 2101)  # who write after the quiet week


async def ten_minutes(now: Storm) -> None:
    """Everybody at once, then a quiet week, after which two more are in danger."""
    await now.until(5)
    await asyncio.gather(
        people_write(now),
        people_are_asked(now),
        the_group_is_told(now),
        some_are_in_danger(now),
        groups_move(now),
    )
    await now.until(570)
    now.a_quiet_week_begins()
    await now.until(600)
    now.far.updates.restart_numbers(5)
    for user in LATER:
        now.alarm(now.someone(user), now.group)
    await now.until(ENDS)
    await now.running.deliverer.drained()


def test_ten_minutes_of_bad_weather(sqlite_product: Path, tmp_path: Path) -> None:
    file = tmp_path / "alongside.sqlite3"
    shutil.copy(sqlite_product, file)

    async def main() -> None:
        async with storm(f"sqlite+aiosqlite:///{file}") as now:
            await ten_minutes(now)
            assert now.far.faults.happened > 100
            assert now.far.violations == []
            assert now.far.limits.refused == 0  # of our own doing
            everything_written_was_heard(now)
            await everything_to_be_sent_was_sent(now)
            await every_alarm_is_one_case(now)
            every_alarm_is_one_alert(now)
            alerts_do_not_wait_for_floods(now)

    simulated.run(main)


def everything_written_was_heard(now: Storm) -> None:
    said = [one for one in now.events if isinstance(one, Said) and one.texts]
    heard = Counter({one.key: one.texts[0].text for one in said}.values())
    assert [heard[line] for line in now.lines] == [1] * len(now.lines)
    assert heard["broken"] == now.broken


async def everything_to_be_sent_was_sent(now: Storm) -> None:
    """What was delivered is there; private prompts are there once more only if nobody answered."""
    async with now.running.tools.db.read() as tx:
        found = await tx.execute(select(OutboxRow.key, OutboxRow.state))
        states = {key: state for key, state in found if key.startswith(("prompt ", "post "))}
    shown = Counter(text for chat in now.far.town.chats for text in now.far.town.bots_texts(chat))
    unheard = Counter(str(args.get("text")) for _, args in now.far.faults.unheard)
    assert set(states.values()) == {"delivered", "unsure", "unreachable"}
    for key, state in states.items():
        if state == "delivered":
            assert shown[key] >= 1, key
        most = 1 if key.startswith("post ") else min(2, 1 + unheard[key])
        assert shown[key] <= most, key
        assert shown[key] <= 0 or state != "unreachable", key
    assert max(shown[key] for key in states) == 2  # the weather was bad enough


async def every_alarm_is_one_case(now: Storm) -> None:
    async with now.running.tools.db.read() as tx:
        joined = select(IdentityRow.ref).join(Case, Case.identity_id == IdentityRow.id)
        cases = Counter(await tx.scalars(joined))
    assert cases == Counter(str(user) for user in now.alarms)


def every_alarm_is_one_alert(now: Storm) -> None:
    """Once in each of the team's groups, and again only where Telegram's answer was lost."""
    for user in now.alarms:
        about = f"About: Person{user}\n"
        asked = any(about in text for text in now.far.town.bots_texts(MO))
        in_team = [_alerts(now, chat, about) for chat in (TEAM, TEAM_NOW)]
        unheard = sum(about in str(args.get("text")) for _, args in now.far.faults.unheard)
        assert sum(in_team) >= 1 or asked, user
        assert all(count <= min(2, 1 + unheard) for count in in_team), user
        # What may not have arrived twice is not tried a third time: then the alert says so.
        not_told = f"I can't write to Person{user} privately."
        said = any(_alerts(now, chat, not_told) for chat in (TEAM, TEAM_NOW, MO))
        assert now.far.town.bots_texts(user) or said, user
    for chat in (HARBOUR, HARBOUR_NOW):
        assert not any("Person" in text for text in now.far.town.bots_texts(chat))


def _alerts(now: Storm, chat: int, about: str) -> int:
    return sum(about in text for text in now.far.town.bots_texts(chat))


def alerts_do_not_wait_for_floods(now: Storm) -> None:
    """While others must wait, alerts leave; where all must wait, they leave when it is over."""
    for user, at in now.alarms.items():
        if at < 60 or 150 <= at < 210 or at >= 600:
            assert now.alerted(user) - at <= 5, user
        elif 120 <= at < 150:
            assert now.alerted(user) <= 155, user
