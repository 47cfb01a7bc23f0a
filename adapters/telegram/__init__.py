"""Telegram: one bot account, its private chats and its groups, through python-telegram-bot."""

import os

# The library warns on every flood wait until one takes over its coming way of telling durations.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from adapters.telegram.platform import TelegramPlatform

__all__ = ["TelegramPlatform"]
