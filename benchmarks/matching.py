"""Buddy matching: time, memory and total fit, beside the exact optimum, greedy and random.

Run: .venv/bin/python -m benchmarks.matching [1000 10000 50000]. The exact optimum looks at every
edge, so it is worked out up to 1,000; up to 10,000 the best known leaves no group cut.
"""

import asyncio
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np

from bot.features.buddies.matching import solve, worker
from bot.features.buddies.matching.points import PACES, WANT, reasons
from bot.features.buddies.matching.seekers import Match, Pool, Seeker
from bot.features.buddies.matching.table import Points, Table

EXACT_UP_TO = 1_000
UNCUT_UP_TO = GREEDY_UP_TO = 10_000
LANGUAGES = {"en": 6, "es": 3, "de": 1}
OFFSETS = {60: 5, 0: 3, -300: 4, -360: 2, -480: 2, 120: 2, 330: 1, 600: 1}
PACKS = ("alcohol", "smoking", "mood", "illness", "opioids", "food", "behaviour", "self_harm")
CIRCLES = ("women", "men", "lgbtq", "newly started")
Method = Callable[[Pool], list[Match]]


def community(count: int, dice: random.Random) -> Pool:
    """Opted-in members of a large community: a tenth ask for a circle, some have met before."""
    people = [_person(number, dice) for number in range(count)]
    ids = [one.id for one in people]
    never = tuple((dice.choice(ids), dice.choice(ids)) for _ in range(count // 2))
    return Pool(tuple(people), never)


def _person(number: int, dice: random.Random) -> Seeker:
    circles = frozenset(dice.sample(CIRCLES, dice.randint(0, 2)))
    inside = dice.choice(sorted(circles)) if circles and dice.random() < 0.15 else None
    return Seeker(
        id=f"m{number:06}",
        language=dice.choices([*LANGUAGES], [*LANGUAGES.values()])[0],
        offset=dice.choices([*OFFSETS], [*OFFSETS.values()])[0],
        hour=dice.choice((None, *range(7 * 60, 23 * 60, 30))),
        packs=frozenset(dice.sample(PACKS, dice.randint(1, 2))),
        stage=dice.randint(0, 4),
        wants=dice.choice(WANT),
        pace=dice.choice(PACES),
        circles=circles,
        inside=inside,
        waited=dice.randint(0, 20),
    )


def exact(pool: Pool) -> list[Match]:
    """Every edge, nothing cut."""
    kept = solve.WHOLE, solve.PIECE
    solve.WHOLE = solve.PIECE = len(pool.seekers) + 1
    try:
        return solve.pairs(pool)
    finally:
        solve.WHOLE, solve.PIECE = kept


def uncut(pool: Pool) -> list[Match]:
    """The best edges of everybody, no group cut: the best that is known above the exact size."""
    kept = solve.PIECE
    solve.PIECE = len(pool.seekers) + 1
    try:
        return solve.pairs(pool)
    finally:
        solve.PIECE = kept


def greedy(pool: Pool) -> list[Match]:
    """The next in line takes the best who is still free."""
    return _one_by_one(pool, lambda fits: int(np.argmax(fits)))


def at_random(pool: Pool) -> list[Match]:
    """The next in line takes anybody who is allowed."""
    dice = random.Random(1)
    return _one_by_one(pool, lambda fits: dice.choice(np.flatnonzero(fits >= 0).tolist() or [0]))


def _one_by_one(pool: Pool, choose: Callable[[Points], int]) -> list[Match]:
    table = Table(pool.seekers, frozenset(pool.never))
    free = np.ones(len(pool.seekers), dtype=bool)
    found = []
    for spot in range(len(pool.seekers)):
        if not free[spot]:
            continue
        columns = np.flatnonzero(free)
        fits = table.points(np.array([spot]), columns)[0]
        index = choose(fits)
        if fits[index] >= 0:
            free[[spot, columns[index]]] = False
            found.append(Match(pool.seekers[spot].id, pool.seekers[int(columns[index])].id))
    return found


def fit(pool: Pool, found: Iterable[Match]) -> int:
    """All points of the pairs."""
    people = {one.id: one for one in pool.seekers}
    return sum(reasons(people[match.one], people[match.other]).total for match in found)


def lonely(pool: Pool, found: Iterable[Match]) -> int:
    """How many are alone although somebody else is, too, and fits."""
    matched = {one for match in found for one in (match.one, match.other)}
    left = [one for one in pool.seekers if one.id not in matched]
    if not left:
        return 0
    spots = np.arange(len(left))
    return int((Table(left, frozenset(pool.never)).points(spots, spots) >= 0).any(axis=1).sum())


def must_stay(pool: Pool, found: Iterable[Match]) -> dict[str, int]:
    """Who is left, by language."""
    matched = {one for match in found for one in (match.one, match.other)}
    return dict(Counter(one.language for one in pool.seekers if one.id not in matched))


def measure(count: int) -> None:
    """One size, all methods."""
    pool = community(count, random.Random(count))
    methods: dict[str, Method] = {"ours": solve.pairs}
    if count <= EXACT_UP_TO:
        methods["exact"] = exact
    elif count <= UNCUT_UP_TO:
        methods["uncut"] = uncut
    if count <= GREEDY_UP_TO:
        methods |= {"greedy": greedy, "random": at_random}
    results = {}
    for name, method in methods.items():
        began = time.perf_counter()
        found = method(pool)
        results[name] = (time.perf_counter() - began, fit(pool, found), found)
    best = max(total for _, total, _ in results.values())
    for name, (seconds, total, found) in results.items():
        print(
            f"{count:>6} {name:>7}: {seconds:7.2f} s  {len(found):>6} pairs  fit {total:>9}"
            f"  {100 * total / best:8.3f} %  alone beside a free partner {lonely(pool, found)}"
            f"  left {must_stay(pool, found)}"
        )


async def held_up(count: int) -> None:
    """How late the event loop is while a round of that size is worked out."""
    pool = community(count, random.Random(count))
    late: list[float] = []
    working = asyncio.create_task(worker.match(pool))
    while not working.done():
        began = time.perf_counter()
        await asyncio.sleep(0.005)
        late.append(time.perf_counter() - began - 0.005)
    await working
    late.sort()
    print(f"{count:>6} beside the event loop: p99 {1000 * late[int(len(late) * 0.99)]:.1f} ms late")


def main() -> None:
    """All sizes that were asked for."""
    for count in [int(word) for word in sys.argv[1:]] or [1_000, 10_000, 50_000]:
        measure(count)
        asyncio.run(held_up(count))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{count:>6} memory of the process beside, at most so far: {peak:.0f} MB")


if __name__ == "__main__":
    main()
