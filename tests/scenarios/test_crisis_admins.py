"""What admins see: how the rules do, who did what; and that the community may rest."""

from datetime import UTC, datetime

from bot.core.ids import new_id
from moderation.detect import Heard
from moderation.records import RuleVerdict
from moderation.rulebook import rulebook
from tests.scenarios.crisis import alert, alerts, asks, case, cases
from tests.scenarios.words import AT_ONCE, HEAVY, PLAIN
from tests.world.world import World


async def test_admins_see_which_rules_cost_most(world: World) -> None:
    ada, ann, mo = world.somebody("Ada"), await world.admin("Ann"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    rule = (await case(world)).rule
    await mo.presses("We misread it", alert(world))
    await ann.types("/cases")
    await ann.presses("How the rules do")
    assert ann.last_private.says(f"{rule}: asked once, misread 1 of 1 closed.")
    assert not ann.last_private.says(HEAVY)
    await mo.types("/cases")
    assert "How the rules do" not in mo.last_private.labels


async def test_a_rule_in_shadow_is_counted_and_asks_nobody(world: World) -> None:
    ada, ben, ann = world.somebody("Ada"), world.somebody("Ben"), await world.admin("Ann")
    await ada.says(HEAVY, channel="general")
    await ann.types("/cases")
    await ann.presses("How the rules do")
    await ann.presses("Let it run in shadow")
    await _shadows_the_others(world, (await case(world)).rule)
    await ben.says(HEAVY, channel="general")
    assert len(await cases(world)) == 1
    assert ben.private == []
    await ann.presses("How the rules do")
    assert ann.last_private.says("in shadow, found once and asked nobody")
    await ann.presses("Let it ask again")
    await ben.says(HEAVY, channel="general")
    assert len(await cases(world)) == 2


async def _shadows_the_others(world: World, rule: str) -> None:
    """Whatever else reads these words runs in shadow, too."""
    found = rulebook().detector.assess([Heard(HEAVY)])
    async with world.running.tools.db.write() as tx:
        for other in {one.rule for one in found.evidence} - {rule}:
            tx.add(
                RuleVerdict(
                    id=new_id(), community_id=world.community_id, rule=other, in_shadow=True
                )
            )


async def test_words_that_other_rules_find_still_ask(world: World) -> None:
    ada, ben, ann = world.somebody("Ada"), world.somebody("Ben"), await world.admin("Ann")
    await ada.says(HEAVY, channel="general")
    await ann.types("/cases")
    await ann.presses("How the rules do")
    await ann.presses("Let it run in shadow")
    await ben.says(AT_ONCE, channel="general")
    assert alert(world).says("Ben", "Now")


async def test_every_look_and_every_step_is_written_down_for_admins(world: World) -> None:
    ada, ann, mo = world.somebody("Ada"), await world.admin("Ann"), await world.moderator("Mo")
    await ada.says(HEAVY, channel="general")
    await mo.presses("Show", alert(world))
    await world.passes(minutes=1)
    await mo.presses("I have it", alert(world))
    await ann.types("/cases")
    await ann.presses("Who did what")
    assert ann.last_private.says("Mo looked at the words (Ada)", "Mo took it (Ada)")
    assert not ann.last_private.says(HEAVY)


async def test_an_admin_does_not_read_there_what_concerns_themselves(world: World) -> None:
    ann, mo = await world.admin("Ann"), await world.moderator("Mo")
    await ann.says(HEAVY, channel="general")
    await world.passes(minutes=11)
    await mo.presses("I have it", asks(mo)[0])
    await ann.types("/cases")
    await ann.presses("Who did what")
    assert ann.last_private.says("Nothing yet.")


async def test_long_lists_have_a_next_page(world: World) -> None:
    ada, ann = world.somebody("Ada"), await world.admin("Ann")
    await ada.says(HEAVY, channel="general")
    await ann.presses("I have it", alert(world))
    await world.passes(seconds=1)
    for _ in range(16):
        await ann.presses("Still with me", alert(world))
    await ann.types("/cases")
    await ann.presses("Who did what")
    await ann.presses("More")
    assert ann.last_private.says("Ann took it (Ada)")


async def test_while_the_community_rests_crisis_goes_on(world: World) -> None:
    ada, ann, mo = world.somebody("Ada"), await world.admin("Ann"), await world.moderator("Mo")
    await ann.types("/cases")
    await ann.presses("Rest the community")
    await ann.presses("3 days")
    assert ann.last_private.says("The community rests until", "I post nothing by myself")
    await mo.types("/cases")
    assert mo.last_private.says("The community rests until")
    await world.until(datetime(2026, 11, 16, 20, tzinfo=UTC))
    assert world.daily() == []
    await ada.says(HEAVY, channel="general")
    assert len([one for one in alerts(world) if one.says("Ada")]) == 1
    await ann.presses("Rest the community")
    await ann.presses("No rest")
    assert ann.last_private.says("The community does not rest")
    await mo.types("/cases")
    assert not mo.last_private.says("The community rests")


async def test_nothing_to_show_yet(world: World) -> None:
    ada, ann = world.somebody("Ada"), await world.admin("Ann")
    await ada.says(PLAIN, channel="general")
    await ann.presses_data("rules.show:0")
    assert ann.last_private.says("No rule has asked anybody yet.")
    await ann.presses_data("rules.turn:nothing")
    assert ann.last_private.says("not here any more")
