"""The program put together, and how it runs until it is told to stop."""

import asyncio
import gc
from collections.abc import Coroutine
from dataclasses import dataclass, field
from functools import partial

from bot.core.clock import Clock
from bot.engine.application import App
from bot.engine.context import Tools
from bot.engine.deliver import Deliverer
from bot.engine.manifest import manifest
from bot.engine.memory import StoredMemory
from bot.engine.shutdown import Shutdown
from bot.engine.supervise import supervise
from bot.engine.ticker import Beat, Ticker
from bot.engine.timeline import Timeline


@dataclass(slots=True)
class Running:
    """All parts, connected. `timeline` moves the clock where it can be; `real` is the machine's."""

    tools: Tools
    app: App
    deliverer: Deliverer
    timeline: Timeline
    real: Clock
    _intake: list[asyncio.Task[None]] = field(default_factory=list)

    @property
    def beats(self) -> tuple[Beat, ...]:
        """The ticks, shared by the heartbeat and a clock that is moved."""
        return self.timeline.beats

    def take_in(self) -> None:
        """Let every platform take part, each kept going on its own."""
        told = manifest(self.tools.registry, self.tools.texts)
        for platform in self.tools.platforms.values():
            memory = StoredMemory(self.tools.db, platform.name)
            run = partial(platform.run, self.app.handle, told, memory)
            self._intake.append(asyncio.create_task(supervise(platform.name, run)))

    async def work(self, *beside: Coroutine[None, None, None]) -> None:
        """Deliver and tick until cancelled, with whatever else is to run beside it."""
        _keep_what_is_loaded()
        ticker = Ticker(self.beats, self.real.now)
        ticker.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.deliverer.run())
                for other in beside:
                    group.create_task(other)
        finally:
            ticker.stop()

    async def close(self) -> None:
        """Stop intake, finish what is in hand, let alerts leave, and let go of the database."""
        await Shutdown(
            stop_intake=self._stop_intake,
            finish_handlers=self.app.idle,
            drain_crisis=partial(self.deliverer.drain_once, crisis=True),
            dispose=self.tools.db.close,
        ).run()

    async def _stop_intake(self) -> None:
        for task in self._intake:
            task.cancel()
        await asyncio.gather(*self._intake, return_exceptions=True)


def _keep_what_is_loaded() -> None:
    """What is connected by now stays too: walking through it now and then would stop all else."""
    gc.collect()
    gc.freeze()
