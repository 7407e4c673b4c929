"""Two at once, on real commits: one cycle, one result; and the same race with the lock off must break."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections

from appraisal.actions import compute_cycles, cycles, open_cycle, publish_cycle, tick
from appraisal.enums import CycleState, Indicator
from appraisal.models import Cycle, Figure, RosterLine, Scorecard
from governance.models import Act, Job, OrgUnit, PeriodLock
from tests.appraisal.months import JUNE_6, MAY, business
from tests.cast import Cast, assemble

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("R5.2.1")]


@pytest.fixture
def people(transactional_db: None) -> Cast:
    return assemble()


def at_once(*deeds: Callable[[], Any]) -> list[BaseException]:
    """Start every deed in a thread and connection of its own at the same moment; return what was raised."""
    start, raised = Barrier(len(deeds)), []

    def run(deed: Callable[[], Any]) -> None:
        try:
            start.wait()
            deed()
        except Exception as fault:  # noqa: BLE001 - judged by the test
            raised.append(fault)
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def dawdling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make everybody stop and think between looking and writing, so that two of them meet."""

    def slowly(name: str) -> None:
        swift = getattr(cycles, name)

        def thinking(*given: Any) -> Any:
            found = swift(*given)
            time.sleep(0.3)
            return found

        monkeypatch.setattr(cycles, name, thinking)

    slowly("_rules")
    slowly("freeze_roster")


def open_may(people: Cast) -> Cycle:
    return open_cycle(unit=people.zhejiang, period=MAY, by=None, now=JUNE_6)


def test_two_who_open_a_month_open_it_once(people: Cast, dawdling: None) -> None:
    assert at_once(lambda: open_may(people), lambda: open_may(people)) == []
    assert (Cycle.objects.count(), Act.objects.filter(kind="cycle.opened").count()) == (1, 1)


def test_control_without_the_branch_s_lock_the_second_breaks(
    people: Cast, dawdling: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OrgUnit.objects, "select_for_update", lambda **_: OrgUnit.objects.all(), raising=False)
    assert len(at_once(lambda: open_may(people), lambda: open_may(people))) == 1


def test_two_who_compute_a_month_leave_one_result(people: Cast, dawdling: None) -> None:
    business(people)
    cycle = open_may(people)
    assert at_once(*[lambda: compute_cycles(cycles=[cycle], by=None, now=JUNE_6)] * 2) == []
    cycle.refresh_from_db()
    assert (cycle.run, Figure.objects.count(), Scorecard.objects.count()) == (2, 2 * len(Indicator), 2)
    assert RosterLine.objects.count() == 3


def test_control_without_the_cycle_s_lock_the_results_collide(
    people: Cast, dawdling: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    business(people)
    cycle = open_may(people)
    monkeypatch.setattr(
        cycles,
        "_held",
        lambda those: list(Cycle.objects.select_related("unit").filter(pk__in=[one.pk for one in those])),
    )
    raised = at_once(*[lambda: compute_cycles(cycles=[cycle], by=None, now=JUNE_6)] * 2)
    cycle.refresh_from_db()
    assert raised or (cycle.run, RosterLine.objects.count()) != (2, 3)


def test_two_ticks_and_a_third_make_one_month_and_one_job(people: Cast, dawdling: None) -> None:
    business(people)
    assert at_once(*[lambda: tick(now=JUNE_6)] * 3) == []
    assert Cycle.objects.filter(starts_on=MAY.start).count() == 1
    assert Job.objects.filter(kind="appraisal.compute").count() == Cycle.objects.count()


def test_a_month_is_published_once_and_never_changes_under_a_late_computing(people: Cast) -> None:
    business(people)
    (cycle,) = compute_cycles(cycles=[open_may(people)], by=None, now=JUNE_6)
    later = JUNE_6 + timedelta(days=2)

    def publish() -> None:
        publish_cycle(cycle=cycle, by=None, now=later)

    def compute() -> None:
        with suppress(cycles.Refused):
            compute_cycles(cycles=[cycle], by=None, now=later)

    raised = at_once(publish, publish, compute)
    cycle.refresh_from_db()
    assert [type(fault) for fault in raised] == [cycles.Refused]
    assert (cycle.state, PeriodLock.objects.count()) == (CycleState.PUBLISHED, 1)
