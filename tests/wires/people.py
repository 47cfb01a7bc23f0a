"""People on Discord and on Telegram, with the same verbs; what they do is settled when it ends."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.far_side.discord import FarSide as DiscordSide
from tests.far_side.discord.interactions import EPHEMERAL, Interaction
from tests.far_side.discord.model import Channel, User
from tests.far_side.telegram import FarSide as TelegramSide
from tests.far_side.telegram.town import text_of

Raw = dict[str, Any]
Settle = Callable[[], Awaitable[None]]
After = Callable[[Callable[[], object]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot as somebody sees it, and as it stands on the platform."""

    text: str
    labels: tuple[str, ...]
    raw: Raw

    def says(self, *parts: str) -> bool:
        return all(part in self.text for part in parts)


class Someone(ABC):
    """Somebody with an account on a platform and a language."""

    name: str
    language: str
    taps = 0

    @abstractmethod
    async def types(self, command: str, *, in_group: bool = False) -> None:
        """A command, in private unless told otherwise."""

    @abstractmethod
    async def says(self, text: str, *, in_group: bool = False) -> None:
        """Words, to the bot alone unless told otherwise."""

    @abstractmethod
    async def answers(self, text: str, to: str) -> None:
        """Words in private, as a reply to the newest message that says something."""

    @abstractmethod
    async def presses(self, label: str, *, in_group: bool = False) -> None:
        """The newest such button."""

    @abstractmethod
    async def fills(self, *values: str) -> None:
        """The form that is open: its questions in order, choices by their label."""

    @abstractmethod
    async def leaves(self) -> None:
        """They leave the server or the group."""

    @property
    @abstractmethod
    def private(self) -> list[Seen]:
        """What the bot shows to them alone, oldest first."""

    @property
    def last(self) -> Seen:
        return self.private[-1]

    def about(self, *parts: str) -> list[Seen]:
        return [one for one in self.private if one.says(*parts)]


class OnDiscord(Someone):
    def __init__(
        self,
        far: DiscordSide,
        user: User,
        group: Channel,
        settle: Settle,
        after: After,
        language: str,
    ) -> None:
        self.far, self.user, self.group = far, user, group
        self._settle, self._after = settle, after
        self.name, self.language = user.name, language
        self.interactions: list[Interaction] = []
        self.form: Interaction | None = None

    async def types(self, command: str, *, in_group: bool = False) -> None:
        await self._done(self.far.uses(self.user, command, self.group if in_group else None))

    async def says(self, text: str, *, in_group: bool = False) -> None:
        channel = self.group if in_group else self.far.state.direct(self.user)
        await self._after(lambda: self.far.writes(self.user, channel, text))

    async def answers(self, text: str, to: str) -> None:
        asked = self.about(to)[-1].raw
        reference = {"message_id": asked["id"], "channel_id": asked["channel_id"], "type": 0}
        direct = self.far.state.direct(self.user)
        more = {"type": 19, "message_reference": reference}
        await self._after(lambda: self.far.writes(self.user, direct, text, **more))

    async def leaves(self) -> None:
        guild = self.group.guild
        assert guild is not None
        await self._after(lambda: self.far.leaves(self.user, guild))

    async def presses(self, label: str, *, in_group: bool = False) -> None:
        shown = self.group_shows() if in_group else self.private
        raw = [one.raw for one in shown if label in one.labels][-1]
        await self._done(self.far.presses(self.user, raw, label))

    async def fills(self, *values: str) -> None:
        assert self.form is not None, "no form is open"
        opened, self.form = self.form, None
        await self._done(self.far.submits(opened, **_by_field(opened, values)))

    @property
    def private(self) -> list[Seen]:
        aside = [m for at in self.interactions for m in at.shown.values() if m["flags"] & EPHEMERAL]
        found = sorted([*self.far.told(self.user), *aside], key=lambda m: int(m["id"]))
        return [on_discord(raw) for raw in found]

    def group_shows(self) -> list[Seen]:
        found = [m for c in self.far.state.channels.values() for m in self.far.shown(c) if c.guild]
        return [on_discord(raw) for raw in sorted(found, key=lambda m: int(m["id"]))]

    async def _done(self, at: Interaction) -> None:
        self.interactions.append(at)
        await at.answered()
        if at.modal is not None:
            self.form = at
        self.taps += 1
        await self._settle()


def _by_field(opened: Interaction, values: tuple[str, ...]) -> dict[str, str]:
    """What is typed or chosen, by the ids of the modal's fields."""
    assert opened.modal is not None
    items = [part["component"] for part in opened.modal["components"] if part["type"] == 18]
    found = {}
    for item, value in zip(items, values, strict=False):
        chosen = {option["label"]: option["value"] for option in item.get("options", ())}
        found[item["custom_id"]] = chosen.get(value, value)
    return found


def on_discord(raw: Raw) -> Seen:
    buttons = [item for row in raw["components"] for item in row["components"]]
    alts = [a.get("description") or "" for a in raw["attachments"]]
    words = "\n".join([raw["content"], *alts]).replace("\\", "")
    return Seen(words, tuple(item.get("label", "") for item in buttons), raw)


class OnTelegram(Someone):
    def __init__(
        self, far: TelegramSide, user: int, group: int, settle: Settle, language: str
    ) -> None:
        self.far, self.user, self.group, self._settle = far, user, group, settle
        self.name, self.language = str(far.town.users[user]["first_name"]), language

    async def types(self, command: str, *, in_group: bool = False) -> None:
        await self.says(f"/{command}", in_group=in_group)
        self.taps += 1

    async def says(self, text: str, *, in_group: bool = False) -> None:
        self.far.people.writes(self.user, self.group if in_group else self.user, text)
        await self._settle()

    async def answers(self, text: str, to: str) -> None:
        asked = self.about(to)[-1].raw
        self.far.people.writes(self.user, self.user, text, reply_to_message=asked)
        await self._settle()

    async def leaves(self) -> None:
        self.far.people.leaves(self.user, self.group)
        await self._settle()

    async def presses(self, label: str, *, in_group: bool = False) -> None:
        shown = self.group_shows() if in_group else self.private
        raw = [one.raw for one in shown if label in one.labels][-1]
        data = next(b for b in _buttons(raw) if b["text"].removeprefix("✓ ") == label)
        if "url" in data:
            self.far.people.opens(self.user, data["url"].partition("start=")[2])
        else:
            number = self.far.people.presses_button(self.user, raw, data["callback_data"])
            await self._settle()
            for answer in self.far.people.presses[number]["answers"]:
                if "url" in answer:
                    self.far.people.opens(self.user, answer["url"].partition("start=")[2])
        self.taps += 1
        await self._settle()

    async def fills(self, *values: str) -> None:
        for value in values:
            if value in self.last.labels:
                await self.presses(value)
            else:
                await self.says(value)

    @property
    def private(self) -> list[Seen]:
        town = self.far.town
        aside = [m for m in town.whispers.values() if m["receiver_user"]["id"] == self.user]
        return [on_telegram(raw) for raw in [*aside, *town.bots_messages(self.user)]]

    def group_shows(self) -> list[Seen]:
        groups = [number for number, chat in self.far.town.chats.items() if chat.title]
        found = [raw for chat in groups for raw in self.far.town.bots_messages(chat)]
        return [on_telegram(raw) for raw in found]


def _buttons(raw: Raw) -> list[Raw]:
    return [b for row in raw.get("reply_markup", {}).get("inline_keyboard", []) for b in row]


def on_telegram(raw: Raw) -> Seen:
    labels = tuple(button["text"].removeprefix("✓ ") for button in _buttons(raw))
    return Seen(text_of(raw), labels, raw)
