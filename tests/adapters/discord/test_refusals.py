"""What Discord's documentation says it refuses: one request, one outcome, and the right remedy."""

import pytest

from bot.core.people import Place
from bot.core.platform import Delivered, Op, Outcome, Rejected, RetryLater, Unreachable
from bot.core.replies import Heading, Reply
from tests.adapters.contract import words
from tests.adapters.discord.side import DiscordSide

Row = tuple[Op, bool, int, int, type[Outcome]]  # in private?, status, code
TITLE = Reply((Heading("Friday"),), private=False, lang="en")
ASKED = {
    "send": "POST /channels/.*/messages$",
    "edit": "PATCH /channels",
    "remove": "DELETE /channels",
    "pin": "PUT /channels",
    "open_thread": "POST /channels/.*/threads$",
}
DOCUMENTED: list[Row] = [
    ("send", True, 403, 50007, Unreachable),  # closed their private messages
    ("send", True, 403, 50278, Unreachable),  # no server in common
    ("send", True, 403, 40003, RetryLater),  # opened too many private channels
    ("send", False, 403, 50001, Unreachable),  # may not see the channel
    ("send", False, 403, 50013, Unreachable),  # may not write there
    ("send", False, 404, 10003, Rejected),  # the channel is gone
    ("send", False, 400, 50035, Rejected),  # not as Discord wants it
    ("send", False, 400, 30033, Rejected),  # the thread is full
    ("edit", False, 404, 10008, Rejected),  # the message is gone
    ("edit", False, 403, 50005, Rejected),  # another's message
    ("edit", False, 403, 50001, Rejected),
    ("remove", False, 404, 10008, Delivered),  # gone is what was wanted
    ("remove", False, 403, 50013, Rejected),
    ("pin", False, 400, 30003, Rejected),  # 250 are pinned
    ("pin", False, 403, 50013, Rejected),
    ("open_thread", False, 400, 160004, Delivered),  # it has one
    ("open_thread", False, 403, 50013, Rejected),
]


async def test_each_documented_refusal_is_one_request_and_one_outcome(side: DiscordSide) -> None:
    refs = {
        private: await side.delivered(to, words("asked", private=private))
        for private, to in ((True, side.person.direct), (False, side.group))
    }
    for op, private, status, code, expected in DOCUMENTED:
        fault = side.far.state.faults.add(ASKED[op], status=status, code=code)
        before = len(side.far.state.calls)
        to = side.person.direct if private else side.group
        reply = TITLE if op == "open_thread" else words("x", private=private)
        ref = None if op == "send" else refs[private][0]
        outcome = await side.deliver(to, reply, op=op, ref=ref)
        assert type(outcome) is expected, (op, code, outcome)
        assert (fault.met, len(side.far.state.calls) - before) == (1, 1), (op, code)


@pytest.mark.parametrize("op", ["edit", "remove"])
async def test_what_stands_in_a_thread_can_be_changed_after_days_of_silence(
    side: DiscordSide, op: Op
) -> None:
    [daily] = await side.delivered(side.group, words("Friday", private=False))
    [ref] = await side.delivered(side.group, TITLE, op="open_thread", ref=daily)
    place = Place("discord", side.home.id, side.general.id, ref)
    thread = side.far.state.channels[ref]
    [shared] = await side.delivered(place, words("a hard day", private=False))
    thread.archived = True
    reply = words("taken back", private=False)
    assert await side.deliver(place, reply, op=op, ref=shared) == Delivered((shared,))
    there = [message["content"].strip() for message in side.far.shown(thread)]
    assert there == (["taken back"] if op == "edit" else [])


async def test_a_thread_that_may_not_be_woken_stays_as_it_is(side: DiscordSide) -> None:
    [daily] = await side.delivered(side.group, words("Friday", private=False))
    [ref] = await side.delivered(side.group, TITLE, op="open_thread", ref=daily)
    place = Place("discord", side.home.id, side.general.id, ref)
    [shared] = await side.delivered(place, words("a hard day", private=False))
    side.far.state.channels[ref].archived = True
    side.far.state.faults.add("PATCH /channels", status=403, code=50013)
    assert isinstance(await side.deliver(place, op="remove", ref=shared), Rejected)
