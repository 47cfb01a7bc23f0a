"""Where the Bot API is: Telegram's own servers, or a server that the operator runs."""

from urllib.parse import urlsplit

from bot.core.loopback import is_loopback

TELEGRAM = "https://api.telegram.org"


def api_base(url: str | None) -> str:
    """The address before the token, as the library wants it. Raises ValueError."""
    return f"{_checked(url or TELEGRAM, 'telegram.api_base_url')}/bot"


def file_base(url: str | None, api_url: str | None) -> str:
    """The address of files before the token. Raises ValueError."""
    base = _checked(url or api_url or TELEGRAM, "telegram.file_base_url")
    return f"{base.removesuffix('/file')}/file/bot"


def is_here(url: str) -> bool:
    """Whether the address is on this machine."""
    return is_loopback(urlsplit(url).hostname or "")


def _checked(url: str, setting: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ValueError(f"{setting} is no address") from error
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise ValueError(f"{setting} must begin with https:// and name a host")
    if parts.query or parts.fragment or parts.username:
        raise ValueError(f"{setting} must be a plain address, without a login, ? or #")
    if parts.scheme == "http" and not is_here(url):
        raise ValueError(
            f"{setting} uses http, which would send the token and people's words unprotected: "
            "use https, or a server on this machine (http://127.0.0.1:8081)"
        )
    return url.rstrip("/").removesuffix("/bot")
