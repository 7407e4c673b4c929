"""The facts of the demonstration agree with each other."""

from datetime import date

import pytest
from django.db import connection

from appraisal.enums import CycleState
from appraisal.models import Cycle, Scorecard
from config.demo.batches import Delivery
from config.demo.company import TRANSFERRED
from config.demo.sizes import SIZES
from directors.models import Person, StaffChange, StaffMove
from directors.statements import moves
from governance.access import grants_of
from governance.enums import EditionState, Role
from governance.models import Batch, Edition, OrgUnit, User
from governance.parameters import PARAMETERS
from tests.config.conftest import CLOCK

pytestmark = pytest.mark.django_db


def value(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_another_clock_makes_other_facts(tiny: date) -> None:
    assert value("SELECT max(listed_on) FROM directors_due") == date(2026, 5, 1)
    assert value("SELECT max(paid_on) FROM directors_receipt") <= date(2026, 5, 31)
    assert value("SELECT min(listed_on) FROM directors_due") == date(2025, 2, 1)


def test_the_counts_are_those_of_the_size(tiny: date) -> None:
    size = SIZES["tiny"]
    assert value("SELECT count(*) FROM directors_policy WHERE superseded_by_id IS NULL") == size.policies
    assert value("SELECT count(DISTINCT person_id) FROM directors_leadership") == size.directors
    in_teams = "SELECT count(*) FROM directors_membership WHERE period @> date '2026-05-31'"
    assert value(in_teams) == size.directors + size.members
    assert OrgUnit.objects.branches().count() == len(size.departments)


def test_every_renewal_receipt_has_a_due(tiny: date) -> None:
    assert value("SELECT count(*) FROM directors_receipt WHERE kind = 'renewal'") > 500
    assert not value("""
        SELECT count(*) FROM directors_receipt r WHERE kind IN ('renewal', 'reversal', 'interest') AND NOT EXISTS (
            SELECT 1 FROM directors_due d WHERE d.policy_no = r.policy_no AND d.instalment = r.instalment)
    """)


def test_every_due_has_an_owner_in_a_team_with_a_leader_on_the_day_of_the_list(tiny: date) -> None:
    assert not value("""
        SELECT count(*) FROM directors_due d WHERE NOT EXISTS (
            SELECT 1 FROM directors_membership m JOIN directors_leadership l USING (team_id)
            WHERE m.person_id = d.owner_id AND m.period @> d.listed_on AND l.period @> d.listed_on)
    """)


def test_every_premium_fits_its_policy(tiny: date) -> None:
    """What was paid for an instalment is its premium or, after a reversal or refund, nothing."""
    assert not value("""
        SELECT count(*) FROM (
            SELECT policy_no, instalment, sum(amount) AS paid FROM directors_receipt
            WHERE kind NOT IN ('interest', 'loan_repayment') GROUP BY policy_no, instalment) r
        JOIN directors_policy p ON p.policy_no = r.policy_no AND p.superseded_by_id IS NULL
        WHERE paid NOT IN (0, premium)
    """)
    assert not value("""
        SELECT count(*) FROM directors_due d JOIN directors_policy p
        ON p.policy_no = d.policy_no AND p.superseded_by_id IS NULL WHERE p.premium <> d.amount
    """)


def test_writers_and_servants_were_in_office(tiny: date) -> None:
    assert not value("""
        SELECT count(*) FROM directors_policy p JOIN directors_person w ON w.id = p.writing_agent_id
        WHERE p.issued_on NOT BETWEEN w.joined_on AND coalesce(w.left_on, 'infinity')
    """)
    assert not value("""
        SELECT count(*) FROM directors_policy p JOIN directors_person s ON s.id = p.servicing_agent_id
        WHERE p.superseded_by_id IS NULL AND p.state = 'in_force' AND s.left_on IS NOT NULL
    """)


def test_a_policy_has_one_version_at_every_watermark(tiny: date) -> None:
    assert value("SELECT count(*) FROM directors_policy WHERE superseded_by_id IS NOT NULL") > 50
    assert not value("""
        SELECT count(*) FROM (
            SELECT 1 FROM governance_batch b JOIN directors_policy p
            ON p.batch_id <= b.id AND (p.superseded_by_id IS NULL OR p.superseded_by_id > b.id)
            GROUP BY b.id, p.policy_no HAVING count(*) > 1) twice
    """)


def test_states_agree_with_the_money(tiny: date) -> None:
    """A lapsed policy left an instalment unpaid; a cancelled one was refunded."""
    assert not value("""
        SELECT count(*) FROM directors_policy p WHERE p.superseded_by_id IS NULL AND state = 'cooling_off_cancelled'
        AND NOT EXISTS (SELECT 1 FROM directors_receipt r WHERE r.policy_no = p.policy_no AND r.kind = 'refund')
    """)
    assert not value("""
        SELECT count(*) FROM directors_policy p WHERE p.superseded_by_id IS NULL AND state = 'lapsed'
        AND state_on >= '2025-05-01' AND NOT EXISTS (
            SELECT 1 FROM directors_due d WHERE d.policy_no = p.policy_no AND NOT EXISTS (
                SELECT 1 FROM directors_receipt r WHERE r.policy_no = d.policy_no AND r.instalment = d.instalment))
    """)


def test_batches_are_numbered_in_the_order_of_time_and_count_their_rows(tiny: date) -> None:
    batches = list(Batch.objects.order_by("pk"))
    assert [batch.pk for batch in batches] == list(range(1, len(batches) + 1))
    assert len(batches) == 3 * (1 + len(Delivery) * SIZES["tiny"].months)
    assert [batch.at for batch in batches] == sorted(batch.at for batch in batches)
    assert sum(batch.rows for batch in batches if batch.kind == "dues") == value("SELECT count(*) FROM directors_due")
    total = sum(batch.total_amount for batch in batches if batch.kind == "receipts")
    assert total == value("SELECT sum(amount) FROM directors_receipt")


def test_one_edition_sets_every_key_before_the_first_month(tiny: date) -> None:
    edition = Edition.objects.get(state=EditionState.IN_FORCE)
    assert set(edition.values.values_list("key", flat=True)) == set(PARAMETERS)
    assert edition.period.lower <= date(2025, 2, 1)


def test_every_director_has_targets_for_each_month_and_the_next(tiny: date) -> None:
    size = SIZES["tiny"]
    assert value("SELECT count(*) FROM appraisal_target") == size.directors * 4 * (size.months + 3)
    assert not value("SELECT count(*) FROM appraisal_target WHERE amount <= 0")


def test_the_staff_files_tell_what_happened_to_people(tiny: date) -> None:
    posts = "SELECT count(*) FROM directors_membership WHERE lower(period) >= date '2025-02-01'"
    assert value("SELECT count(*) FROM directors_staffchange WHERE kind IN ('join', 'transfer')") == value(posts) > 1
    left = "SELECT count(*) FROM directors_person WHERE left_on >= date '2025-02-01'"
    assert value("SELECT count(*) FROM directors_staffchange WHERE kind = 'leave'") == value(left) > 0
    risen = "SELECT count(*) FROM directors_rankspan WHERE rank = 'senior_director' AND lower(period) >= '2025-02-01'"
    assert value("SELECT count(*) FROM directors_staffchange WHERE kind = 'rank'") == value(risen)


def test_undoing_a_staff_file_takes_back_what_it_opened_and_closed(tiny: date) -> None:
    joining = StaffChange.objects.filter(kind="join").values("batch_id")  # who has business by now, and stays
    left = StaffChange.objects.filter(kind="leave").exclude(batch_id__in=joining).latest("batch_id")
    person = Person.objects.get(staff_no=left.staff_no)
    moves.take_back(Batch.objects.get(pk=left.batch_id))
    person.refresh_from_db()
    assert person.left_on is None
    assert person.memberships.filter(period__endswith__isnull=True).exists()
    assert not StaffMove.objects.filter(batch_id=left.batch_id).exists()


def test_a_member_moved_from_one_directors_team_to_the_others_mid_quarter(tiny: date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.code, lower(m.period) FROM directors_membership m JOIN directors_team t ON t.id = m.team_id"
            " JOIN directors_person p ON p.id = m.person_id WHERE p.name = %s ORDER BY m.period",
            [TRANSFERRED],
        )
        rows = cursor.fetchall()
    assert [code for code, _ in rows] == ["ZJ01-01", "ZJ01-02"]
    assert rows[1][1] == date(2026, 2, 16)


@pytest.mark.parametrize("name", ["hr", "hr2", "head", "director", "director2", "admin"])
def test_everyone_signs_in_with_the_one_password(tiny: date, client: object, settings: object, name: str) -> None:
    assert client.login(username=name, password=settings.DEMO_PASSWORD)
    user = User.objects.get(username=name)
    assert not user.is_superuser
    assert grants_of(user, CLOCK)
    assert user.is_staff == (name == "admin")


def test_directors_are_persons_with_a_team(tiny: date) -> None:
    for name, team in (("director", "ZJ01-01"), ("director2", "ZJ01-02")):
        person = User.objects.get(username=name).person
        assert person.leaderships.get().team.code == team
    assert grants_of(User.objects.get(username="head"), CLOCK)[0].role == Role.HEAD


def test_no_phone_or_identity_is_anybodys(tiny: date) -> None:
    from directors.models import Person, Policy

    assert all(person.phone.open().startswith("100") for person in Person.objects.all()[:50])
    policies = Policy.objects.filter(superseded_by__isnull=True)[:50]
    assert all(policy.holder_identity.open().startswith("99") for policy in policies)
    assert all(policy.holder_phone.open().startswith("100") for policy in policies)


def test_the_last_months_are_appraised_and_published_at_watermarks_of_their_own(tiny: date) -> None:
    cycles = list(Cycle.objects.order_by("starts_on", "unit"))
    assert [cycle.starts_on for cycle in cycles] == [date(2026, 4, 1)] * 3 + [date(2026, 5, 1)] * 3
    assert {cycle.state for cycle in cycles} == {CycleState.PUBLISHED}
    assert cycles[0].watermark < cycles[-1].watermark == Batch.objects.latest("pk").pk
    assert cycles[0].published_at < cycles[-1].opened_at
    assert Scorecard.objects.count() == len(cycles) // 3 * SIZES["tiny"].directors
    assert not Scorecard.objects.filter(total=None).exists()


def test_every_light_is_lit(tiny: date) -> None:
    lights = set(Scorecard.objects.values_list("light", flat=True))
    assert {"green", "yellow"} <= lights or {"green", "red"} <= lights


def test_what_surrounds_the_policies_agrees_with_them(tiny: date) -> None:
    surrendered = """SELECT count(*) FROM directors_policy p WHERE superseded_by_id IS NULL AND state = 'surrendered'
        AND state_on BETWEEN '2025-02-01' AND '2026-05-31'"""
    events = "SELECT count(*) FROM directors_policyevent WHERE kind = 'surrender'"
    assert value(events) == value(surrendered) > 0
    refunds = "SELECT count(*) FROM directors_receipt WHERE kind = 'refund'"
    assert value("SELECT count(*) FROM directors_policyevent WHERE kind = 'cooling_off'") == value(refunds)
    paid_back = "SELECT count(*) FROM directors_commission WHERE amount < 0"
    assert value(paid_back) <= value(refunds)
    for table in ("callback", "complaint", "answer", "commission"):
        assert value(f"SELECT count(*) FROM directors_{table}") > 0
        assert not value(f"""SELECT count(*) FROM directors_{table} f WHERE NOT EXISTS (
            SELECT 1 FROM directors_policy p WHERE p.policy_no = f.policy_no)""")
