"""The broker is killed for a minute while people go on asking for files: what is lost, what comes twice, who waits."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from signal import SIGQUIT, SIGTERM
from threading import Thread
from time import monotonic, perf_counter, sleep

from django.conf import settings
from django.core.management import CommandError
from django.db import connection
from django.db.models import F, Max, QuerySet
from django.utils import timezone

from config.bench.timing import milliseconds, tell
from config.celery import app
from config.embedded import Valkey, socket_directory
from config.processes import spawn, stop
from config.stack import CELERY, WORKER
from governance import actions
from governance.access import reach
from governance.actions.exports import READY, WRITE
from governance.enums import ExportForm, JobState
from governance.models import Export, Job, Notice, User
from governance.problems import Refused
from governance.registry import EXPORTS
from governance.roles import Permission

LIST = EXPORTS["directors"]
BEFORE, OUTAGE, AFTER = 15.0, 60.0, 15.0  # seconds
PAUSE = 0.5
PATIENCE = 90.0
Counted = tuple[dict[str, dict[str, int]], list[timedelta]]


def measure(say: Callable[[str], object]) -> None:
    """Let everybody who may export ask for files all the time, with worker and beat, and a broker that goes away."""
    askers = [user for user in User.objects.filter(is_active=True) if _may_export(user)]
    if not askers:
        raise CommandError("There is nobody who may export: load the demonstration first.")
    first = Job.objects.aggregate(last=Max("pk"))["last"] or 0
    asked: list[float] = []  # how many seconds each asking took
    with _broker() as broker, _workers(broker.url):
        end = monotonic() + BEFORE + OUTAGE + AFTER
        people = [Thread(target=_ask_until, args=(end, user, asked)) for user in askers]
        for person in people:
            person.start()
        sleep(BEFORE)
        broker.stop()
        gone = timezone.now()
        sleep(OUTAGE)
        broker.start()
        back = timezone.now()
        for person in people:
            person.join()
        _await_end(first)
    _say(say, len(askers), asked, _counted(first, gone, back))


def _say(say: Callable[[str], object], people: int, asked: list[float], counted: Counted) -> None:
    rows, waits = counted
    result = {
        "bench": "outage",
        "people": people,
        "asked": rows["asked"]["all"],
        "lost": rows["asked"]["all"] - rows["done"]["all"],
        "untold": rows["done"]["all"] - rows["told once"]["all"],
        "answer_ms": milliseconds(asked),
        "longest_wait_s": round(max(waits, default=timedelta()).total_seconds(), 1),
        "ratio": round(rows["done"]["all"] / max(rows["asked"]["all"], 1), 2),
    }
    tell(say, f"the broker gone for {OUTAGE:.0f} s, and back empty; {people} people asking", rows, result)


def _may_export(user: User) -> bool:
    return bool(reach(user, Permission.EXPORT_CREATE) and reach(user, LIST.permission))


def _ask_until(end: float, user: User, asked: list[float]) -> None:
    """Ask for a file every half second; who has five waiting is refused and asks again."""
    while monotonic() < end:
        began = perf_counter()
        try:
            actions.ask_export(kind=LIST.name, form=ExportForm.CSV, asked="", by=user, now=timezone.now())
            asked.append(perf_counter() - began)
        except Refused:
            pass
        sleep(PAUSE)
    connection.close()


@contextmanager
def _broker() -> Iterator[Valkey]:
    """Run a broker that keeps nothing: when it comes back it is empty, the worst that can happen."""
    place = socket_directory(None)
    broker = Valkey(place / "valkey", place, settings.STATE_DIR / "log" / "bench.log", throwaway=True)
    broker.start()
    app.conf.update(broker_url=broker.url)
    try:
        yield broker
    finally:
        broker.stop()
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _workers(url: str) -> Iterator[None]:
    """Run one worker and one beat, as `up` does."""
    diary = settings.STATE_DIR / "bench-beat"
    commands = [WORKER, [*CELERY, "beat", "--schedule", os.fspath(diary)]]
    environment = os.environ | {"BROKER_URL": url}
    with (settings.STATE_DIR / "log" / "bench.log").open("ab") as log:
        children = [
            spawn([sys.executable, *command], dies_by=SIGQUIT, output=log, env=environment, cwd=settings.BASE_DIR)
            for command in commands
        ]
    try:
        yield
    finally:
        for child in children:
            stop(child, by=SIGTERM, patience=10)


def _await_end(first: int) -> None:
    end = monotonic() + PATIENCE
    while Job.objects.open().filter(pk__gt=first).exists() and monotonic() < end:
        sleep(0.5)


def _counted(first: int, gone: datetime, back: datetime) -> Counted:
    """Return what was asked, done and told, in all and while the broker was gone, and how long those waited."""
    jobs = Job.objects.filter(pk__gt=first, kind=WRITE)
    during = jobs.filter(asked_at__range=(gone, back))
    rows = {
        "asked": {"all": jobs.count(), "while gone": during.count()},
        "done": {"all": _done(jobs), "while gone": _done(during)},
        "told once": {"all": _told(jobs), "while gone": _told(during)},
        "tried twice": {"all": jobs.filter(tries__gt=1).count(), "while gone": during.filter(tries__gt=1).count()},
    }
    waits = during.annotate(wait=F("ended_at") - F("asked_at")).values_list("wait", flat=True)
    return rows, [wait for wait in waits if wait]


def _done(jobs: "QuerySet[Job]") -> int:
    return jobs.filter(state=JobState.DONE).count()


def _told(jobs: "QuerySet[Job]") -> int:
    """Return how many of the jobs' askers were told once that the file is ready."""
    events = [f"{READY}:{pk}" for pk in Export.objects.filter(job__in=jobs).values_list("pk", flat=True)]
    return Notice.objects.filter(event__in=events).count()
