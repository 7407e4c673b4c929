"""A file's way from upload to facts and back."""

from decimal import Decimal

import pytest

from directors.models import Due, Receipt
from governance.enums import UploadState
from governance.models import Batch
from tests.governance.intake.conftest import DUE_HEADS, Desk, due, receipt, text, workbook

pytestmark = pytest.mark.django_db


@pytest.mark.clause("R5.1.1")
def test_good_rows_of_receipts_become_facts_of_one_batch(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt("R1"), receipt("R2", "P2", amount="8,000")]))
    assert (upload.state, desk.wrong(upload)) == (UploadState.REVIEW, [])
    counts = {"read": 2, "new": 2, "changed": 0, "same": 0, "wrong": 0, "people": 1}
    assert {name: upload.counts[name] for name in counts} == counts
    assert upload.total_amount == Decimal(20000)
    assert desk.write(upload).state == UploadState.WRITTEN
    batch = Batch.objects.get(upload=upload)
    assert (batch.rows, batch.total_amount, batch.pk) == (2, Decimal(20000), 3)
    facts = Receipt.objects.filter(batch=batch).order_by("receipt_no").values_list("receipt_no", "amount", "kind")
    assert list(facts) == [("R1", Decimal(12000), "renewal"), ("R2", Decimal(8000), "renewal")]


@pytest.mark.clause("R2.2.2a")
def test_good_rows_of_dues_become_facts_with_owner_grace_and_policy_year(desk: Desk) -> None:
    upload = desk.upload(text([due(owner=desk.cast.sun.staff_no)], DUE_HEADS), "dues", "may.csv")
    assert desk.wrong(upload) == []
    desk.write(upload)
    fact = Due.objects.get()
    assert (fact.owner, fact.policy_year, fact.grace_ends_on.isoformat(), fact.listed_on.isoformat()) == (
        desk.cast.sun,
        2,
        "2026-07-07",
        "2026-05-01",
    )
    assert (fact.method, fact.debit_state, fact.amount) == ("debit", "none", Decimal(12000))
