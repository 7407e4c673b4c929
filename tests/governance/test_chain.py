"""The log is sealed into a keyed chain: whatever its owner changes in the tables is found and named."""

import io
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from governance import actions
from governance.acts import act
from governance.models import Act, AuditLink, AuditSource, OrgUnit
from governance.statements.audit import log_tables
from tests.cast import unit

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("R8.1")]
Owner = Callable[[], AbstractContextManager[None]]
CLOSED = ("governance_act", "governance_auditlink", "governance_orgunitevent")


@pytest.fixture(autouse=True)
def anchor(tmp_path: Path, settings: Any) -> Path:
    settings.AUDIT_ANCHOR = tmp_path / "audit.anchor"
    return settings.AUDIT_ANCHOR


@pytest.fixture
def log() -> OrgUnit:
    """Seal ten acts, each with its row history, and settle them."""
    over = unit("HO", "总公司", "head_office")
    for number in range(10):
        with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1", subject=over):
            OrgUnit.objects.filter(pk=over.pk).update(name=f"总公司{number}")
    settle()
    return over


def settle(now: datetime | None = None, patience: float = 60) -> None:
    """Let the sealing run until what there is now lies below the floor: transactions of other tests may be open."""
    end = time.monotonic() + patience
    for turn in count():
        actions.seal_log(now=(now or timezone.now()) + timedelta(minutes=3 * turn))
        floor, newest = AuditSource.objects.get(table="governance_act").floor, Act.objects.latest("pk").pk
        if turn >= 3 and (floor >= newest or time.monotonic() >= end):
            return
        time.sleep(0.2 if turn >= 3 else 0)


def verdict() -> str:
    out = io.StringIO()
    try:
        call_command("verify_audit", stdout=out)
    except CommandError as broken:
        return str(broken)
    return out.getvalue().strip()


def tamper(as_owner: Owner, *statements: str) -> None:
    """Change the log as the owner of its tables can: with the triggers switched off."""
    with as_owner(), connection.cursor() as cursor:
        for table in CLOSED:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in CLOSED:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def link_of(act_id: int) -> int:
    return AuditLink.objects.get(source__table="governance_act", row=act_id).number


def test_an_untouched_log_is_verified(log: OrgUnit) -> None:
    assert verdict().startswith("21 rows verified")  # ten acts, ten changes and the unit's first row
    assert actions.seal_log(now=timezone.now()) == 0


def test_every_table_of_the_log_is_sealed(log: OrgUnit) -> None:
    assert {"governance_act", "governance_sensitiveread", "directors_personevent"} <= set(log_tables())
    assert set(AuditSource.objects.values_list("table", flat=True)) == set(log_tables())
    assert AuditSource.objects.get(table="governance_act").floor == Act.objects.latest("pk").pk


def test_a_changed_row_is_named(log: OrgUnit, as_owner: Owner) -> None:
    third, fourth = Act.objects.order_by("pk")[2:4]
    tamper(as_owner, f"UPDATE governance_act SET reason = 'x' WHERE id IN ({third.pk}, {fourth.pk})")
    assert verdict() == f"row changed at link {link_of(third.pk)}: governance_act {third.pk}"


def test_a_changed_history_is_named(log: OrgUnit, as_owner: Owner) -> None:
    event = log.events.order_by("pgh_id")[4]
    tamper(as_owner, f"UPDATE governance_orgunitevent SET name = 'x' WHERE pgh_id = {event.pgh_id}")
    assert verdict().endswith(f"governance_orgunitevent {event.pgh_id}")


def test_a_history_moved_to_another_act_is_named(log: OrgUnit, as_owner: Owner) -> None:
    event = log.events.order_by("pgh_id")[4]
    tamper(as_owner, f"UPDATE pghistory_context SET metadata = '{{}}' WHERE id = '{event.pgh_context_id}'")
    assert verdict().startswith("row changed")


def test_a_deleted_row_is_named(log: OrgUnit, as_owner: Owner) -> None:
    third = Act.objects.order_by("pk")[2]
    tamper(as_owner, f"DELETE FROM governance_act WHERE id = {third.pk}")
    assert verdict() == f"row deleted at link {link_of(third.pk)}: governance_act {third.pk}"


def test_an_inserted_row_is_named(log: OrgUnit, as_owner: Owner) -> None:
    first = Act.objects.earliest("pk")
    copied = "kind, at, clause, reason, subject_kind, subject_id, details, reference"
    tamper(
        as_owner,
        f"INSERT INTO governance_act (id, {copied}) SELECT -1, {copied} FROM governance_act WHERE id = {first.pk}",
    )
    assert verdict() == "row inserted: governance_act -1"


def test_swapped_rows_are_named(log: OrgUnit, as_owner: Owner) -> None:
    third, fourth = (row.pk for row in Act.objects.order_by("pk")[2:4])
    first = min(link_of(third), link_of(fourth))
    swap = "UPDATE governance_act SET id = {} WHERE id = {}"
    tamper(as_owner, swap.format(-1, third), swap.format(third, fourth), swap.format(fourth, -1))
    assert verdict() == f"row changed at link {first}: governance_act {third}"


def test_swapped_links_are_named(log: OrgUnit, as_owner: Owner) -> None:
    swap = "UPDATE governance_auditlink SET number = {} WHERE number = {}"
    tamper(as_owner, swap.format(-1, 5), swap.format(5, 6), swap.format(6, -1))
    assert verdict().startswith("chain broken at link 5")


def test_a_cut_tail_is_seen_by_the_anchor(log: OrgUnit, as_owner: Owner) -> None:
    last = AuditLink.objects.select_related("source").order_by("-number")[:3]
    statements = [
        f"DELETE FROM {link.source.table} WHERE {log_tables()[link.source.table]} = {link.row}" for link in last
    ]
    number = AuditLink.objects.latest("number").number - 2
    tamper(
        as_owner,
        *statements,
        f"DELETE FROM governance_auditlink WHERE number >= {number}",
        "UPDATE governance_auditsource SET floor = 0, mark = 0",
    )
    assert verdict() == f"tail cut at link {number}"


def test_a_tail_sealed_anew_is_seen_by_the_anchor(log: OrgUnit, as_owner: Owner) -> None:
    number = AuditLink.objects.latest("number").number
    row = AuditLink.objects.get(number=number)
    table = row.source.table
    assert table == "governance_act"
    tamper(
        as_owner,
        f"UPDATE {table} SET reason = 'x' WHERE id = {row.row}",
        f"DELETE FROM governance_auditlink WHERE number = {number}",
        "UPDATE governance_auditsource SET floor = 0, mark = 0",
    )
    settle()
    assert verdict() == f"chain rewritten at link {number}: {table} {row.row}"


@pytest.mark.parametrize(("change", "words"), [("lose", "anchor missing"), ("forge", "anchor forged")])
def test_a_lost_or_forged_anchor_is_told(log: OrgUnit, anchor: Path, change: str, words: str) -> None:
    if change == "lose":
        anchor.unlink()
    else:
        anchor.write_text(anchor.read_text().replace('"number": ', '"number": 1'))
    assert verdict() == words


def test_a_row_committed_late_is_sealed_below_a_higher_one(log: OrgUnit) -> None:
    import threading

    from django.db import transaction

    inserted, sealed = threading.Event(), threading.Event()

    def slow() -> None:
        try:
            with transaction.atomic():
                with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
                    inserted.set()
                assert sealed.wait(5)
        finally:
            connection.close()

    late = threading.Thread(target=slow)
    late.start()
    assert inserted.wait(5)
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        pass
    settle(patience=0)
    sealed.set()
    late.join()
    settle(timezone.now() + timedelta(minutes=20))
    assert verdict().startswith("23 rows verified")


def test_a_rolled_back_row_leaves_no_fault(log: OrgUnit) -> None:
    with pytest.raises(ZeroDivisionError), act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        _ = 1 / 0
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        pass
    settle()
    assert verdict().startswith("22 rows verified")
