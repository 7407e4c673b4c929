"""HR brings in a month's files, the real worker checks, writes and computes, the director reads why a figure is so."""

import re
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from celery import current_app
from django.conf import settings
from django.core.management import call_command

from appraisal.models import Scorecard
from governance.models import Batch, User
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TODAY = "2026-11-23"
# With the two desks of the journey: both themes at both widths, all languages.
DESKS = ((390, "zh-hans", "light"), (1440, "zh-hant", "dark"), (1440, "en", "light"))
SHOWN = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "en": "en"}


@pytest.fixture
def files(settings: Any, tmp_path: Path, live_worker: Any) -> dict[str, Path]:
    """Load the small company of the tests and write next month's files."""
    settings.DEMO_TODAY = TODAY
    call_command("demo", "tiny")
    call_command("demo_files", str(tmp_path))
    return {path.name: path for path in tmp_path.iterdir()}


@pytest.fixture
def sit_down(chromium: Any, live_server: Any) -> Iterator[Callable[..., Desk]]:
    """Seat people at desks; every breach of the rules at any desk fails the journey."""
    desks: list[Desk] = []

    def seat(name: str, width: int, language: str = "zh-hans", theme: str = "light") -> Desk:
        User.objects.filter(username=name).update(language=language, theme=theme)
        desk = Desk(chromium, live_server.url, width, language, theme)
        desks.append(desk)
        desk.sign_in(name, settings.DEMO_PASSWORD)
        return desk

    yield seat
    for desk in desks:
        desk.close()


def bring_in(desk: Desk, kind: str, path: Path) -> str:
    """Upload a file, leave while it is checked, come back, write the good rows; return the review's address."""
    page = desk.page
    desk.open("/intake/")
    desk.check()
    page.select_option("#id_kind", kind)
    page.fill("#id_month", "2026-11")
    page.set_input_files("#id_file", str(path))
    page.click("form[action='/intake/upload/'] button[type=submit]")
    page.wait_for_url(re.compile(r"/intake/\d+/$"))
    review = page.url
    desk.open("/")
    page.goto(review)
    page.wait_for_selector("form[action$='/write/'] button", timeout=30_000)
    desk.check()
    page.click("form[action$='/write/'] button")
    page.wait_for_selector("[data-dialog=undo]", timeout=30_000)
    desk.check()
    return review


def until(what: Callable[[], Any], seconds: float = 40.0) -> Any:
    """Wait for the worker to do something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.2)
    raise AssertionError("the worker did not do it in time")


def computed_by_the_worker() -> list[Scorecard]:
    current_app.send_task("appraisal.tick")
    newest = Batch.objects.latest("pk").pk
    return until(lambda: list(Scorecard.objects.filter(cycle__watermark=newest, cycle__starts_on="2026-11-01")))


def figure(text: str) -> Decimal:
    return Decimal(re.sub(r"[^\d.\-]", "", text.replace("−", "-")))


@pytest.mark.clause("R5.1.1", "R5.2.2", "R2.2.2a")
@pytest.mark.parametrize(("width", "language", "theme"), [(1440, "zh-hans", "light"), (390, "zh-hant", "dark")])
def test_from_a_premium_file_to_an_explained_scorecard(
    files: dict[str, Path], sit_down: Callable[..., Desk], width: int, language: str, theme: str
) -> None:
    hr = sit_down("hr", width, language, theme)
    good = [path for name, path in sorted(files.items()) if path.suffix == ".xlsx" and "错误" not in name]
    dues = next(path for path in good if "应收" in path.name)
    receipts = next(path for path in good if "实收" in path.name)
    bring_in(hr, "dues", dues)
    written = bring_in(hr, "receipts", receipts)
    assert computed_by_the_worker()

    hr.open("/intake/")  # the same file again changes nothing and says so
    before = Batch.objects.count()
    hr.page.select_option("#id_kind", "receipts")
    hr.page.fill("#id_month", "2026-11")
    hr.page.set_input_files("#id_file", str(receipts))
    hr.page.click("form[action='/intake/upload/'] button[type=submit]")
    hr.page.wait_for_selector("form[action$='/refuse/']", timeout=30_000)
    assert hr.page.url != written
    assert hr.page.locator("form[action$='/write/']").count() == 0
    assert Batch.objects.count() == before

    director = sit_down("director", width, language, theme)
    director.check()
    assert director.page.get_attribute("html", "lang") == SHOWN[language]
    director.page.click("main a[href^='/scorecards/'] >> nth=0")
    director.page.wait_for_url(re.compile(r"/scorecards/\d+/$"))
    director.check()
    link = director.page.locator("a[href$='/premium_income/']").first
    shown = figure(link.inner_text())
    link.click()
    director.page.wait_for_url(re.compile(r"/premium_income/$"))
    director.check()
    assert figure(director.page.inner_text("#sum")) == shown


def test_every_page_keeps_the_rules_in_every_language_and_width(
    settings: Any, live_worker: Any, chromium: Any, live_server: Any
) -> None:
    settings.DEMO_TODAY = TODAY
    call_command("demo", "tiny")
    card = Scorecard.objects.filter(director__user__username="director").latest("cycle__starts_on")
    own = [f"/scorecards/{card.pk}/", *(f"/scorecards/{card.pk}/{key}/" for key in ("renewal_premium", "grace_rate"))]
    walks = {
        "hr": [
            *("/", "/directors/", f"/directors/{card.director_id}/", "/intake/"),
            *("/appraisal/", f"/appraisal/{card.cycle_id}/"),
        ],
        "director": ["/", *own, "/clauses/", "/clauses/R5.1.1/"],
        "head": ["/"],
    }
    for width, language, theme in DESKS:
        for name, paths in walks.items():
            User.objects.filter(username=name).update(language=language, theme=theme)
            desk = Desk(chromium, live_server.url, width, language, theme)
            desk.enter(name)
            for path in paths:
                desk.open(path)
                desk.check()
            desk.close()
