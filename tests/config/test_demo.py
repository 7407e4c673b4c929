"""The demonstration is the same each time, and goes into an empty database only."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from appraisal.models import Cycle
from config.demo.company import found
from config.demo.facts import lives
from config.demo.loading import load
from config.demo.sizes import SIZES
from config.demo.spools import ChildFailed, Spool, beside, in_order
from governance.models import Act, Batch, User
from tests.config.conftest import CLOCK

pytestmark = pytest.mark.django_db

# Every table by what is in it: keys are replaced by what they stand for, sealed values by their keyed hash.
TABLES = (
    "SELECT code, name, kind, path FROM governance_orgunit",
    "SELECT username, name, is_staff, is_superuser FROM governance_user",
    (
        "SELECT username, role, path, period FROM governance_rolegrant g JOIN governance_user u ON u.id = g.user_id"
        " JOIN governance_orgunit o ON o.id = g.unit_id"
    ),
    (
        "SELECT name, state, period, key, value FROM governance_edition e"
        " JOIN governance_parametervalue v ON v.edition_id = e.id"
    ),
    (
        "SELECT b.id, b.kind, month, rows, total_amount, at, path FROM governance_batch b"
        " JOIN governance_orgunit o ON o.id = b.unit_id"
    ),
    (
        "SELECT staff_no, name, pinyin, initials, unit_path, engagement, joined_on, left_on, substring(phone FOR 16)"
        " FROM directors_person JOIN (SELECT id AS of, path AS unit_path FROM governance_orgunit) o ON of = unit_id"
    ),
    "SELECT staff_no, rank, period FROM directors_rankspan r JOIN directors_person p ON p.id = r.person_id",
    (
        "SELECT staff_no, code, period FROM directors_leadership l JOIN directors_person p ON p.id = l.person_id"
        " JOIN directors_team t ON t.id = l.team_id"
    ),
    (
        "SELECT staff_no, code, period FROM directors_membership l JOIN directors_person p ON p.id = l.person_id"
        " JOIN directors_team t ON t.id = l.team_id"
    ),
    (
        "SELECT batch_id, superseded_by_id, policy_no, product_code, payment_mode, payment_years, is_short_term,"
        " premium, yearly_premium, issued_on, effective_on, state, state_on, holder_no, holder_name,"
        " substring(holder_identity FOR 16), substring(holder_phone FOR 16), w.staff_no, s.staff_no, is_orphan,"
        " is_self, is_mutual FROM directors_policy JOIN directors_person w ON w.id = writing_agent_id"
        " JOIN directors_person s ON s.id = servicing_agent_id"
    ),
    (
        "SELECT batch_id, policy_no, instalment, policy_year, due_on, amount, grace_ends_on, method, debit_state,"
        " failure_reason, listed_on, staff_no FROM directors_due JOIN directors_person p ON p.id = owner_id"
    ),
    (
        "SELECT batch_id, receipt_no, policy_no, instalment, kind, paid_on, banked_on, amount, payer, account_tail,"
        " channel FROM directors_receipt"
    ),
    "SELECT staff_no, indicator, month, amount FROM appraisal_target JOIN directors_person p ON p.id = person_id",
)


def digests() -> list[str]:
    return [value(f"SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM ({table}) r") for table in TABLES]


def value(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_the_same_clock_makes_the_same_tables() -> None:
    made = []
    for _ in range(2):
        with transaction.atomic():
            load("tiny", CLOCK)
            made.append(digests())
            transaction.set_rollback(True)
    assert None not in made[0]
    assert made[0] == made[1]


def test_the_owner_leaves_indexes_and_references_as_the_migrations_made_them(
    as_owner: Callable[[], AbstractContextManager[None]],
) -> None:
    catalogue = """
        SELECT md5(string_agg(definition, '|' ORDER BY definition)) FROM (
            SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
            WHERE indrelid::regclass::text LIKE 'directors_%'
            UNION ALL SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
            WHERE conrelid::regclass::text LIKE 'directors_%') AS made
    """
    before = value(catalogue)
    with as_owner(), transaction.atomic():
        load("tiny", CLOCK)
        by_owner = digests()
        assert value(catalogue) == before
        transaction.set_rollback(True)
    load("tiny", CLOCK)
    assert digests() == by_owner


def test_a_database_in_use_is_refused() -> None:
    User.objects.create(username="somebody", name="somebody")
    with pytest.raises(CommandError, match="in use"):
        call_command("demo", "tiny")
    assert not Act.objects.exists()


def test_a_clock_that_is_no_day_is_refused(settings: object) -> None:
    settings.DEMO_TODAY = "yesterday"
    with pytest.raises(CommandError, match="YYYY-MM-DD"):
        call_command("demo", "tiny")


def test_before_its_day_the_last_month_waits_for_the_clock_to_publish_it() -> None:
    load("tiny", date(2026, 6, 7))
    assert (
        list(Cycle.objects.order_by("starts_on").values_list("state", flat=True))
        == ["published"] * 3 + ["computed"] * 3
    )


def test_on_the_first_day_of_a_month_all_deliveries_have_arrived() -> None:
    load("tiny", date(2026, 6, 1))
    assert Batch.objects.latest("pk").month == date(2026, 5, 1)


def test_lines_that_wait_on_disk_and_in_a_child_come_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.demo.spools.MOST_LINES", 3)

    def fill(spool: Spool, numbers: range) -> None:
        for number in numbers:
            spool.add(number % 2, f"{number} 续期\n")

    with Spool() as first, Spool() as second:
        with beside(lambda: fill(second, range(10, 20)), [second]):
            fill(first, range(10))
        assert b"".join(in_order([first, second])).decode().split() == [
            part for n in (*range(0, 20, 2), *range(1, 20, 2)) for part in (str(n), "续期")
        ]


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (lambda: 1 / 0, r"in <lambda>[\s\S]*ZeroDivisionError"),
        (lambda: os.kill(os.getpid(), 9), r"\(9\)\.\nIt was killed"),
    ],
)
def test_a_child_that_fails_says_why(work: Callable[[], None], said: str) -> None:
    with Spool() as spool, pytest.raises(ChildFailed, match=said), beside(work, [spool]):
        pass


def test_small_is_as_big_as_it_says() -> None:
    """Its facts are drawn and counted, not loaded: loading is tried with the tiny one, and the same for every size."""
    size = SIZES["small"]
    company = found(size, CLOCK)
    assert (len(company.branches), len(company.crews)) == (3, 60)
    assert sum(until is None for crew in company.crews for _, _, until in crew.members) == 660
    policies = facts = 0
    for life in lives(company, size, company.months.count - 1):
        policies += 1
        facts += len(life.dues) + len(life.receipts)
    assert policies == 20_000
    assert 380_000 < facts < 420_000
    assert (company.months.count, size.scored) == (36, 13)
