"""The whole way through a real broker and a real worker: asked in a transaction, computed elsewhere."""

import time

import pytest
from celery import current_app
from django.utils import timezone

from appraisal.actions import ask_to_compute, open_cycle
from appraisal.enums import CycleState, Indicator
from appraisal.models import Cycle
from config.processes import Child
from governance import jobs
from governance.enums import JobState
from governance.models import Job
from tests.appraisal.months import JUNE_6, MAY, business, figure
from tests.cast import Cast, assemble

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("R5.2.2")]
PATIENCE = 30.0


@pytest.fixture
def people(transactional_db: None) -> Cast:
    return assemble()


def ended(job: Job) -> Job:
    deadline = time.monotonic() + PATIENCE
    while job.ended_at is None and time.monotonic() < deadline:
        time.sleep(0.1)
        job.refresh_from_db()
    return job


def test_a_worker_computes_a_month_once_however_often_it_is_told(people: Cast, live_worker: Child) -> None:
    business(people)
    cycle = open_cycle(unit=people.zhejiang, period=MAY, by=None, now=JUNE_6)
    job = ask_to_compute(cycles=[cycle], by=people.hr, now=timezone.now())
    for _ in range(3):  # a bell that rings again, a message delivered twice
        current_app.send_task("governance.run_job", args=[job.pk])
    assert ended(job).state == JobState.DONE, job.error
    time.sleep(1)
    cycle.refresh_from_db()
    assert (cycle.state, cycle.run) == (CycleState.COMPUTED, 1)
    assert figure(cycle, people.wang, Indicator.PREMIUM_INCOME).value == 3000
    assert job.result == {"runs": {str(cycle.pk): 1}}


def test_the_tick_itself_runs_in_a_worker(people: Cast, live_worker: Child) -> None:
    current_app.send_task("appraisal.tick")
    business(people)
    computed = Cycle.objects.filter(starts_on=MAY.start, state=CycleState.COMPUTED)
    deadline = time.monotonic() + PATIENCE
    while not computed.exists() and time.monotonic() < deadline:  # later months may be done before May is
        current_app.send_task("appraisal.tick")
        time.sleep(0.5)
        jobs.tick(timezone.now())
    assert computed.exists(), list(Job.objects.values_list("key", "state", "error"))
