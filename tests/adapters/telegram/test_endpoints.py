"""Base addresses: Telegram's own, one's own server, and never words in the clear."""

import pytest

from adapters.telegram import TelegramPlatform
from adapters.telegram.endpoints import api_base, file_base


@pytest.mark.parametrize(
    ("given", "base"),
    [
        (None, "https://api.telegram.org/bot"),
        ("https://bots.example.org/", "https://bots.example.org/bot"),
        ("https://bots.example.org/telegram/bot", "https://bots.example.org/telegram/bot"),
        ("http://127.0.0.1:8081", "http://127.0.0.1:8081/bot"),
        ("http://localhost:8081", "http://localhost:8081/bot"),
        ("http://[::1]:8081", "http://[::1]:8081/bot"),
    ],
)
def test_addresses_that_do(given: str | None, base: str) -> None:
    assert api_base(given) == base


@pytest.mark.parametrize(
    "given",
    [
        "http://bots.example.org",
        "http://10.0.0.4:8081",
        "http://localhost.example.org",
        "ftp://127.0.0.1",
        "bots.example.org",
        "https://user:secret@bots.example.org",
        "https://bots.example.org?x=1",
        "https://[broken",
    ],
)
def test_addresses_that_do_not(given: str) -> None:
    with pytest.raises(ValueError, match=r"telegram\.api_base_url"):
        TelegramPlatform("1:x", api_base_url=given)


def test_files_come_from_the_same_server_unless_another_is_named() -> None:
    assert file_base(None, None) == "https://api.telegram.org/file/bot"
    assert file_base(None, "http://127.0.0.1:8081") == "http://127.0.0.1:8081/file/bot"
    assert file_base("https://f.example.org", None) == "https://f.example.org/file/bot"
    assert file_base("https://f.example.org/file", None) == "https://f.example.org/file/bot"
