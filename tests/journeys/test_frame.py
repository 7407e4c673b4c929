"""The frame in a real browser: menus, the side sheet, single keys, one submit, the phone's menu, paper, every width."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import Cast, assemble
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "a-long-password-1"
FOCUS = "document.activeElement"

SEND_TWICE = """() => {
    const form = document.createElement("form");
    form.method = "post";
    form.innerHTML = '<button type="submit">x</button>';
    document.querySelector("main").append(form);
    let sent = 0;
    window.addEventListener("submit", (event) => { sent += event.defaultPrevented ? 0 : 1; event.preventDefault(); });
    form.firstChild.click();
    const busy = form.firstChild.getAttribute("aria-busy");
    form.firstChild.click();
    form.remove();
    return [sent, busy];
}"""
TYPE_A_SYLLABLE = """() => {
    const field = document.createElement("input");
    field.type = "search";
    document.querySelector("main").append(field);
    const heard = [];
    field.addEventListener("search", () => { heard.push(1); });
    const strokes = [new InputEvent("input", { bubbles: true, isComposing: true }),
        new CompositionEvent("compositionend", { bubbles: true }), new InputEvent("input", { bubbles: true })];
    const counts = strokes.map((stroke) => { field.dispatchEvent(stroke); return heard.length; });
    field.remove();
    return counts;
}"""


@pytest.fixture
def people(transactional_db: None) -> Cast:
    cast = assemble()
    cast.hr.set_password(PASSWORD)
    cast.hr.save()
    return cast


@pytest.fixture(params=[1440, 390])
def desk(request: Any, chromium: Any, live_server: Any, people: Cast) -> Iterator[Desk]:
    desk = Desk(chromium, live_server.url, request.param)
    desk.sign_in("hr", PASSWORD)
    yield desk
    desk.close()


def use_the_display_menu(desk: Desk) -> None:
    menu = desk.page.locator(".switch details.menu")
    menu.locator("summary").click()
    desk.check()
    desk.page.keyboard.press("ArrowDown")
    assert desk.page.evaluate(f"{FOCUS}.value") == "auto"
    desk.page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    assert desk.page.evaluate(f"{FOCUS}.tagName") == "SUMMARY"
    menu.locator("summary").click()
    desk.page.mouse.click(120, 640)
    assert menu.get_attribute("open") is None
    menu.locator("summary").click()
    desk.page.click("button[name=theme][value=dark]")
    assert desk.page.get_attribute("html", "data-bs-theme") == "dark"


def read_a_clause_in_the_side_sheet(desk: Desk) -> None:
    desk.open("/clauses/")
    desk.page.evaluate("document.querySelector('main article h3 a').dataset.sheet = ''")
    desk.page.locator("main article h3 a").first.click()
    desk.page.wait_for_selector("dialog#sheet[open] article")
    desk.check()
    desk.page.keyboard.press("Escape")
    desk.page.wait_for_selector("dialog#sheet", state="hidden")
    assert desk.page.evaluate(f"{FOCUS} === document.querySelector('main article h3 a')")


def switch_the_single_keys_off_and_on(desk: Desk) -> None:
    desk.page.keyboard.press("?")
    desk.page.wait_for_selector("dialog#shortcuts[open]")
    desk.check()
    desk.page.uncheck("#keys-on")
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("g")
    desk.page.keyboard.press("h")
    assert desk.page.url.endswith("/clauses/")
    desk.page.evaluate("localStorage.removeItem('keys')")
    desk.page.keyboard.press("g")
    desk.page.keyboard.press("h")
    desk.page.wait_for_url(desk.address + "/")


def find_every_chapter(desk: Desk) -> None:
    rail = desk.page.locator(".rail")
    if desk.width > 760:
        assert rail.is_visible()
        return
    assert rail.is_hidden()
    desk.page.locator(".bottombar a").last.click()
    assert rail.is_visible()
    desk.check()
    desk.page.locator(".rail-close").click()
    assert rail.is_hidden()


def print_the_page(desk: Desk) -> None:
    desk.page.emulate_media(media="print")
    assert desk.page.locator(".topbar").is_hidden()
    assert desk.page.locator(".rail").is_hidden()
    assert desk.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_frame_answers_to_mouse_keys_and_paper(desk: Desk) -> None:
    use_the_display_menu(desk)
    read_a_clause_in_the_side_sheet(desk)
    switch_the_single_keys_off_and_on(desk)
    find_every_chapter(desk)
    assert desk.page.evaluate(SEND_TWICE) == [1, "true"]
    assert desk.page.evaluate(TYPE_A_SYLLABLE) == [0, 1, 2]
    print_the_page(desk)


@pytest.mark.parametrize("width", [320, 834])
def test_the_frame_fits_every_width_in_every_language(
    chromium: Any, live_server: Any, people: Cast, width: int
) -> None:
    desk = Desk(chromium, live_server.url, width)
    desk.open("/accounts/login/")
    desk.check()
    desk.sign_in("hr", PASSWORD)
    for language in ("en", "zh-hant"):
        desk.page.click(f"button[name=language][value={language}]")
        assert language[:2] == desk.page.evaluate("document.documentElement.lang").lower()[:2]
        desk.check()
    desk.open("/no-such-page/")
    desk.check()
    desk.close()
