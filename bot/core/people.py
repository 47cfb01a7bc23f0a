"""Who and where: the words for people, homes and places that every platform shares."""

from enum import StrEnum

import msgspec

from bot.core.days import LocalDays


class Who(StrEnum):
    """Who may use a command or a button."""

    ANYONE = "anyone"
    MEMBER = "member"
    MODERATOR = "moderator"
    ADMIN = "admin"


class Home(msgspec.Struct, frozen=True):
    """A Discord server, a Telegram group or a local room. `ref` is the platform's id."""

    platform: str
    ref: str


class Place(msgspec.Struct, frozen=True, tag="place"):
    """Somewhere that several people read. A thread or topic inherits from its channel."""

    platform: str
    home: str
    channel: str
    thread: str | None = None

    @property
    def parent(self) -> "Place":
        """The channel itself: settings of a channel hold for every thread under it."""
        return Place(self.platform, self.home, self.channel)

    def is_in(self, home: Home) -> bool:
        """Whether this place belongs to the home."""
        return (self.platform, self.home) == (home.platform, home.ref)


class Direct(msgspec.Struct, frozen=True, tag="direct"):
    """The private chat of one account with the bot."""

    platform: str
    user: str


Address = Place | Direct
_READ_ADDRESS = msgspec.json.Decoder(Address)


def write_address(address: Address) -> str:
    """The address as text for a column; the same address always gives the same text."""
    return msgspec.json.encode(address).decode()


def read_address(text: str) -> Address:
    """The address that `write_address` wrote."""
    address: Address = _READ_ADDRESS.decode(text)
    return address


class Identity(msgspec.Struct, frozen=True):
    """An account on a platform. `name` is what others read there now; it is no key."""

    platform: str
    ref: str
    name: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the account, whatever it calls itself today."""
        return (self.platform, self.ref)

    @property
    def direct(self) -> Direct:
        """The private chat with this account."""
        return Direct(self.platform, self.ref)


class Person(msgspec.Struct, frozen=True, tag="person"):
    """A human being who wrote or pressed something under an account."""

    identity: Identity


class Staff(msgspec.Struct, frozen=True, tag="staff"):
    """An administrator who posts as the group (Telegram's anonymous admin): nobody we could ask."""

    platform: str
    home: str


class Feed(msgspec.Struct, frozen=True, tag="feed"):
    """A channel, a webhook or another bot: words without a person behind them."""

    platform: str
    ref: str


class Proxy(msgspec.Struct, frozen=True, tag="proxy"):
    """A copy of a person's message posted for them (PluralKit); `of` is that person where known."""

    platform: str
    ref: str
    name: str
    of: Identity | None = None


Author = Person | Staff | Feed | Proxy


class Community(msgspec.Struct, frozen=True):
    """A peer-support group with one or more homes, as handlers see it."""

    id: str
    name: str
    language: str
    zone: str
    country: str
    calls_emergency: str  # yes | asked | no: whether the team ever calls emergency services


class Defaults(msgspec.Struct, frozen=True):
    """What a new community starts with, where its first admin's account tells nothing."""

    language: str = "en"
    zone: str = "UTC"
    country: str = ""


class Member(msgspec.Struct, frozen=True):
    """A person in one community who agreed; one or more identities."""

    id: str
    community_id: str
    name: str
    language: str
    days: LocalDays
