"""The line to the Bot API: the library's client, opened while anybody uses it."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

import httpx
import msgspec
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from adapters.telegram.endpoints import api_base, file_base, is_here
from adapters.telegram.quiet import keep_quiet
from bot.core.errors import WrongToken

POOL = 64
READ_SECONDS = 15.0
LONG_POLL_SLACK = 10.0
REFUSED = (
    "Telegram does not know this bot token. Get the right one from @BotFather in Telegram "
    "(/mybots, choose the bot, API Token) and put it where config.toml says."
)
_SERVER_ERRORS = 500
_TOO_LARGE = 413
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


class NotSent(NetworkError):
    """No connection: the request never left."""


class ServerTrouble(NetworkError):
    """The server answered with a 5xx."""

    def __init__(self, code: int) -> None:
        super().__init__(f"server error {code}")
        self.code = code


class Courier(HTTPXRequest):
    """The library's HTTP client, telling apart what never left, what failed and what is unsure."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401  # the library's own default
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401  # the library's own default
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401  # the library's own default
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401  # the library's own default
    ) -> tuple[int, bytes]:
        """One request. Raises the library's errors, and the two above."""
        try:
            code, payload = await super().do_request(
                url,
                method,
                request_data,
                read_timeout,
                write_timeout,
                connect_timeout,
                pool_timeout,
            )
        except NetworkError as error:
            if isinstance(error.__cause__, _NOT_SENT):
                raise NotSent("no connection") from error
            raise
        if code >= _SERVER_ERRORS:
            raise ServerTrouble(code)
        if code == _TOO_LARGE:
            raise BadRequest("too large")
        return code, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer; what cannot be read is not logged, for people's words stand in it."""
        try:
            return msgspec.json.decode(payload, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise TelegramError("Invalid server response") from None


class Wire(Bot):
    """The library's bot, with raw polling."""

    async def poll(
        self, offset: int | None, *, seconds: int, limit: int, allowed: Sequence[str]
    ) -> list[object]:
        """Updates as they came, so that one bad one cannot spoil the others."""
        asked = {
            "offset": offset,
            "timeout": seconds,
            "limit": limit,
            "allowed_updates": list(allowed),
        }
        # `do_api_request` warns for every method that the library has itself.
        found = await self._post(
            "getUpdates", asked, read_timeout=seconds + LONG_POLL_SLACK, pool_timeout=READ_SECONDS
        )
        return list(found) if isinstance(found, list) else []

    async def call(self, method: str, args: Mapping[str, Any]) -> Any:  # noqa: ANN401  # raw JSON
        """A method that the library does not know yet."""
        return await self._post(method, dict(args))


class Line:
    """One client for everybody; closed when the last who uses it lets go."""

    def __init__(
        self,
        token: str,
        api_base_url: str | None,
        file_base_url: str | None,
        read_seconds: float = READ_SECONDS,
    ) -> None:
        """Raises ValueError for addresses that would not do."""
        keep_quiet()
        self._token = token.strip()
        self._base = api_base(api_base_url)
        self._files = file_base(file_base_url, api_base_url)
        self._read_seconds = read_seconds
        self._bot: Wire | None = None
        self._users = 0
        self._door = asyncio.Lock()

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Wire]:
        """The client, ready. Raises WrongToken and the library's errors."""
        async with self._door:
            bot = self._bot or await self._opened()
            self._bot = bot
            self._users += 1
        try:
            yield bot
        finally:
            async with self._door:
                self._users -= 1
                if self._users == 0:
                    self._bot = None
                    await bot.shutdown()

    async def _opened(self) -> Wire:
        if not _TOKEN.fullmatch(self._token):
            raise WrongToken(REFUSED)
        bot = self._made()
        try:
            await bot.initialize()
        except InvalidToken:
            await bot.shutdown()
            raise WrongToken(REFUSED) from None
        except BaseException:
            await bot.shutdown()
            raise
        return bot

    def _made(self) -> Wire:
        # One set of certificates for both clients; plain http (loopback only) needs none.
        safe = not self._base.startswith("http://")
        options: dict[str, Any] = {
            "trust_env": not is_here(self._base),
            "verify": httpx.create_ssl_context() if safe else False,
        }

        def courier(pool: int) -> Courier:
            return Courier(
                connection_pool_size=pool,
                read_timeout=self._read_seconds,
                write_timeout=self._read_seconds,
                connect_timeout=10.0,
                pool_timeout=5.0,
                httpx_kwargs=options,
            )

        return Wire(
            self._token,
            base_url=self._base,
            base_file_url=self._files,
            request=courier(POOL),
            get_updates_request=courier(1),
        )
