"""When nothing can be written down, moderators are still told: from memory, straight to them.

The only exception to "everything leaves through the outbox".
"""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import msgspec

from bot.core.ids import new_id
from bot.core.people import Direct, Home, Place
from bot.core.platform import Delivered, Delivery, Outcome
from bot.core.replies import Block, Heading, Link, Links, Msg, Para, Reply, When, msg
from bot.core.trace import describe
from bot.engine.context import Tools
from bot.store.tables import CommunityRow, HomeRow, IdentityRow
from moderation.alerts.headline import kind_word, level_word
from moderation.reading.sighting import Sighting

_log = logging.getLogger(__name__)
AGAIN_AFTER = timedelta(minutes=10)
SECONDS = 20.0
MOST_PEOPLE = 5000

Who = tuple[str, str]


class Contact(msgspec.Struct, frozen=True):
    """One of a team, how to write to them, and whose words they must not see."""

    direct: Direct
    language: str
    zone: str
    not_of: frozenset[Who] = frozenset()


class LastResort:
    """The team's addresses, kept in memory, and the way to them without a database."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._teams: dict[str, tuple[Contact, ...]] = {}
        self._homes: dict[Home, str] = {}
        self._seen: dict[Who, str] = {}
        self._told: dict[Who, datetime] = {}
        self.used = 0

    def refresh(
        self,
        rows: Iterable[tuple[HomeRow, CommunityRow, IdentityRow]],
        kept_away: Mapping[str, frozenset[Who]],
    ) -> None:
        """Learn the homes and teams anew; `kept_away`: by account, whose words it must not see."""
        homes: dict[Home, str] = {}
        teams: dict[str, dict[Direct, Contact]] = {}
        for home, community, account in rows:
            homes[Home(home.platform, home.ref)] = community.id
            direct = Direct(account.platform, account.ref)
            language = self._tools.texts.nearest(account.language, community.language)
            not_of = kept_away.get(account.id, frozenset())
            contact = Contact(direct, language, community.zone, not_of)
            teams.setdefault(community.id, {})[direct] = contact
        self._homes = homes
        self._teams = {key: tuple(team.values()) for key, team in teams.items()}

    def saw(self, who: Who, place: Place) -> None:
        """Remember in which community somebody was last seen."""
        community = self._homes.get(Home(place.platform, place.home))
        if community is not None:
            self._seen.pop(who, None)
            self._seen[who] = community
            if len(self._seen) > MOST_PEOPLE:
                del self._seen[next(iter(self._seen))]

    async def tell(self, seen: Sighting, place: Place | None) -> None:
        """Write to the team directly, once a person and ten minutes."""
        who, now = seen.identity.key, self._tools.clock.now()
        last = self._told.get(who)
        if last is not None and now - last < AGAIN_AFTER:
            return
        mine = seen.identity.direct
        team = [
            one for one in self._team(who, place) if one.direct != mine and who not in one.not_of
        ]
        sends = [self._send(contact, seen, place) for contact in team]
        outcomes = await asyncio.gather(*sends)
        reached = sum(isinstance(outcome, Delivered) for outcome in outcomes)
        if reached:
            self._told[who] = now
            self.used += 1
        _log.critical("last resort for %s: %d of %d told", seen.event_key, reached, len(team))

    def _team(self, who: Who, place: Place | None) -> tuple[Contact, ...]:
        if place is not None:
            community = self._homes.get(Home(place.platform, place.home))
        else:
            only = next(iter(self._teams)) if len(self._teams) == 1 else None
            community = self._seen.get(who, only)
        return self._teams.get(community or "", ())

    async def _send(self, to: Contact, seen: Sighting, place: Place | None) -> Outcome | None:
        platform = self._tools.platforms.get(to.direct.platform)
        if platform is None:
            return None
        delivery = Delivery(
            id=new_id(),
            op="send",
            to=to.direct,
            nonce=new_id(),
            reply=self._text(to, seen, place),
            crisis=True,
        )
        try:
            async with asyncio.timeout(SECONDS):
                return await platform.deliver(delivery)
        except Exception as error:  # noqa: BLE001 - one address that fails must not stop the others
            _log.error("last resort to %s failed: %s", platform.name, describe(error))
            return None

    def _text(self, to: Contact, seen: Sighting, place: Place | None) -> Reply:
        def line(text: Msg) -> str:
            return self._tools.texts.line(text, to.language, to.zone)

        at, name = When(seen.at), seen.identity.name or seen.identity.ref
        where = msg("moderation-card-private", time=at)
        if place is not None:
            where = msg("moderation-card-channel", channel=place.channel, time=at)
        about = msg("moderation-last-resort", name=name, what=kind_word(seen.kind), where=where)
        blocks: list[Block] = [
            Heading(line(level_word(seen.level))),
            Para(line(about)),
            Para(line(msg("moderation-last-resort-why"))),
        ]
        link = self._link(seen, place)
        if link is not None:
            blocks.append(Links((Link(line(msg("moderation-card-open")), link),)))
        return Reply(tuple(blocks), lang=to.language)

    def _link(self, seen: Sighting, place: Place | None) -> str | None:
        if place is None or seen.message is None or place.platform not in self._tools.platforms:
            return None
        return self._tools.platforms[place.platform].link(place, seen.message)
