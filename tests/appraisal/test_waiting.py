"""A month that waits says why: on the desk, on the list of months, on its own page."""

from datetime import datetime

import pytest
from django.urls import reverse
from django.utils.timezone import make_aware

from appraisal.models import Cycle
from appraisal.queries.waiting import CHECK
from governance import actions
from governance.enums import JobState
from governance.models import Finding, Job, ParameterValue, Upload
from tests.appraisal.months import JUNE_6, MAY, business, computed, signed_in
from tests.cast import Cast, batch

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.2.1")]


def look(text: str) -> dict[str, str]:
    actions.look_over(progress=None, now=make_aware(datetime.fromisoformat(f"2026-{text}T12:00")))
    return dict(Finding.objects.filter(check_name=CHECK).values_list("subject", "code"))


@pytest.fixture
def may(cast: Cast) -> Cycle:
    business(cast)
    return computed(cast)


def test_a_month_waits_for_each_file_that_is_overdue(cast: Cast, may: Cycle) -> None:
    assert look("05-31") == {}
    assert look("06-05") == {"2026-05 dues": "file"}
    assert look("06-06") == {"2026-05 dues": "file", "2026-05 policies": "file"}
    batch(cast.zhejiang, "policies", MAY.start)
    Upload.objects.create(
        kind="dues", unit=cast.zhejiang, month=MAY.start, file_name="may.csv", digest="x", state="review",
        uploaded_by=cast.hr, uploaded_at=JUNE_6,
    )  # fmt: skip
    assert look("06-06") == {"2026-05 dues": "stuck"}


@pytest.mark.clause("R8.2")
def test_a_month_waits_for_what_the_edition_leaves_open(cast: Cast, may: Cycle) -> None:
    for kind in ("policies", "dues"):
        batch(cast.zhejiang, kind, MAY.start)
    ParameterValue.objects.filter(key="calendar.month_publish_day").delete()
    assert look("06-10") == {"2026-05 calendar.month_publish_day": "unset"}


def test_a_month_waits_when_its_computing_failed(cast: Cast, may: Cycle) -> None:
    for kind in ("policies", "dues"):
        batch(cast.zhejiang, kind, MAY.start)
    job = {"kind": "appraisal.compute", "key": "x", "asked_at": JUNE_6, "arguments": {"cycles": [may.pk]}}
    Job.objects.create(**job, state=JobState.FAILED, ended_at=JUNE_6)
    assert look("06-10") == {"2026-05 computing": "failed"}
    Job.objects.create(**job)
    assert look("06-10") == {}


def test_the_pages_say_why_a_month_waits(cast: Cast, may: Cycle) -> None:
    look("06-10")
    words = "2026-05 waits to be published because the file “Renewal due list” has not arrived."
    client = signed_in(cast, "hr")
    for page in (reverse("cycles"), reverse("cycle", args=[may.pk]), reverse("quality") + f"?check={CHECK}"):
        assert words in client.get(page).content.decode()
    assert words not in signed_in(cast, "foreign_hr").get(reverse("quality") + f"?check={CHECK}").content.decode()
    home = client.get("/").content.decode()
    assert reverse("quality") in home
    assert "Data to mend" in home
