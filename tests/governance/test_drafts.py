"""An edition from draft to force: who may, from when, what it changes, and who is told."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import Q
from django.utils.timezone import make_aware

from governance import actions
from governance.actions import approvals, delegation
from governance.approvals.inbox import latest_about, waiting_for
from governance.editions import rulebook
from governance.enums import ApprovalState, EditionState, Kinship, Role, Verb
from governance.models import Acknowledgement, Act, Approval, Edition, Notice, OrgUnit, ParameterValue, User
from governance.problems import Refused
from governance.queries import editions as queries
from tests.cast import Cast, user

pytestmark = pytest.mark.django_db
NOW = make_aware(datetime.fromisoformat("2026-05-20T12:00"))
JULY = date(2026, 7, 1)


def draft(cast: Cast, *, unit: OrgUnit | None = None, by: User | None = None, start: date = JULY) -> Edition:
    """Begin a draft of Zhejiang's with a light of its own."""
    return actions.draft_edition(
        unit=unit or cast.zhejiang, name="rules", starts_on=start, values={"light.green": Decimal(95)},
        source=None, note="stricter", by=by or cast.hr, now=NOW,
    )  # fmt: skip


def submitted(cast: Cast, **more: object) -> Edition:
    made = draft(cast, **more)  # type: ignore[arg-type]
    actions.submit_edition(edition=made, by=made.drafted_by, now=NOW)
    made.refresh_from_db()
    return made


def request(made: Edition) -> Approval:
    return Approval.objects.running().get(kind="edition", subject_id=made.pk)


def settle(made: Edition, by: User, verb: Verb = Verb.APPROVE, comment: str = "") -> Edition:
    """Decide the request for an edition, as in the inbox."""
    approvals.decide(approval=request(made), verb=verb, by=by, now=NOW, comment=comment)
    made.refresh_from_db()
    return made


def approved(cast: Cast, **more: object) -> Edition:
    made = submitted(cast, **more)
    return settle(made, cast.leader)


@pytest.mark.clause("R8.3")
@pytest.mark.clause("R8.4")
def test_an_approved_edition_holds_from_its_first_day_and_not_before(cast: Cast) -> None:
    made = approved(cast)
    assert (made.state, made.approved_by) == (EditionState.IN_FORCE, cast.leader)
    assert rulebook(cast.zhejiang, date(2026, 6, 30)).get("light.green") == 100
    assert rulebook(cast.zhejiang, JULY).get("light.green") == 95
    assert rulebook(cast.jiangsu, JULY).get("light.green") == 100


@pytest.mark.clause("R8.2")
def test_the_edition_before_ends_where_the_next_begins(cast: Cast) -> None:
    first = approved(cast)
    second = approved(cast, start=date(2026, 10, 1))
    first.refresh_from_db()
    assert first.period.upper == second.period.lower == date(2026, 10, 1)
    assert rulebook(cast.zhejiang, date(2026, 9, 30)).edition == first
    assert rulebook(cast.zhejiang, date(2026, 10, 1)).edition == second


@pytest.mark.clause("R8.3")
def test_nobody_approves_or_sends_back_what_they_had_a_hand_in(cast: Cast) -> None:
    both = user("both", "两职", (Role.HR, cast.zhejiang), (Role.LEADER, cast.zhejiang))
    drafted = submitted(cast, by=both)
    with pytest.raises(Refused) as no:
        settle(drafted, both)
    assert no.value.status == 403
    with pytest.raises(Refused):
        settle(drafted, both, Verb.RETURN, "x")
    changed = draft(cast)
    actions.set_values(edition=changed, values={"light.yellow": Decimal(70)}, seen=0, by=both, now=NOW)
    actions.set_values(
        edition=changed, values={"light.yellow": None}, seen=queries.last_act(changed), by=cast.hr, now=NOW
    )
    actions.submit_edition(edition=changed, by=cast.hr, now=NOW)
    assert not waiting_for(both, NOW.date()).filter(subject_id=changed.pk).exists()
    with pytest.raises(Refused):
        settle(changed, both)
    with pytest.raises(Refused):
        actions.editions.enact_edition(subject=changed, by=both, now=NOW)
    settle(changed, cast.leader)
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=changed.pk).update(approved_by=cast.hr)


@pytest.mark.clause("R8.3")
def test_what_is_submitted_is_closed_until_it_is_decided(cast: Cast) -> None:
    made = submitted(cast)
    for act in (
        lambda: actions.set_values(edition=made, values={}, seen=0, by=cast.hr2, now=NOW),
        lambda: actions.submit_edition(edition=made, by=cast.hr, now=NOW),
        lambda: actions.give_up_edition(edition=made, by=cast.hr, now=NOW),
        lambda: actions.change_edition(edition=made, name="x", starts_on=JULY, note="", by=cast.hr, now=NOW),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert no.value.status == 409
    settle(made, cast.leader, Verb.RETURN, "too strict")
    assert (made.state, made.submitted_by) == (EditionState.DRAFT, None)
    assert Notice.objects.filter(to=cast.hr, kind="approval.returned").count() == 1
    assert latest_about("edition", made, cast.hr, NOW.date()).words == "too strict"


@pytest.mark.parametrize("start", [date(2026, 4, 1), date(2026, 5, 1), date(2026, 8, 1), date(2031, 1, 1)])
@pytest.mark.clause("R8.2")
def test_an_edition_begins_with_a_quarter_to_come(cast: Cast, start: date) -> None:
    with pytest.raises(Refused):
        draft(cast, start=start)


@pytest.mark.clause("R8.2")
def test_the_first_edition_of_a_company_may_look_back(cast: Cast) -> None:
    Edition.objects.all().delete()
    made = submitted(cast, unit=cast.head_office, start=date(2026, 1, 1))
    assert request(made).edition == made
    approvals.remind(approval=request(made), by=cast.hr, now=NOW)
    settle(made, cast.chief)
    assert rulebook(cast.zhejiang, date(2026, 2, 1)).edition == made


def test_two_editions_are_not_approved_for_one_day(cast: Cast) -> None:
    one, two = submitted(cast), submitted(cast)
    settle(one, cast.leader)
    with pytest.raises(Refused):
        settle(two, cast.leader)
    assert request(two).state == ApprovalState.OPEN
    settle(two, cast.leader2, Verb.REJECT, "one is in force already")
    assert two.state == EditionState.DRAFT


@pytest.mark.clause("R8.3")
def test_a_declared_relative_of_a_drafter_does_not_decide(cast: Cast) -> None:
    made = submitted(cast)
    delegation.declare_relationship(other=cast.hr, kinship=Kinship.SPOUSE, by=cast.leader, now=NOW)
    with pytest.raises(Refused) as no:
        settle(made, cast.leader)
    assert no.value.status == 403
    assert settle(made, cast.leader2).state == EditionState.IN_FORCE


def test_what_came_back_is_submitted_again_by_a_colleague_who_then_is_barred_too(cast: Cast) -> None:
    made = submitted(cast)
    settle(made, cast.leader, Verb.RETURN, "too strict")
    actions.submit_edition(edition=made, by=cast.hr2, now=NOW)
    again = request(made)
    assert (again.asked_by, again.round) == (cast.hr2, 2)
    parties = set(again.parties.values_list("user__username", flat=True))
    assert parties == {"hr", "hr2"}
    assert settle(made, cast.leader).approved_by == cast.leader


def test_the_asker_submits_again_or_withdraws_from_the_inbox(cast: Cast) -> None:
    made = submitted(cast)
    settle(made, cast.leader, Verb.RETURN, "too strict")
    approvals.resubmit(approval=request(made), by=cast.hr, now=NOW)
    made.refresh_from_db()
    assert (made.state, made.submitted_by) == (EditionState.SUBMITTED, cast.hr)
    approvals.withdraw(approval=request(made), by=cast.hr, now=NOW)
    made.refresh_from_db()
    assert made.state == EditionState.DRAFT
    actions.submit_edition(edition=made, by=cast.hr2, now=NOW)
    assert request(made).round == 1


def test_where_the_edition_in_force_names_no_route_its_successor_can_still_be_approved(cast: Cast) -> None:
    ParameterValue.objects.filter(edition=cast.edition, key__in=("route.edition", "approval.due_hours")).delete()
    assert approved(cast).state == EditionState.IN_FORCE


def test_a_stale_form_overwrites_nothing(cast: Cast) -> None:
    made = draft(cast)
    assert actions.set_values(edition=made, values={"light.green": Decimal(96)}, seen=0, by=cast.hr, now=NOW) == [
        "light.green"
    ]
    with pytest.raises(Refused) as no:
        actions.set_values(edition=made, values={"light.green": Decimal(90)}, seen=0, by=cast.hr2, now=NOW)
    assert no.value.status == 409
    assert queries.own_values(made) == {"light.green": Decimal(96)}


def test_a_value_out_of_range_is_refused_by_the_action_too(cast: Cast) -> None:
    made = draft(cast)
    with pytest.raises(Refused):
        actions.set_values(edition=made, values={"appraisal.min_active_share": Decimal(2)}, seen=0, by=cast.hr, now=NOW)
    assert not ParameterValue.objects.filter(edition=made, key="appraisal.min_active_share").exists()


def test_an_empty_edition_is_not_submitted(cast: Cast) -> None:
    made = draft(cast)
    actions.set_values(edition=made, values={"light.green": None}, seen=0, by=cast.hr, now=NOW)
    with pytest.raises(Refused):
        actions.submit_edition(edition=made, by=cast.hr, now=NOW)


@pytest.mark.clause("R8.4")
def test_a_branch_s_rules_are_filed_once_after_approval(cast: Cast) -> None:
    chief = user("ho_hr", "总部人力", (Role.HR, cast.head_office))
    made = approved(cast)
    for day in (date(2026, 5, 19), date(2026, 5, 21)):
        with pytest.raises(Refused):
            actions.file_edition(edition=made, number="ZJ-1", filed_on=day, by=cast.hr, now=NOW)
    actions.file_edition(edition=made, number="ZJ-1", filed_on=date(2026, 5, 20), by=cast.hr, now=NOW)
    made.refresh_from_db()
    assert made.filing_number == "ZJ-1"
    assert Notice.objects.filter(to=chief, kind="edition.filed").exists()
    with pytest.raises(Refused):
        actions.file_edition(edition=made, number="ZJ-2", filed_on=date(2026, 5, 20), by=cast.hr, now=NOW)
    with pytest.raises(Refused):
        actions.file_edition(edition=cast.edition, number="HO", filed_on=date(2026, 5, 20), by=chief, now=NOW)


@pytest.mark.clause("R8.2")
def test_everybody_concerned_is_told_acknowledges_once_and_is_reminded_once_a_day(cast: Cast) -> None:
    made = approved(cast)
    told = set(Notice.objects.filter(kind="edition.approved").values_list("to__username", flat=True))
    people = {"hr", "hr2", "head", "director", "director2", "member", "leader", "leader2", "compliance", "compliance2"}
    assert told == people
    for _twice in range(2):
        actions.acknowledge_edition(edition=made, by=cast.director, now=NOW)
    assert Acknowledgement.objects.get().user == cast.director
    assert Act.objects.filter(kind="edition.acknowledged").count() == 1
    with pytest.raises(Refused):
        actions.acknowledge_edition(edition=made, by=cast.foreign_hr, now=NOW)
    everybody = Q()
    assert actions.remind_unread(edition=made, within=everybody, by=cast.hr, now=NOW) == len(people) - 1
    assert actions.remind_unread(edition=made, within=everybody, by=cast.hr, now=NOW) == 0
    friday = make_aware(datetime.fromisoformat("2026-06-05T09:00"))
    days = [friday + timedelta(days=number) for number in (0, 1, 3)]
    sent = [actions.remind_unread(edition=made, within=everybody, by=cast.hr, now=day) for day in days]
    assert sent == [len(people) - 1, 0, len(people) - 1]
    rows = queries.read_by_unit(made, everybody, NOW.date())
    assert {row["unit"].code: (row["people"], row["read"]) for row in rows} == {"ZJ": (6, 0), "ZJ01": (4, 1)}


def test_an_acknowledgement_is_never_taken_back(cast: Cast) -> None:
    made = approved(cast)
    actions.acknowledge_edition(edition=made, by=cast.director, now=NOW)
    with pytest.raises(DatabaseError), transaction.atomic():
        Acknowledgement.objects.all().delete()


def test_a_draft_is_given_up_or_taken_back_and_stays_on_record(cast: Cast) -> None:
    made = submitted(cast)
    actions.take_back_edition(edition=made, by=cast.hr2, now=NOW)
    actions.give_up_edition(edition=made, by=cast.hr, now=NOW)
    made.refresh_from_db()
    assert made.state == EditionState.GIVEN_UP
    kinds = Act.objects.filter(subject_kind="governance.edition").order_by("pk").values_list("kind", flat=True)
    mine = [kind for kind in kinds if kind.startswith("edition.")]
    assert mine == ["edition.submitted", "edition.taken_back", "edition.given_up"]


def test_a_draft_that_came_back_is_given_up_with_its_request(cast: Cast) -> None:
    made = submitted(cast)
    settle(made, cast.leader, Verb.RETURN, "too strict")
    actions.give_up_edition(edition=made, by=cast.hr2, now=NOW)
    made.refresh_from_db()
    assert made.state == EditionState.GIVEN_UP
    assert not Approval.objects.running().exists()


def test_only_an_approved_edition_names_its_approver(cast: Cast) -> None:
    made = draft(cast)
    for fields in ({"approved_by": cast.leader}, {"state": EditionState.SUBMITTED}, {"filing_number": "1"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Edition.objects.filter(pk=made.pk).update(**fields)
