"""Forms that a button opens later: further pages, and forms to fill in again with what is there.

They are kept in Memory, so that a restart forgets nothing, and for an hour at most.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from adapters.discord.places import moment_of
from bot.core.forms import FormView
from bot.core.platform import Memory

KEPT = timedelta(hours=1)
_PREFIX = "form:"
_OURS = "~"  # no route of the core begins so
_FORM = msgspec.json.Decoder(FormView)


class Opening(msgspec.Struct, frozen=True):
    """What one of our own buttons or modals carries: which form, which page.

    A page also carries its form's route: so its words can be read when the form waits no more.
    """

    act: str  # open: a button that opens a page; page: a page that was filled in
    form: str
    page: int
    data: str = ""

    def write(self) -> str:
        """The custom id: a route with whom it is for has 64 bytes, which leaves room for ours."""
        end = f":{self.data}" if self.data else ""
        return f"{_OURS}{self.act}:{self.form}:{self.page}{end}"


def read_opening(data: str) -> Opening | None:
    """What the custom id says; None where it is a route of the core (or nothing we made)."""
    if not data.startswith(_OURS):
        return None
    match data[len(_OURS) :].split(":", 3):
        case ["open" | "page" as act, form, page, *of] if page.isdecimal() and form.isdecimal():
            return Opening(act, form, int(page), *of)
        case _:
            return Opening("open", "0", 0)


class Opened:
    """The forms that wait."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def keep(self, ref: str, form: FormView) -> None:
        """Keep a form under the id of the interaction (or message) it came up in."""
        await self._memory.put(_PREFIX + ref, msgspec.json.encode(form))

    async def get(self, ref: str) -> FormView | None:
        """The form, if it still waits."""
        kept = await self._memory.get(_PREFIX + ref)
        return None if kept is None else _FORM.decode(kept)

    async def fill(self, ref: str, raw: Mapping[str, str]) -> FormView | None:
        """Add the answers of a page."""
        form = await self.get(ref)
        if form is None:
            return None
        filled = msgspec.structs.replace(form, values={**form.values, **raw})
        await self.keep(ref, filled)
        return filled

    async def drop(self, ref: str) -> None:
        """The form came back."""
        await self._memory.delete(_PREFIX + ref)

    async def sweep(self, now: datetime) -> None:
        """Forget those that nobody will send any more. Their ids tell how old they are."""
        for key, _ in await self._memory.items(_PREFIX):
            ref = key.removeprefix(_PREFIX)
            if not ref.isdecimal() or moment_of(ref) < now - KEPT:
                await self._memory.delete(key)
