"""What features tell each other about buddies: slots' values, so that none imports another.

Slots, and what their `make` gives; a feature that is not there fills none:

- `experience`: `make(scope, community_id) -> dict[str, Experience]`, by member (journeys).
- `usual-hour`: `make(scope, community_id) -> dict[str, int]`, by member: the minute of their day at
  which they usually are there (check-ins).
- `in-trouble`: `make(scope, community_id) -> frozenset[str]`, members whom nobody should be matched
  with or prompted now, because moderators are looking (moderation).
- `people-to-ask`: `make(scope, member_id) -> tuple[PersonToAsk, ...]`, who has agreed to be asked
  in a hard moment. Write to them with `member_reader(scope.tx, person.member_id)`.
- `entry`: `make(scope, member_id, day) -> Entry | None`, an answered check-in (check-ins).
- `share`: `make(ctx, day) -> tuple[Button, ...]`, with whom else a check-in can be shared.
- `talk-label`: `make(ctx, kind, subject_id, community) -> Text | None`, how a conversation is named
  when the engine asks where typed words belong.
"""

from datetime import date

import msgspec

from bot.core.replies import Text


class Experience(msgspec.Struct, frozen=True):
    """What somebody works on: packs, and since when. Nobody is shown it."""

    packs: frozenset[str] = frozenset()
    since: date | None = None


class PersonToAsk(msgspec.Struct, frozen=True):
    """A member who has agreed to be asked, and the name they carry here."""

    member_id: str
    name: str


class Entry(msgspec.Struct, frozen=True):
    """What of a check-in can be shared: the word and the note, never a figure."""

    word: Text
    note: str | None
