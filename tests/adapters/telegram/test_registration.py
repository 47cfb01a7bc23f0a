"""The commands that Telegram offers: per language and scope, told only when they changed."""

import msgspec

from adapters.telegram.registration import lists
from tests.adapters.telegram.bench import MANIFEST, Bench, Notes, command
from tests.far_side.telegram import FarSide, Fault

PRIVATE, GROUPS = "all_private_chats", "all_group_chats"


def names(far: FarSide, scope: str, language: str = "") -> list[str]:
    return [one["command"] for one in far.methods.commands[scope, language]]


async def test_members_commands_in_private_and_few_in_groups(far: FarSide, bench: Bench) -> None:
    assert names(far, PRIVATE) == ["start", "checkin", "sos", "me"]
    assert names(far, GROUPS) == ["start"]
    assert names(far, GROUPS, "es") == ["start"]
    assert far.methods.commands[PRIVATE, "es"][1]["description"] == "Sobre checkin"


async def test_what_is_typed_in_a_group_is_seen_by_nobody_else_where_the_app_can(
    far: FarSide, bench: Bench
) -> None:
    assert [one["is_ephemeral"] for one in far.methods.commands[GROUPS, ""]] == [True]


async def test_a_second_start_tells_nothing(far: FarSide) -> None:
    memory = Notes()
    for _ in range(2):
        async with Bench(far, memory=memory).running():
            pass
    assert len(far.requests("setMyCommands")) == 4


async def test_a_list_that_was_not_taken_is_told_at_the_next_start(far: FarSide) -> None:
    memory = Notes()
    far.faults.plan("setMyCommands", Fault("status", 500))
    for _ in range(2):
        async with Bench(far, memory=memory).running():
            pass
    assert len(far.requests("setMyCommands")) == 5
    assert names(far, PRIVATE)[0] == "start"


def test_only_the_list_that_changed_is_another() -> None:
    more = msgspec.structs.replace  # a manifest is a dataclass: only its commands are structs
    changed = (more(command("start"), in_groups=True), command("more"))
    before = {(s.type, code): c for s, code, c in lists(MANIFEST)}
    after = {
        (s.type, code): c
        for s, code, c in lists(type(MANIFEST)(changed, {}, {}, MANIFEST.say, ("en", "es")))
    }
    assert before[GROUPS, None] == after[GROUPS, None]
    assert before[PRIVATE, None] != after[PRIVATE, None]
