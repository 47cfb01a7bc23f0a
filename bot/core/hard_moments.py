"""What features offer each other for a hard moment: slots, so that none imports another.

Slots, and what their `make` gives; a feature that is not there fills none:

- `sos`, `my-plan`, `quiet`: `make(scope) -> tuple[Button, ...]`, the way to SOS, to one's own plan,
  to two quiet minutes. `a-person`: `make(scope, why)`, where `why` is a word of ours.
- `help-country`: `make(scope, member_id | None) -> str | None`, where a member said they are.
- `team-around`: `make(ctx) -> tuple[Block, ...]`, who of the team would read a request now.
- `plan-readers`: `make(scope, member_id) -> tuple[PlanReader, ...]`, the moderator who has a
  member's request, to whom they may show their plan.
"""

import msgspec


class PlanReader(msgspec.Struct, frozen=True):
    """An account to which somebody may show their plan once, and what it is called."""

    identity_id: str
    name: str
