"""Reads words for danger to life before anything else happens with them, apart from all else."""

import logging

import msgspec

from bot.core.events import Deleted, Edited, Event, Said, WordsKind
from bot.core.people import Home, Identity, Person, Place, Proxy, write_address
from bot.core.routes import parse
from bot.core.trace import describe
from bot.core.wizard import Dialog
from bot.engine.context import Scope, Tools, Work, people
from bot.store.database import Lane
from bot.store.tables import IdentityRow
from moderation.cases import opening
from moderation.detect import Assessment, Level
from moderation.findings import queries as finding_queries
from moderation.reading.last_resort import LastResort
from moderation.reading.recent import Recent
from moderation.reading.sighting import (
    Sighting,
    excerpt,
    member_named,
    message_of,
    words_of,
    writer,
)
from moderation.rulebook import Rulebook, heard
from moderation.rulebook import rulebook as load_detector
from moderation.rules import queries as rule_queries
from moderation.rules import shadow as shadows
from moderation.team import queries as team_queries
from moderation.told.stranger import tell_stranger

__all__ = ["Screener", "load_detector"]

_log = logging.getLogger(__name__)
_DIALOG = msgspec.json.Decoder(Dialog)


class Screener:
    """Lane A. Never raises, and touches no database unless words were flagged."""

    def __init__(self, tools: Tools, rules: Rulebook) -> None:
        self._tools = tools
        self._rules = rules
        self._recent = Recent()
        self.last_resort = LastResort(tools)
        self.failures = 0

    async def refresh(self, work: Work) -> None:
        """Learn anew whom to tell when nothing can be written down: at start, and every minute."""
        async with work.read() as tx:
            team = await team_queries.everybody_by_home(tx)
            self.last_resort.refresh(team, await team_queries.kept_away(tx))

    async def screen(self, event: Event) -> None:
        """Look at an event."""
        try:
            await self._look(event)
        except Exception as error:  # noqa: BLE001 - whatever fails here must fail alone
            self.failures += 1
            _log.error("screening %s failed: %s", event.key, describe(error))

    async def _look(self, event: Event) -> None:
        if isinstance(event, Deleted):
            await self._gone(event)
            return
        identity = writer(event)
        if identity is None:
            return
        if event.where is not None:
            self.last_resort.saw(identity.key, event.where)
        seen = self._find(event, identity)
        if seen is None:
            return
        try:
            async with self._tools.db.write(Lane.SCREENING) as tx:
                await self._follow(Scope(self._tools, tx, self._tools.clock.now()), seen, event)
        except Exception as error:  # noqa: BLE001 - then moderators are told without a database
            self.failures += 1
            _log.error("screening %s failed: %s", event.key, describe(error))
            if seen.level >= Level.HIGH:
                await self.last_resort.tell(seen, event.where)

    def _find(self, event: Event, identity: Identity) -> Sighting | None:
        """What is flagged in the words. Pure but for the short memory."""
        words = words_of(event, self._tools.registry)
        if not words:
            return None
        now, who = self._tools.clock.now(), identity.key
        place = write_address(event.where) if event.where else None
        said = isinstance(event, Said) and isinstance(event.author, Person)
        if isinstance(event, Said) and place is not None:
            self._recent.wrote(place, event.message, identity)
        found = self._rules.detector.assess(
            heard(words),
            language=event.locale_hint,
            window=self._recent.window(who, now),
            parts=self._recent.parts(who, place, now) if said else (),
        )
        if said:
            for one in words:
                if one.kind is WordsKind.BODY:
                    self._recent.remember(who, place, one.text, now)
        if not _counts(found) or found.kind is None or found.rule is None:
            return None
        self._recent.found(who, found.rule, found.level, now)
        return Sighting(
            event_key=event.key,
            at=event.at,
            identity=identity,
            level=found.level,
            kind=found.kind,
            subject=found.subject,
            rule=found.rule,
            excerpt=excerpt(words, found),
            place=place,
            message=message_of(event),
            member_id=member_named(event),
            edited=isinstance(event, Edited),
            copied=isinstance(event.author, Proxy),
            counted=tuple((one.rule, one.level) for one in found.evidence),
            aimed_at=self._aimed_at(event, place),
        )

    def _aimed_at(self, event: Event, place: str | None) -> Identity | None:
        answered = event.reply_to if isinstance(event, Said) else None
        return self._recent.writer_of(place, answered)

    async def _follow(self, scope: Scope, seen: Sighting, event: Event) -> None:
        if event.where is not None and not await _is_screened(scope, event.where):
            return
        row = await finding_queries.account(scope.tx, seen.identity)
        if event.where is None and await _in_private_form(scope, row.id, event):
            return
        if row.language is None:
            row.language = scope.texts.spoken(event.locale_hint)
        community_id = await _community_of(scope, row, seen, event)
        finding = await finding_queries.add_finding(scope.tx, _finding(seen, row.id, community_id))
        if finding is None or await _known(scope, seen, row.id, finding):
            return
        if community_id is None:
            await tell_stranger(scope, row, seen, event.locale_hint)
            return
        left = await self._without_shadow(scope, seen, community_id)
        if left is None:
            return
        case_id = await opening.follow_up(scope, left, row.id, community_id)
        if case_id is not None:
            await finding_queries.belongs_to(scope.tx, finding, case_id)

    async def _without_shadow(
        self, scope: Scope, seen: Sighting, community_id: str
    ) -> Sighting | None:
        """Rules in shadow are counted, and nobody is asked because of them."""
        shadow = await rule_queries.in_shadow(scope.tx, community_id)
        hidden = shadows.hidden(seen, shadow)
        if not hidden:
            return seen
        await rule_queries.count_shadow(scope.tx, community_id, hidden)
        kinds = {name: rule.written.kind for name, rule in self._rules.detector.rules.items()}
        return shadows.without(seen, shadow, kinds)

    async def _gone(self, event: Deleted) -> None:
        identity = writer(event)
        place = write_address(event.where) if event.where else None
        async with self._tools.db.read() as tx:
            row = await people.identity_row(tx, identity) if identity else None
            found = await finding_queries.findings_in(
                tx, place, event.message, row.id if row else None
            )
        case_ids = {one.case_id for one in found if one.case_id}
        if case_ids:
            async with self._tools.db.write(Lane.SCREENING) as tx:
                scope = Scope(self._tools, tx, self._tools.clock.now())
                for case_id in sorted(case_ids):
                    await opening.message_gone(scope, case_id, event.message)


def _counts(found: Assessment) -> bool:
    """Whether the new words themselves were flagged, not only what was read with them."""
    return found.level > Level.NONE and any(one.part >= 0 for one in found.evidence)


async def _is_screened(scope: Scope, place: Place) -> bool:
    channel = await people.channel_of(scope.tx, place)
    return channel is None or (channel.screened and channel.purpose != "moderators")


async def _in_private_form(scope: Scope, identity_id: str, event: Event) -> bool:
    """Whether what was typed answers a question that nobody but the writer reads."""
    if not isinstance(event, Said):
        return False
    row = await people.dialog_of(scope.tx, identity_id, "form", scope.now)
    if row is None or row.state is None:
        return False
    action = scope.tools.registry.forms.get(parse(_DIALOG.decode(row.state).form.data).route)
    return action is not None and not action.screened


async def _community_of(scope: Scope, row: IdentityRow, seen: Sighting, event: Event) -> str | None:
    """Whose moderators are asked: of the place, of the form, else where the person is at home."""
    if event.where is not None:
        home = await people.home_row(scope.tx, Home(event.where.platform, event.where.home))
        return home.community_id if home else None
    if seen.member_id and await people.is_account_of(scope.tx, row.id, seen.member_id):
        return await finding_queries.member_community(scope.tx, seen.member_id)
    if row.current_community_id is not None:
        return row.current_community_id
    members = await people.members_of_identity(scope.tx, row.id)
    if members:
        return members[0].community_id
    return await finding_queries.last_community(scope.tx, row.id)


def _finding(seen: Sighting, identity_id: str, community_id: str | None) -> dict[str, object]:
    return {
        "event_key": seen.event_key,
        "identity_id": identity_id,
        "community_id": community_id,
        "place": seen.place,
        "message": seen.message,
        "level": int(seen.level),
        "kind": seen.kind,
        "rule": seen.rule,
        "at": seen.at,
    }


async def _known(scope: Scope, seen: Sighting, identity_id: str, finding: str) -> bool:
    """Whether these words count already: an edit that is no worse, a proxy's copy."""
    if seen.edited and seen.message is not None:
        found = await finding_queries.findings_in(scope.tx, seen.place, seen.message, identity_id)
        return any(one.level >= seen.level for one in found if one.id != finding)
    if not seen.copied:
        return False
    before = await finding_queries.said_just_before(
        scope.tx, identity_id, seen.place, seen.rule, seen.at, but=finding
    )
    if before is None:
        return False
    if before.case_id is not None:
        await finding_queries.belongs_to(scope.tx, finding, before.case_id)
        await opening.moved(scope, seen, before.case_id)
    return True
