"""Facts for tests, one row a call: policies, dues, receipts of a batch; written, or to be written with others."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from directors.models import Due, Person, Policy, Receipt
from governance.models import Batch

_numbers = count(1)


def policy_row(batch: Batch, writer: Person, *, policy_no: str = "", issued_on: date = date(2024, 5, 10), **more: Any):
    """Make a policy in force, not written yet; the holder is a customer named 李小明."""
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
    return Policy(batch=batch, policy_no=number, issued_on=issued_on, **(fields | more))


def due_row(batch: Batch, of: Policy, owner: Person, due_on: date, amount: str = "1000.00", **more: Any):
    """Make an instalment of the second policy year, listed on the first of its month; not written yet."""
    fields = {
        "instalment": 2,
        "policy_year": 2,
        "amount": Decimal(amount),
        "grace_ends_on": due_on + timedelta(days=60),
        "method": "debit",
        "debit_state": "none",
        "listed_on": due_on.replace(day=1),
    }
    return Due(batch=batch, policy_no=of.policy_no, due_on=due_on, owner=owner, **(fields | more))


def receipt_row(batch: Batch, of: Policy, paid_on: date, amount: str = "1000.00", kind: str = "renewal", **more: Any):
    """Make a receipt for the second instalment, or for the first where the kind says so; not written yet."""
    fields = {
        "receipt_no": f"R{next(_numbers):09}",
        "instalment": 2 if kind in ("renewal", "reversal", "interest") else 1,
        "payer": of.holder_name,
    }
    return Receipt(
        batch=batch,
        policy_no=of.policy_no,
        kind=kind,
        paid_on=paid_on,
        amount=Decimal(amount),
        **(fields | more),
    )


def policy(*said: Any, **more: Any) -> Policy:
    """Write a policy."""
    return _written(policy_row(*said, **more))


def due(*said: Any, **more: Any) -> Due:
    """Write an instalment."""
    return _written(due_row(*said, **more))


def receipt(*said: Any, **more: Any) -> Receipt:
    """Write money received."""
    return _written(receipt_row(*said, **more))


def _written(row: Any) -> Any:
    row.save()
    return row
