"""Help per screen: a question mark beside the title opens what the screen is for; no screen of ours is without."""

import pytest
from django.urls import reverse
from django.utils import translation

from governance import clauses
from governance.registry import HELP
from tests.appraisal.months import signed_in
from tests.architecture.test_access_matrix import ROWS
from tests.cast import Cast

pytestmark = pytest.mark.clause("R8.1")
WITHOUT = {
    **dict.fromkeys(("healthz", "readyz"), "for machines"),
    **dict.fromkeys(("intake_template", "upload_wrong_rows", "export_file"), "a file"),
    **dict.fromkeys(("notice_bell", "view_counts"), "a fragment"),
    **dict.fromkeys(("help",), "is help itself"),
    **dict.fromkeys(("openid_connect_login", "openid_connect_callback"), "leads on to another house"),
}
# Signing in says on each screen what to do next, before anybody has a menu.
SIGNING_IN = ("account_", "mfa_", "socialaccount_")


def test_every_screen_has_help_or_a_reason_why_not() -> None:
    screens = {row["route"] for row in ROWS if row["method"] == "GET" and not row["route"].startswith(SIGNING_IN)}
    assert screens - set(WITHOUT) - set(HELP) == set()
    assert set(HELP) - screens == set()


def test_help_names_clauses_that_there_are_and_stays_short() -> None:
    for row in HELP.values():
        assert all(clauses.get(number) for number in row.clauses)
        assert len(str(row.purpose)) <= 130
        assert len(row.figures) <= 4


@pytest.mark.django_db
def test_the_question_mark_leads_to_the_help_of_its_screen(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    assert f'href="{reverse("help", args=["calendar"])}"' in hr.get(reverse("calendar")).content.decode()
    page = hr.get(reverse("help", args=["calendar"]))
    with translation.override("en"):
        assert str(HELP["calendar"].purpose) in page.content.decode()
    sheet = hr.get(reverse("help", args=["calendar"]), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in sheet
    assert hr.get(reverse("help", args=["nowhere"])).status_code == 404
