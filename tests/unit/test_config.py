"""What an operator can set, and what they are told when it does not fit."""

import re
from pathlib import Path

import msgspec
import pytest

from bot.config import Config, DiscordConfig, load, parse
from bot.secret import ConfigError, Secret
from tests.source_code import ROOT

EXAMPLE = (ROOT / "config.example.toml").read_text()


def fault(text: str) -> str:
    with pytest.raises(ConfigError) as raised:
        parse(text)
    assert str(raised.value) == f"{raised.value.what} {raised.value.remedy}"
    return str(raised.value)


def test_the_example_starts_as_it_is() -> None:
    assert parse(EXAMPLE) == Config()
    assert Config().platforms == ("local",)
    assert Config().is_demo


def test_the_example_shows_every_setting() -> None:
    for section in Config.__struct_fields__:
        body = EXAMPLE.partition(f"[{section}]")[2].partition("\n[")[0]
        kind = Config.__annotations__[section]
        for key in kind.__struct_fields__:
            assert re.search(rf"^(# )?{key} = ", body, re.MULTILINE), f"{section}.{key}"


def test_what_the_example_leaves_off_works_when_it_is_turned_on() -> None:
    told = [line.removeprefix("# ") for line in EXAMPLE.splitlines()]
    settings = [line for line in told if re.match(r"\[|\w+ = ", line)]
    text = "\n".join(
        line for line in settings if not re.match(r"token = |token_file|key_file", line)
    )
    config = parse(text)
    assert (config.discord.token_env, config.telegram.token_env) == (
        "DISCORD_TOKEN",
        "TELEGRAM_TOKEN",
    )
    assert (config.health.port, config.packs.folder) == (8766, "packs")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[local]\nprot = 1", "there is no setting local.prot. Did you mean local.port?"),
        ("[discrod]", "there is no setting discrod. Did you mean discord?"),
        ("[weather]", "there is no setting weather. Settings here: database, local, discord,"),
        (
            "[local]\nx = 1",
            "there is no setting local.x. Settings here: local.enabled, local.port.",
        ),
        ('[local]\nport = "x"', "local.port should be a whole number, and it is text in quotes."),
        ("[database]\nurl = 1", "database.url should be text in quotes, and it is a whole number."),
        ("local = 1", "local should be a section, and it is a whole number."),
        ("[discord]\ntoken = 1", "discord.token cannot be that. See config.example.toml."),
        ('[logs]\nlevel = "LOUD"', 'Write "DEBUG", "INFO", "WARNING" or "ERROR".'),
        ('[local]\nenabled = "maybe"', 'Write "auto", true or false.'),
        ("x", "is not TOML"),
        (
            '[community]\nzone = "Mars/Base"',
            "community.zone is 'Mars/Base', which is no time zone.",
        ),
        ('[community]\ncountry = "Peru"', "community.country is 'Peru'. Write the two letters"),
        ('[community]\nlanguage = "English"', "community.language is 'English'. Write it as in"),
        ("[local]\nport = 0", "local.port is 0. Write a number from 1 to 65535."),
        ("[health]\nport = 8765", "local.port and health.port are the same."),
        ('[database]\nkey_env = "A"\nkey_file = "b"', "database.key_env and database.key_file"),
        (
            '[telegram]\napi_base_url = "http://example.org"',
            "telegram.api_base_url is no address that begins with https://. Without encryption",
        ),
        ('[discord]\ngateway_url = "ws://10.0.0.1"', "discord.gateway_url is no address that"),
        (
            '[discord]\napi_base_url = "https://a.example/?x=1"',
            "discord.api_base_url is no address",
        ),
        ('[discord]\napi_base_url = "https://[::bad/"', "discord.api_base_url is no address"),
        ('[discord]\napi_base_url = "nonsense"', "discord.api_base_url is no address"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(text: str, told: str) -> None:
    said = fault(text)
    assert said.startswith("config.toml")
    assert told in said


def test_a_token_is_never_told() -> None:
    for text in (
        '[discord]\ntoken = "wisteria"\nport = 1',
        "[discord]\ntoken = wisteria",
        '[discord]\ntoken = ["wisteria"]',
    ):
        assert "wisteria" not in fault(text)
    config = parse('[discord]\ntoken = "wisteria"')
    assert "wisteria" not in repr(config)
    assert config.discord.token == Secret("wisteria")
    assert config.discord.token is not None
    assert config.discord.token.reveal() == "wisteria"
    assert len({config.discord.token, Secret("wisteria"), Secret("lilac")}) == 2


def test_servers_on_this_machine_may_do_without_encryption() -> None:
    config = parse(
        '[discord]\napi_base_url = "http://127.0.0.1:9/api"\ngateway_url = "ws://localhost:9"'
    )
    assert config.discord.api_base_url == "http://127.0.0.1:9/api"


def test_the_page_shows_itself_where_no_token_is_given() -> None:
    token = msgspec.structs.replace(Config(), discord=DiscordConfig(Secret("t")))
    assert (token.platforms, token.is_demo) == (("discord",), False)
    assert parse('[local]\nenabled = true\n[telegram]\ntoken = "t"').platforms == (
        "telegram",
        "local",
    )
    assert parse("[local]\nenabled = false").platforms == ()


def write(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text)
    return path


def test_paths_begin_at_the_folder_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, '[database]\nkey_file = "k"\n[packs]\nfolder = "p"')
    config = load(path, {})
    assert config.database.url == f"sqlite+aiosqlite:///{tmp_path}/data/alongside.db"
    assert (config.database.key_file, config.packs.folder) == (
        str(tmp_path / "k"),
        str(tmp_path / "p"),
    )
    absolute = '[database]\nurl = "sqlite+aiosqlite:////var/a.db"'
    assert load(write(tmp_path, absolute), {}).database.url == "sqlite+aiosqlite:////var/a.db"
    server = '[database]\nurl = "postgresql+asyncpg://u:p@h/n"'
    assert load(write(tmp_path, server), {}).database.url == "postgresql+asyncpg://u:p@h/n"


def test_tokens_come_from_a_variable_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("from-file\n")
    path = write(tmp_path, '[discord]\ntoken_env = "D"\n[telegram]\ntoken_file = "t"')
    config = load(path, {"D": " from-env "})
    assert config.discord.token == Secret("from-env")
    assert config.telegram.token == Secret("from-file")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('token_env = "D"', "discord.token_env names D, which is not set. Set D to the token."),
        ('token_file = "none"', "which cannot be read (FileNotFoundError)"),
        ('token_file = "two"', "which holds no token"),
        ('token = " "', "discord.token is empty"),
        ('token = "a"\ntoken_env = "D"', "discord.token and discord.token_env are set. Keep one"),
    ],
)
def test_a_token_that_is_not_there_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "two").write_text("one\ntwo\n")
    with pytest.raises(ConfigError) as raised:
        load(write(tmp_path, f"[discord]\n{text}"), {})
    assert told in str(raised.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"config\.toml is not there"):
        load(tmp_path / "config.toml")
    (tmp_path / "config.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match=r"cannot be read \(UnicodeDecodeError\)"):
        load(tmp_path / "config.toml")
