"""The far side as an HTTP server on this machine: `/bot<token>/<method>`."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.far_side.telegram.errors import Refused, bad_request
from tests.far_side.telegram.faults import DONE, Fault, Faults
from tests.far_side.telegram.limits import Limits
from tests.far_side.telegram.methods import LIMITED, Methods, not_found
from tests.far_side.telegram.people import People
from tests.far_side.telegram.spec import spec
from tests.far_side.telegram.town import Town, wall
from tests.far_side.telegram.updates import Updates

TOKEN = "700001:far-side-token-of-thirty-five-chars"
_PLAIN = frozenset(
    {"text", "caption", "url", "callback_query_id", "name", "language_code", "parse_mode"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came."""

    method: str
    args: dict[str, Any]


class FarSide:
    """Telegram: `town` is who and what there is, `people` what they do, `faults` mishaps."""

    def __init__(
        self,
        *,
        second: float = 1.0,
        knows_ephemeral: bool = True,
        now: Callable[[], float] = wall,
    ) -> None:
        self.town = Town(now, knows_ephemeral=knows_ephemeral)
        self.updates = Updates(self.town.now)
        self.people = People(self.town, self.updates)
        self.methods = Methods(self.town, self.people)
        self.faults = Faults()
        self.limits = Limits(lambda: asyncio.get_running_loop().time(), second=second)
        self.asked: list[Asked] = []
        self.violations: list[str] = []
        self.travel: Callable[[], float] = lambda: 0.0  # seconds for one way, asked for each
        self.url = ""
        self._hanging: set[asyncio.Event] = set()
        self._news = asyncio.Event()

    @asynccontextmanager
    async def served(self) -> AsyncIterator["FarSide"]:
        """Serve on a free port."""
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            for event in self._hanging:
                event.set()
            self.updates._replace_reader()
            await runner.cleanup()

    def requests(self, method: str) -> list[dict[str, Any]]:
        """What was asked of a method, in order."""
        return [asked.args for asked in self.asked if asked.method.lower() == method.lower()]

    async def until(self, holds: Callable[[], bool], seconds: float = 30.0) -> None:
        """Wait until something holds; looks again after each request."""
        async with asyncio.timeout(seconds):
            while not holds():
                self._news.clear()
                try:
                    async with asyncio.timeout(0.05):
                        await self._news.wait()
                except TimeoutError:
                    continue

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _answer(Refused(401, "Unauthorized").body, 401)
        args = await self._args(request)
        self.asked.append(Asked(method, args))
        fault = self.faults.next(method, args)
        try:
            await _passes(self.travel())
            if fault is not None and fault.kind not in DONE:
                return await self._mishap(fault, request)
            result = await self._do(method, args)
            if fault is not None:
                self.faults.unheard.append((method.lower(), args))
                return await self._mishap(fault, request)
        except Refused as refused:
            return _answer(refused.body, refused.code)
        finally:
            self._news.set()
            await _passes(self.travel())
        return _answer({"ok": True, "result": result}, 200)

    async def _do(self, method: str, args: dict[str, Any]) -> object:
        name = method.lower()
        if (known := spec()) is not None:
            self.violations += known.request(method, args)
        if name == "getupdates":
            result: object = await self.updates.get(args)
        elif name == "deletewebhook":
            self.updates.webhook = ""
            result = True
        elif name in self.methods.by_name:
            if name in LIMITED:
                self.limits.take(int(args.get("chat_id", 0)))
            result = self.methods.by_name[name](args)
        else:
            raise not_found()
        if known is not None and not (name == "getupdates" and self.updates.malformed):
            self.violations += known.result(method, result)
        return result

    async def _mishap(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        match fault.kind:
            case "status":
                told = {
                    "retry_after": fault.retry_after,
                    "migrate_to_chat_id": fault.migrate_to_chat_id,
                }
                more = {key: value for key, value in told.items() if value is not None}
                return _answer(Refused(fault.code, fault.says, **more).body, fault.code)
            case "garbage":
                return web.Response(body=b"<html>not JSON</html>", content_type="application/json")
            case "null":
                return _answer({"ok": True, "result": None}, 200)
            case "hang" | "mute":
                event = asyncio.Event()
                self._hanging.add(event)
                await event.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _args(self, request: web.Request) -> dict[str, Any]:
        if request.content_type == "application/json":
            return dict(await request.json())
        args: dict[str, Any] = dict(request.query)
        files: dict[str, bytes] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = value.file.read()
            else:
                args[name] = value
        read: dict[str, Any] = {name: _read(name, value) for name, value in args.items()}
        for name, value in list(read.items()):
            read[name] = _attached(value, files)
        used = {name for name in files if name not in read and name in {"photo", "document"}}
        return read | {name: files[name] for name in used}


async def _passes(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)


def _read(name: str, value: str) -> object:
    """Everything that is no text comes as JSON."""
    if name in _PLAIN:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _attached(value: object, files: dict[str, bytes]) -> object:
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name not in files:
            raise bad_request("file not found in the request")
        return files[name]
    if isinstance(value, dict):
        return {key: _attached(item, files) for key, item in value.items()}
    return value


def _answer(body: dict[str, Any], status: int) -> web.Response:
    return web.json_response(body, status=status)
