"""What an adapter remembers: its own, sealed, and the newest."""

from sqlalchemy import select

from bot.engine.context import Tools
from bot.engine.memory import StoredMemory
from bot.store.tables import CursorRow


async def test_a_value_is_kept_replaced_and_forgotten(tools: Tools) -> None:
    memory = StoredMemory(tools.db, "far")
    assert await memory.get("cursor") is None
    await memory.put("cursor", b"1")
    await memory.put("cursor", b"\x00 two \xff")
    assert await memory.get("cursor") == b"\x00 two \xff"
    await memory.delete("cursor")
    await memory.delete("cursor")
    assert await memory.get("cursor") is None


async def test_platforms_do_not_see_each_other(tools: Tools) -> None:
    here, there = StoredMemory(tools.db, "here"), StoredMemory(tools.db, "there")
    await here.put("hash", b"h")
    await there.put("hash", b"t")
    await there.delete("hash")
    assert (await here.get("hash"), await there.get("hash")) == (b"h", None)


async def test_values_are_listed_by_the_beginning_of_their_keys(tools: Tools) -> None:
    memory = StoredMemory(tools.db, "far")
    for key in ("message:2", "message:1", "Message:3", "mess_age", "dm%", "dm"):
        await memory.put(key, key.encode())
    assert await memory.items("message:") == [
        ("message:1", b"message:1"),
        ("message:2", b"message:2"),
    ]
    assert [key for key, _ in await memory.items("dm%")] == ["dm%"]
    assert len(await memory.items("")) == 6


async def test_values_are_sealed(tools: Tools) -> None:
    memory = StoredMemory(tools.db, "far")
    await memory.put("token", b"wisteria")
    async with tools.db.read() as tx:
        sealed = await tx.scalar(select(CursorRow.__table__.c.value))
    assert sealed is not None
    assert b"wisteria" not in bytes(sealed)
