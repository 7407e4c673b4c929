"""Take the README's pictures from a running demonstration: `python docs/take_pictures.py http://127.0.0.1:8000 DIR`.

DIR holds what `manage.py demo_files` wrote. Needs the developers' packages and a Chromium.
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


def check_a_file(page: Page, address: str, path: Path) -> None:
    """Bring in a file with wrong rows and stay at its review."""
    sign_in(page, address, "hr")
    page.goto(f"{address}/intake/")
    page.select_option("#id_kind", "dues")
    page.set_input_files("#id_file", path)
    page.click("form[action='/intake/upload/'] button[type=submit]")
    page.wait_for_selector("form[action$='/refuse/']")


def main(address: str, files: Path) -> None:
    """Walk to each page as its user would and keep what is seen."""
    HERE.mkdir(exist_ok=True)
    wrong = next(files.glob("*错误*"))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, user, (width, height), clicks in SHOTS:
            page = chromium.new_context(viewport={"width": width, "height": height}).new_page()
            sign_in(page, address, user)
            for target in clicks:
                page.click(f"{target} >> nth=0")
                page.wait_for_load_state()
            page.screenshot(path=HERE / f"{name}.png")
        page = chromium.new_context(viewport={"width": DESK[0], "height": DESK[1]}).new_page()
        check_a_file(page, address, wrong)
        page.screenshot(path=HERE / "intake.png")
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2]))
