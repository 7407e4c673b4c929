"""A branch drafts its own rules, mends what does not add up, has them approved, and its people read them."""

from typing import Any

import pytest
from django.urls import reverse

from governance.models import Acknowledgement, Approval, Edition
from governance.queries import editions as queries
from tests.cast import Cast
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.clause("R8.4")]


def see(desk: Desk, *addresses: str) -> None:
    """Open pages and hold each against the rules; those of accessibility where a finger is the strictest judge."""
    for address in addresses:
        desk.open(address)
        desk.check(accessibility=desk.width < 800)


def fill_in(desk: Desk, made: Edition) -> None:
    """Give weights that total 110, be told so, and mend them."""
    values = reverse("edition_values", args=[made.pk, 5])
    see(desk, values)
    for family, share in {"performance": "50", "team": "20", "service": "15", "compliance": "25"}.items():
        desk.page.fill(f"[name='weights.quarter.{family}']", share)
    desk.page.click(".form-actions.sticky button")
    desk.page.wait_for_selector(".error-summary")
    assert "110" in desk.page.inner_text(".error-summary")
    desk.page.fill("[name='weights.quarter.compliance']", "15")
    desk.page.click(".form-actions.sticky button")
    desk.page.wait_for_url(f"**{values}")
    assert list(queries.own_values(made)) == ["weights.quarter"]


@pytest.mark.parametrize("width", [1440, 390])
def test_a_branch_s_rules_reach_their_readers(chromium: Any, live_server: Any, cast: Cast, width: int) -> None:
    desk = Desk(chromium, live_server.url, width)
    desk.enter("hr")
    see(desk, reverse("edition_new"))
    desk.page.select_option("[name=origin]", "none")
    desk.page.click("main form button[type=submit]")
    desk.page.wait_for_url("**/editions/*/")
    made = Edition.objects.get(unit=cast.zhejiang)
    own = reverse("edition", args=[made.pk])
    fill_in(desk, made)
    see(desk, reverse("editions"), reverse("edition_copy", args=[made.pk]), own)
    desk.page.click("form[action$='/submit/'] button")
    desk.page.wait_for_selector("form[action$='/take-back/']")
    asked = Approval.objects.get(kind="edition", subject_id=made.pk)
    desk.enter("leader")
    see(desk, own)
    desk.page.click(f"main a[href='{asked.get_absolute_url()}']")
    desk.page.wait_for_selector("[name=verb][value=approve]")
    desk.check()
    desk.page.click("[name=verb][value=approve]")
    desk.page.wait_for_url("**/inbox/")
    see(desk, own)
    desk.enter("director")
    see(desk, reverse("clauses"))
    desk.page.click(f"form[action$='/{made.pk}/acknowledge/'] button")
    desk.page.wait_for_url("**/clauses/")
    assert Acknowledgement.objects.filter(edition=made, user=cast.director).exists()
    desk.enter("hr")
    compared = f"{reverse('edition_difference')}?left={cast.edition.pk}&right={made.pk}"
    see(desk, compared, reverse("edition_readers", args=[made.pk]))
    desk.close()
