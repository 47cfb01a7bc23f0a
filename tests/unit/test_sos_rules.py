"""Two quiet minutes keep their time, whatever happens in between."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.features.sos.quiet.rules import RESUMES_WITHIN, TOOLS, Next, Over, begin, following

START = datetime(2026, 11, 20, 22, 0, tzinfo=UTC)


@given(
    st.sampled_from(sorted(TOOLS)),
    st.lists(st.floats(0, 1000), min_size=10, max_size=10),
)
def test_no_step_is_skipped_or_shown_twice_and_it_always_ends(
    name: str, delays: list[float]
) -> None:
    tool = TOOLS[name]
    now, at = START, begin(tool, START)
    shown = [at.step]
    for delay in delays:
        now = at.due_at + timedelta(seconds=delay)
        match following(tool, at.step, at.due_at, now):
            case Over(cut):
                assert cut == (now - at.due_at > RESUMES_WITHIN)
                assert cut or shown == list(range(tool.steps))
                return
            case Next() as after:
                assert after.due_at == now + tool.pause
                shown.append(after.step)
                at = after
    raise AssertionError("it never ended")
