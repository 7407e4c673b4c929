"""Ctrl K in a real browser: typed, chosen with the arrows, opened with Enter, closed with Esc, at both widths."""

from typing import Any

import pytest

from tests.cast import assemble
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("width", [1440, 390])
def test_a_person_is_opened_from_anywhere_by_keys_alone(
    chromium: Any, live_server: Any, transactional_db: None, width: int
) -> None:
    cast = assemble()
    desk = Desk(chromium, live_server.url, width)
    desk.enter("hr")
    desk.open("/clauses/")
    desk.page.keyboard.press("Control+k")
    desk.page.wait_for_selector("#palette-found [role=option]")
    desk.check()
    desk.page.keyboard.press("Escape")
    desk.page.wait_for_selector("#palette", state="hidden")
    desk.page.locator(".seek").click()
    desk.page.keyboard.type("wf")
    desk.page.wait_for_selector("#palette-found >> text=王芳")
    assert desk.page.get_attribute("#palette-found [aria-selected=true]", "href") == cast.wang.get_absolute_url()
    desk.page.keyboard.press("ArrowDown")
    desk.page.keyboard.press("ArrowUp")
    chosen = desk.page.get_attribute("#palette input", "aria-activedescendant")
    assert desk.page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    desk.check()
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url(f"**{cast.wang.get_absolute_url()}")
    desk.open("/search/?q=wf")
    desk.check()
    desk.open("/directors/")
    desk.page.locator("#export summary").click()
    assert desk.page.locator("#export button[value=csv]").first.is_visible()
    desk.check()
    desk.close()
