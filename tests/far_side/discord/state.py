"""Everything there is on the far side, and how it becomes known to the gateway's sessions."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.core.clock import Clock
from tests.far_side.discord.errors import UNKNOWN_CHANNEL, ApiError
from tests.far_side.discord.faults import Faults
from tests.far_side.discord.gateway import Gateway
from tests.far_side.discord.ids import Ids
from tests.far_side.discord.interactions import Interactions, public
from tests.far_side.discord.limits import Limits
from tests.far_side.discord.messages import Messages
from tests.far_side.discord.model import Channel, Guild, Json, User
from tests.far_side.discord.witness import Witness

if TYPE_CHECKING:
    from tests.far_side.discord.calls import Call

_MEMBERS, _CONTENT = 1 << 15, 1 << 19  # the "limited" flags of small bots


class State:
    def __init__(self, token: str, clock: Clock, tell: Callable[[], float]) -> None:
        self.token = token
        self.ids = Ids(clock)
        self.bot = User(self.ids.new(), "Alongside", bot=True)
        self.app = self.bot.id
        self.users: dict[str, User] = {self.bot.id: self.bot}
        self.guilds: dict[str, Guild] = {}
        self.channels: dict[str, Channel] = {}
        self.directs: dict[str, Channel] = {}
        self.messages = Messages(self.ids)
        self.interactions = Interactions(tell)
        self.commands: list[Json] = []
        self.registered = 0
        self.opened = 0
        self.opens_allowed = 1_000
        self.faults = Faults()
        self.travel: Callable[[], float] = lambda: 0.0  # seconds for one way, asked for each
        self.limits = Limits(tell)
        self.bucket_headers: dict[str, dict[str, str]] = {}
        self.calls: deque[Call] = deque(maxlen=20_000)
        self.witness = Witness()
        self.host = ""
        self.gateway_address = ""
        self.gateway = Gateway(token, lambda: self.gateway_address)
        self.gateway.greet = self.greet

    def greet(self) -> tuple[Json, list[Json]]:
        """READY and the servers that follow it."""
        ready: Json = {
            "user": self.bot.json(),
            "guilds": [{"id": guild, "unavailable": True} for guild in self.guilds],
            "application": {"id": self.app, "flags": self.flags()},
        }
        return ready, [guild.json(self.bot) for guild in self.guilds.values()]

    def flags(self) -> int:
        allowed = self.gateway.allowed
        return (_MEMBERS if allowed & 1 << 1 else 0) | (_CONTENT if allowed & 1 << 15 else 0)

    def application(self) -> Json:
        owner = User("1", "Owner")
        return {
            "id": self.app,
            "name": self.bot.name,
            "icon": None,
            "description": "",
            "summary": "",
            "type": None,
            "bot_public": False,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": self.flags(),
            "owner": owner.json(),
            "team": None,
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "approximate_guild_count": len(self.guilds),
            "hook": False,
            "integration_types_config": {},
            "explicit_content_filter": 0,
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "eligible_oauth2_scopes": ["bot", "applications.commands"],
            "flags_new": str(self.flags()),
        }

    def direct(self, user: User) -> Channel:
        """The private channel with a person, made where there is none."""
        if user.id not in self.directs:
            made = Channel(self.ids.new(), "", kind=1, recipient=user)
            self.directs[user.id] = self.channels[made.id] = made
        return self.directs[user.id]

    def shares_a_guild(self, user: User) -> bool:
        return any(user.id in guild.members for guild in self.guilds.values())

    def open_thread(self, parent: Channel, name: str, owner: User, ref: str) -> Channel:
        guild = parent.guild
        if guild is None:
            raise ApiError(UNKNOWN_CHANNEL)
        made = Channel(ref, name, 11, guild, parent, owner=owner, made=self.ids.stamp())
        guild.threads.append(made)
        self.channels[made.id] = made
        self.gateway.tell("THREAD_CREATE", made.json() | {"newly_created": True})
        return made

    def tell_message(self, name: str, channel: Channel, message: Json) -> None:
        """A message as the gateway shows it."""
        told = public(message)
        guild = channel.guild
        if guild is not None:
            told["guild_id"] = guild.id
            author = self.users.get(message["author"]["id"])
            if author is not None and "webhook_id" not in message:
                member = guild.member(author)
                told["member"] = {k: v for k, v in member.items() if k != "user"}
        self.witness.event(name, "MessageResponse", told)
        self.gateway.tell(name, told, us=self.bot.id)

    def tell_deleted(self, channel: Channel, ref: str) -> None:
        told: Json = {"id": ref, "channel_id": channel.id}
        if channel.guild is not None:
            told["guild_id"] = channel.guild.id
        self.gateway.tell("MESSAGE_DELETE", told)
