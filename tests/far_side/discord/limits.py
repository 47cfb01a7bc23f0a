"""Rate limits: 50 requests in any second for all routes, and a bucket for each route and channel.

Answers to interactions are in no global count.
"""

import zlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

GLOBAL = 50


@dataclass
class Verdict:
    headers: dict[str, str] = field(default_factory=dict)
    retry_after: float | None = None
    is_global: bool = False


class Limits:
    """`bucket` is (so many, in so many seconds) for messages of one channel; None: not limited."""

    def __init__(self, tell: Callable[[], float]) -> None:
        self._tell = tell
        self._all: deque[float] = deque()
        self._buckets: dict[str, deque[float]] = {}
        self.bucket: tuple[int, float] | None = None
        self.refused = 0
        self.taken: list[float] = []  # when each message was let through

    def take(self, bucket: str, *, exempt: bool) -> Verdict:
        now = self._tell()
        if not exempt:
            _forget(self._all, now - 1.0)
            if len(self._all) >= GLOBAL:
                self.refused += 1
                return Verdict(retry_after=self._all[0] + 1.0 - now, is_global=True)
            self._all.append(now)
        verdict = self._channel(bucket, now)
        if bucket and verdict.retry_after is None:
            self.taken.append(now)
        return verdict

    def _channel(self, bucket: str, now: float) -> Verdict:
        if self.bucket is None or not bucket:
            return Verdict()
        count, seconds = self.bucket
        used = self._buckets.setdefault(bucket, deque())
        _forget(used, now - seconds)
        if len(used) >= count:
            self.refused += 1
            after = used[0] + seconds - now
            return Verdict(_headers(bucket, count, 0, after), retry_after=after)
        used.append(now)
        return Verdict(_headers(bucket, count, count - len(used), used[0] + seconds - now))


def _forget(used: deque[float], before: float) -> None:
    while used and used[0] <= before:
        used.popleft()


def _headers(bucket: str, limit: int, remaining: int, after: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": f"{after:.3f}",
        "X-RateLimit-Reset-After": f"{after:.3f}",
        "X-RateLimit-Bucket": f"{zlib.crc32(bucket.partition(' ')[0].encode()):x}",
    }
