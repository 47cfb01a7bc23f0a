"""Help lines grow old: admins hear of it a month before theirs count as unconfirmed."""

from datetime import timedelta

from bot.core.replies import OnDay, Para, Reply, msg
from bot.engine.context import Work, identity_reader, people
from bot.helplines import GOOD_FOR, HelpLines, help_lines, name_of
from moderation.team import queries as team_queries

AHEAD = timedelta(days=30)
PURPOSE = "moderation.help-lines"


async def warn_of_old_lines(work: Work) -> None:
    """Tell the admins of each community whose lines were checked eleven months ago. Daily."""
    lines = help_lines(work.clock.now().date())
    if not _soon(lines):
        return
    async with work.read() as tx:
        found = [(row.id, row.country) for row in await people.communities(tx)]
    for community_id, country in found:
        if _soon(lines, country):
            await _warn(work, community_id, lines)


def _soon(lines: HelpLines, *countries: str) -> bool:
    return lines.oldest(*countries) + GOOD_FOR - AHEAD <= lines.today


async def _warn(work: Work, community_id: str, lines: HelpLines) -> None:
    async with work.scope() as scope:
        row = await team_queries.community_row(scope.tx, community_id)
        community = people.community_value(row)
        oldest = lines.oldest(community.country)
        for hand in await team_queries.team_of(scope.tx, community_id, scope.now):
            reader = await identity_reader(scope.tx, hand.id, community)
            if not hand.admin or reader is None:
                continue
            said = msg(
                "moderation-lines-age",
                country=name_of(lines.where(community.country), reader.language)
                or msg("moderation-lines-age-elsewhere"),
                checked=OnDay(oldest, "long"),
                until=OnDay(oldest + GOOD_FOR, "long"),
            )
            await scope.send(
                reader,
                Reply((Para(said),)),
                key=f"help-lines/{community_id}/{oldest}/{hand.id}",
                purpose=PURPOSE,
            )
