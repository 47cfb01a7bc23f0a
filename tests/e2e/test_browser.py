"""The browser the page is tested with."""

from playwright.async_api import Browser


async def test_the_browser_draws_a_page_and_reaches_nobody_else(browser: Browser) -> None:
    page = await browser.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    await page.set_content("<h1>Hello</h1><img src='http://example.org/cat.png'>")
    assert await page.get_by_role("heading").inner_text() == "Hello"
    assert failed == ["http://example.org/cat.png"]
