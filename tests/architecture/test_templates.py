"""Templates and static files keep the content security policy, the budget and the contrast of the design."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles.finders import find

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"
THEME = (ROOT / "static" / "theme.css").read_text(encoding="utf-8")
APPS = ("config", "governance", "directors", "appraisal")

FORBIDDEN = {
    "an inline style": r"""\sstyle\s*=\s*["']""",
    "a style element": r"<style\b",
    "an inline script": r"<script(?![^>]*\bsrc=)",
    "an event attribute": r"""<[^>{]*\son[a-z]+\s*=\s*["']""",
    "hx-on": r"\bhx-on\b",
    "a script value": r"""=\s*["']js:|javascript:""",
    "a bracket filter": r"""hx-trigger\s*=\s*["'][^"']*\[""",
    "a foreign address": r"""(?:src|href)\s*=\s*["'](?:https?:)?//""",
}
# Named by Django, allauth, crispy and django-tables2 themselves, or by the settings.
CALLED_BY_FRAMEWORKS = {
    *("400.html", "403.html", "403_csrf.html", "404.html", "413.html", "429.html", "500.html", "refused.html"),
    *("account/login.html", "account/logout.html", "account/account_inactive.html", "account/signup_closed.html"),
    *("account/password_change.html", "account/reauthenticate.html", "socialaccount/authentication_error.html"),
    *("mfa/index.html", "mfa/authenticate.html", "mfa/reauthenticate.html", "mfa/webauthn/reauthenticate.html"),
    *("mfa/totp/activate_form.html", "mfa/totp/deactivate_form.html", "mfa/webauthn/add_form.html"),
    *("mfa/webauthn/authenticator_confirm_delete.html", "mfa/recovery_codes/index.html"),
    *("mfa/recovery_codes/generate.html",),
    *("bootstrap5/errors.html", "bootstrap5/field.html", "django_tables2/shouzhan.html"),
}


def names() -> list[str]:
    return sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))


@pytest.mark.parametrize("name", names())
def test_a_template_holds_nothing_that_the_policy_forbids(name: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    assert [what for what, pattern in FORBIDDEN.items() if re.search(pattern, text)] == []


def test_the_scan_sees_what_is_forbidden() -> None:
    bad = ('<p style="x">', "<style>", "<script>x</script>", '<a onclick="x">', 'hx-on:click="x"', '="js:x"')
    assert all(any(re.search(pattern, text) for pattern in FORBIDDEN.values()) for text in bad)


@pytest.mark.parametrize("name", names())
def test_every_template_is_used(name: str) -> None:
    if name in CALLED_BY_FRAMEWORKS:
        return
    places = [path for app in APPS for path in (ROOT / app).rglob("*.py")] + list(TEMPLATES.rglob("*.html"))
    users = [path for path in places if re.search(rf"[\"',]{re.escape(name)}[\"',#]", path.read_text(encoding="utf-8"))]
    assert users, f"Nothing renders {name}: use it or delete it."


@pytest.mark.parametrize("name", names())
def test_every_form_that_posts_carries_a_token(name: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    for form in re.findall(r"<form\b[^>]*method=\"post\".*?</form>", text, re.DOTALL):
        assert "{% csrf_token %}" in form or "{% crispy" in form
        assert "{% form_key %}" in form or "{% crispy" in form or name == "account/login.html"


def test_style_and_script_stay_inside_their_budget() -> None:
    assert (ROOT / "static" / "theme.css").stat().st_size <= 30_000
    assert (ROOT / "static" / "app.js").stat().st_size <= 16_000


def test_a_first_visit_leaves_room_for_its_page_within_80_kb() -> None:
    files = [find(name) for name in ("bootstrap/css/bootstrap.min.css", "django_htmx/htmx-2.min.js")]
    files += [find(name) for name in ("theme.css", "app.js", "favicon.svg")]
    assert sum(len(gzip.compress(Path(str(file)).read_bytes())) for file in files) <= 68_000


@pytest.mark.parametrize("word", ["color-mix", "oklch", "light-dark(", "subgrid", "@import", "http:", "https:"])
def test_the_theme_stays_below_the_floor_of_the_browsers(word: str) -> None:
    assert word not in THEME


def test_the_theme_nests_no_rule() -> None:
    depth, inside_media = 0, []
    for brace in re.finditer(r"[^{};]*\{|\}", re.sub(r"/\*.*?\*/", "", THEME, flags=re.DOTALL)):
        if brace.group() == "}":
            depth -= 1
            inside_media.pop()
            continue
        assert not (inside_media and not inside_media[-1]), brace.group()
        inside_media.append(brace.group().strip().startswith("@"))
        depth += 1
    assert depth == 0


def test_widths_are_asked_of_screens_only_so_that_paper_keeps_the_wide_layout() -> None:
    for query in re.findall(r"@media ([^{]*width[^{]*)\{", THEME):
        assert query.startswith("screen and ")


def tokens(theme: str) -> dict[str, str]:
    opening = {"light": r"\nhtml \{", "dark": r'\[data-bs-theme="dark"\] \{', "auto": r'\[data-bs-theme="auto"\] \{'}
    block = re.search(opening[theme] + r"(.*?)\}", THEME, re.DOTALL)
    assert block
    found = dict(re.findall(r"--([\w-]+): (#[0-9A-Fa-f]{6})", block.group(1)))
    return found if theme == "light" else tokens("light") | found


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("canvas", "surface", "sunken", "brand-tint", "seal-tint", "ok-tint", "warn-tint", "info-tint", "violet-tint")
TEXTS = [
    *((ink, ground) for ink in ("ink", "ink-2") for ground in GROUNDS),
    *(("ink-3", ground) for ground in ("canvas", "surface", "sunken", "brand-tint")),
    *(
        (tone, ground)
        for tone in ("brand-text", "seal", "ok", "warn", "info", "violet")
        for ground in ("canvas", "surface")
    ),
    *((tone, f"{tone}-tint") for tone in ("seal", "ok", "warn", "info", "violet")),
    ("brand-text", "brand-tint"),
    ("canvas", "ink"),
]
EDGES = [
    *(("line-strong", ground) for ground in ("canvas", "surface")),
    *((series, "surface") for series in ("s1", "s2")),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_every_ground_it_is_put_on(theme: str, text: str, ground: str) -> None:
    assert contrast(tokens(theme)[text], tokens(theme)[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_controls_and_lines_of_charts_can_be_seen(theme: str, edge: str, ground: str) -> None:
    assert contrast(tokens(theme)[edge], tokens(theme)[ground]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fill", ["brand", "brand-hover", "badge"])
def test_white_words_can_be_read_on_filled_buttons_and_badges(theme: str, fill: str) -> None:
    assert contrast("#FFFFFF", tokens(theme)[fill]) >= 4.5


def test_following_the_system_uses_the_same_dark_tokens() -> None:
    assert tokens("auto") == tokens("dark")
