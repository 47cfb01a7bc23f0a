"""The way out, in the order in which nothing is lost: intake, handlers, alerts, then the rest."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.core.trace import describe

Step = Callable[[], Awaitable[object]]
PATIENCE_SECONDS = 10.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shutdown:
    """Four steps, each with its time; one that fails or takes too long never stops the next."""

    stop_intake: Step  # adapters take nothing more in
    finish_handlers: Step  # what was taken in is answered
    drain_crisis: Step  # alerts leave
    dispose: Step  # workers end, the database closes
    patience: float = PATIENCE_SECONDS

    async def run(self) -> None:
        """Go through all of them."""
        await self._step("stopping intake", self.stop_intake)
        await self._step("finishing handlers", self.finish_handlers)
        await self._step("sending alerts", self.drain_crisis)
        await self._step("letting go", self.dispose)

    async def _step(self, name: str, step: Step) -> None:
        try:
            async with asyncio.timeout(self.patience):
                await step()
        except TimeoutError:
            _log.warning(
                "%s took longer than %.0f s; the rows wait for the next start", name, self.patience
            )
        except Exception as error:  # noqa: BLE001 - the next step matters more
            _log.error("%s failed: %s", name, describe(error))
