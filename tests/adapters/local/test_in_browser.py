"""The page in a real browser: keys, focus, narrow screens, themes, and no word to anywhere else."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.core.events import Commanded, Edited, Pressed, Said
from bot.core.replies import Para, Reply
from tests.adapters.local import cards
from tests.adapters.local.standin import (
    ANA,
    DAILY,
    EVENING,
    TEAM,
    Core,
    KeptMemory,
    Served,
    StandingTime,
    lived_in,
)

Open = Callable[..., Awaitable[Page]]


@pytest.fixture
async def open_page(browser: Browser, served: Served) -> AsyncIterator[Open]:
    """Opens the page; afterwards nothing may have gone elsewhere or been complained about."""
    asked: list[str] = []
    complaints: list[str] = []

    async def open_(width: int = 1440, height: int = 900, path: str = "", **more: str) -> Page:
        size = {"width": width, "height": height}
        context = await browser.new_context(viewport=size, **more)  # type: ignore[arg-type]  # size
        page = await context.new_page()
        page.set_default_timeout(5_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda told: complaints.append(told.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        await page.goto(served.platform.url + path)
        return page

    yield open_
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []
    # The browser itself says so of every answer with 422: a refusal with its sentence.
    assert [text for text in complaints if "422" not in text] == []


async def focused(page: Page) -> str:
    """The id of the element that has the focus."""
    return str(await page.evaluate("document.activeElement.id"))


async def test_checking_in_with_the_keyboard_alone(
    served: Served, open_page: Open, core: Core
) -> None:
    card = await served.deliver("send", ANA, cards.check_in(None))
    page = await open_page()
    await page.focus("#log-private")
    await page.keyboard.press("Tab")
    assert await focused(page) == f"b-{card}-mood-1"
    for key, grade in (("ArrowUp", 5), ("ArrowDown", 1), ("End", 5), ("Home", 1)):
        await page.keyboard.press(key)
        assert await focused(page) == f"b-{card}-mood-{grade}"
    for _ in range(3):
        await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    chosen = page.locator(f"#b-{card}-mood-4")
    await expect(chosen).to_have_attribute("aria-checked", "true")
    assert await focused(page) == f"b-{card}-mood-4"
    assert len(core.of(Pressed)) == 1
    await page.keyboard.press("Tab")
    assert await focused(page) == f"b-{card}-more"


async def test_a_redrawn_card_keeps_the_focus_and_an_arriving_one_takes_none(
    served: Served, open_page: Open
) -> None:
    alert = await served.deliver("send", TEAM, cards.NOW)
    page = await open_page()
    button = f"b-{alert}-case-hand-1"
    await page.focus(f"#{button}")
    await served.deliver("edit", TEAM, cards.NOW, alert)
    await served.deliver("send", TEAM, cards.SOON)
    await expect(page.locator("#log-team article")).to_have_count(2)
    assert await focused(page) == button
    await served.deliver("edit", TEAM, Reply((Para("Closed."),), private=False, lang="en"), alert)
    await expect(page.locator(f"#m-{alert}")).to_contain_text("Closed.")
    assert await focused(page) == f"m-{alert}"


async def test_typing_is_not_disturbed_by_what_arrives(served: Served, open_page: Open) -> None:
    page = await open_page()
    await page.focus("#text-group")
    await page.keyboard.type("Half a sen")
    await served.deliver("send", DAILY, cards.TOTALS)
    await served.deliver("send", ANA, cards.MILESTONE)
    await expect(page.locator("#log-private article")).to_have_count(1)
    await page.keyboard.type("tence")
    await expect(page.locator("#text-group")).to_have_value("Half a sentence")


async def test_the_palette_is_opened_searched_and_run_by_keys(
    served: Served, open_page: Open, core: Core
) -> None:
    page = await open_page()
    await page.focus("#text-private")
    await page.keyboard.press("Control+k")
    await expect(page.locator("#palette")).to_be_visible()
    await page.keyboard.type("goes")
    await page.keyboard.press("Enter")
    await expect(page.locator("#log-private")).to_contain_text("How it goes")
    (event,) = core.of(Commanded)
    assert isinstance(event, Commanded)
    assert event.name == "me"
    assert await focused(page) == "text-private"
    await page.keyboard.press("/")
    await page.keyboard.type("no such thing")
    await expect(page.locator(".palette-none")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#palette")).to_be_hidden()
    assert await focused(page) == "text-private"


async def test_the_palette_offers_only_what_somebody_may_do(
    served: Served, open_page: Open
) -> None:
    offered = {}
    page = await open_page()
    for person in ("ana", "mo", "sam"):
        await page.click(f"#act-{person}")
        await expect(page.locator(f"#act-{person}")).to_have_attribute("aria-checked", "true")
        await page.keyboard.press("/")
        offered[person] = set(await page.locator("#palette-list li b").all_inner_texts())
        await page.keyboard.press("Escape")
    assert offered["mo"] - offered["ana"] == {"/cases"}
    assert offered["sam"] - offered["mo"] == {"/setup"}


async def test_enter_sends_shift_enter_breaks_and_what_is_too_long_stays(
    served: Served, open_page: Open, core: Core
) -> None:
    page = await open_page()
    await page.focus("#text-group")
    await page.keyboard.type("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    await expect(page.locator("#log-group .words")).to_have_text("one\ntwo")
    await expect(page.locator("#text-group")).to_have_value("")
    (event,) = core.of(Said)
    assert isinstance(event, Said)
    assert event.texts[0].text == "one\ntwo"
    await page.fill("#text-group", "x" * 100_000)
    await page.press("#text-group", "Enter")
    await expect(page.locator("#note-group")).to_contain_text("Nothing was lost")
    assert len(await page.input_value("#text-group")) == 100_000


async def test_an_answer_and_an_edit_from_the_menu_of_a_message(
    served: Served, open_page: Open, core: Core
) -> None:
    page = await open_page()
    await page.fill("#text-group", "first words")
    await page.press("#text-group", "Enter")
    await _choose(page, page.locator("#m-1"), "Edit")
    await expect(page.locator("#text-group")).to_have_value("first words")
    await page.fill("#text-group", "other words")
    await page.press("#text-group", "Enter")
    await expect(page.locator("#m-1 .words")).to_have_text("other words")
    await page.click("#act-ben")
    await _choose(page, page.locator("#m-1"), "Answer")
    await expect(page.locator("#composer-group .about-words")).to_have_text("Answering Ana")
    await page.check("#composer-group [name=quote]")
    await page.fill("#text-group", "yes")
    await page.press("#text-group", "Enter")
    await expect(page.locator("#m-2 blockquote")).to_have_text("other words")
    assert len(core.of(Edited)) == 1


async def _choose(page: Page, message: Locator, what: str) -> None:
    await message.hover()
    await message.locator("summary").click()
    await message.get_by_role("button", name=what, exact=True).click()


async def test_mistakes_in_a_form_are_shown_and_the_focus_goes_there(
    served: Served, open_page: Open
) -> None:
    page = await open_page()
    await page.click("#rail-start")
    form = page.locator("form.questions")
    await form.locator("[name=f-since]").fill("31/02")
    await form.locator("[name=f-note]").fill("a note")
    await form.locator("[type=submit]").click()
    await expect(form.locator("[name=f-since]")).to_have_attribute("aria-invalid", "true")
    await expect(form.locator("[name=f-since]")).to_be_focused()
    await expect(form.locator("[name=f-note]")).to_have_value("a note")
    await form.locator("[name=f-note]").fill("y" * 600)
    await expect(form.locator(".counter.over")).to_have_text("100 too many")
    await form.locator("[type=submit]").click()
    await expect(form).to_contain_text("600 characters, up to 500 fit")
    assert len(await form.locator("[name=f-note]").input_value()) == 600


async def test_one_press_of_a_moderator_changes_what_another_reads(
    served: Served, open_page: Open
) -> None:
    alert = await served.deliver("send", TEAM, cards.NOW)
    page = await open_page(path="?as=mo")
    await page.click(f"#b-{alert}-case-show-1")
    card = page.locator(f"#asides-{alert} article.only")
    await expect(card).to_contain_text("Only Mo sees this.")
    await page.click("#act-sam")
    await expect(page.locator("#act-sam")).to_have_attribute("aria-checked", "true")
    await expect(page.locator("article.only")).to_have_count(0)
    await expect(page.locator("#who-team")).to_contain_text("Seen as Sam")


async def test_people_are_chosen_with_keys_and_their_drafts_wait_for_them(
    served: Served, open_page: Open
) -> None:
    page = await open_page()
    await page.fill("#text-private", "not yet sent")
    await page.focus("#act-ana")
    await page.keyboard.press("ArrowDown")
    assert await focused(page) == "act-ben"
    await page.keyboard.press("Enter")
    await expect(page.locator("#act-ben")).to_have_attribute("aria-checked", "true")
    await expect(page.locator("#head-private")).to_contain_text("Ben and Alongside")
    await expect(page.locator("#text-private")).to_have_value("")
    assert await focused(page) == "act-ben"
    await page.click("#act-ana")
    await expect(page.locator("#text-private")).to_have_value("not yet sent")
    await page.go_back()
    await expect(page.locator("#act-ben")).to_have_attribute("aria-checked", "true")


async def test_two_pages_are_two_people(served: Served, open_page: Open) -> None:
    ana, ben = await open_page(), await open_page(path="?as=ben")
    await ana.fill("#text-group", "Can you read this?")
    await ana.press("#text-group", "Enter")
    await expect(ben.locator("#log-group")).to_contain_text("Can you read this?")
    await ben.fill("#text-private", "mine alone")
    await ben.press("#text-private", "Enter")
    await expect(ben.locator("#log-private")).to_contain_text("mine alone")
    await expect(ana.locator("#panes")).not_to_contain_text("mine alone")


async def test_a_private_answer_leads_to_the_chat_it_stands_in(
    served: Served, open_page: Open
) -> None:
    post = await served.deliver("send", DAILY, cards.TOTALS)
    page = await open_page(path="?as=mo")
    await page.click(f"#b-{post}-checkin-open")
    await expect(page.locator("#head-private")).to_contain_text("Mo and Alongside")
    await expect(page.locator("#log-private .answers")).to_be_visible()


async def test_a_link_opens_a_message_in_another_channel(served: Served, open_page: Open) -> None:
    there = await served.deliver(
        "send", EVENING, Reply((Para("look here"),), private=False, lang="en")
    )
    page = await open_page(path=f"#m-{there}")
    await expect(page.locator(f"#m-{there}")).to_be_focused()
    await expect(page.locator("#tab-evening")).to_have_attribute("aria-current", "page")


async def test_a_page_comes_back_after_the_program_was_started_again(
    browser: Browser,
) -> None:
    memory = KeptMemory()
    first = Served(Core(), memory, StandingTime())
    page = await browser.new_page()
    async with first:
        url = first.platform.url
        await page.goto(url)
        await expect(page.locator("#log-private .empty")).to_be_visible()
    port = int(url.rstrip("/").rpartition(":")[2])
    async with Served(Core(), memory, StandingTime(), port=port) as second:
        assert second.platform.url == url
        await second.deliver("send", ANA, cards.MILESTONE)
        await expect(page.locator("#log-private article")).to_have_count(1, timeout=15_000)


async def test_a_program_that_does_not_answer_is_said_and_words_stay(browser: Browser) -> None:
    page = await browser.new_page()
    async with Served(Core(), KeptMemory(), StandingTime()) as served:
        await page.goto(served.platform.url)
        await page.fill("#text-group", "still here")
    await page.press("#text-group", "Enter")
    await expect(page.locator("#note-group")).to_contain_text("No answer from the program")
    await expect(page.locator("#text-group")).to_have_value("still here")


async def test_nothing_is_wider_than_the_screen(served: Served, open_page: Open) -> None:
    await lived_in(served)
    await served.deliver("send", ANA, cards.EVERYTHING)
    await served.deliver("send", ANA, Reply((Para("x" * 300),), lang="en"))
    page = await open_page()
    await page.evaluate("document.fonts.ready")
    for width in (320, 390, 768, 1024, 1280, 1440, 1920):
        await page.set_viewport_size({"width": width, "height": 760})
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
        for pane in ("group", "private", "team"):
            if width < 768:
                await page.click(f"#bottombar [data-pane={pane}]")
            wide = await page.evaluate(TOO_WIDE, f"#pane-{pane}")
            assert wide == [], (pane, width)


TOO_WIDE = """(pane) => [...document.querySelectorAll(`${pane}, ${pane} .log, ${pane} > header`)]
  .filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.className + e.tagName)"""


async def test_on_a_phone_one_pane_shows_and_the_others_count(
    served: Served, open_page: Open
) -> None:
    await served.deliver("send", DAILY, cards.TOTALS)
    page = await open_page(width=390, height=844)
    await expect(page.locator("#pane-private")).to_be_visible()
    await expect(page.locator("#pane-team")).to_be_hidden()
    await served.deliver("send", TEAM, cards.NOW)
    team = page.locator("#bottombar [data-pane=team]")
    await expect(team.locator(".count")).to_have_text("1")
    await team.click()
    await expect(page.locator("#pane-team")).to_be_visible()
    await expect(team.locator(".count")).to_be_hidden()
    await page.click("#bottombar [data-pane=group]")
    await page.get_by_role("button", name="Check in").click()
    await expect(page.locator("#pane-private .answers")).to_be_visible()


async def test_on_a_phone_people_and_clock_are_sheets(served: Served, open_page: Open) -> None:
    page = await open_page(width=390, height=844)
    await expect(page.locator("#rail")).to_be_hidden()
    await page.click("#topbar .seat-button")
    await expect(page.locator("#act-ben")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("#rail")).to_be_hidden()
    await expect(page.locator("#topbar .seat-button")).to_be_focused()
    await page.click("#topbar .clock-button")
    await page.click("#clock-minutes")
    await expect(page.locator("#clock .now")).to_have_text("Thu 20:13")


async def test_the_theme_follows_the_system_until_one_is_chosen(
    served: Served, open_page: Open
) -> None:
    page = await open_page(color_scheme="dark")
    assert await _ground(page) == "rgb(16, 22, 23)"
    await page.click("#theme-light")
    assert await _ground(page) == "rgb(230, 233, 227)"
    await page.reload()
    assert await _ground(page) == "rgb(230, 233, 227)"
    await expect(page.locator("#theme-light")).to_have_attribute("aria-checked", "true")
    await page.click("#theme-system")
    assert await _ground(page) == "rgb(16, 22, 23)"


async def _ground(page: Page) -> str:
    return str(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


PAIRS = [
    ("ink", "pane", 4.5),
    ("ink", "lamp", 4.5),
    ("ink", "dusk", 4.5),
    ("ink", "lamp-chosen", 4.5),
    ("muted", "ground", 4.5),
    ("muted", "card", 4.5),
    ("muted", "lamp", 4.5),
    ("muted", "dusk", 4.5),
    ("spruce", "spruce-tint", 4.5),
    ("on-spruce", "spruce", 4.5),
    ("lamp-ink", "lamp-card", 4.5),
    ("lamp-ink", "lamp-chosen", 4.5),
    ("dusk-ink", "dusk-card", 4.5),
    ("dusk-card", "dusk-ink", 4.5),
    ("mulberry", "dusk-card", 4.5),
    ("on-mulberry", "mulberry", 4.5),
    *((f"tint-{n}-ink", f"tint-{n}", 4.5) for n in range(6)),
    *((f"answer{n}", "lamp-card", 3.0) for n in range(1, 6)),
    ("border", "pane", 3.0),
    ("lamp-border", "lamp-card", 3.0),
    ("dusk-border", "dusk-card", 3.0),
]


async def test_colours_can_be_told_apart(served: Served, open_page: Open) -> None:
    page = await open_page()
    for theme in ("light", "dark"):
        await page.click(f"#theme-{theme}")
        assert await _weak(page) == {}


async def _weak(page: Page) -> dict[tuple[str, str], float]:
    names = {name for front, back, _ in PAIRS for name in (front, back)}
    colours = await page.evaluate(
        "(names) => Object.fromEntries(names.map((n) => [n, "
        "getComputedStyle(document.documentElement).getPropertyValue('--' + n)]))",
        sorted(names),
    )
    return {
        (front, back): round(_contrast(colours[front], colours[back]), 2)
        for front, back, least in PAIRS
        if _contrast(colours[front], colours[back]) < least
    }


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("[0-9A-Fa-f]{2}", colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


async def test_each_pane_is_a_labelled_region_that_says_who_reads_it(
    served: Served, open_page: Open
) -> None:
    page = await open_page()
    for name in ("Harbour", "Ana and Alongside", "Moderators"):
        await expect(page.get_by_role("region", name=name)).to_have_count(1)
    await expect(page.get_by_role("log")).to_have_count(3)
    await expect(page.get_by_role("main")).to_have_count(1)
    await expect(page.get_by_role("radio", name="Ana", exact=False).first).to_be_visible()
    await page.fill("#text-group", "hello")
    await page.press("#text-group", "Enter")
    await expect(page.get_by_role("article", name="Ana, 20:03")).to_have_count(1)
