"""Each event is told once to each person, in the transaction of its act; nothing waits on broker or mail server."""

import time
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import make_aware

from appraisal.actions import compute_cycles, publish_cycle
from governance import jobs, notices
from governance.access import grants_of
from governance.acts import act
from governance.enums import DeliveryState, JobState, MailWay
from governance.models import Delivery, Job, Notice, NoticeChoice, RoleGrant, User
from governance.notices import next_daily, tell
from tests.appraisal import months
from tests.appraisal.months import form, signed_in
from tests.cast import Cast

pytestmark = pytest.mark.django_db
NOON = make_aware(datetime.fromisoformat("2026-06-10T12:00"))


def told(user: User) -> list[str]:
    return list(Notice.objects.filter(to=user).order_by("pk").values_list("kind", flat=True))


def tell_all(cast: Cast, *to: User, event: str = "cycle.published:1", now: datetime = NOON) -> int:
    return tell(event, to=to, subject=cast.zhejiang, params={"unit": "浙江分公司", "month": "2026-05"}, now=now)


def test_an_event_is_told_once_to_a_person_however_often_it_is_told(cast: Cast) -> None:
    assert (tell_all(cast, cast.hr, cast.hr), tell_all(cast, cast.hr, cast.head)) == (1, 1)
    assert (told(cast.hr), told(cast.head)) == (["cycle.published"], ["cycle.published"])


def test_what_is_rolled_back_was_never_told(cast: Cast) -> None:
    with suppress(ZeroDivisionError), act("x.y", by=None, now=NOON, clause="R8.1"):
        tell_all(cast, cast.hr)
        _ = 1 / 0
    assert told(cast.hr) == []


@pytest.mark.clause("R5.2.1")
def test_a_month_that_is_computed_and_published_is_told_to_directors_and_hr(cast: Cast) -> None:
    months.business(cast)
    cycle = months.computed(cast)
    cycle = compute_cycles(cycles=[cycle], by=cast.hr, now=months.JUNE_6)[0]
    publish_cycle(cycle=cycle, by=None, now=months.JUNE_6)
    for reader in (cast.director, cast.director2, cast.hr, cast.hr2):
        assert told(reader) == ["cycle.computed", "cycle.published"]
    for other in (cast.member, cast.head, cast.foreign_hr, cast.compliance):
        assert told(other) == []


def test_a_job_that_failed_is_told_once_to_who_asked_for_it(cast: Cast) -> None:
    now = timezone.now()
    Job.objects.create(
        key="x", kind="intake.check", asked_by=cast.hr, asked_at=now, ended_at=now, state=JobState.FAILED
    )
    for _turn in range(2):
        notices.tell_of_failed_jobs(now)
    assert told(cast.hr) == ["job.failed"]


def test_a_mail_leaves_at_once_once_and_in_the_reader_s_language(cast: Cast) -> None:
    cycle = months.computed(cast)
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com", language="en")
    params = {"unit": "浙江分公司", "month": "2026-05"}
    tell(f"cycle.published:{cycle.pk}", to=[cast.hr, cast.head], subject=cycle, params=params, now=NOON)
    assert notices.send_waiting(NOON) == 1
    assert notices.send_waiting(NOON) == 0
    (message,) = mail.outbox
    assert message.to == ["hr@example.com"]
    assert message.subject == "浙江分公司: 2026-05 is published. Its results are final."
    assert reverse("cycle", args=[cycle.pk]) in message.body


def test_a_daily_summary_leaves_at_eight(cast: Cast) -> None:
    morning = next_daily(NOON)
    assert (timezone.localtime(morning).hour, morning - NOON) == (8, timedelta(hours=20))
    assert next_daily(morning - timedelta(hours=1)) == morning


def test_a_daily_summary_is_one_mail(cast: Cast) -> None:
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com", language="en")
    NoticeChoice.objects.create(user=cast.hr, kind="job.failed", mail=MailWay.DAILY)
    for number in range(3):
        tell(f"job.failed:{number}", to=[cast.hr], subject=cast.hr, params={"kind": "intake.check"}, now=NOON)
    assert notices.send_waiting(next_daily(NOON)) == 1
    (message,) = mail.outbox
    assert message.subject == "3 notices of the day"
    assert message.body.count("Checking a file: the work failed.") == 3
    assert set(Delivery.objects.values_list("state", flat=True)) == {DeliveryState.SENT}


@pytest.mark.parametrize("change", ["left", "moved", "late"])
def test_who_left_or_moved_gets_no_mail_and_nobody_a_stale_one(cast: Cast, change: str) -> None:
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com")
    months.business(cast)
    cycle = months.computed(cast)
    tell(f"cycle.published:{cycle.pk}", to=[cast.hr], subject=cycle, params={"unit": "", "month": ""}, now=NOON)
    if change == "left":
        User.objects.filter(pk=cast.hr.pk).update(is_active=False)
    elif change == "moved":
        RoleGrant.objects.filter(user=cast.hr).update(unit=cast.jiangsu)
    later = NOON + timedelta(days=4 if change == "late" else 0, minutes=1)
    Delivery.objects.filter(kind="cycle.computed").delete()
    assert notices.send_waiting(later) == 0
    assert mail.outbox == []
    assert Delivery.objects.get().state == DeliveryState.SKIPPED


def test_a_dead_mail_server_is_tried_again_later_and_given_up_after_eight_tries(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dead(*_: Any) -> None:
        raise ConnectionRefusedError("refused")

    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com")
    tell("job.failed:1", to=[cast.hr], subject=cast.hr, params={"kind": "intake.check"}, now=NOON)
    monkeypatch.setattr("django.core.mail.EmailMessage.send", dead)
    assert notices.send_waiting(NOON) == 0
    row = Delivery.objects.get()
    assert (row.state, row.tries, row.due_at - NOON) == (DeliveryState.WAITING, 1, timedelta(minutes=1))
    assert row.error == "ConnectionRefusedError: refused"
    for _turn in range(7):
        notices.send_waiting(Delivery.objects.get().due_at)
    assert Delivery.objects.get().state == DeliveryState.FAILED


@pytest.mark.django_db(transaction=True)
def test_a_dead_broker_loses_nothing_and_the_tick_sends_what_was_left(cast: Cast) -> None:
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com")
    begun = time.monotonic()
    with transaction.atomic():
        tell("job.failed:1", to=[cast.hr], subject=cast.hr, params={"kind": "intake.check"}, now=timezone.now())
    assert time.monotonic() - begun < 2
    assert Delivery.objects.get().state == DeliveryState.WAITING
    from governance.tasks import send_notices

    send_notices()
    assert Delivery.objects.get().state == DeliveryState.SENT
    assert len(mail.outbox) == 1


def test_the_bell_counts_what_is_unread_in_one_statement(cast: Cast, django_assert_num_queries: Any) -> None:
    tell_all(cast, cast.hr)
    from governance.pages import counts_of

    grants_of(cast.hr)  # read once a request, before any page
    with django_assert_num_queries(1):
        assert counts_of(cast.hr)["notices"] == 1
    client = signed_in(cast, "hr")
    assert "Notices, 1 unread" in client.get(reverse("notice_bell")).content.decode()


def test_opening_a_notice_marks_it_and_leads_to_its_record(cast: Cast) -> None:
    cycle = months.computed(cast)
    notice = Notice.objects.get(to=cast.hr, subject_id=cycle.pk)
    client = signed_in(cast, "hr")
    assert "<b>浙江分公司: the running figures of 2026-05 can be seen.</b>" in client.get("/notices/").content.decode()
    answer = client.post(reverse("notice_open", args=[notice.pk]), form())
    assert answer.headers["Location"] == reverse("cycle", args=[cycle.pk])
    assert "Nothing unread" in client.get("/notices/?show=unread").content.decode()


def test_marking_all_read_leaves_what_came_since(cast: Cast) -> None:
    tell_all(cast, cast.hr)
    newest = Notice.objects.latest("pk").pk
    tell_all(cast, cast.hr, event="cycle.published:2")
    signed_in(cast, "hr").post(reverse("notices_read"), form(up_to=str(newest)))
    assert list(Notice.objects.filter(read_at=None).values_list("event", flat=True)) == ["cycle.published:2"]


def test_ways_are_chosen_kind_by_kind(cast: Cast) -> None:
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com")
    client: Client = signed_in(cast, "hr")
    cast.hr.refresh_from_db()
    page = client.get(reverse("notice_settings")).content.decode()
    assert 'name="cycle.published"' in page
    from governance.registry import NOTICE_KINDS

    chosen = dict.fromkeys(NOTICE_KINDS, MailWay.NONE)
    assert client.post(reverse("notice_choices"), form(**chosen)).status_code == 302
    User.objects.filter(pk=cast.hr.pk).update(email="hr@example.com")
    tell_all(cast, cast.hr)
    assert (told(cast.hr), Delivery.objects.count()) == (["cycle.published"], 0)
    assert client.post(reverse("notice_choices"), form(**{**chosen, "job.failed": "fax"})).status_code == 422


def test_the_list_costs_the_same_for_ten_and_a_thousand_notices(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = signed_in(cast, "hr")
    costs = []
    for number in (10, 1000):
        Notice.objects.bulk_create(
            Notice(event=f"job.failed:{number}-{each}", kind="job.failed", to=cast.hr, params={"kind": "x"}, at=NOON)
            for each in range(number)
        )
        with django_assert_max_num_queries(12) as seen:
            client.get("/notices/")
        costs.append(len(seen))
    assert costs[0] == costs[1]


def test_jobs_of_every_kind_are_rung_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert jobs.ring("governance.send_notices") is False
