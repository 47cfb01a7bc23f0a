"""A program with one tiny feature, to see what the engine does around handlers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Annotated

from bot.core.clock import DemoClock
from bot.core.errors import Refusal
from bot.core.events import Blocked, Event, Joined, Said, Words
from bot.core.forms import Choice, FormView, LongText, Scale, view
from bot.core.ids import new_id
from bot.core.people import Home, Identity, Who
from bot.core.platform import Handling, Platform
from bot.core.registry import ButtonAction, Command, Feature, FormAction, Registry
from bot.core.replies import Button, Buttons, Para, Reply, When, msg, reply
from bot.core.routes import route
from bot.engine.access import account
from bot.engine.application import App
from bot.engine.context import Context, Tools, place_reader
from bot.engine.texts import Texts
from bot.store.database import Database
from bot.store.tables import (
    ChannelRow,
    CommunityRow,
    ConversationRow,
    HomeRow,
    IdentityRow,
    MemberIdentity,
    MemberRow,
    RoleGrant,
)
from tests.store.rows import keys
from tests.world import Actor, FakePlatform

START = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)
LOCALES = Path(__file__).parents[2] / "bot" / "locales"
OWN = Path(__file__).parent / "locales"


@dataclass(frozen=True, slots=True)
class Extras:
    urge: Annotated[int, Scale(0, 10)]
    kind: Annotated[str, Choice(("one", "two"), "tiny-kind")] = "one"
    note: Annotated[str | None, LongText(20)] = None


@dataclass
class Record:
    """What handlers saw."""

    calls: list[object] = field(default_factory=list)
    fail: Callable[[], None] = lambda: None


@cache
def _texts() -> Texts:
    return Texts.load(LOCALES, OWN)


def weighs_nothing(words: Sequence[Words], language: str | None) -> int:
    """Nothing is heavy here."""
    return 0


class TinyScreener:
    """Keeps what came by, in order."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def screen(self, event: Event) -> None:
        self.seen.append(event.key)


def feature(record: Record) -> Feature:
    """Commands, buttons, a form, a conversation; each leaves a trace."""

    async def hello(ctx: Context) -> Reply:
        record.calls.append("hello")
        record.fail()
        button = Button(msg("tiny-press"), route("tiny.press", date(2026, 11, 16), 3))
        text = msg("tiny-hello", name=ctx.identity.name, now=When(ctx.now))
        return reply(Para(text), Buttons((button, Button("Form", route("tiny.open")))))

    async def press(ctx: Context, day: date, grade: int) -> Reply:
        record.calls.append((ctx.member.name, day, grade))
        return reply(Para(f"pressed {grade}"))

    async def open_(ctx: Context) -> FormView:
        return view(Extras, route("tiny.save", "abc"), "tiny-form", values={"note": "before"})

    async def save(ctx: Context, which: str, form: Extras) -> Reply:
        record.calls.append((which, form))
        return reply(Para(msg("tiny-saved", urge=form.urge, note=form.note or "-")))

    async def public(ctx: Context) -> Reply:
        return reply(Para(msg("tiny-hello", name="all", now=When(ctx.now))), private=False)

    async def refuse(ctx: Context) -> Reply:
        ctx.tx.add(IdentityRow(id=new_id(), platform="discord", ref="ghost", name="ghost"))
        await ctx.tx.flush()
        raise Refusal(msg("tiny-no"))

    async def team(ctx: Context) -> Reply:
        return reply(Para("team only"))

    async def posts(ctx: Context) -> Reply:
        where = ctx.where
        assert where is not None
        reader = place_reader(where, ctx.community)
        await ctx.send(reader, reply(Para("posted")), key=ctx.event_key, purpose="tiny.post")
        return reply(Para("ok"))

    async def talked(ctx: Context, subject: str, texts: Sequence[Words]) -> Reply:
        record.calls.append((ctx.community.name, subject, [w.text for w in texts]))
        return reply(Para(msg("tiny-sent", subject=subject)))

    async def noticed(ctx: Context, event: Event) -> None:
        record.calls.append(type(event).__name__)

    return Feature(
        name="tiny",
        commands=(
            Command("hello", hello, Who.ANYONE, aliases=("hi",)),
            Command("public", public, Who.MEMBER, private=False),
            Command("refuse", refuse, Who.ANYONE),
            Command("team", team, Who.MODERATOR),
            Command("boss", team, Who.ADMIN),
            Command("posts", posts, Who.ANYONE),
        ),
        buttons=(
            ButtonAction("tiny.press", press),
            ButtonAction("tiny.open", open_, answers="form"),
        ),
        forms=(FormAction("tiny.save", Extras, "tiny-form", save),),
        conversations={"tiny": talked},
        on_event={Joined: noticed, Said: noticed, Blocked: noticed},
    )


class Tiny:
    """The program around the tiny feature; actors of `tests.world` live in it, too."""

    def __init__(self, tools: Tools, app: App, record: Record, screener: TinyScreener) -> None:
        self.tools, self.app, self.record, self.screener = tools, app, record, screener
        self.communities: dict[str, str] = {}
        self._keys = 0

    @classmethod
    async def open(cls, url: str) -> "Tiny":
        db = await Database.open(url, keys=keys())
        record = Record()
        platforms: Mapping[str, Platform] = {
            "discord": FakePlatform("discord", "page"),
            "telegram": FakePlatform("telegram", "dialogue"),
        }
        tools = Tools(
            DemoClock(START, still=True),
            db,
            _texts(),
            Registry((feature(record),)),
            weighs_nothing,
            dict(platforms),
        )
        screener = TinyScreener()
        return cls(tools, App(tools, screener), record, screener)

    async def close(self) -> None:
        await self.app.idle()
        await self.tools.db.close()

    def handle(self, event: Event) -> Handling:
        return self.app.handle(event)

    @property
    def now(self) -> datetime:
        return self.tools.clock.now()

    def next_key(self) -> str:
        self._keys += 1
        return f"e{self._keys}"

    async def settle(self) -> None:
        await self.app.idle()

    async def community(self, name: str, *homes: Home) -> str:
        """A community with homes, each with a channel named general."""
        community = new_id()
        async with self.tools.db.write() as tx:
            tx.add(
                CommunityRow(
                    id=community,
                    name=name,
                    language="en",
                    zone="Europe/Lisbon",
                    country="PT",
                    created_at=self.now,
                )
            )
            await tx.flush()
            for home in homes:
                row = HomeRow(
                    id=new_id(),
                    community_id=community,
                    platform=home.platform,
                    ref=home.ref,
                    name=name,
                )
                tx.add(row)
                await tx.flush()
                tx.add(
                    ChannelRow(id=new_id(), home_id=row.id, community_id=community, ref="general")
                )
        self.communities[name] = community
        return community

    def somebody(self, name: str, home: Home) -> Actor:
        """An account in a home."""
        platform = self.tools.platforms[home.platform]
        assert isinstance(platform, FakePlatform)
        platform.present[home].add(name.casefold())
        return Actor(self, platform, home, name)

    async def joins(self, actor: Actor, community: str, language: str = "en") -> str:
        """Make somebody a member; gives the member's id."""
        member = new_id()
        async with self.tools.db.write() as tx:
            row = await account(tx, actor.identity)
            tx.add(
                MemberRow(
                    id=member,
                    community_id=community,
                    name=actor.identity.name,
                    language=language,
                    zone="Europe/Lisbon",
                    day_ends=180,
                    joined_at=self.now,
                    seen_at=self.now,
                )
            )
            await tx.flush()
            tx.add(MemberIdentity(member_id=member, identity_id=row.id, community_id=community))
        return member

    async def grants(self, actor: Actor, community: str, role: str) -> None:
        """Give somebody a role."""
        async with self.tools.db.write() as tx:
            row = await account(tx, actor.identity)
            tx.add(
                RoleGrant(
                    id=new_id(),
                    community_id=community,
                    identity_id=row.id,
                    role=role,
                    source="setting",
                    granted_at=self.now,
                )
            )

    async def opens(self, identity: Identity, community: str, subject: str) -> None:
        """Open a conversation with somebody."""
        async with self.tools.db.write() as tx:
            row = await account(tx, identity)
            tx.add(
                ConversationRow(
                    id=new_id(),
                    identity_id=row.id,
                    community_id=community,
                    kind="tiny",
                    subject_id=subject,
                    opened_at=self.now,
                )
            )
