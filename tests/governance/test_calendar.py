"""The work calendar: entered by acts, a branch's days over the country's, read by everybody, counted by approvals."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import make_aware

from governance import actions, calendar
from governance.actions import approvals, rights
from governance.enums import ChangeKind, DayKind, Holiday, Role
from governance.models import Act, Approval, SpecialDay, WorkYear
from governance.problems import Refused
from tests.appraisal.months import form, signed_in
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.1.2")]
BEFORE_HOLIDAY = make_aware(datetime.fromisoformat("2026-09-30T18:00"))


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(BEFORE_HOLIDAY, tick=False):
        yield


def enter(cast: Cast, first: str, last: str, kind: DayKind = DayKind.OFF, **more: Any) -> None:
    told = {"unit": cast.zhejiang, "holiday": Holiday.OTHER, "by": cast.hr, "now": BEFORE_HOLIDAY, **more}
    actions.set_days(first=date.fromisoformat(first), last=date.fromisoformat(last), kind=kind, **told)


def test_the_published_years_are_entered_once(cast: Cast) -> None:
    assert actions.seed_calendar(now=BEFORE_HOLIDAY) == [2025, 2026]
    assert actions.seed_calendar(now=BEFORE_HOLIDAY) == []
    assert calendar.working_days_between(date(2026, 1, 1), date(2026, 12, 31), unit=cast.first) == 248
    assert calendar.add_working_days(date(2026, 9, 30), 5, unit=cast.first) == date(2026, 10, 13)
    assert Act.objects.filter(kind="calendar.published", by=None).count() == 2


def test_a_branch_s_day_holds_there_and_below_only(cast: Cast) -> None:
    actions.seed_calendar(now=BEFORE_HOLIDAY)
    enter(cast, "2026-11-02", "2026-11-03")
    enter(cast, "2026-10-07", "2026-10-07", DayKind.WORK)
    enter(cast, "2026-10-10", "2026-10-10", DayKind.ORDINARY)
    week = {"first": date(2026, 11, 2), "last": date(2026, 11, 6)}
    assert calendar.working_days_between(**week, unit=cast.first) == 3
    assert calendar.working_days_between(**week, unit=cast.jiangsu) == 5
    october = {"first": date(2026, 10, 5), "last": date(2026, 10, 11)}
    assert calendar.working_days_between(**october, unit=cast.zhejiang) == 3
    assert calendar.working_days_between(**october, unit=cast.jiangsu) == 3
    assert calendar.calendar_of(cast.first, date(2026, 10, 1)).is_working(date(2026, 10, 7))
    assert not calendar.calendar_of(cast.first, date(2026, 10, 1)).is_working(date(2026, 10, 10))


def test_a_correction_keeps_what_was_there_before(cast: Cast) -> None:
    enter(cast, "2026-11-02", "2026-11-02")
    enter(cast, "2026-11-02", "2026-11-02", DayKind.ORDINARY)
    row = SpecialDay.objects.get()
    assert [event.kind for event in row.events.order_by("pgh_id")] == ["off", "ordinary"]
    act = Act.objects.filter(kind="calendar.days_set").latest("pk")
    assert (act.by, act.unit, act.details["kind"]) == (cast.hr, cast.zhejiang, "ordinary")


def test_a_day_stands_once_in_a_unit_and_once_everywhere(cast: Cast) -> None:
    for unit in (cast.zhejiang, None):
        SpecialDay.objects.create(unit=unit, day=date(2026, 11, 2), kind="off", holiday="other")
        with pytest.raises(IntegrityError), transaction.atomic():
            SpecialDay.objects.create(unit=unit, day=date(2026, 11, 2), kind="work", holiday="other")
        WorkYear.objects.create(unit=unit, year=2027, source="x", published_at=BEFORE_HOLIDAY)
        with pytest.raises(IntegrityError), transaction.atomic():
            WorkYear.objects.create(unit=unit, year=2027, source="x", published_at=BEFORE_HOLIDAY)


def test_a_year_is_published_once_and_not_empty(cast: Cast) -> None:
    told = {"unit": cast.zhejiang, "year": 2027, "source": "2026-30", "by": cast.hr, "now": BEFORE_HOLIDAY}
    with pytest.raises(Refused):
        actions.publish_year(**told)
    enter(cast, "2027-01-01", "2027-01-01")
    assert not calendar.is_published(cast.first, 2027)
    actions.publish_year(**told)
    assert (calendar.is_published(cast.first, 2027), calendar.is_published(cast.jiangsu, 2027)) == (True, False)
    with pytest.raises(Refused):
        actions.publish_year(**told)


def ask(cast: Cast) -> Approval:
    asked = rights.Asked(ChangeKind.GRANT, cast.member, Role.DIRECTOR, cast.first, date(2027, 1, 1), None, "Team.")
    change = rights.ask_for_change(asked, by=cast.hr, now=BEFORE_HOLIDAY)
    return Approval.objects.get(subject_id=change.pk)


def test_what_is_due_and_when_to_remind_count_working_days(cast: Cast) -> None:
    actions.seed_calendar(now=BEFORE_HOLIDAY)
    approval = ask(cast)
    assert approval.due_at == make_aware(datetime.fromisoformat("2026-10-08T18:00"))
    approvals.remind(approval=approval, by=cast.hr, now=make_aware(datetime.fromisoformat("2026-09-30T23:00")))
    with pytest.raises(Refused):
        approvals.remind(approval=approval, by=cast.hr, now=make_aware(datetime.fromisoformat("2026-10-07T23:00")))
    approvals.remind(approval=approval, by=cast.hr, now=make_aware(datetime.fromisoformat("2026-10-08T03:00")))


def test_the_inbox_says_how_time_runs_and_warns_of_an_unknown_year(cast: Cast) -> None:
    approval = ask(cast)
    leader = signed_in(cast, "leader")
    page = leader.get(approval.get_absolute_url())
    assert (page.context["step_due"], page.context["unpublished"]) == (approval.due_at, True)
    actions.seed_calendar(now=BEFORE_HOLIDAY)
    assert not leader.get(approval.get_absolute_url()).context["unpublished"]


def test_everybody_reads_the_year_and_human_resources_corrects_it(cast: Cast) -> None:
    actions.seed_calendar(now=BEFORE_HOLIDAY)
    enter(cast, "2026-11-02", "2026-11-02")
    page = signed_in(cast, "member").get(reverse("calendar"))
    assert (page.context["total"], page.context["unit"], "days_form" in page.context) == (247, cast.zhejiang, False)
    assert page.content.decode().count('class="off"') == 34
    assert signed_in(cast, "member").get(reverse("calendar"), {"unit": ""}).context["total"] == 248
    told = {"first": "2026-11-03", "last": "2026-11-04", "kind": "off", "holiday": "other", "unit": cast.zhejiang.pk}
    hr = signed_in(cast, "hr")
    assert hr.post(reverse("calendar_days"), form(**told)).headers["Location"].endswith("?year=2026")
    assert hr.get(reverse("calendar")).context["total"] == 245
    assert hr.post(reverse("calendar_days"), form(**{**told, "unit": cast.jiangsu.pk})).status_code == 422
    assert hr.post(reverse("calendar_days"), form(**{**told, "unit": ""})).status_code == 422
    assert hr.post(reverse("calendar_days"), form(**{**told, "last": "2026-11-01"})).status_code == 422


def test_an_unpublished_year_warns_on_its_page_until_it_is_published(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    assert hr.get(reverse("calendar"), {"year": 2027}).context["notice"] is None
    enter(cast, "2027-01-01", "2027-01-03")
    hr.post(reverse("calendar_publish"), form(year=2027, source="2026-30", unit=cast.zhejiang.pk))
    assert hr.get(reverse("calendar"), {"year": 2027}).context["notice"].source == "2026-30"
    assert hr.get(reverse("calendar"), {"year": "9999999999999999"}).context["year"] == 2026
    assert hr.post(reverse("calendar_publish"), form(year=2027, source="x", unit=cast.zhejiang.pk)).status_code == 422


def test_the_page_takes_at_most_twelve_statements(cast: Cast) -> None:
    actions.seed_calendar(now=BEFORE_HOLIDAY)
    hr = signed_in(cast, "hr")
    hr.get(reverse("calendar"))
    with CaptureQueriesContext(connection) as caught:
        hr.get(reverse("calendar"))
    assert len([row for row in caught if not row["sql"].startswith(("SAVEPOINT", "RELEASE"))]) <= 12
