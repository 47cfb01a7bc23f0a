"""What an operator can set: `config.toml`, read once at start, with errors that say what to do."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from bot.core.clock import is_zone
from bot.secret import ConfigError, TokenSource
from bot.settings import convert, is_safe_address

DEFAULT_FILE = Path("config.toml")


class DatabaseConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where rows are kept, and the key of the words in them."""

    url: str = "sqlite+aiosqlite:///data/alongside.db"
    key_env: str | None = None
    key_file: str | None = None


class LocalConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The page on this machine. `auto`: where no token is given, with the demo community."""

    enabled: Literal["auto"] | bool = "auto"
    port: int = 8765


class DiscordConfig(TokenSource, frozen=True, forbid_unknown_fields=True):
    """A Discord bot."""

    api_base_url: str | None = None
    gateway_url: str | None = None


class TelegramConfig(TokenSource, frozen=True, forbid_unknown_fields=True):
    """A Telegram bot."""

    api_base_url: str | None = None
    file_base_url: str | None = None


class CommunityConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a new community starts with; `/setup` changes it there."""

    language: str = "en"
    zone: str = "UTC"
    country: str = ""


class PacksConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Folders of your own beside what comes along: journeys, and packs of crisis language."""

    folder: str | None = None
    crisis: str | None = None


class HealthConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where `/healthz` is served; without a port it is not."""

    port: int | None = None
    host: str = "127.0.0.1"


class LogsConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much is logged."""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything. Without a file it is the demo on the local page."""

    database: DatabaseConfig = DatabaseConfig()
    local: LocalConfig = LocalConfig()
    discord: DiscordConfig = DiscordConfig()
    telegram: TelegramConfig = TelegramConfig()
    community: CommunityConfig = CommunityConfig()
    packs: PacksConfig = PacksConfig()
    health: HealthConfig = HealthConfig()
    logs: LogsConfig = LogsConfig()

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms that this configuration asks for."""
        tokens = {"discord": self.discord.token, "telegram": self.telegram.token}
        given = [name for name, token in tokens.items() if token is not None]
        local = not given if self.local.enabled == "auto" else self.local.enabled
        return (*given, "local") if local else tuple(given)

    @property
    def is_demo(self) -> bool:
        """Whether the page is all that is asked for: then it shows the demo community."""
        return self.platforms == ("local",)


class DemoOptions(msgspec.Struct, frozen=True):
    """How the demo is started: its page's port, where it keeps its data, whether to begin anew."""

    port: int = 8765
    folder: Path = Path("data/demo")
    reset: bool = False
    config: Config = Config()


def load(path: Path, environ: Mapping[str, str] | None = None) -> Config:
    """Read a file and the secrets it points to. Raises ConfigError.

    Relative paths in it start at its own folder.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ConfigError(f"{path} is not there.", "Copy config.example.toml to it.") from None
    except (OSError, UnicodeDecodeError) as error:
        kind = type(error).__name__
        raise ConfigError(f"{path} cannot be read ({kind}).", "It has to be text.") from None
    config = parse(text, str(path))
    return _resolved(config, path.parent, os.environ if environ is None else environ, str(path))


def parse(text: str, name: str = "config.toml") -> Config:
    """The settings in a text, as they stand there. Raises ConfigError; `name` is told in it."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{name} is not TOML: {error}.",
            'A line is a [section], or key = "value". config.example.toml has examples.',
        ) from None
    config = convert(values, Config, name)
    _check(config, name)
    return config


def _check(config: Config, name: str) -> None:
    zone, country, language = (
        config.community.zone,
        config.community.country,
        config.community.language,
    )
    if not is_zone(zone):
        raise ConfigError(
            f"{name}: community.zone is {zone!r}, which is no time zone.",
            'Write it as in "Europe/Lisbon" or "America/Bogota", or "UTC".',
        )
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise ConfigError(
            f"{name}: community.country is {country!r}.",
            'Write the two letters of a country, as in "PT", or "" for none.',
        )
    if not (len(language) in {2, 3} and language.isascii() and language.islower()):
        raise ConfigError(
            f"{name}: community.language is {language!r}.", 'Write it as in "en" or "es".'
        )
    if config.database.key_env is not None and config.database.key_file is not None:
        raise ConfigError(
            f"{name}: database.key_env and database.key_file are both set.", "Keep one of them."
        )
    _check_ports(config, name)
    _check_addresses(config, name)


def _check_ports(config: Config, name: str) -> None:
    ports = {"local.port": config.local.port, "health.port": config.health.port}
    for key, port in ports.items():
        if port is not None and not 1 <= port <= 65535:
            raise ConfigError(f"{name}: {key} is {port}.", "Write a number from 1 to 65535.")
    if config.local.port == config.health.port:
        raise ConfigError(
            f"{name}: local.port and health.port are the same.", "Give each its own number."
        )


def _check_addresses(config: Config, name: str) -> None:
    addresses = {
        "discord.api_base_url": (config.discord.api_base_url, "https"),
        "discord.gateway_url": (config.discord.gateway_url, "wss"),
        "telegram.api_base_url": (config.telegram.api_base_url, "https"),
        "telegram.file_base_url": (config.telegram.file_base_url, "https"),
    }
    for key, (address, scheme) in addresses.items():
        if address is not None and not is_safe_address(address, scheme):
            raise ConfigError(
                f"{name}: {key} is no address that begins with {scheme}://.",
                f"Without encryption ({scheme[:-1]}://) only this machine may be meant.",
            )


def _resolved(config: Config, folder: Path, environ: Mapping[str, str], name: str) -> Config:
    return msgspec.structs.replace(
        config,
        database=_database(config.database, folder),
        discord=config.discord.resolved("discord", folder, environ, name),
        telegram=config.telegram.resolved("telegram", folder, environ, name),
        packs=PacksConfig(
            _within(folder, config.packs.folder), _within(folder, config.packs.crisis)
        ),
    )


def _database(database: DatabaseConfig, folder: Path) -> DatabaseConfig:
    url = database.url
    scheme, slashes, file = url.partition(":///")
    if scheme.startswith("sqlite") and slashes and file and not file.startswith((":", "/")):
        url = f"{scheme}:///{folder / file}"
    key_file = _within(folder, database.key_file)
    return msgspec.structs.replace(database, url=url, key_file=key_file)


def _within(folder: Path, path: str | None) -> str | None:
    return None if path is None else str(folder / Path(path).expanduser())
