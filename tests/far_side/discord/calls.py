"""One HTTP request: read, counted, refused or served, answered as Discord answers."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.far_side.discord.errors import UNAUTHORIZED, ApiError
from tests.far_side.discord.faults import Fault
from tests.far_side.discord.model import Json, Value
from tests.far_side.discord.state import State

_NO_TOKEN = re.compile(r"^/(interactions|webhooks)/")
_BUCKET = re.compile(r"^/channels/(\d+)/messages$")


@dataclass
class Call:
    """`json` is the body (of a form: its `payload_json`), `files` its parts."""

    method: str
    path: str
    ids: Mapping[str, str]
    query: Mapping[str, str]
    json: Any
    files: dict[str, bytes]
    status: int = 0


Handler = Callable[[Call], Awaitable[Any]]


def served(state: State, path: str, handler: Handler) -> Callable[[web.Request], Any]:
    """The handler as aiohttp calls it."""

    async def serve(request: web.Request) -> web.StreamResponse:
        await _passes(state.travel())
        response = await _serve(request)
        await _passes(state.travel())
        return response

    async def _serve(request: web.Request) -> web.StreamResponse:
        called = request.path.removeprefix("/api/v10")
        call = Call(request.method, called, request.match_info, request.query, None, {})
        state.calls.append(call)
        fault = state.faults.meet(f"{request.method} {called}")
        if fault is not None and fault.kind != "lost":
            return await _fail(state, request, fault, call)
        limited = _limited(state, called, request.method)
        if limited is not None:
            call.status = 429
            return limited
        try:
            call.json, call.files = await _body(request)
            _let_in(state, request, called)
            state.witness.request(request.method, path, call.json, multipart=bool(call.files))
            result = await handler(call)
        except ApiError as error:
            call.status = error.status
            return answer(error.body(), error.status)
        if fault is not None:
            return _cut(request)
        made = request.method == "POST" and called.endswith("/threads")
        call.status = 204 if result is None else 201 if made else 200
        state.witness.response(request.method, path, call.status, result)
        return answer(result, call.status, state.bucket_headers.pop(called, {}))

    return serve


async def _passes(seconds: float) -> None:
    if seconds > 0:
        await asyncio.sleep(seconds)


def answer(body: Value, status: int, headers: Mapping[str, str] | None = None) -> web.Response:
    """JSON with exactly the type that clients look for."""
    if body is None:
        return web.Response(status=204, headers=headers)
    made = web.Response(body=json.dumps(body).encode(), status=status, headers=headers)
    made.headers["Content-Type"] = "application/json"
    return made


async def _body(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    if request.content_type == "multipart/form-data":
        files: dict[str, bytes] = {}
        body: Value = {}
        async for part in await request.multipart():
            data = await part.read()  # type: ignore[union-attr]  # no nested parts here
            if part.name == "payload_json":  # type: ignore[union-attr]  # as above
                body = json.loads(data)
            else:
                files[str(part.name)] = bytes(data)  # type: ignore[union-attr]  # as above
        return body, files
    raw = await request.read()
    if not raw:
        return {}, {}
    if request.content_type != "application/json":
        raise ApiError((400, 50109, "The request body contains invalid JSON."))
    return json.loads(raw), {}


def _let_in(state: State, request: web.Request, path: str) -> None:
    if not _NO_TOKEN.match(path) and request.headers.get("Authorization") != f"Bot {state.token}":
        raise ApiError(UNAUTHORIZED)


def _limited(state: State, path: str, method: str) -> web.Response | None:
    exempt = bool(_NO_TOKEN.match(path))
    bucket = f"{method} {path}" if method == "POST" and _BUCKET.match(path) else ""
    verdict = state.limits.take(bucket, exempt=exempt)
    state.bucket_headers[path] = verdict.headers
    if verdict.retry_after is None:
        return None
    return too_many(verdict.retry_after, is_global=verdict.is_global, headers=verdict.headers)


def too_many(
    after: float, *, is_global: bool, headers: Mapping[str, str] | None = None
) -> web.Response:
    """429, as Discord itself says it (a proxy in front of it leaves out `Via`)."""
    scope = "global" if is_global else "user"
    more = {
        "Retry-After": f"{max(1, round(after))}",
        "Via": "1.1 google",
        "X-RateLimit-Scope": scope,
    }
    body: Json = {
        "message": "You are being rate limited.",
        "retry_after": round(after, 3),
        "global": is_global,
        "code": 0,
    }
    return answer(body, 429, {**(headers or {}), **more})


async def _fail(state: State, request: web.Request, fault: Fault, call: Call) -> web.StreamResponse:
    match fault.kind:
        case "timeout":
            await state.faults.hold.wait()
            return _cut(request)
        case "reset":
            return _cut(request)
        case "garbage":
            response = web.Response(body=b"{", status=200)
            response.headers["Content-Type"] = "application/json"
            return response
        case _:
            call.status = fault.status
            if fault.status == 429:
                return too_many(fault.retry_after, is_global=fault.is_global)
            return answer({"message": "fault", "code": fault.code}, fault.status)


def _cut(request: web.Request) -> web.Response:
    """The line breaks: no answer, and nobody knows what has happened."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)
