"""Addresses from the configuration: encrypted, or on this machine."""

import pytest
from discord.http import Route

from adapters.discord import DiscordPlatform
from adapters.discord.endpoints import AddressRefused, checked, use_api


@pytest.mark.parametrize(
    "address",
    [
        "https://discord.example/api/v10",
        "wss://gateway.example",
        "http://127.0.0.1:3001/api/v10",
        "ws://localhost:3002",
        "http://[::1]:3001/api/v10",
    ],
)
def test_good_addresses(address: str) -> None:
    assert str(checked(address)).startswith(address)


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("http://discord.example/api/v10", "use https:// for discord.example"),
        ("ws://10.0.0.7:3002", "use wss:// for 10.0.0.7"),
        ("http://127.0.0.1.example.org/", "use https://"),
        ("ftp://127.0.0.1/", "must begin with"),
        ("discord.example", "must begin with"),
    ],
)
def test_plain_ones_to_other_machines_are_refused_with_the_remedy(
    address: str, remedy: str
) -> None:
    with pytest.raises(AddressRefused, match=remedy):
        DiscordPlatform("token", api_base_url=address)


def test_the_version_is_added_where_it_is_missing() -> None:
    for address in (
        "http://127.0.0.1:1/api",
        "http://127.0.0.1:1/api/",
        "http://127.0.0.1:1/api/v10",
    ):
        use_api(address)
        assert Route.BASE == "http://127.0.0.1:1/api/v10"
    use_api(None)
    assert Route.BASE == "https://discord.com/api/v10"
