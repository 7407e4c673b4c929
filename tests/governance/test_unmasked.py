"""A list that shows values in full leaves only when compliance approved it: text, for its asker, for a day."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from psycopg.types.range import DateRange

from governance import actions, jobs
from governance.actions import approvals, exports
from governance.approvals.inbox import waiting_for
from governance.enums import JobState, Verb
from governance.models import Approval, Export, Job, RoleGrant, User
from governance.problems import Refused
from tests.appraisal.months import form, signed_in
from tests.cast import Cast
from tests.directors.test_phone import confirmed
from tests.governance.accounts.conftest import PASSWORD, sign_in
from tests.governance.test_exports import lines

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R7.2.2")]
NUMBER = "13800000000"


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def ask(by: User, reason: str = "emergency contacts") -> Approval:
    told = {"kind": "numbers", "form": "csv", "asked": "who=everyone", "reason": reason}
    return exports.ask_unmasked(**told, by=by, now=timezone.now())


def decide(approval: Approval, by: User, verb: Verb = Verb.APPROVE, comment: str = "") -> Export:
    approvals.decide(approval=approval, verb=verb, by=by, now=timezone.now(), comment=comment)
    return Export.objects.get(pk=approval.subject_id)


def test_nothing_is_written_before_compliance_approved_and_then_it_is_text_for_a_day(cast: Cast) -> None:
    approval = ask(cast.hr)
    assert (Job.objects.count(), Export.objects.get().job) == (0, None)
    day = timezone.localdate()
    assert waiting_for(cast.compliance, day).get() == approval
    assert not any(waiting_for(user, day).exists() for user in (cast.hr, cast.hr2, cast.leader))
    export = decide(approval, cast.compliance)
    jobs.run(export.job_id)
    export.refresh_from_db()
    assert export.job.state == JobState.DONE, export.job.error
    assert {row[3] for row in lines(export)[1:]} == {NUMBER}
    assert timedelta(hours=23) < export.expires_at - timezone.now() <= timedelta(hours=24)
    client = signed_in(cast, "hr")
    assert client.get(export.get_absolute_url()).status_code == 200
    assert signed_in(cast, "compliance").get(export.get_absolute_url()).status_code == 404
    Export.objects.update(expires_at=timezone.now())
    assert client.get(export.get_absolute_url()).status_code == 404


def test_it_cannot_be_asked_for_as_a_list_like_others_nor_without_a_reason_nor_a_right(cast: Cast) -> None:
    for by in (cast.hr, cast.leader):
        with pytest.raises(Refused) as no:
            actions.ask_export(kind="numbers", form="csv", asked="", by=by, now=timezone.now())
        assert no.value.status == 403
    with pytest.raises(Refused) as no:
        ask(cast.hr, "  x ")
    assert no.value.status == 422
    for by in (cast.leader, cast.compliance, cast.director, cast.member):
        with pytest.raises(Refused) as no:
            ask(by)
        assert no.value.status == 403
    assert not Export.objects.exists()


def test_who_asked_does_not_decide_even_with_the_role(cast: Cast) -> None:
    RoleGrant.objects.create(
        user=cast.hr, role="compliance", unit=cast.zhejiang, period=DateRange(timezone.localdate(), None)
    )
    approval = ask(User.objects.get(pk=cast.hr.pk))
    with pytest.raises(Refused) as no:
        decide(approval, User.objects.get(pk=cast.hr.pk))
    assert no.value.status == 403
    assert decide(approval, cast.compliance).job


def test_a_rejected_list_is_never_written_not_even_by_a_job_of_its_own(cast: Cast) -> None:
    export = decide(ask(cast.hr), cast.compliance, Verb.REJECT, "too many people")
    assert (export.job, export.removed_at is None) == (None, False)
    with pytest.raises(Refused) as no:
        exports.write_export(export=export, progress=None, now=timezone.now())  # type: ignore[arg-type]
    assert no.value.status == 403
    assert not export.path.exists()


def test_a_right_lost_after_the_approval_leaves_no_file(cast: Cast) -> None:
    export = decide(ask(cast.hr), cast.compliance)
    cast.hr.grants.update(period=DateRange(empty=True))
    jobs.run(export.job_id)
    export.refresh_from_db()
    assert (export.ready_at, export.path.exists()) == (None, False)
    assert Job.objects.get().state != JobState.DONE


def test_the_journey_on_screen(cast: Cast) -> None:
    client = confirmed(sign_in(cast, "hr"), 3600)
    cast.hr.language = "en"
    cast.hr.save()
    assert b"Compliance decides" in client.get(reverse("directors")).content
    told = {"list": "numbers", "form": "xlsx", "asked": "who=everyone", "reason": "emergency contacts"}
    again = client.post(reverse("export_ask"), form(**told)).headers["Location"]
    assert (again.split("?")[0], Export.objects.count()) == (reverse("account_reauthenticate"), 0)
    answer = client.post(again, {"password": PASSWORD})
    approval = Approval.objects.get()
    assert answer.headers["Location"] == approval.get_absolute_url()
    assert approval.get_absolute_url() in client.get(reverse("exports")).content.decode()
    assert "People with mobile numbers" not in signed_in(cast, "leader").get(reverse("directors")).content.decode()
    boss = signed_in(cast, "compliance")
    page = boss.get(approval.get_absolute_url()).content.decode()
    assert ("emergency contacts" in page, "Mobile number" in page, NUMBER in page) == (True, True, False)
    assert boss.post(reverse("approval_decide", args=[approval.pk]), form(verb="approve")).status_code == 302
    assert Export.objects.get().job_id == Job.objects.get().pk


def test_a_request_that_waits_longer_than_a_day_is_not_removed(cast: Cast) -> None:
    approval = ask(cast.hr)
    Export.objects.update(expires_at=timezone.now() - timedelta(days=2))
    assert actions.remove_exports(now=timezone.now()) == 0
    export = decide(approval, cast.compliance)
    assert export.expires_at > timezone.now() + timedelta(hours=23)
