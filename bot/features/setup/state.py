"""How far this installation has come: `alongside check` shows `rules.next_step` of it."""

from bot.engine.context import Work, people
from bot.features.setup import queries
from bot.features.setup.inspect import problems_of
from bot.features.setup.rules import SetupState
from bot.store.tables import CommunityRow, HomeRow


async def state_of(work: Work, platforms: tuple[str, ...]) -> SetupState:
    """The state of the community that has most left to do. `platforms` are those configured."""
    async with work.read() as tx:
        homes, communities = await queries.state_rows(tx)
    state = SetupState(platforms)
    for community in communities:
        mine = [home for home in homes if home.community_id == community.id]
        if not mine:
            continue
        state = await _of(work, platforms, community, mine)
        if not state.is_done:
            return state
    return state


async def _of(
    work: Work, platforms: tuple[str, ...], community: CommunityRow, homes: list[HomeRow]
) -> SetupState:
    async with work.read() as tx:
        found = await queries.inspections(tx, community.id)
        alerts = await people.places_for(tx, community.id, "moderators")
        team = await queries.team_size(tx, community.id)
    problems = [problem for inspection, _ in found for problem in problems_of(inspection)]
    problems.sort(key=lambda problem: not problem.blind)
    return SetupState(
        platforms=platforms,
        homes=tuple(home.name for home in homes),
        set_up=community.set_up_at is not None,
        problems=tuple(problem.text for problem in problems),
        alerts=bool(alerts),
        team=team,
    )
