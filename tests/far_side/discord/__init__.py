"""Discord on loopback, written from its public documentation. It refuses what Discord refuses."""

from tests.far_side.discord.server import FarSide

__all__ = ["FarSide"]
