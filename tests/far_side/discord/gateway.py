"""Discord's gateway, version 10: sessions that identify, resume, and get what they asked for."""

import asyncio
import json
import random
import secrets
import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from tests.far_side.discord.model import Json, Value

KEPT = 10_000
GUILDS, MEMBERS, GUILD_MESSAGES, DIRECT_MESSAGES, CONTENT = 1, 1 << 1, 1 << 9, 1 << 12, 1 << 15
_NEEDS = {
    "GUILD_MEMBER_ADD": MEMBERS,
    "GUILD_MEMBER_REMOVE": MEMBERS,
    "GUILD_CREATE": GUILDS,
    "GUILD_DELETE": GUILDS,
    "CHANNEL_CREATE": GUILDS,
    "THREAD_CREATE": GUILDS,
    "THREAD_UPDATE": GUILDS,
}
_MESSAGES = {"MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK"}
UNAUTHENTICATED, INVALID_SEQ, NOT_ALLOWED, BAD_TOKEN, TWICE = 4003, 4007, 4014, 4004, 4005


@dataclass(eq=False)
class Session:
    id: str
    intents: int
    seq: int = 0
    sent: deque[tuple[int, str, Any]] = field(default_factory=lambda: deque(maxlen=KEPT))
    socket: "Connection | None" = None
    valid: bool = True


class Connection:
    def __init__(self, socket: web.WebSocketResponse, *, compress: bool) -> None:
        self.socket = socket
        self._zlib = zlib.compressobj() if compress else None
        self.session: Session | None = None

    async def send(self, frame: Json) -> None:
        await self.send_text(json.dumps(frame))

    async def send_text(self, text: str) -> None:
        if self.socket.closed:
            return
        try:
            if self._zlib is None:
                await self.socket.send_str(text)
            else:
                packed = self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(packed)
        except (ConnectionError, RuntimeError):
            return  # the client has gone; what it misses it gets when it resumes


class Gateway:
    """`greet` gives READY and the servers; `allowed` are the privileged intents of the portal."""

    def __init__(self, token: str, address: Callable[[], str]) -> None:
        self._token = token
        self._address = address
        self.allowed = MEMBERS | CONTENT
        self.greet: Callable[[], tuple[Json, list[Json]]] = lambda: ({}, [])
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.identifies = 0
        self.resumes = 0
        self.refuse_resume = False
        self.heartbeat = 41_250
        self._out = asyncio.Queue[tuple[Session, Json]]()
        self._sender: asyncio.Task[None] | None = None
        self.dice = random.Random(17)
        self.mixed = self.twice = 0.0
        self._kept: tuple[str, Json, str] | None = None

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=4096)
        await socket.prepare(request)
        compress = request.query.get("compress") == "zlib-stream"
        connection = Connection(socket, compress=compress)
        self.connections.add(connection)
        if self._sender is None:
            self._sender = asyncio.create_task(self._send_all())
        await connection.send({"op": 10, "d": {"heartbeat_interval": self.heartbeat}, "s": None})
        try:
            async for frame in socket:
                if frame.type is not WSMsgType.TEXT:
                    break
                await self._take(connection, json.loads(frame.data))
        finally:
            self.connections.discard(connection)
            if connection.session is not None and connection.session.socket is connection:
                connection.session.socket = None
        return socket

    async def _take(self, connection: Connection, frame: Json) -> None:
        match frame["op"]:
            case 1:
                await connection.send({"op": 11, "d": None, "s": None, "t": None})
            case 2:
                await self._identify(connection, frame["d"])
            case 6:
                await self._resume(connection, frame["d"])
            case _ if connection.session is None:
                await connection.socket.close(code=UNAUTHENTICATED)

    async def _identify(self, connection: Connection, data: Json) -> None:
        self.identifies += 1
        if connection.session is not None:
            await connection.socket.close(code=TWICE)
        elif data["token"] != self._token:
            await connection.socket.close(code=BAD_TOKEN, message=b"Authentication failed.")
        elif data["intents"] & (MEMBERS | CONTENT) & ~self.allowed:
            await connection.socket.close(code=NOT_ALLOWED, message=b"Disallowed intent(s).")
        else:
            session = Session(secrets.token_hex(16), data["intents"], socket=connection)
            connection.session = self.sessions[session.id] = session
            ready, guilds = self.greet()
            more = {"v": 10, "session_id": session.id, "resume_gateway_url": self._address()}
            self._put(session, "READY", ready | more)
            for guild in guilds:
                self._put(session, "GUILD_CREATE", guild)

    async def _resume(self, connection: Connection, data: Json) -> None:
        self.resumes += 1
        session = self.sessions.get(data["session_id"])
        known = session is not None and session.valid and not self.refuse_resume
        if session is None or not known or data["token"] != self._token:
            await connection.send({"op": 9, "d": False, "s": None, "t": None})
            return
        if data["seq"] > session.seq:
            await connection.socket.close(code=INVALID_SEQ)
            return
        connection.session, last = session, data["seq"]
        while missed := [event for event in session.sent if event[0] > last]:
            for seq, name, payload in missed:
                await connection.send({"op": 0, "t": name, "s": seq, "d": payload})
                last = seq
        session.socket = connection
        self._put(session, "RESUMED", {"_trace": []})

    def tell(self, name: str, payload: Json, *, us: str = "") -> None:
        """Something happened. Discord promises no order, and may say a thing twice."""
        kept, self._kept = self._kept, None
        if kept is None and name in _MESSAGES and self.dice.random() < self.mixed:
            self._kept = (name, payload, us)
            return
        self._tell(name, payload, us)
        if self.dice.random() < self.twice:
            self._tell(name, payload, us)
        if kept is not None:
            self._tell(*kept)

    def tell_kept(self) -> None:
        """What was to come after something else comes now."""
        if self._kept is not None:
            self._tell(*self._kept)
            self._kept = None

    def _tell(self, name: str, payload: Json, us: str) -> None:
        """Told to every session that asked for such things."""
        for session in self.sessions.values():
            if not session.valid:
                continue
            if name in _MESSAGES:
                need = GUILD_MESSAGES if payload.get("guild_id") else DIRECT_MESSAGES
            else:
                need = _NEEDS.get(name, 0)
            if need & ~session.intents:
                continue
            shown = payload
            if name in {"MESSAGE_CREATE", "MESSAGE_UPDATE"} and not session.intents & CONTENT:
                shown = blinded(payload, us)
            self._put(session, name, shown)

    def _put(self, session: Session, name: str, payload: Value) -> None:
        session.seq += 1
        session.sent.append((session.seq, name, payload))
        self._out.put_nowait((session, {"op": 0, "t": name, "s": session.seq, "d": payload}))

    async def _send_all(self) -> None:
        while True:
            session, frame = await self._out.get()
            if session.socket is not None:
                await session.socket.send(frame)
            self._out.task_done()

    async def everything_sent(self) -> None:
        await self._out.join()

    # What can go wrong with it.

    async def raw(self, text: str) -> None:
        """A frame that is no JSON, or of a shape nobody knows."""
        for connection in [*self.connections]:
            await connection.send_text(text)

    async def ask_to_reconnect(self) -> None:
        for connection in [*self.connections]:
            await connection.send({"op": 7, "d": None, "s": None, "t": None})

    async def invalidate(self, *, resumable: bool) -> None:
        for session in self.sessions.values():
            session.valid = session.valid and resumable
        for connection in [*self.connections]:
            await connection.send({"op": 9, "d": resumable, "s": None, "t": None})

    async def cut(self) -> None:
        """The line breaks without a word."""
        for connection in [*self.connections]:
            transport = connection.socket._req.transport if connection.socket._req else None
            if transport is not None:
                transport.abort()

    async def close(self, code: int = WSCloseCode.GOING_AWAY) -> None:
        for connection in [*self.connections]:
            await connection.socket.close(code=code)

    def forget_sessions(self) -> None:
        for session in self.sessions.values():
            session.valid = False

    async def stop(self) -> None:
        await self.close()
        if self._sender is not None:
            self._sender.cancel()
            await asyncio.gather(self._sender, return_exceptions=True)


def blinded(message: Json, us: str) -> Json:
    """Without the message content intent: no words, but for our own, mentions and private ones."""
    mine = (message.get("author") or {}).get("id") == us
    named = any(user["id"] == us for user in message.get("mentions") or ())
    if mine or named or not message.get("guild_id"):
        return message
    blind = {"content": "", "attachments": [], "embeds": [], "components": []}
    return {k: v for k, v in message.items() if k != "poll"} | blind
