"""HR finds what is missing, follows the link to where it is mended, and says what does not come."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from directors.models import Leadership
from governance import actions
from governance.enums import PeriodKind
from governance.models import Batch, Finding
from governance.rules.periods import Period
from tests import facts
from tests.appraisal.months import computed
from tests.cast import Cast, batch, person
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.clause("R6.4.1")]
PASSWORD = "Zhou-hang-2026"


@pytest.fixture
def odd(cast: Cast) -> Iterator[Cast]:
    """A company whose last month lacks files, with somebody in no team and somebody who leads two."""
    last = Period.containing(PeriodKind.MONTH, timezone.localdate()).previous()
    written = batch(cast.zhejiang, "receipts", last.start)
    policy = facts.policy(written, cast.sun)
    facts.receipt(written, policy, last.start)
    person("李四", "li si", cast.first)
    Leadership.objects.filter(team=cast.two).update(person=cast.wang)
    computed(cast, last, timezone.now())
    cast.hr.set_password(PASSWORD)
    cast.hr.save()
    actions.look_over(progress=None, now=timezone.now())
    return cast


@pytest.mark.parametrize("width", [1440, 390])
def test_hr_finds_and_mends_what_is_missing(chromium: Any, live_server: Any, odd: Cast, width: int) -> None:
    desk = Desk(chromium, live_server.url, width)
    desk.sign_in("hr", PASSWORD)
    desk.check()
    desk.page.locator(".kpis a[href='/data-quality/']").click()
    for check in ("late_files", "overlaps", "members_without_team", "waiting_months"):
        desk.open(f"/data-quality/?check={check}")
        desk.check()
    desk.open("/appraisal/")
    desk.check()
    desk.open("/data-quality/?check=late_files")
    before = Finding.objects.filter(check_name="late_files").count()
    desk.page.locator("main tbody form button").first.click()
    desk.page.wait_for_url("**/data-quality/")
    assert Finding.objects.filter(check_name="late_files").count() == before - 1
    assert Batch.objects.latest("pk").rows == 0
    desk.open("/data-quality/?check=late_files")
    desk.page.locator("main tbody a.btn").first.click()
    oldest = Finding.objects.filter(check_name="late_files").order_by("since", "subject")[0]
    assert desk.page.input_value("select[name=kind]") == oldest.params["kind"]
    desk.close()
