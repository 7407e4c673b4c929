"""Rights change by three people, bite at once, are reviewed each quarter; in an emergency one reads for minutes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from governance import jobs, registry
from governance.access import reach
from governance.actions import approvals, rights
from governance.enums import ChangeKind, ChangeState, JobState, ReviewVerdict, Role, Verb
from governance.models import Act, Approval, EmergencyAccess, GrantReview, Job, Notice, RoleChange, RoleGrant, User
from governance.problems import Refused
from governance.roles import Permission
from tests.appraisal.months import form, signed_in
from tests.cast import Cast
from tests.governance.approvals.plans import HOUR, NOON

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
TODAY = date(2026, 6, 10)
WHY = "The head is on maternity leave until October."


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


def fresh(user: User) -> User:
    return User.objects.get(pk=user.pk)


def ask(cast: Cast, user: User | None = None, by: User | None = None, **more: Any) -> RoleChange:
    told = {"kind": ChangeKind.GRANT, "role": Role.HEAD, "unit": cast.second, "since": TODAY, "until": None, **more}
    asked = rights.Asked(user=user or cast.director2, reason=WHY, **told)
    return rights.ask_for_change(asked, by=by or cast.hr, now=NOON)


def approve(change: RoleChange, by: User, verb: Verb = Verb.APPROVE) -> RoleChange:
    approval = Approval.objects.get(subject_id=change.pk)
    approvals.decide(approval=approval, verb=verb, by=fresh(by), now=NOON, comment="So.")
    change.refresh_from_db()
    return change


def done(change: RoleChange, cast: Cast) -> RoleChange:
    return rights.carry_out(change=approve(change, cast.leader), by=cast.admin, now=NOON)


def may(user: User, permission: Permission, path: str) -> bool:
    return reach(fresh(user), permission).holds(path)


def test_a_right_is_asked_approved_and_carried_out_by_three_and_then_holds(cast: Cast) -> None:
    change = ask(cast)
    assert (change.state, may(cast.director2, Permission.CYCLE_VIEW, cast.second.path)) == (ChangeState.ASKED, False)
    change = approve(change, cast.leader)
    assert (change.state, change.decided_by) == (ChangeState.APPROVED, cast.leader)
    assert not may(cast.director2, Permission.CYCLE_VIEW, cast.second.path)
    change = rights.carry_out(change=change, by=cast.admin, now=NOON)
    assert (change.state, change.carried_out_by) == (ChangeState.CARRIED_OUT, cast.admin)
    assert may(cast.director2, Permission.CYCLE_VIEW, cast.second.path)
    grant = RoleGrant.objects.get(user=cast.director2, role=Role.HEAD)
    assert (grant.granted_by, grant.period.lower) == (cast.leader, TODAY)
    kinds = list(Act.objects.filter(kind__in=registry.ACTS).order_by("pk").values_list("kind", flat=True))
    assert kinds == ["rights.asked", "approval.asked", "approval.approved", "rights.carried_out"]
    assert Notice.objects.filter(to=cast.admin, kind="rights.to_carry_out").count() == 1
    assert Notice.objects.filter(to=cast.director2, kind="rights.changed").count() == 1


def test_nobody_asks_for_themselves(cast: Cast) -> None:
    with pytest.raises(Refused) as no:
        ask(cast, user=cast.hr)
    assert no.value.status == 403


def test_the_leader_does_not_approve_a_change_of_their_own_rights(cast: Cast) -> None:
    change = ask(cast, user=cast.leader, unit=cast.jiangsu, role=Role.LEADER)
    assert Approval.objects.get(subject_id=change.pk).steps.get().unit == cast.head_office
    with pytest.raises(Refused):
        approve(change, cast.leader)
    assert approve(change, cast.chief).state == ChangeState.APPROVED


def test_an_administrator_neither_carries_out_their_own_nor_what_is_not_approved(cast: Cast) -> None:
    with pytest.raises(Refused) as no:
        rights.carry_out(change=ask(cast), by=cast.admin, now=NOON)
    assert no.value.status == 409
    own = approve(ask(cast, user=cast.admin), cast.leader)
    with pytest.raises(Refused) as no:
        rights.carry_out(change=own, by=cast.admin, now=NOON)
    assert no.value.status == 403


@pytest.mark.parametrize("by", ["hr", "leader"])
def test_who_asked_or_approved_does_not_carry_it_out(cast: Cast, by: str) -> None:
    change = approve(ask(cast), cast.leader)
    with pytest.raises(Refused) as no:
        rights.carry_out(change=change, by=getattr(cast, by), now=NOON)
    assert no.value.status == 403


def test_a_change_is_carried_out_once(cast: Cast) -> None:
    change = done(ask(cast), cast)
    with pytest.raises(Refused) as no:
        rights.carry_out(change=change, by=cast.admin, now=NOON)
    assert (no.value.status, RoleGrant.objects.filter(user=cast.director2, role=Role.HEAD).count()) == (409, 1)


@pytest.mark.parametrize(("verb", "state"), [(Verb.REJECT, "refused"), (Verb.RETURN, "asked")])
def test_what_is_not_approved_changes_nothing(cast: Cast, verb: Verb, state: str) -> None:
    change = approve(ask(cast), cast.leader, verb)
    assert (change.state, RoleGrant.objects.filter(user=cast.director2).count()) == (state, 1)


def test_a_withdrawn_change_is_over(cast: Cast) -> None:
    change = ask(cast)
    approvals.withdraw(approval=Approval.objects.get(), by=cast.hr, now=NOON)
    change.refresh_from_db()
    assert change.state == ChangeState.WITHDRAWN


def test_ending_a_role_shuts_the_open_session_s_next_request_out(cast: Cast) -> None:
    client = signed_in(cast, "head")
    assert client.get(reverse("cycles")).status_code == 200
    grant = RoleGrant.objects.get(user=cast.head)
    done(ask(cast, user=cast.head, kind=ChangeKind.END, unit=cast.first, grant=grant), cast)
    assert client.get(reverse("cycles")).status_code == 404


def test_moving_a_role_takes_the_old_unit_and_gives_the_new(cast: Cast) -> None:
    grant = RoleGrant.objects.get(user=cast.head)
    done(ask(cast, user=cast.head, kind=ChangeKind.MOVE, grant=grant), cast)
    assert not may(cast.head, Permission.CYCLE_VIEW, cast.first.path)
    assert may(cast.head, Permission.CYCLE_VIEW, cast.second.path)


def test_jobs_of_somebody_who_lost_the_right_stop_and_do_not_start(cast: Cast) -> None:
    def is_open(job: Job) -> bool:
        return job.asked_by is not None and bool(reach(job.asked_by, Permission.IMPORT_BATCH_CREATE))

    runs: list[int] = []
    registry.add_job(registry.JobKind("test.rights", "Test", lambda job, _: runs.append(job.pk) or {}, is_open=is_open))
    told = {"kind": "test.rights", "asked_by": cast.hr2, "asked_at": NOON}
    waiting = Job.objects.create(key="waiting", **told)
    running = Job.objects.create(key="running", **told, state=JobState.RUNNING)
    grant = RoleGrant.objects.get(user=cast.hr2)
    done(ask(cast, user=cast.hr2, kind=ChangeKind.END, role=Role.HR, unit=cast.zhejiang, grant=grant), cast)
    waiting.refresh_from_db()
    running.refresh_from_db()
    late = Job.objects.create(key="late", **told)
    jobs._heed_rights(Job.objects.create(key="clock", **{**told, "asked_by": None}))
    with pytest.raises(Refused):
        jobs._heed_rights(late)
    del registry.JOB_KINDS["test.rights"]
    assert (waiting.state, running.cancel_asked, runs) == (JobState.CANCELLED, True, [])


def test_the_requests_of_somebody_who_moves_go_to_others_at_once(cast: Cast) -> None:
    RoleGrant.objects.filter(user=cast.leader2).delete()
    change = ask(cast)
    grant = RoleGrant.objects.get(user=cast.leader)
    ending = ask(cast, user=cast.leader, kind=ChangeKind.END, role=Role.LEADER, unit=cast.zhejiang, grant=grant)
    rights.carry_out(change=approve(ending, cast.chief), by=cast.admin, now=NOON)
    assert Approval.objects.get(subject_id=change.pk).steps.get().unit == cast.head_office


@pytest.mark.parametrize(
    "change",
    [
        {"decided_by": "hr", "decided_at": NOON, "state": "approved"},
        {"decided_by": "director2", "decided_at": NOON, "state": "approved"},
        {"state": "approved"},
        {"state": "carried_out"},
        {"asked_by": "director2"},
    ],
)
def test_the_database_keeps_the_three_apart(cast: Cast, change: dict[str, Any]) -> None:
    row = ask(cast)
    told = {name: getattr(cast, value) if name.endswith("_by") else value for name, value in change.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleChange.objects.filter(pk=row.pk).update(**told)


def test_hr_asks_on_the_screen_the_leader_approves_there_and_the_admin_carries_out(cast: Cast) -> None:
    told = {"user": "director2", "role": "head", "unit": cast.second.pk, "since": "2026-06-10", "reason": WHY}
    answer = signed_in(cast, "hr").post(reverse("right_change_new"), form(**told))
    change = RoleChange.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (302, change.get_absolute_url())
    approval = Approval.objects.get()
    leader = signed_in(cast, "leader")
    page = leader.get(reverse("inbox")).content.decode()
    assert WHY in page
    leader.post(reverse("approval_decide", args=[approval.pk]), form(verb="approve"))
    admin = signed_in(cast, "admin")
    assert "carry-out" in admin.get(change.get_absolute_url()).content.decode()
    admin.post(reverse("right_change_carry_out", args=[change.pk]), form())
    change.refresh_from_db()
    assert change.state == ChangeState.CARRIED_OUT


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"user": "hr"}, None),
        ({"user": "no.such"}, "user"),
        ({"since": "2026-06-09"}, "since"),
        ({"reason": " "}, "reason"),
    ],
)
def test_a_form_that_asks_wrongly_comes_back_with_the_reason(cast: Cast, sent: dict[str, str], field: str) -> None:
    told = {"user": "director2", "role": "head", "unit": cast.second.pk, "since": "2026-06-10", "reason": WHY, **sent}
    answer = signed_in(cast, "hr").post(reverse("right_change_new"), form(**told))
    assert (answer.status_code, RoleChange.objects.count()) == (422, 0)
    assert list(answer.context["form"].errors) == [field or "__all__"]


def test_a_refusal_names_its_clause_within_the_form(cast: Cast) -> None:
    told = {"user": "hr", "role": "head", "unit": cast.second.pk, "since": "2026-06-10", "reason": WHY}
    answer = signed_in(cast, "hr").post(reverse("right_change_new"), form(**told))
    assert answer.context["form"].non_field_errors()[0].endswith("(Reg. · Closing provisions 1)")


def test_hr_asks_for_no_unit_outside_the_branch(cast: Cast) -> None:
    told = {"user": "director2", "role": "head", "unit": cast.jiangsu.pk, "since": "2026-06-10", "reason": WHY}
    assert signed_in(cast, "hr").post(reverse("right_change_new"), form(**told)).status_code == 422


@pytest.mark.clause("R7.2.4")
def test_the_list_of_rights_is_reviewed_once_a_quarter_and_never_one_s_own(cast: Cast) -> None:
    leader = signed_in(cast, "leader")
    heads, own = RoleGrant.objects.get(user=cast.head), RoleGrant.objects.get(user=cast.leader)
    foreign = RoleGrant.objects.get(user=cast.foreign_hr)
    body = {"pick": [heads.pk, own.pk, foreign.pk], "verdict": "keep"}
    leader.post(reverse("rights_review"), form(**body))
    leader.post(reverse("rights_review"), form(**body))
    review = GrantReview.objects.get()
    assert (review.grant, review.by, review.quarter) == (heads, cast.leader, date(2026, 4, 1))
    with pytest.raises(Refused):
        rights.review_grant(grant=own, quarter=date(2026, 4, 1), verdict=ReviewVerdict.KEEP, by=cast.leader, now=NOON)
    page = leader.get(reverse("rights"), {"left": "1"}).content.decode()
    assert (f'value="{heads.pk}"' in page, "Zheng" in page) == (False, False)


def open_emergency(cast: Cast, **more: Any) -> EmergencyAccess:
    told = {"role": Role.HR, "unit": cast.zhejiang, "minutes": 30, "reason": "HR cannot open a file.", **more}
    return rights.open_emergency(**told, by=cast.admin, now=NOON)


@pytest.mark.clause("R7.2.2")
def test_emergency_access_reads_for_minutes_changes_nothing_and_is_told_at_once(cast: Cast) -> None:
    open_emergency(cast)
    admin = fresh(cast.admin)
    assert reach(admin, Permission.IMPORT_BATCH_VIEW).holds(cast.zhejiang.path)
    assert not reach(admin, Permission.IMPORT_BATCH_CREATE)
    assert not reach(admin, Permission.IMPORT_BATCH_EXPORT)
    told = Notice.objects.filter(kind="rights.emergency").values_list("to__username", flat=True)
    assert set(told) == {"compliance", "compliance2", "leader", "leader2", "chief"}
    with time_machine.travel(NOON + HOUR):
        assert not reach(fresh(cast.admin), Permission.IMPORT_BATCH_VIEW)


@pytest.mark.clause("R7.2.2")
def test_each_page_opened_in_an_emergency_stands_in_the_log(cast: Cast) -> None:
    access = open_emergency(cast)
    client: Client = signed_in(cast, "admin")
    page = client.get(reverse("intake_list"))
    assert (page.status_code, reverse("emergencies") in page.content.decode()) == (200, True)
    client.get(reverse("notices"))
    reads = Act.objects.filter(kind="rights.emergency_read")
    assert [row.details for row in reads] == [{"access": access.pk, "path": "/intake/"}]
    client.post(reverse("emergency_close", args=[access.pk]), form())
    assert client.get(reverse("intake_list")).status_code == 404


@pytest.mark.clause("R7.2.2")
@pytest.mark.parametrize("wrong", [{"minutes": 61}, {"reason": "Help"}, {"role": Role.ADMIN}])
def test_an_emergency_needs_a_reason_an_end_and_a_business_role(cast: Cast, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refused) as no:
        open_emergency(cast, **wrong)
    assert (no.value.status, EmergencyAccess.objects.count()) == (422, 0)


@pytest.mark.clause("R7.2.2")
def test_an_emergency_is_read_up_once_by_another(cast: Cast) -> None:
    access = open_emergency(cast)
    with pytest.raises(Refused) as no:
        rights.review_emergency(access=access, finding="Fine.", by=cast.admin, now=NOON)
    assert no.value.status == 403
    client = signed_in(cast, "compliance")
    client.post(reverse("emergency_review", args=[access.pk]), form(finding="In order."))
    access.refresh_from_db()
    assert (access.reviewed_by, access.finding) == (cast.compliance, "In order.")
    again = client.post(reverse("emergency_review", args=[access.pk]), form(finding="Again."))
    assert again.status_code == 409


def test_emergency_access_decides_nothing(cast: Cast) -> None:
    RoleGrant.objects.filter(user__in=[cast.leader2, cast.chief]).delete()
    open_emergency(cast, role=Role.LEADER)
    change = ask(cast)
    with pytest.raises(Refused):
        approve(change, cast.admin)
    assert Approval.objects.get().steps.get().unit == cast.zhejiang
