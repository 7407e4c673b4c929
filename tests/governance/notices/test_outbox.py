"""The outbox under real commits: rung through a real broker, emptied once however many empty it at once."""

import threading
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection, transaction
from django.utils import timezone

from config.processes import Child
from governance import notices
from governance.enums import DeliveryState
from governance.models import Delivery, User
from governance.notices import tell
from tests.cast import Cast, assemble

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30.0


@pytest.fixture
def people(transactional_db: None) -> Cast:
    made = assemble()
    User.objects.filter(pk=made.hr.pk).update(email="hr@example.com")
    return made


def tell_of_jobs(cast: Cast, number: int, now: datetime) -> None:
    with transaction.atomic():
        for each in range(number):
            tell(f"job.failed:{each}", to=[cast.hr], subject=cast.hr, params={"kind": "intake.check"}, now=now)


def test_a_worker_sends_as_soon_as_the_act_is_committed(people: Cast, live_worker: Child) -> None:
    tell_of_jobs(people, 1, timezone.now())
    deadline = time.monotonic() + PATIENCE
    while not Delivery.objects.filter(state=DeliveryState.SENT).exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert Delivery.objects.get().state == DeliveryState.SENT


def send_together(now: datetime) -> int:
    """Empty the outbox from four threads at once and return how many messages left."""
    gate, sent = threading.Barrier(4), []

    def send() -> None:
        gate.wait()
        try:
            sent.append(notices.send_waiting(now))
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(sent)


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the bell alone: these tests empty the outbox by themselves."""
    monkeypatch.setattr("governance.jobs.ring", lambda *_: False)


@pytest.mark.usefixtures("unwatched")
def test_four_who_empty_the_outbox_at_once_send_each_mail_once(people: Cast) -> None:
    now = timezone.now()
    tell_of_jobs(people, 20, now)
    assert send_together(now) == 20
    assert (len(mail.outbox), len({message.extra_headers["Message-ID"] for message in mail.outbox})) == (20, 20)


@pytest.mark.usefixtures("unwatched")
def test_without_the_row_lock_mails_would_leave_twice(people: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db.models import QuerySet

    def unlocked(rows: "QuerySet[Any]", **_: Any) -> "QuerySet[Any]":
        return rows

    monkeypatch.setattr(QuerySet, "select_for_update", unlocked)
    now = timezone.now()
    tell_of_jobs(people, 20, now)
    assert send_together(now) > 20


@pytest.mark.usefixtures("unwatched")
def test_two_who_tell_one_event_at_once_tell_it_once(people: Cast) -> None:
    now, gate = timezone.now(), threading.Barrier(2)

    def say() -> None:
        gate.wait()
        try:
            tell_of_jobs(people, 5, now - timedelta(seconds=1))
        finally:
            connection.close()

    threads = [threading.Thread(target=say) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (people.hr.notices.count(), Delivery.objects.count()) == (5, 5)
