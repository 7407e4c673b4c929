"""What a person at the browser does, and what every page must keep while they do it."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.test import Client

from governance.models import User

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


@dataclass
class Desk:
    """A window of a given width, language and theme, signed in or not, that notes every breach of the rules."""

    chromium: Any
    address: str
    width: int
    language: str = "zh-hans"
    theme: str = "light"
    breaches: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        size = {"width": self.width, "height": 844 if self.width < 800 else 900}
        self.context = self.chromium.new_context(viewport=size, is_mobile=self.width < 800, has_touch=self.width < 800)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self._heard(message.text))
        self.page.on("pageerror", lambda fault: self.breaches.append(f"script: {fault}"))
        self.page.on("request", self._asked)

    def _heard(self, text: str) -> None:
        if "Content Security Policy" in text or "Content-Security-Policy" in text:
            self.breaches.append(f"csp: {text}")

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.breaches.append(f"foreign host: {request.url}")

    def sign_in(self, name: str, password: str) -> None:
        """Sign in from the front door, and take language and theme as this desk's owner likes them."""
        self.context.clear_cookies()
        self.page.goto(self.address + "/")
        self.page.fill("input[name=login]", name)
        self.page.fill("input[name=password]", password)
        self.page.click("main button[type=submit]")
        self.page.wait_for_url(self.address + "/")

    def enter(self, name: str) -> None:
        """Be signed in already, without passing the front door."""
        client = Client()
        client.force_login(
            User.objects.get(username=name), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": self.address}])

    def open(self, path: str) -> None:
        """Open a page of the product by its path."""
        self.page.goto(self.address + path)

    def check(self, *, accessibility: bool = True) -> None:
        """Hold the open page against the rules: accessibility, and no sideways scroll."""
        from axe_playwright_python.sync_playwright import Axe

        here = f"{self.page.url} {self.width} {self.language} {self.theme}"
        if accessibility:
            found = Axe().run(self.page, options=AXE_OPTIONS).response["violations"]
            self.breaches += [f"axe {each['id']}: {each['nodes'][0]['html'][:200]} at {here}" for each in found]
        if self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            self.breaches.append(f"scrolls sideways: {here}")

    def picture(self, name: str) -> None:
        """Keep a picture of the window (used by the command that refreshes docs/pictures)."""
        self.page.screenshot(path=name, full_page=False)

    def close(self) -> None:
        """Close the window; any breach fails the journey."""
        self.context.close()
        assert self.breaches == []
