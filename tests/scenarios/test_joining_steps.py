"""Joining: four taps, nothing kept before somebody agrees, adults only."""

from sqlalchemy import func, select

from bot.features.onboarding.records import Joining
from bot.store.tables import Consent, MemberIdentity, MemberRow, Presence
from tests.world.world import World


async def _count(world: World, kind: type) -> int:
    async with world.read() as tx:
        return await tx.scalar(select(func.count()).select_from(kind)) or 0


async def test_four_taps_make_a_member_with_consent(world: World) -> None:
    ada = await world.member("Ada")
    assert ada.last_private.says("You're in", "Harbour")
    async with world.read() as tx:
        [member] = await tx.scalars(select(MemberRow))
        [consent] = await tx.scalars(select(Consent))
    assert (member.name, member.zone, member.day_ends) == ("Ada", "Europe/Lisbon", 180)
    assert (consent.kind, consent.version, consent.revoked_at) == ("checkins", 1, None)
    assert await _count(world, Presence) == 1
    assert await _count(world, Joining) == 0
    assert world.public == []


async def test_with_defaults_it_is_three_taps_after_the_card(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    for label in ("I'm 18 or over and I agree", "Rather not say", "Fine"):
        await ada.presses(label)
    assert ada.last_private.says("You're in")


async def test_the_card_says_what_is_read_before_anything_is_kept(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    card = ada.last_private
    assert card.says("read by a machine", "They may be asleep", "not an emergency service")
    assert card.says("In danger, call 112")
    assert card.has_buttons("I'm 18 or over and I agree", "I'm under 18", "Not now")
    assert await _count(world, Joining) == 0
    assert await _count(world, MemberRow) == 0


async def test_not_now_is_answered_with_the_truth_about_screening(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("Not now")
    assert ada.last_private.says("Just looking is fine", "also without joining")
    assert await _count(world, Joining) == 0


async def test_under_18_gets_lines_and_nothing_is_kept(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm under 18")
    assert ada.last_private.says("Thank you", "an adult near you", "I kept nothing")
    assert ada.last_private.labels == ["SOS", "Two quiet minutes"]
    assert await _count(world, MemberRow) == await _count(world, Joining) == 0


async def test_saying_under_18_after_agreeing_forgets_the_answers(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    card = ada.last_private.button("I'm under 18").data
    await ada.presses("I'm 18 or over and I agree")
    assert await _count(world, Joining) == 1
    await ada.presses_data(card)
    assert await _count(world, Joining) == 0


async def test_an_unfinished_joining_is_erased_after_a_week(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm 18 or over and I agree")
    pack = ada.last_private.button("Rather not say").data
    await world.passes(days=7, minutes=1)
    assert await _count(world, Joining) == 0
    await ada.presses_data(pack)
    assert ada.last_private.has_buttons("I'm 18 or over and I agree")


async def test_another_time_and_zone_are_shown_before_they_hold(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm 18 or over and I agree")
    await ada.presses("Rather not say")
    assert ada.last_private.says("I'll ask at 20:00, for you it is 12:00 now")
    await ada.presses("Change")
    await ada.fills_in(at="7 pm", zone="America/New_York")
    assert ada.last_private.says("I'll ask at 19:00, for you it is 07:00 now")
    await ada.presses("Fine")
    async with world.read() as tx:
        [member] = await tx.scalars(select(MemberRow))
    assert member.zone == "America/New_York"


async def test_a_day_that_is_no_day_is_asked_again_and_nothing_is_lost(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm 18 or over and I agree")
    await ada.presses("Smoking")
    await ada.presses("Another day")
    await ada.fills_in(day="31/02")
    assert ada.form is not None
    assert "no 31/2 in the calendar" in str(ada.form.errors["day"])
    assert ada.form.values["day"] == "31/02"
    await ada.fills_in(day="1/11")
    assert ada.last_private.says("I'll ask at 20:00")
    async with world.read() as tx:
        [joining] = await tx.scalars(select(Joining))
    assert joining.since is not None
    assert joining.since.isoformat() == "2026-11-01"


async def test_the_day_can_be_given_where_there_are_no_forms(world: World) -> None:
    rui = world.somebody("Rui", platform="telegram")
    await rui.types("/start")
    await rui.presses("I'm 18 or over and I agree")
    await rui.presses("Smoking")
    await rui.presses("Another day")
    await rui.says("31/02")
    assert rui.last_private.says("no 31/2 in the calendar")
    await rui.says("1/11")
    await rui.presses("Fine")
    assert rui.last_private.says("You're in")


async def test_pressing_twice_makes_one_member(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm 18 or over and I agree")
    await ada.presses("Rather not say")
    fine = ada.last_private.button("Fine").data
    await ada.presses_data(fine)
    await ada.presses_data(fine)
    assert await _count(world, MemberRow) == await _count(world, MemberIdentity) == 1


async def test_who_has_joined_is_told_so_by_the_button_under_the_notice(world: World) -> None:
    ada = await world.member("Ada")
    await ada.presses_data("join.open", channel="general")
    assert ada.last_private.says("You've joined already")
    assert world.public == []


async def test_help_is_a_short_guide_for_both(world: World) -> None:
    guest = world.somebody("Gus")
    await guest.types("/help")
    assert guest.last_private.says("Looking around is fine")
    assert guest.last_private.has_buttons("Join in")
    ada = await world.member("Ada")
    await ada.types("/start")
    assert ada.last_private.says("The short guide", "/me")


async def test_joining_reads_in_the_language_of_the_person(world: World) -> None:
    rosa = world.somebody("Rosa")
    rosa.locale = "es-MX"
    await rosa.types("/start")
    assert rosa.last_private.has_buttons("Tengo 18 años o más y acepto")
    await rosa.presses("Tengo 18 años o más y acepto")
    await rosa.presses("Prefiero no decirlo")
    await rosa.presses("Vale")
    async with world.read() as tx:
        [member] = await tx.scalars(select(MemberRow))
    assert member.language == "es"


async def test_joining_a_home_posts_and_keeps_nothing(world: World) -> None:
    gus = world.somebody("Gus")
    await gus.joins()
    assert world.public == []
    assert gus.private == []
    assert await _count(world, Presence) == 0


async def test_not_counting_is_a_choice(world: World) -> None:
    ada = await world.member("Ada", since="No counting")
    assert ada.last_private.says("You're in")


async def test_steps_without_agreeing_lead_back_to_the_card(world: World) -> None:
    ada = world.somebody("Ada")
    for step in ("join.pack:smoking", "join.today", "join.nocount", "join.fine"):
        await ada.presses_data(step, channel="general")
        assert ada.last_private.has_buttons("I'm 18 or over and I agree")
    for form, raw in (
        ("join.since", {"day": "today"}),
        ("join.time", {"at": "20:00", "zone": "UTC"}),
    ):
        await ada.submits(form, raw)
        assert ada.last_private.has_buttons("I'm 18 or over and I agree")
    assert await _count(world, Joining) == await _count(world, MemberRow) == 0


async def test_an_unknown_pack_is_asked_again(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    await ada.presses("I'm 18 or over and I agree")
    await ada.presses_data("join.pack:unheard-of", channel="general")
    assert ada.last_private.has_buttons("Rather not say")


async def test_agreeing_twice_keeps_the_answers(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.types("/start")
    agree = ada.last_private.button("I'm 18 or over and I agree").data
    await ada.presses_data(agree)
    await ada.presses("Smoking")
    await ada.presses_data(agree)
    async with world.read() as tx:
        [joining] = await tx.scalars(select(Joining))
    assert joining.pack == "smoking"
    await ada.presses("Rather not say")
    await ada.presses("Fine")
    await ada.presses_data(agree)
    assert ada.last_private.says("You've joined already")


async def test_joining_from_a_channel_is_presence_in_that_home(world: World) -> None:
    ada = world.somebody("Ada")
    await ada.presses_data("join.open", channel="general")
    await ada.presses_data("join.agree", channel="general")
    await ada.presses("Rather not say")
    await ada.presses("Fine")
    assert await _count(world, Presence) == 1
