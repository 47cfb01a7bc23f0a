"""Matching: laws that hold for any crowd, and that the fast table says what the slow words say."""

from itertools import combinations

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.buddies.matching import solve, worker
from bot.features.buddies.matching.points import PACES, WANT, reasons
from bot.features.buddies.matching.seekers import Match, Pool, Seeker, may_meet
from bot.features.buddies.matching.solve import pairs
from bot.features.buddies.matching.table import Table

CIRCLES = ("women", "men", "new")
PACKS = ("alcohol", "smoking", "mood")
packs = st.frozensets(st.sampled_from(PACKS), max_size=2)
circles = st.frozensets(st.sampled_from(CIRCLES), max_size=2)


@st.composite
def seekers(draw: st.DrawFn, number: int) -> Seeker:
    mine = draw(circles)
    return Seeker(
        id=f"m{number:02}",
        language=draw(st.sampled_from(("en", "es"))),
        offset=draw(st.sampled_from((-480, -300, 0, 60, 330))),
        hour=draw(st.none() | st.integers(0, 1439)),
        packs=draw(packs),
        stage=draw(st.none() | st.integers(0, 4)),
        wants=draw(st.sampled_from(WANT)),
        pace=draw(st.sampled_from(PACES)),
        circles=mine,
        inside=draw(st.sampled_from([None, *sorted(mine)])),
        waited=draw(st.integers(0, 40)),
        first=draw(st.booleans()),
        company=draw(st.sampled_from(("buddy", "buddy", "mentor", "either"))),
    )


@st.composite
def pools(draw: st.DrawFn, most: int = 12) -> Pool:
    people = [draw(seekers(number)) for number in range(draw(st.integers(0, most)))]
    places = [
        Seeker(id=f"p{n}", language=one.language, circles=one.circles, mentor_of=one.id)
        for n, one in enumerate(people)
        if draw(st.integers(0, 4)) == 0
    ]
    ids = [one.id for one in people]
    never = draw(
        st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=8)
        if ids
        else st.just([])
    )
    return Pool((*people, *places), tuple(never))


def allowed(pool: Pool, one: Seeker, other: Seeker) -> bool:
    pair = (one.member_id, other.member_id)
    return may_meet(one, other) and pair not in pool.never and pair[::-1] not in pool.never


def ends(pool: Pool, match: Match) -> tuple[Seeker, Seeker]:
    people = {one.id: one for one in pool.seekers if not one.mentor_of}
    places = {one.mentor_of: one for one in pool.seekers if one.mentor_of}
    return people[match.one], places[match.other] if match.mentor else people[match.other]


@given(pools())
def test_only_allowed_pairs_are_made_and_nobody_is_in_two(pool: Pool) -> None:
    found = pairs(pool)
    assert all(allowed(pool, *ends(pool, match)) for match in found)
    people = [match.one for match in found]
    people += [match.other for match in found if not match.mentor]
    assert len(people) == len(set(people))
    for match in found:
        one, other = ends(pool, match)
        assert one.language == other.language
        assert one.inside is None or one.inside in other.circles
        assert other.inside is None or other.inside in one.circles


@given(pools())
def test_nobody_is_left_alone_beside_a_free_partner(pool: Pool) -> None:
    found = pairs(pool)
    busy = {match.one for match in found} | {m.other for m in found if not m.mentor}
    free = [one for one in pool.seekers if not one.mentor_of and one.id not in busy]
    assert not any(allowed(pool, one, other) for one, other in combinations(free, 2))


@given(pools())
def test_who_waits_longest_is_matched_whenever_anybody_fits(pool: Pool) -> None:
    for language in ("en", "es"):
        group = [one for one in pool.seekers if one.language == language and not one.mentor_of]
        if not group:
            continue
        most = max(one.waited for one in group)
        longest = [one for one in group if one.waited == most]
        fitting = [one for one in longest if any(allowed(pool, one, x) for x in pool.seekers)]
        found = pairs(pool)
        busy = {match.one for match in found} | {m.other for m in found if not m.mentor}
        if len(longest) == 1 and fitting:
            assert longest[0].id in busy


@given(pools())
def test_left_out_once_one_is_matched_in_the_next_round_whenever_a_free_partner_is_there(
    pool: Pool,
) -> None:
    """Two rounds: whoever stays free in the second, though left out in the first, fits nobody."""
    found = pairs(pool)
    busy = {match.one for match in found} | {m.other for m in found if not m.mentor}
    again = [
        msgspec.structs.replace(one, first=one.id not in busy, waited=one.waited + 1)
        for one in pool.seekers
        if not one.mentor_of and one.id not in busy
    ]
    newcomers = [Seeker(id=f"n{n}", language=lang, waited=0) for n, lang in enumerate(("en", "es"))]
    second = Pool((*again, *newcomers), pool.never)
    matched = {one for match in pairs(second) for one in (match.one, match.other)}
    for language in ("en", "es"):
        left = [one for one in again if one.language == language and one.id not in matched]
        guest = next(one for one in newcomers if one.language == language)
        if guest.id not in matched:
            assert not any(allowed(second, one, guest) for one in left)


@given(pools())
def test_as_many_people_as_possible_and_then_the_best_fit(pool: Pool) -> None:
    small = Pool(tuple(one for one in pool.seekers if not one.mentor_of)[:7], pool.never)
    best = max(_every_way(small, list(small.seekers)), default=(0, 0))
    found = pairs(small)
    assert 2 * len(found) == best[0]


def _every_way(pool: Pool, left: list[Seeker]) -> list[tuple[int, int]]:
    if len(left) < 2:
        return [(0, 0)]
    first, *rest = left
    ways = _every_way(pool, rest)
    for other in rest:
        if allowed(pool, first, other):
            fit = reasons(first, other).total
            others = [one for one in rest if one is not other]
            ways += [(people + 2, total + fit) for people, total in _every_way(pool, others)]
    return ways


@given(st.lists(st.integers(0, 6), min_size=2, max_size=8))
def test_with_equal_waiting_the_total_fit_is_the_best_there_is(numbers: list[int]) -> None:
    people = tuple(
        Seeker(
            id=f"m{n:02}",
            language="en",
            packs=frozenset({PACKS[number % 3]}),
            stage=number % 5,
            wants=WANT[number % 3],
            pace=PACES[number % 2],
        )
        for n, number in enumerate(numbers[: 2 * (len(numbers) // 2)])
    )
    pool = Pool(people)
    total = sum(reasons(*ends(pool, match)).total for match in pairs(pool))
    assert total == max(
        fit for count, fit in _every_way(pool, list(people)) if count == len(people)
    )


@given(pools())
def test_the_table_says_what_the_words_say(pool: Pool) -> None:
    if not pool.seekers:
        return
    spots = np.arange(len(pool.seekers))
    points = Table(pool.seekers, frozenset(pool.never)).points(spots, spots)
    for row, one in enumerate(pool.seekers):
        for column, other in enumerate(pool.seekers):
            expected = reasons(one, other).total if allowed(pool, one, other) else -1
            assert points[row, column] == expected


@given(pools(most=16))
@settings(max_examples=60)
def test_the_same_laws_hold_when_a_crowd_is_cut_into_pieces(pool: Pool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solve, "PIECE", 4)
        patch.setattr(solve, "WHOLE", 3)
        patch.setattr(solve, "NEAREST", 2)
        found = pairs(pool)
    assert all(allowed(pool, *ends(pool, match)) for match in found)
    busy = {match.one for match in found} | {m.other for m in found if not m.mentor}
    free = [one for one in pool.seekers if not one.mentor_of and one.id not in busy]
    assert not any(allowed(pool, one, other) for one, other in combinations(free, 2))
    for language in ("en", "es"):
        group = [one for one in pool.seekers if one.language == language and not one.mentor_of]
        most = max((one.waited for one in group), default=0)
        longest = [one for one in group if one.waited == most]
        if len(longest) == 1 and any(allowed(pool, longest[0], x) for x in pool.seekers):
            assert longest[0].id in busy


@given(pools())
def test_the_same_crowd_in_another_order_makes_the_same_pairs(pool: Pool) -> None:
    turned = Pool(pool.seekers[::-1], pool.never)
    assert sorted(map(repr, pairs(pool))) == sorted(map(repr, pairs(turned)))


async def test_many_people_are_matched_in_a_process_of_their_own() -> None:
    people = tuple(
        Seeker(id=f"m{n:03}", language="en", wants=WANT[n % 3], pace=PACES[n % 3], waited=n)
        for n in range(worker.FEW + 20)
    )
    pool = Pool(people)
    assert len(await worker.match(pool)) == len(people) // 2
    few = Pool(people[:7])
    assert await worker.match(few) == pairs(few)
