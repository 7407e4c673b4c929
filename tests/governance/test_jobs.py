"""Background work runs once, is seen, is cancelled, and survives a dead broker and a dead worker."""

import socket
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from celery import current_app
from django.db import connection
from django.utils import timezone

from governance import jobs, registry
from governance.enums import JobState
from governance.models import Job
from governance.problems import Problem, Refused, mark
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)
RUNS: list[int] = []


def count_to_three(job: Job, progress: jobs.Progress) -> Mapping[str, Any]:
    progress.step("counting", total=3)
    for number in (1, 2, 3):
        progress.at(number)
    RUNS.append(job.pk)
    return {"counted": 3}


def refuse(job: Job, progress: jobs.Progress) -> Mapping[str, Any]:
    raise Refused(Problem("R5.2.1", mark("Nothing to count.")))


@pytest.fixture(autouse=True)
def kinds() -> Iterator[None]:
    registry.add_job(registry.JobKind("test.count", "Count", count_to_three))
    registry.add_job(registry.JobKind("test.refuse", "Refuse", refuse))
    RUNS.clear()
    yield
    del registry.JOB_KINDS["test.count"], registry.JOB_KINDS["test.refuse"]


def ask(kind: str = "test.count") -> Job:
    return jobs.ask(kind, key=kind, by=None, now=timezone.now())


def test_a_mute_broker_is_left_alone_after_half_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        monkeypatch.setattr(current_app.conf, "broker_url", f"redis://127.0.0.1:{mute.getsockname()[1]}/0")
        begun = time.monotonic()
        job = ask()
        assert 0.4 < time.monotonic() - begun < 2
    job.refresh_from_db()
    assert (job.state, job.offered_at) == (JobState.QUEUED, None)


def test_a_dead_broker_loses_nothing_and_blocks_nobody() -> None:
    begun = time.monotonic()
    job = ask()
    assert time.monotonic() - begun < 2
    job.refresh_from_db()
    assert (job.state, job.offered_at) == (JobState.QUEUED, None)


def test_a_job_runs_once_though_delivered_twice() -> None:
    job = ask()
    jobs.run(job.pk)
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.result, job.done, RUNS) == (JobState.DONE, {"counted": 3}, 3, [job.pk])


def test_an_open_job_of_the_same_key_is_not_asked_twice() -> None:
    assert ask().pk == ask().pk


def test_a_job_held_by_another_worker_is_left_alone() -> None:
    job = ask()
    with jobs.Progress(job) as other:
        assert other.holds()
        jobs.run(job.pk)
    assert RUNS == []


def test_a_refusal_ends_the_job_in_words() -> None:
    job = ask("test.refuse")
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.error) == (JobState.FAILED, "Nothing to count.")


def test_a_waiting_job_is_cancelled_at_once(cast: Cast) -> None:
    job = ask()
    jobs.cancel(job=job, by=cast.hr)
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, RUNS) == (JobState.CANCELLED, [])


def test_a_running_job_stops_at_its_next_step(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    job = ask()
    Job.objects.filter(pk=job.pk).update(cancel_asked=True)
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, RUNS) == (JobState.CANCELLED, [])


def test_a_job_of_a_dead_worker_is_taken_back_and_given_up_after_three_tries() -> None:
    job = ask()
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, tries=1)
    jobs.tick(timezone.now())
    job.refresh_from_db()
    assert job.state == JobState.QUEUED
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, tries=3)
    jobs.tick(timezone.now())
    job.refresh_from_db()
    assert job.state == JobState.FAILED


def test_a_running_job_of_a_living_worker_is_not_taken_back() -> None:
    job = ask()
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, tries=1)
    with jobs.Progress(job) as worker:
        assert worker.holds()
        jobs.tick(timezone.now())
    job.refresh_from_db()
    assert job.state == JobState.RUNNING


def test_progress_is_seen_while_the_work_s_transaction_is_open() -> None:
    from django.db import transaction

    job = ask()
    with jobs.Progress(job) as progress, transaction.atomic():
        progress.step("writing", total=9)
        progress.at(4)
    job.refresh_from_db()
    assert (job.step, job.done, job.total) == ("writing", 4, 9)
    assert connection.in_atomic_block is False
