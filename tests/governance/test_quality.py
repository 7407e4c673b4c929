"""What is missing or late: found, told with owner and age, gone once mended."""

import uuid
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import make_aware

from governance import actions
from governance.actions.quality import LOOK
from governance.enums import JobState, PeriodKind
from governance.intake.arrivals import absent_files, awaited_kinds
from governance.models import Batch, Finding, Job, ParameterValue, Upload
from governance.problems import Refused
from tests.appraisal.months import form, signed_in
from tests.cast import Cast, batch

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.4.1")]
MAY = date(2026, 5, 1)
MONTHLY = {"policies", "dues", "receipts", "events", "callbacks", "satisfaction", "commission", "targets"}


def noon(text: str) -> datetime:
    return make_aware(datetime.fromisoformat(f"2026-{text}T12:00"))


def look(text: str) -> dict[str, str]:
    """Look the facts over on a day and return what is late, with the code."""
    actions.look_over(progress=None, now=noon(text))
    return dict(Finding.objects.filter(check_name="late_files").values_list("subject", "code"))


def test_a_file_is_late_from_the_day_after_its_last_on(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    assert look("05-01") == {}
    assert set(look("05-02")) == {"dues 2026-05", "targets 2026-05"}
    assert set(look("06-05")) == {"dues 2026-05", "targets 2026-05", "dues 2026-06", "targets 2026-06"}
    assert {name.split()[0] for name in look("06-06")} == MONTHLY - {"receipts"}


def test_what_has_come_is_no_longer_missing_unless_it_was_undone(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    brought = batch(cast.zhejiang, "dues", MAY)
    assert "dues 2026-05" not in look("05-20")
    Batch.objects.create(
        pk=brought.pk + 1, kind="dues", unit=cast.zhejiang, month=MAY, rows=0, total_amount=0, at=brought.at,
        undoes=brought,
    )  # fmt: skip
    assert "dues 2026-05" in look("05-20")


def test_a_published_month_is_past_mending(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    actions.lock_period(
        unit=cast.zhejiang,
        kind=PeriodKind.MONTH,
        start=MAY,
        end=date(2026, 5, 31),
        watermark=1,
        by=None,
        now=noon("06-08"),
    )
    assert set(look("06-20")) == {"dues 2026-06", "targets 2026-06"}


@pytest.mark.clause("R8.2")
def test_without_its_day_in_the_edition_nothing_is_called_late(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    ParameterValue.objects.filter(key="collection.freeze_day").delete()
    assert look("05-20") == {}
    assert {one.kind.name for one in absent_files([cast.zhejiang], date(2026, 5, 20)) if one.due_on} == MONTHLY - {
        *("dues", "targets", "receipts")
    }


def test_a_branch_without_any_file_owes_none(cast: Cast) -> None:
    assert absent_files([cast.zhejiang, cast.jiangsu], date(2026, 5, 20)) == []


def test_a_file_that_got_stuck_leads_to_itself(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    stuck = Upload.objects.create(
        kind="dues", unit=cast.zhejiang, month=MAY, file_name="may.csv", digest="x", state="review",
        uploaded_by=cast.hr, uploaded_at=noon("05-03"),
    )  # fmt: skip
    assert look("05-20")["dues 2026-05"] == "stuck"
    page = signed_in(cast, "hr").get(reverse("quality")).content.decode()
    assert reverse("upload_detail", args=[stuck.pk]) in page
    assert f"kind=targets&amp;month=2026-05&amp;unit={cast.zhejiang.pk}" in page


def test_the_link_fills_the_form_in(cast: Cast) -> None:
    page = signed_in(cast, "hr").get(reverse("intake_list") + f"?kind=targets&month=2026-05&unit={cast.zhejiang.pk}")
    assert '<option value="targets" selected>' in page.content.decode()
    assert 'value="2026-05"' in page.content.decode()


def test_nothing_this_month_is_an_empty_batch_and_told_once(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    look("05-20")
    finding = Finding.objects.get(subject="dues 2026-05")
    client = signed_in(cast, "hr")
    assert client.post(reverse("quality_nothing", args=[finding.pk]), form()).status_code == 302
    made = Batch.objects.get(kind="dues")
    assert (made.rows, made.month, made.by) == (0, MAY, cast.hr)
    assert [kind.name for kind in awaited_kinds(cast.zhejiang, MAY)] == ["policies"]
    assert "dues 2026-05" not in look("05-20")
    with pytest.raises(Refused):
        actions.declare_nothing(finding=finding, by=cast.hr, now=noon("05-20"))


def test_the_page_shows_what_is_found_to_those_concerned_only(cast: Cast) -> None:
    batch(cast.zhejiang, "receipts", MAY)
    look("05-20")
    page = signed_in(cast, "hr").get(reverse("quality") + "?check=late_files").content.decode()
    assert "The file “Renewal due list” of 2026-05 has not arrived; its last day was 2026-05-01." in page
    assert "Human resources" in page
    assert "2026-05" not in signed_in(cast, "foreign_hr").get(reverse("quality")).content.decode()
    assert signed_in(cast, "director").get(reverse("quality")).status_code == 404
    finding = Finding.objects.first()
    for name, status in (("leader", 403), ("foreign_hr", 404)):
        answer = signed_in(cast, name).post(reverse("quality_nothing", args=[finding.pk]), form())
        assert answer.status_code == status


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_the_empty_desk_says_so(cast: Cast, language: str) -> None:
    page = signed_in(cast, "hr", language).get(reverse("quality"))
    assert page.status_code == 200
    assert "empty-state" in page.content.decode()


def test_the_page_costs_the_same_for_ten_findings_and_a_thousand(cast: Cast) -> None:
    client, spent = signed_in(cast, "hr"), []
    for number in (10, 1000):
        Finding.objects.bulk_create(
            Finding(
                check_name="members_without_team", unit=cast.first, subject=str(uuid.uuid4()), code="no_team",
                params={"name": "李四", "staff_no": "SZ-1"}, about=cast.sun.pk, since=MAY,
            )
            for _ in range(number)
        )  # fmt: skip
        client.get(reverse("quality"))
        with CaptureQueriesContext(connection) as seen:
            client.get(reverse("quality"))
        spent.append(len(seen))
    assert spent[0] == spent[1] <= 12


def test_looking_costs_the_same_for_many_branches_and_rows(cast: Cast) -> None:
    spent = []
    for number in (1, 40):
        for _ in range(number):
            batch(cast.zhejiang, "receipts", MAY)
            batch(cast.jiangsu, "receipts", MAY)
        with CaptureQueriesContext(connection) as seen:
            look("05-20")
        spent.append(len(seen))
    assert spent[0] == spent[1]


def test_the_clock_has_the_facts_looked_over_after_every_act_and_every_day(cast: Cast) -> None:
    def asked(at: datetime) -> int:
        actions.tick_quality(now=at)
        Job.objects.filter(state=JobState.QUEUED).update(state=JobState.DONE, ended_at=at)
        return Job.objects.filter(kind=LOOK).count()

    assert [asked(noon("05-20")), asked(noon("05-20")), asked(noon("05-21"))] == [1, 1, 2]
    batch(cast.zhejiang, "receipts", MAY)
    look("05-20")
    actions.declare_nothing(finding=Finding.objects.get(subject="dues 2026-05"), by=cast.hr, now=noon("05-21"))
    assert asked(noon("05-21")) == 2
    assert asked(make_aware(datetime(2026, 5, 21, 12, 2))) == 3  # noqa: DTZ001 - made aware here


def test_hr_can_have_it_looked_over_now(cast: Cast) -> None:
    answer = signed_in(cast, "hr").post(reverse("quality_look"), form())
    assert reverse("quality") in answer.headers["Location"]
    answer = signed_in(cast, "hr2").post(reverse("quality_look"), form())
    assert answer.headers["Location"] == reverse("quality")


def test_files_that_differ_from_their_cover_sheet_are_found(cast: Cast) -> None:
    """A file refused for its cover sheet is listed until a later one is written; skipped rows are listed too."""
    facts: Any = {
        "kind": "dues", "unit": cast.zhejiang, "month": MAY, "digest": "x", "uploaded_by": cast.hr,
        "uploaded_at": noon("05-03"),
    }  # fmt: skip
    batch(cast.zhejiang, "receipts", MAY)

    def found() -> list[str]:
        look("05-20")
        return list(Finding.objects.filter(check_name="cover_sheets").values_list("code", flat=True))

    problem = {"message": "x", "params": {"said": 4, "found": 3}, "clause": None}
    Upload.objects.create(**facts, file_name="a", state="unreadable", problem=problem, cover_rows=4)
    Upload.objects.create(**facts, file_name="b", state="unreadable", problem=problem)
    assert found() == ["refused"]
    counts = {"read": 4, "wrong": 1}
    Upload.objects.create(**facts, file_name="c", state="written", counts=counts, cover_rows=4)
    assert found() == ["skipped"]
    Upload.objects.create(**facts, file_name="d", state="written", counts=counts | {"wrong": 0}, cover_rows=4)
    assert found() == []
