"""What people do in the town: kept first, then told to the core in the order of each person."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime

from adapters.local import happenings
from adapters.local.answering import Answers
from adapters.local.answers import Asked
from adapters.local.archive import Archive
from adapters.local.doors import TEXT_LIMIT, Doors, Refused, too_long
from adapters.local.messages import Message, changed, emptied
from adapters.local.town import Resident, Town
from bot.core.events import Event
from bot.core.ids import new_id
from bot.core.people import Address, Direct, Identity, Place
from bot.core.platform import Handling, Sink
from bot.core.replies import msg


class Doings:
    """One method for each thing a person can do. What has an answer gives where it stands."""

    def __init__(
        self, town: Town, archive: Archive, now: Callable[[], datetime], sink: Sink
    ) -> None:
        self._town = town
        self._archive = archive
        self._doors = Doors(town, archive)
        self._answers = Answers(town, archive, now)
        self._now = now
        self._sink = sink
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def say(
        self,
        who: Resident,
        to: Address,
        text: str,
        *,
        reply_to: str = "",
        quote: bool = False,
        feed: bool = False,
    ) -> Address | None:
        """Write something."""
        self._doors.may_write(who, to, text)
        answered = self._doors.readable(who, reply_to) if reply_to else None
        async with self._turns[who.ref]:
            message = Message(
                seq=self._archive.next_number(),
                to=to,
                at=self._now(),
                author=who.ref,
                feed=feed,
                text=text,
                reply_to=answered.seq if answered else None,
                quoted=_first_words(answered) if answered and quote else "",
            )
            await self._archive.put(message)
            handling = self._sink(happenings.said(message, who))
        return await self._answers.take(
            handling, Asked(who=who, where=message.place), (message.seq, 1)
        )

    async def edit(self, who: Resident, ref: str, text: str) -> Address | None:
        """Give one's own message other words."""
        message = self._doors.own(who, ref)
        self._doors.may_write(who, message.to, text)
        async with self._turns[who.ref]:
            message = changed(message, text=text, edits=message.edits + 1)
            await self._archive.put(message)
            handling = self._sink(happenings.edited(message, who, self._now()))
        return await self._answers.take(
            handling, Asked(who=who, where=message.place), (message.seq, 1 + message.edits)
        )

    async def delete(self, who: Resident, ref: str) -> Address | None:
        """Take one's own message away."""
        message = self._doors.own(who, ref)
        async with self._turns[who.ref]:
            await self._archive.put(emptied(message))
            handling = self._sink(happenings.deleted(message, who, self._now()))
        return await self._answers.take(
            handling, Asked(who=who, where=message.place), (message.seq, 2 + message.edits)
        )

    async def command(
        self, who: Resident, name: str, rest: str, to: Address, target: Identity | None = None
    ) -> Address | None:
        """Give a command. In private it stays to be seen, among others it never shows."""
        self._doors.may_write(who, to, rest or name)
        async with self._turns[who.ref]:
            if isinstance(to, Direct):
                await self._keep_command(who, f"/{name} {rest}".strip())
            where = to if isinstance(to, Place) else None
            event = happenings.commanded(_key(), name, rest, who, self._now(), where, target)
            handling = self._sink(event)
        return await self._answers.take(handling, Asked(who=who, where=where))

    async def press(self, who: Resident, ref: str, data: str) -> Address | None:
        """Press a button of a message."""
        card = self._doors.readable(who, ref)
        handling = await self._happens(
            who, happenings.pressed(_key(), data, card, who, self._now())
        )
        return await self._answers.take(handling, Asked(who=who, where=card.place, card=card))

    async def submit(
        self, who: Resident, ref: str, raw: Mapping[str, str], data: str = ""
    ) -> Address | None:
        """Send a form. Raises Refused for the first field that is too long: nothing is lost.

        `data` is its route as the page has it: what stood in a form that is gone is read, too.
        """
        try:
            form = self._doors.readable(who, ref)
        except Refused:
            late = happenings.submitted_late(_key(), data, raw, who, self._now())
            await self._answers.take(await self._happens(who, late), Asked(who=who, where=None))
            raise Refused(msg("core-form-stale")) from None
        fields = form.form.fields if form.form else ()
        for field in fields:
            length = len(raw.get(field.name, ""))
            if field.limit and length > field.limit:
                raise Refused(too_long(length, field.limit), field.name)
        answers = {field.name: raw[field.name] for field in fields if field.name in raw}
        handling = await self._happens(
            who, happenings.submitted(_key(), form, answers, who, self._now())
        )
        card = self._archive.get(form.opened_by)
        return await self._answers.take(
            handling, Asked(who=who, where=form.place, card=card, form=form)
        )

    async def worry(self, who: Resident, ref: str) -> Address | None:
        """Be worried about another person's message."""
        message = self._doors.readable(who, ref)
        about = self._town.person(message.author)
        if about is None or about == who:
            raise Refused(msg("local-refused-gone"))
        event = happenings.reported(_key(), message, about, who, self._now())
        return await self._answers.take(
            await self._happens(who, event), Asked(who=who, where=message.place)
        )

    async def put_away(self, who: Resident, ref: str) -> None:
        """Put away a card that only this person reads."""
        card = self._doors.readable(who, ref)
        if card.private_to == who.ref and not card.author:
            await self._archive.put(emptied(card))

    async def move(self, who: Resident, home: str, *, there: bool) -> None:
        """Enter or leave a home."""
        if self._town.home(home) is None:
            raise Refused(msg("local-refused-gone"))
        if await self._archive.move(who.ref, home, there=there):
            event = happenings.moved(_key(), home, who, self._now(), there=there)
            await self._answers.take(await self._happens(who, event), Asked(who=who, where=None))

    async def shut(self, who: Resident, *, closed: bool) -> None:
        """Block the bot, or let it write again."""
        if await self._archive.close(who.ref, closed=closed):
            event = happenings.shut(_key(), who, self._now(), closed=closed)
            await self._answers.take(await self._happens(who, event), Asked(who=who, where=None))

    async def retell(self) -> None:
        """Tell the core again what it may have missed when the program ended in between."""
        for message in self._archive.untold():
            who = self._town.person(message.author)
            if who is None:
                continue
            asked = Asked(who=who, where=message.place)
            for event, version in self._versions(message, who):
                handling = await self._happens(who, event)
                await self._answers.take(handling, asked, (message.seq, version))

    def _versions(self, message: Message, who: Resident) -> list[tuple[Event, int]]:
        if message.gone:
            gone = happenings.deleted(message, who, self._now())
            return [(gone, 2 + message.edits)]
        found: list[tuple[Event, int]] = []
        if message.told == 0:
            found.append((happenings.said(message, who), 1))
        if message.edits:
            edited = happenings.edited(message, who, self._now())
            found.append((edited, 1 + message.edits))
        return found

    async def _happens(self, who: Resident, event: Event) -> Handling:
        async with self._turns[who.ref]:
            return self._sink(event)

    async def _keep_command(self, who: Resident, text: str) -> None:
        message = Message(
            seq=self._archive.next_number(),
            to=who.direct,
            at=self._now(),
            author=who.ref,
            text=text,
            command=True,
        )
        await self._archive.put(message)


def _key() -> str:
    return f"local:{new_id()}"


def _first_words(message: Message) -> str:
    return message.text[:TEXT_LIMIT]
