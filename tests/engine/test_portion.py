"""Portions of background work: smaller where they take long, larger again where they do not."""

from bot.engine.portion import LONG, Portion


def test_a_long_one_is_halved_until_one_row_is_left() -> None:
    portion, sizes = Portion(50), []
    for _ in range(7):
        portion.took(2 * LONG)
        sizes.append(portion.size)
    assert sizes == [25, 12, 6, 3, 1, 1, 1]


def test_short_ones_let_it_grow_to_what_it_was_and_no_further() -> None:
    portion, sizes = Portion(8), []
    portion.took(2 * LONG)
    portion.took(2 * LONG)
    for _ in range(5):
        portion.took(LONG / 10)
        sizes.append(portion.size)
    assert sizes == [3, 4, 6, 8, 8]


def test_one_that_is_neither_stays() -> None:
    portion = Portion(8)
    portion.took(2 * LONG)
    portion.took(LONG * 0.75)
    assert portion.size == 4


def test_it_times_what_is_done_inside() -> None:
    portion = Portion(8)
    portion.took(2 * LONG)
    with portion.timed():
        pass
    assert portion.size > 4
