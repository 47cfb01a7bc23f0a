"""The older answers of the demo's month as rows: only its last days are played step by step."""

from datetime import date, datetime, time, timedelta

from bot.core.clock import at_local
from bot.core.ids import new_id
from bot.core.people import Identity
from bot.demo.data import Villager
from bot.engine.context import Scope, people
from bot.features.checkins.queries import checkin_of
from bot.features.checkins.records import CheckInRow


class Past:
    """The days of a month that are over, so many days before its last one."""

    def __init__(self, days: int, today: date, zone: str) -> None:
        self._days, self._today, self._zone = days, today, zone

    async def write(self, scope: Scope, villager: Villager, platform: str, until: int) -> None:
        """Write down a villager's answers up to `until` days ago."""
        account = await people.identity_row(scope.tx, Identity(platform, villager.who))
        [member] = await people.members_of_identity(scope.tx, account.id) if account else []
        for index, grade in enumerate(villager.grades):
            ago = self._days - index
            if ago < until or grade == "-":
                continue
            urge = villager.urges[index] if index < len(villager.urges) else "."
            day, asked = self._today - timedelta(days=ago), self._moment(ago, villager.at)
            row = await checkin_of(scope.tx, member.id, day)
            if row is None:
                row = CheckInRow(id=new_id(), member_id=member.id, local_date=day)
                scope.tx.add(row)
            row.prompted_at = row.delivered_at = asked
            row.answered_at = asked + timedelta(minutes=7)
            row.grade, row.urge = int(grade), None if urge == "." else int(urge)
            row.note = villager.notes.get(str(ago))

    def _moment(self, ago: int, at: time) -> datetime:
        return at_local(self._today - timedelta(days=ago), at, self._zone)
