"""What the clock does: opens, asks, publishes, whatever was missed or doubled."""

from datetime import date, datetime

import pytest
from django.utils.timezone import make_aware
from psycopg.types.range import DateRange

from appraisal.actions import compute_cycles, tick
from appraisal.enums import CycleState
from appraisal.models import Cycle
from directors.models import Leadership
from governance.enums import JobState
from governance.models import Act, Job, ParameterValue
from tests.appraisal.months import MAY, business
from tests.cast import Cast, batch

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.2.1")]


def moment(text: str) -> datetime:
    return make_aware(datetime.fromisoformat(f"2026-{text}"))


def work(now: datetime) -> None:
    """Run the waiting jobs as a worker would, at a given time."""
    for job in Job.objects.filter(state=JobState.QUEUED).order_by("pk"):
        compute_cycles(cycles=list(Cycle.objects.filter(pk__in=job.arguments["cycles"])), by=None, now=now)
        Job.objects.filter(pk=job.pk).update(state=JobState.DONE, ended_at=now)


def rest(cast: Cast, month: date = MAY.start) -> None:
    """Deliver the files besides receipts without which a month is not published."""
    for kind in ("policies", "dues"):
        batch(cast.zhejiang, kind, month)


def months(**which) -> list[tuple[str, str]]:
    rows = Cycle.objects.filter(**which).order_by("starts_on")
    return [(f"{row.starts_on:%m}", row.state) for row in rows]


def test_before_its_hour_a_month_without_facts_is_left_alone(cast: Cast) -> None:
    tick(now=moment("06-06T07:00"))
    assert (months(), Job.objects.count()) == ([], 0)


def test_a_month_is_opened_at_its_hour_and_its_computing_asked_once(cast: Cast) -> None:
    business(cast)
    tick(now=moment("06-06T06:00"))
    tick(now=moment("06-06T06:00"))
    cycle = Cycle.objects.get(starts_on=MAY.start)
    assert (cycle.state, cycle.is_late, cycle.opened_at) == (CycleState.DRAFT, False, moment("06-06T06:00"))
    assert Job.objects.filter(arguments={"cycles": [cycle.pk]}).count() == 1
    assert Act.objects.filter(kind="cycle.compute_asked").count() == 1


def test_more_than_an_hour_late_is_said(cast: Cast) -> None:
    business(cast)
    tick(now=moment("06-06T07:01"))
    assert Cycle.objects.get(starts_on=MAY.start).is_late


def test_every_missed_month_is_made_up_in_order_from_the_first_batch_on(cast: Cast) -> None:
    batch(cast.zhejiang, month=date(2026, 2, 1))
    tick(now=moment("06-06T09:00"))
    assert [month for month, _ in months()] == ["02", "03", "04", "05"]
    asked = [key for job in Job.objects.order_by("pk") for key in job.arguments["cycles"]]
    assert asked == list(Cycle.objects.order_by("starts_on").values_list("pk", flat=True))


def test_a_running_month_is_tracked_as_its_facts_arrive(cast: Cast) -> None:
    business(cast)
    now = moment("05-12T10:00")
    tick(now=now)
    work(now)
    tick(now=now)
    cycle = Cycle.objects.get()
    assert (cycle.state, cycle.run, cycle.is_late, Job.objects.open().count()) == (CycleState.COMPUTED, 1, False, 0)
    business(cast)
    tick(now=now)
    work(now)
    cycle.refresh_from_db()
    assert (cycle.run, cycle.watermark) == (2, 2)


def test_new_facts_of_one_month_have_every_open_month_of_the_branch_computed(cast: Cast) -> None:
    batch(cast.zhejiang, month=date(2026, 4, 1))
    tick(now=moment("05-06T06:00"))
    work(moment("05-06T06:01"))
    business(cast)
    tick(now=moment("05-07T10:00"))
    assert Job.objects.open().count() == 2


def test_another_branch_s_facts_are_not_ours(cast: Cast) -> None:
    business(cast)
    tick(now=moment("05-12T10:00"))
    work(moment("05-12T10:00"))
    batch(cast.jiangsu)
    tick(now=moment("05-12T10:01"))
    assert list(Cycle.objects.values_list("unit__code", flat=True).order_by("unit__code")) == ["JS", "ZJ"]
    assert [job.arguments["cycles"] for job in Job.objects.open()] == [[Cycle.objects.get(unit=cast.jiangsu).pk]]


def test_branches_of_one_month_are_computed_in_one_job_and_each_gets_its_own_results(cast: Cast) -> None:
    business(cast)
    batch(cast.jiangsu)
    tick(now=moment("06-06T06:00"))
    may = Cycle.objects.filter(starts_on=MAY.start)
    assert [job.arguments["cycles"] for job in Job.objects.all()] == [sorted(may.values_list("pk", flat=True))]
    work(moment("06-06T06:01"))
    assert {(cycle.unit.code, cycle.run, cycle.scorecards.count() > 0) for cycle in may} == {
        ("ZJ", 1, True),
        ("JS", 1, Leadership.objects.filter(team__unit__path__startswith=cast.jiangsu.path).exists()),
    }


def test_a_closed_month_is_computed_once_more_and_published_on_its_day(cast: Cast) -> None:
    business(cast)
    rest(cast)
    for at, runs, state in (
        ("05-12T10:00", 1, CycleState.COMPUTED),
        ("06-05T10:00", 1, CycleState.COMPUTED),
        ("06-06T06:00", 2, CycleState.COMPUTED),
        ("06-07T23:59", 2, CycleState.COMPUTED),
        ("06-08T00:00", 2, CycleState.PUBLISHED),
        ("06-09T00:00", 2, CycleState.PUBLISHED),
    ):
        tick(now=moment(at))
        work(moment(at))
        cycle = Cycle.objects.get(starts_on=MAY.start)
        assert (cycle.run, cycle.state) == (runs, state), at


def test_after_days_without_a_clock_the_month_is_computed_before_it_is_published(cast: Cast) -> None:
    business(cast)
    rest(cast)
    for at, state in (("06-20T10:00", CycleState.COMPUTED), ("06-20T10:01", CycleState.PUBLISHED)):
        tick(now=moment(at))
        work(moment(at))
        assert Cycle.objects.get(starts_on=MAY.start).state == state


def test_facts_of_an_older_month_open_that_month_too(cast: Cast) -> None:
    business(cast)
    tick(now=moment("06-06T06:00"))
    work(moment("06-06T06:00"))
    batch(cast.zhejiang, month=date(2026, 3, 1))
    tick(now=moment("06-06T08:00"))
    assert [month for month, _ in months()] == ["03", "05"]


def test_a_month_that_has_not_begun_is_not_opened(cast: Cast) -> None:
    batch(cast.zhejiang, month=date(2026, 6, 1))
    tick(now=moment("05-28T10:00"))
    assert months() == []


@pytest.mark.clause("R8.2")
@pytest.mark.parametrize("key", ["calendar.month_open_day", "calendar.month_publish_day"])
def test_an_hour_that_the_edition_leaves_open_is_not_guessed(cast: Cast, key: str) -> None:
    business(cast)
    ParameterValue.objects.filter(key=key).delete()
    for at in ("06-08T10:00", "06-08T10:01", "06-30T10:02"):
        tick(now=moment(at))
        work(moment(at))
    assert months(starts_on=MAY.start) == [("05", CycleState.COMPUTED)]


@pytest.mark.clause("R8.2")
def test_without_an_edition_in_force_the_clock_waits(cast: Cast) -> None:
    business(cast)
    cast.edition.period = DateRange(date(2026, 7, 1), None)
    cast.edition.save()
    tick(now=moment("06-08T10:00"))
    assert months() == []


def test_a_failed_computing_is_not_asked_again_at_once(cast: Cast) -> None:
    business(cast)
    tick(now=moment("06-06T06:00"))
    Job.objects.update(state=JobState.FAILED, ended_at=moment("06-06T06:01"))
    tick(now=moment("06-06T06:05"))
    assert Job.objects.open().count() == 0
    tick(now=moment("06-06T06:12"))
    assert Job.objects.open().count() == 1


def test_a_month_that_lacks_an_awaited_file_is_not_published_before_it_comes(cast: Cast) -> None:
    business(cast)
    batch(cast.zhejiang, "policies", MAY.start)
    for at in ("06-08T10:00", "06-08T10:01"):
        tick(now=moment(at))
        work(moment(at))
    assert months(starts_on=MAY.start) == [("05", CycleState.COMPUTED)]
    batch(cast.zhejiang, "dues", MAY.start)
    for at in ("06-09T10:00", "06-09T10:01"):
        tick(now=moment(at))
        work(moment(at))
    assert months(starts_on=MAY.start) == [("05", CycleState.PUBLISHED)]
