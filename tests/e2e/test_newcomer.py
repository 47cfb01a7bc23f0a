"""A newcomer's day on the real program, in a real browser, with every tap counted."""

import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, FloatRect, Locator, Page, expect

from tests.e2e.program import demo

PICTURES = os.environ.get("ALONGSIDE_PICTURES")  # a folder: the README's pictures are made anew
PATIENCE = 20_000
GROUP_AND_PRIVATE = FloatRect(x=230, y=0, width=804, height=1080)


class Day:
    """A page on which somebody acts, and how often they have tapped."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    @property
    def private(self) -> Locator:
        return self.page.locator("#log-private")

    @property
    def group(self) -> Locator:
        return self.page.locator("#log-group")

    @property
    def team(self) -> Locator:
        return self.page.locator("#log-team")

    async def taps_on(self, label: str, where: Locator | None = None) -> None:
        """Press the newest button of that name."""
        pane = where or self.private
        await pane.get_by_role("button", name=label, exact=True).last.click()
        self.taps += 1

    async def answers(self, word: str) -> None:
        """Give one of the five answers on the newest card."""
        await self.private.get_by_role("radio", name=word, exact=True).last.click()
        self.taps += 1

    async def becomes(self, person: str) -> None:
        """Act as somebody else."""
        await self.page.locator(f"#act-{person}").click()
        await expect(self.page.locator(f"#act-{person}")).to_have_attribute("aria-checked", "true")

    async def goes_to(self, channel: str) -> None:
        """Open a channel of the group."""
        await self.page.get_by_role("link", name=channel).click()
        field = self.page.locator("#text-group")
        await expect(field).to_have_attribute("placeholder", re.compile(f"{channel} "))

    async def writes(self, pane: str, text: str) -> None:
        """Type into a pane and send."""
        await self.page.locator(f"#text-{pane}").fill(text)
        await self.page.locator(f"#composer-{pane}").get_by_role("button", name="Send").click()

    async def picture(self, name: str, clip: FloatRect | None = None) -> None:
        """Keep a picture of the page, where one is asked for."""
        if PICTURES:
            await self.page.mouse.move(720, 2)
            await self.page.wait_for_timeout(400)  # cards have faded in
            await self.page.screenshot(path=Path(PICTURES) / f"{name}.png", clip=clip)


@pytest.fixture
async def day(browser: Browser, tmp_path: Path) -> AsyncIterator[Day]:
    async with demo(tmp_path / "demo", 8871) as program:
        context = await browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="en-GB", color_scheme="light"
        )
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        await page.goto(program.link)
        yield Day(page)
        await context.close()


async def test_a_newcomers_day(day: Day) -> None:
    expect.set_options(timeout=PATIENCE)
    await day.picture("local-page-opens")

    # Joins, with defaults.
    await day.becomes("nia")
    await expect(day.private).to_contain_text("Nothing here yet")
    await day.page.locator("#rail-start").click()
    await expect(day.private).to_contain_text("not a doctor")
    day.taps = 0
    await day.taps_on("I'm 18 or over and I agree")
    await day.taps_on("Smoking")
    await day.taps_on("Today")
    await day.taps_on("Fine")
    assert day.taps <= 4

    # Checks in: one tap.
    await expect(day.private).to_contain_text("How is today going?")
    day.taps = 0
    await day.answers("so-so")
    await expect(day.private).to_contain_text("You can change it until 03:00")
    assert day.taps == 1

    # Sees the shared thread; her own answer is there only once she shares it.
    await expect(day.group).to_contain_text("Walked to the river")
    await expect(day.group).not_to_contain_text("Nia")
    await day.taps_on("Share it")
    await expect(day.group).to_contain_text("Send Nia a kind word")
    await day.picture("newcomer-shared")

    # Gets tomorrow's prompt.
    await day.page.get_by_role("button", name="Tomorrow morning").click()
    await expect(day.page.locator("#clock")).to_contain_text("08:0")
    await day.page.get_by_role("button", name="To 23:00").click()
    await expect(day.page.locator("#clock")).to_contain_text("23:0")
    await expect(day.private.get_by_text("How is today going?")).to_have_count(2)

    # Writes something worrying, and moderators are asked.
    await day.goes_to("#evening")
    await day.writes("group", "I can't do this any more. I want to kill myself")
    await expect(day.team).to_contain_text("Nobody has it")
    await expect(day.team).not_to_contain_text("any more. I want to kill myself")
    await expect(day.private).to_contain_text("This is an automatic note")
    await expect(day.group.locator(".card")).not_to_contain_text(["I want to kill myself"])
    await day.picture("newcomer-alert")

    # One of them has it; she reads that at once.
    await day.taps_on("I have it", day.team)
    await expect(day.team).to_contain_text("Mo has it")
    await expect(day.private).to_contain_text("Mo")
    await day.picture("newcomer-taken")


async def test_an_evening_in_the_harbour(day: Day) -> None:
    expect.set_options(timeout=PATIENCE)

    # The prompt of the evening comes, is answered with a tap, and is in the picture of the month.
    await day.page.get_by_role("button", name="+ 10 min").click()
    await expect(day.page.locator("#clock")).to_contain_text("20:0")
    await expect(day.private.locator("article").last).to_contain_text("20:00")
    await day.answers("good")
    await expect(day.private).to_contain_text("Saved at 20:02")
    await day.page.locator("#rail-me").click()
    await expect(day.private).to_contain_text("this stretch")
    await expect(day.private.get_by_role("img").last).to_be_visible()

    # Meanwhile Ben writes in the other channel; whoever is around is asked, the group sees nothing.
    await day.becomes("ben")
    await day.goes_to("#evening")
    await day.writes("group", "I've decided, tonight I'm going to end my life")
    await expect(day.team).to_contain_text("Now")
    await expect(day.team).to_contain_text("Nobody has it")
    await expect(day.private).to_contain_text("112")
    await day.becomes("ana")
    await day.goes_to("#daily")
    await expect(day.group).to_contain_text("Anyone for the Sunday walk?")
    await expect(day.group).not_to_contain_text("end my life")
    await day.picture("local-page")

    # The same at night.
    await day.page.emulate_media(color_scheme="dark")
    await day.picture("local-page-dark")

    # What else a group is for: a day that was celebrated, a buddy, and a way out of a hard moment.
    await day.page.emulate_media(color_scheme="light")
    await day.page.set_viewport_size({"width": 1440, "height": 1080})
    await day.writes("private", "/buddy")
    await expect(day.private).to_contain_text("You and Kim")
    await day.page.locator("#sos").click()
    four = day.private.locator("article").last.get_by_role("button")
    await expect(four).to_have_text(["My plan", "Two quiet minutes", "A person", "Help lines"])
    celebration = day.group.get_by_role("img", name="Celebration card: Kim, 2 weeks").last
    await celebration.scroll_into_view_if_needed()
    await expect(day.group).to_contain_text("Congratulations from Ben and Lucía.")
    await day.picture("celebration-buddy-sos", GROUP_AND_PRIVATE)
