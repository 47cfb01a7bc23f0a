"""The far side as tests use it: a server on loopback, and people who do things."""

import asyncio
from collections.abc import Sequence
from typing import Self

from aiohttp import web

from bot.core.clock import Clock, SystemClock
from tests.far_side.discord.calls import Call, served
from tests.far_side.discord.hooks import Hooks
from tests.far_side.discord.interactions import Interaction, public
from tests.far_side.discord.model import ALL, TALK, Channel, Guild, Json, Role, User, Value
from tests.far_side.discord.rest import Rest
from tests.far_side.discord.state import State

TOKEN = "far.side.token"
COMMAND, COMPONENT, MODAL = 2, 3, 5
PLURALKIT = "466378653216014359"


class FarSide:
    def __init__(self, clock: Clock | None = None) -> None:
        self.late = 0.0
        self.state = State(TOKEN, clock or SystemClock(), self._tell)
        self.token = TOKEN
        self._runner: web.AppRunner | None = None

    def _tell(self) -> float:
        return asyncio.get_running_loop().time() + self.late

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=30_000_000)
        # The original answer is named before other messages of an interaction.
        for method, path, handler in [*Hooks(self.state).routes(), *Rest(self.state).routes()]:
            app.router.add_route(method, f"/api/v10{path}", served(self.state, path, handler))
        app.router.add_get("/gateway/", self.state.gateway.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        self.state.host = f"http://127.0.0.1:{port}"
        self.state.gateway_address = f"ws://127.0.0.1:{port}/gateway/"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.state.faults.hold.set()
        await self.state.gateway.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def api(self) -> str:
        return f"{self.state.host}/api/v10"

    # Who and what there is.

    def person(self, name: str, *, locale: str = "en-GB", bot: bool = False) -> User:
        made = User(self.state.ids.new(), name, bot=bot, locale=locale)
        self.state.users[made.id] = made
        return made

    def guild(self, name: str, *members: User, channels: Sequence[str] = ("general",)) -> Guild:
        state = self.state
        ref = state.ids.new()
        owner = self.person(f"{name}-owner")
        bot_role = Role(state.ids.new(), "Alongside", ALL)
        made = Guild(ref, name, owner, Role(ref, "@everyone", TALK), bot_role)
        made.members[state.bot.id] = [bot_role]
        made.members[owner.id] = []
        for member in members:
            made.members[member.id] = []
        state.guilds[ref] = made
        for channel in channels:
            self.channel(made, channel)
        return made

    def channel(self, guild: Guild, name: str, *, kind: int = 0) -> Channel:
        made = Channel(self.state.ids.new(), name, kind, guild)
        guild.channels.append(made)
        self.state.channels[made.id] = made
        self.state.gateway.tell("CHANNEL_CREATE", made.json())
        return made

    def role(self, guild: Guild, user: User, permissions: int) -> None:
        made = Role(self.state.ids.new(), "role", permissions)
        guild.members.setdefault(user.id, []).append(made)

    # What people do.

    def writes(self, user: User, channel: Channel, text: str = "", **more: Value) -> Json:
        made = self.state.messages.add(channel, user, text, **more)
        self.state.tell_message("MESSAGE_CREATE", channel, made)
        return made

    def writes_privately(self, user: User, text: str, **more: Value) -> Json:
        return self.writes(user, self.state.direct(user), text, **more)

    def forwards(self, user: User, channel: Channel, text: str) -> Json:
        kept = {"content", "timestamp", "edited_timestamp", "mentions", "mention_roles"}
        kept |= {"attachments", "embeds", "type", "flags", "components"}
        blank = self.state.messages.blank(channel, user, text)
        snapshot = {"message": {key: blank[key] for key in kept}}
        return self.writes(user, channel, message_snapshots=[snapshot])

    def webhook(self, channel: Channel, name: str, text: str, *, app: str | None = None) -> Json:
        """A copy or a feed: `app` is whose webhook it is (PluralKit's, for one)."""
        speaker = User(self.state.ids.new(), name, bot=True)
        owner = {} if app is None else {"application_id": app}
        return self.writes(speaker, channel, text, webhook_id=speaker.id, **owner)

    def edits(self, message: Json, text: str, **more: Value) -> None:
        channel = self.state.channels[message["channel_id"]]
        user = self.state.users[message["author"]["id"]]
        made = self.state.messages.change(channel, message["id"], user, content=text, **more)
        self.state.tell_message("MESSAGE_UPDATE", channel, made)

    def rewords(self, copy: Json, text: str) -> None:
        """A proxy changes a message that it has copied."""
        copy |= {"content": text, "edited_timestamp": self.state.ids.stamp()}
        self.state.tell_message("MESSAGE_UPDATE", self.state.channels[copy["channel_id"]], copy)

    def deletes(self, message: Json) -> None:
        channel = self.state.channels[message["channel_id"]]
        self.state.messages.remove(channel, message["id"])
        self.state.tell_deleted(channel, message["id"])

    def opens_thread(self, user: User, channel: Channel, name: str) -> Channel:
        """A thread without a message, or (in a forum) a post."""
        return self.state.open_thread(channel, name, user, self.state.ids.new())

    def renames(self, thread: Channel, name: str) -> None:
        """Somebody gives a thread another title; Discord does not say who."""
        thread.name = name
        self.state.gateway.tell("THREAD_UPDATE", thread.json())

    def joins(self, user: User, guild: Guild) -> None:
        guild.members[user.id] = []
        guild.joined[user.id] = self.state.ids.stamp()
        told = guild.member(user) | {"guild_id": guild.id}
        self.state.gateway.tell("GUILD_MEMBER_ADD", told)

    def leaves(self, user: User, guild: Guild) -> None:
        guild.members.pop(user.id, None)
        told = {"guild_id": guild.id, "user": user.json()}
        self.state.gateway.tell("GUILD_MEMBER_REMOVE", told)

    def throws_out(self, guild: Guild) -> None:
        """The bot is taken out of a server."""
        del self.state.guilds[guild.id]
        self.state.gateway.tell("GUILD_DELETE", {"id": guild.id})

    def uses(
        self,
        user: User,
        name: str,
        channel: Channel | None = None,
        *,
        on: User | Json | None = None,
    ) -> Interaction:
        """A slash command, or a menu `on` a person or message."""
        command = next(c for c in self.state.commands if c["name"] == name)
        data: Json = {"id": command["id"], "name": name, "type": command["type"]}
        if isinstance(on, User):
            data |= {"target_id": on.id, "resolved": {"users": {on.id: on.json()}}}
        elif on is not None:
            data |= {"target_id": on["id"], "resolved": {"messages": {on["id"]: public(on)}}}
        return self._interacts(user, COMMAND, channel or self.state.direct(user), data, None)

    def presses(self, user: User, message: Json, what: str) -> Interaction:
        """A button, by its label or its custom id."""
        button = next(
            item
            for row in message["components"]
            for item in row["components"]
            if what in {item.get("label"), item.get("custom_id")}
        )
        data = {"custom_id": button["custom_id"], "component_type": 2, "id": button["id"]}
        channel = self.state.channels[message["channel_id"]]
        return self._interacts(user, COMPONENT, channel, data, message)

    def submits(self, opened: Interaction, **values: str) -> Interaction:
        """A modal, with values by field."""
        assert opened.modal is not None
        labels = []
        for number, part in enumerate(opened.modal["components"]):
            if part["type"] != 18:
                labels.append({"type": part["type"], "id": number + 1})
                continue
            item = part["component"]
            value = values.get(item["custom_id"], _filled(item))
            made: Json = {"type": item["type"], "id": 50 + number, "custom_id": item["custom_id"]}
            if item["type"] == 3:
                made["values"] = [value] if value else []
            else:
                made["value"] = value or (None if item["type"] == 21 else "")
            labels.append({"type": 18, "id": number + 1, "component": made})
        data = {"custom_id": opened.modal["custom_id"], "components": labels}
        return self._interacts(opened.user, MODAL, opened.channel, data, opened.message)

    def _interacts(
        self, user: User, kind: int, channel: Channel, data: Json, message: Json | None
    ) -> Interaction:
        ref = self.state.ids.new()
        at = self.state.interactions.begin(ref, kind, user, channel, data, message)
        payload = self.state.interactions.payload(at, self.state.app)
        self.state.gateway.tell("INTERACTION_CREATE", payload)
        return at

    # What there is to see.

    def shown(self, channel: Channel) -> list[Json]:
        """What the bot shows to everybody in a channel."""
        found = self.state.messages.of(channel)
        return [m for m in found if m["author"]["id"] == self.state.bot.id]

    def told(self, user: User) -> list[Json]:
        """What the bot wrote to somebody in private."""
        return self.shown(self.state.direct(user))

    def calls(self, method: str, part: str) -> list[Call]:
        return [c for c in self.state.calls if c.method == method and part in c.path]


def _filled(item: Json) -> str:
    if "options" in item:
        return next((str(o["value"]) for o in item["options"] if o.get("default")), "")
    return str(item.get("value") or "")
