"""A real Chromium for the journeys; without one they are skipped, unless REQUIRE_BROWSER=1 makes that a failure."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync"]

# Playwright runs its own event loop in this thread; the tests' own database calls are made between its steps.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def unavailable(why: str) -> None:
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(why)
    pytest.skip(why)


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """Run one headless Chromium for the session."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        unavailable("playwright is not installed")
    path = next((name for name in CHROMIUM if Path(name).exists()), None)
    if path is None:
        unavailable("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()
