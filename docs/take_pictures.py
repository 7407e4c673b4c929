"""Take the README's pictures from a running demonstration: `python docs/take_pictures.py http://127.0.0.1:8000`.

Needs the developers' packages and a Chromium.
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent / "pictures"
PASSWORD = "shouzhan-demo"  # noqa: S105 - the demonstration's
DESK, PHONE = (1440, 900), (390, 844)
SHOTS = (
    ("home-hr", "hr", DESK, ()),
    ("directors", "hr", DESK, ("a[href='/directors/']",)),
    ("intake", "hr", DESK, ("a[href='/intake/']", "main table a >> text=有错误")),
    ("home-director", "director", DESK, ()),
    ("scorecard", "director", DESK, ("main a[href^='/scorecards/']",)),
    ("records", "director", DESK, ("main a[href^='/scorecards/']", "main a[href$='/premium_income/']")),
    ("scorecard-phone", "director", PHONE, ("main a[href^='/scorecards/']",)),
)


def sign_in(page: Page, address: str, name: str) -> None:
    """Sign in at the front door."""
    page.goto(address)
    page.fill("input[name=login]", name)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url(address + "/")


def main(address: str) -> None:
    """Walk to each page as its user would and keep what is seen."""
    HERE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, user, (width, height), clicks in SHOTS:
            page = chromium.new_context(viewport={"width": width, "height": height}).new_page()
            sign_in(page, address, user)
            for target in clicks:
                page.click(f"{target} >> nth=0")
                page.wait_for_load_state()
            page.screenshot(path=HERE / f"{name}.png")
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
