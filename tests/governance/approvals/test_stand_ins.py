"""A stand-in decides in another's name for some days: both names, no chain, nothing wider than their own."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from governance.actions import delegation
from governance.approvals.inbox import waiting_for
from governance.enums import Kinship, PartyReason
from governance.models import Act, Notice, Relationship, RoleGrant, StandIn, User
from governance.parameters import Stop
from governance.problems import Refused
from tests.cast import Cast
from tests.governance.approvals.plans import HEAD, NOON, Plans, ask, decide, lay

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
TODAY = date(2026, 6, 10)
BY_CHIEF = Stop(1, "leader", "head_office")


def name(principal: User, deputy: User, first: date = TODAY, last: date = TODAY + timedelta(days=6)) -> StandIn:
    principal = User.objects.get(pk=principal.pk)
    return delegation.name_stand_in(deputy=deputy, first=first, last=last, reason="Leave", by=principal, now=NOON)


def waits_for(user: User, day: date = TODAY) -> list[int]:
    return list(waiting_for(User.objects.get(pk=user.pk), day).values_list("pk", flat=True))


def test_both_names_stand_on_the_act_and_on_the_step(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    name(cast.head, cast.leader)
    approval = ask(cast)
    assert (waits_for(cast.head), waits_for(cast.leader)) == ([approval.pk], [approval.pk])
    decide(approval, cast.leader)
    step = approval.steps.get()
    assert (step.decided_by, step.on_behalf_of) == (cast.leader, cast.head)
    act = Act.objects.get(kind="approval.approved")
    assert (act.by, act.on_behalf_of) == (cast.leader, cast.head)
    assert list(Notice.objects.filter(to=cast.head).order_by("pk").values_list("kind", flat=True)) == [
        "approval.waiting", "approval.for_you",
    ]  # fmt: skip


def test_outside_the_days_a_stand_in_decides_nothing(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    name(cast.head, cast.leader, TODAY + timedelta(days=2), TODAY + timedelta(days=3))
    approval = ask(cast)
    found = []
    for days in (0, 2, 3, 4):
        with time_machine.travel(NOON + timedelta(days=days), tick=False):
            found.append(bool(waits_for(cast.leader, TODAY + timedelta(days=days))))
    assert found == [False, True, True, False]
    with pytest.raises(Refused):
        decide(approval, cast.leader)


@pytest.mark.parametrize("deputy", ["director2", "hr", "compliance", "nobody", "head"])
def test_nobody_stands_in_whose_rights_would_be_widened(cast: Cast, plans: Plans, deputy: str) -> None:
    with pytest.raises(Refused) as no:
        name(cast.leader, getattr(cast, deputy))
    assert [problem.field for problem in no.value.problems] == ["deputy"]


def test_a_stand_in_who_loses_the_role_decides_nothing_from_then_on(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    name(cast.head, cast.leader)
    ask(cast)
    RoleGrant.objects.filter(user=cast.leader).update(period=DateRange(date(2020, 1, 1), TODAY))
    assert waits_for(cast.leader) == []


def test_standing_in_does_not_chain(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    name(cast.head, cast.leader)
    name(cast.leader, cast.leader2)
    ask(cast)
    assert waits_for(cast.leader2) == []


def test_a_stand_in_decides_neither_own_matters_nor_the_principal_s(cast: Cast, plans: Plans) -> None:
    lay(cast, Stop(1, "leader", "branch"))
    name(cast.leader2, cast.leader)
    plans.parties = [(cast.leader, PartyReason.SUBJECT)]
    approval = ask(cast)
    assert waits_for(cast.leader) == []
    with pytest.raises(Refused) as no:
        decide(approval, cast.leader)
    assert no.value.status == 403


def test_a_principal_s_own_matter_is_not_decided_by_the_stand_in(cast: Cast, plans: Plans) -> None:
    lay(cast, BY_CHIEF)
    chief2 = User.objects.create(username="chief2", name="第二位")
    RoleGrant.objects.create(
        user=chief2, role="leader", unit=cast.head_office, period=DateRange(date(2020, 1, 1), None)
    )
    name(cast.chief, chief2)
    RoleGrant.objects.filter(user=chief2).update(unit=cast.zhejiang)
    plans.parties = [(cast.chief, PartyReason.SUBJECT)]
    with pytest.raises(Refused):
        ask(cast)
    assert waits_for(chief2) == []


def test_a_stand_in_is_named_once_for_a_day_and_ended_by_who_named_them(cast: Cast, plans: Plans) -> None:
    row = name(cast.head, cast.leader)
    with pytest.raises(Refused) as no:
        name(cast.head, cast.leader2)
    assert no.value.status == 409
    with pytest.raises(IntegrityError), transaction.atomic():
        StandIn.objects.create(
            principal=cast.head, deputy=cast.chief, period=DateRange(TODAY, None), reason="x", named_at=NOON
        )
    with pytest.raises(Refused):
        delegation.end_stand_in(stand_in=row, by=cast.leader, now=NOON)
    delegation.end_stand_in(stand_in=row, by=cast.head, now=NOON)
    lay(cast, HEAD)
    ask(cast)
    assert waits_for(cast.leader) == []


@pytest.mark.parametrize(("first", "last"), [(-1, 3), (3, 2), (0, 200)])
def test_the_days_of_a_stand_in_make_sense(cast: Cast, plans: Plans, first: int, last: int) -> None:
    with pytest.raises(Refused) as no:
        name(cast.head, cast.leader, TODAY + timedelta(days=first), TODAY + timedelta(days=last))
    assert no.value.status == 422


def test_a_relationship_is_ended_by_neither_of_the_two(cast: Cast, plans: Plans) -> None:
    row = delegation.declare_relationship(other=cast.hr, kinship=Kinship.SPOUSE, by=cast.head, now=NOON)
    for one in (cast.head, cast.hr):
        with pytest.raises(Refused) as no:
            delegation.end_relationship(relationship=row, reason="Divorced", by=one, now=NOON)
        assert no.value.status == 403
    delegation.end_relationship(relationship=row, reason="Divorced", by=cast.hr2, now=NOON)
    assert not Relationship.objects.on(TODAY).exists()
