"""Nothing that a person typed reaches a log: not from us, not from a library, not as a failure."""

import asyncio
import logging
import subprocess
import sys

import pytest

from bot import logs
from bot.core.trace import describe
from tests.source_code import ROOT

WORDS = "wisteria"
DISCORD_TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789AB"
TELEGRAM_TOKEN = "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture(autouse=True)
def discreet() -> None:
    logs.keep_words_out()


def fail() -> None:
    raise ValueError(WORDS)


def fail_because_of_another() -> None:
    try:
        fail()
    except ValueError as error:
        raise KeyError(WORDS) from error


def test_a_librarys_message_is_kept_back_and_its_place_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    library = logging.getLogger("somelibrary.http")
    library.warning("POST body=%s", WORDS)
    library.error(f"failed for {WORDS}")  # as careless as a library may be
    assert WORDS not in caplog.text
    assert caplog.text.count("said something in test_logs.") == 2


def test_an_exception_is_told_by_its_type_whoever_logs_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for name in ("bot.engine", "telegram.ext", "aiohttp.server", "asyncio"):
        try:
            fail()
        except ValueError:
            logging.getLogger(name).exception("it failed", stack_info=True)
    assert WORDS not in caplog.text
    assert caplog.text.count("(ValueError)") == 4
    assert "it failed (ValueError)" in caplog.text
    assert "Traceback" not in caplog.text


async def test_a_task_that_nobody_awaited_does_not_tell_its_exception(
    caplog: pytest.LogCaptureFixture,
) -> None:
    loop = asyncio.get_running_loop()
    context = {"message": f"Task got {WORDS}", "exception": ValueError(WORDS)}
    loop.default_exception_handler(context)
    assert WORDS not in caplog.text
    assert "ValueError" in caplog.text


def test_talkative_libraries_say_nothing_below_a_warning(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in logs.TALKATIVE:
        logging.getLogger(f"{name}.deep").info("sent %s", WORDS)
    assert caplog.records == []


def test_tokens_and_passwords_are_blanked_in_our_own_lines_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    log = logging.getLogger("bot.engine")
    log.warning("asked /bot%s/getMe as %s", TELEGRAM_TOKEN, DISCORD_TOKEN)
    log.warning("opened postgresql+asyncpg://user:secret@host/name")
    log.warning("row %s of %d", "6Jt4qZ1bX0pLkT9vRmNs2w", 3)
    assert TELEGRAM_TOKEN not in caplog.text
    assert DISCORD_TOKEN not in caplog.text
    assert "secret" not in caplog.text
    assert "row 6Jt4qZ1bX0pLkT9vRmNs2w of 3" in caplog.text


def test_a_line_of_ours_that_cannot_be_written_ends_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    logging.getLogger("bot.engine").warning("%d rows", WORDS)
    assert WORDS not in caplog.text
    assert "a line that cannot be written" in caplog.text


def test_an_exception_is_described_by_types_and_our_lines() -> None:
    with pytest.raises(KeyError) as chained:
        fail_because_of_another()
    assert describe(chained.value) == "KeyError, from ValueError"
    with pytest.raises(TypeError) as ours:
        logs.redacted(None)  # type: ignore[arg-type]  # to fail in a line of ours
    assert describe(ours.value).startswith("TypeError at bot/logs.py:")
    group = ExceptionGroup(WORDS, [ValueError(WORDS), OSError(WORDS)])
    assert describe(group) == "ExceptionGroup (ValueError; OSError)"


SCRIPT = """
import gc, logging, sys, threading, warnings
from bot import logs
logs.set_up("INFO")
logging.getLogger("bot").info("started")
logging.getLogger("bot").debug("hidden")
logging.getLogger("httpx").info("wisteria")
logging.getLogger("unknown").info("wisteria")
warnings.warn("wisteria")
def fail(): raise ValueError("wisteria")
thread = threading.Thread(target=fail); thread.start(); thread.join()
class Odd:
    def __del__(self): raise OSError("wisteria")
odd = Odd(); del odd; gc.collect()
raise KeyError("wisteria")
"""


def test_a_whole_program_says_no_words_on_its_way_down() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert WORDS not in done.stdout + done.stderr
    assert "INFO    bot: started" in done.stderr
    assert "hidden" not in done.stderr
    assert "a thread ended by ValueError" in done.stderr
    assert "ignored: OSError" in done.stderr
    assert "ended by KeyError" in done.stderr


def test_setting_up_replaces_what_was_there() -> None:
    root = logging.getLogger()
    logs.set_up("DEBUG")
    logs.set_up("ERROR")
    assert len(root.handlers) == 1
    assert logging.getLogger("bot.engine").getEffectiveLevel() == logging.ERROR
    sys.excepthook(ValueError, ValueError(WORDS), None)
