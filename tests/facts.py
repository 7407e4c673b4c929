"""Facts for tests, one row a call: policies, dues, receipts of a batch."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from directors.models import Due, Person, Policy, Receipt
from governance.models import Batch

_numbers = count(1)


def policy(batch: Batch, writer: Person, *, policy_no: str = "", issued_on: date = date(2024, 5, 10), **more: Any):
    """Write a policy in force; the holder is a customer named 李小明."""
    fields = {
        "product_code": "L10",
        "product_name": "安享",
        "payment_mode": "yearly",
        "payment_years": 10,
        "premium": Decimal("1000.00"),
        "yearly_premium": Decimal("1000.00"),
        "effective_on": issued_on,
        "state": "in_force",
        "state_on": issued_on,
        "holder_no": f"C{next(_numbers)}",
        "holder_name": "李小明",
        "writing_agent": writer,
        "servicing_agent": writer,
    }
    number = policy_no or f"P{next(_numbers):09}"
    return Policy.objects.create(batch=batch, policy_no=number, issued_on=issued_on, **(fields | more))


def due(batch: Batch, of: Policy, owner: Person, due_on: date, amount: str = "1000.00", **more: Any):
    """Write an instalment of the second policy year, listed on the first of its month."""
    fields = {
        "instalment": 2,
        "policy_year": 2,
        "amount": Decimal(amount),
        "grace_ends_on": due_on + timedelta(days=60),
        "method": "debit",
        "debit_state": "none",
        "listed_on": due_on.replace(day=1),
    }
    return Due.objects.create(batch=batch, policy_no=of.policy_no, due_on=due_on, owner=owner, **(fields | more))


def receipt(batch: Batch, of: Policy, paid_on: date, amount: str = "1000.00", kind: str = "renewal", **more: Any):
    """Write money received for the second instalment, or for the first where the kind says so."""
    fields = {
        "receipt_no": f"R{next(_numbers):09}",
        "instalment": 2 if kind in ("renewal", "reversal", "interest") else 1,
        "payer": of.holder_name,
    }
    return Receipt.objects.create(
        batch=batch,
        policy_no=of.policy_no,
        kind=kind,
        paid_on=paid_on,
        amount=Decimal(amount),
        **(fields | more),
    )
