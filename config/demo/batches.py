"""The deliveries of the core system: one batch for each branch, month and kind, numbered in the order of time."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum

from django.db import connection
from django.utils.timezone import make_aware

from config.demo.months import Months
from governance.models import Batch


class Delivery(IntEnum):
    """Kinds of file in the order of their arrival."""

    STAFF = 0
    POLICIES = 1
    DUES = 2
    RECEIPTS = 3
    EVENTS = 4
    CALLBACKS = 5
    COMPLAINTS = 6
    SATISFACTION = 7
    COMMISSION = 8
    TARGETS = 9

    @property
    def kind(self) -> str:
        """Return the name of the intake's kind."""
        return self.name.lower()


KINDS = len(Delivery)


def number(delivery: Delivery, month: int, branch: int, branches: int) -> int:
    """Return a batch's number; month -1 holds the policies that were there before the first month."""
    if month < 0:
        return 1 + branch
    return 1 + branches * (1 + month * KINDS + delivery) + branch


def schedule(months: Months, branches: int) -> Iterator[tuple[int, Delivery, int, int, datetime]]:
    """Yield number, kind, month, branch and time of every batch in order; a month arrives in the night after it."""
    deliveries = [(-1, Delivery.POLICIES), *((month, kind) for month in range(months.count) for kind in Delivery)]
    for month, kind in deliveries:
        night = make_aware(datetime.combine(months.date(month + 1), time(0, 30)))
        for branch in range(branches):
            at = night + timedelta(minutes=8 * kind, seconds=20 * branch)
            yield number(kind, month, branch, branches), kind, month, branch, at


class Ledger:
    """Writes the batch rows of facts that are already there, as far in time as it is asked to."""

    def __init__(self, months: Months, units: list[int]) -> None:
        """Take the branches' keys; count rows and money of every batch from the facts themselves."""
        self.months, self.units = months, units
        self.left = schedule(months, len(units))
        self.waiting = next(self.left, None)
        self.sums = _sums()

    def deliver(self, until: datetime) -> None:
        """Write the rows of what arrived by then; facts of later batches stay beyond every watermark."""
        arrived = []
        while self.waiting and self.waiting[4] <= until:
            batch, delivery, month, branch, at = self.waiting
            rows, amount = self.sums.get(batch, (0, Decimal(0)))
            arrived.append(
                Batch(
                    pk=batch,
                    kind=delivery.kind,
                    unit_id=self.units[branch],
                    month=self.months.date(max(month, 0)),
                    rows=rows,
                    total_amount=amount,
                    at=at,
                )
            )
            self.waiting = next(self.left, None)
        Batch.objects.bulk_create(arrived)


AMOUNTS = {
    "directors_policy": "premium",
    **dict.fromkeys(
        ("directors_staffchange", "directors_callback", "directors_complaint", "directors_answer"),
        "0",
    ),
    **dict.fromkeys(
        ("directors_due", "directors_receipt", "directors_policyevent", "directors_commission", "appraisal_target"),
        "amount",
    ),
}


def _sums() -> dict[int, tuple[int, Decimal]]:
    texts = (
        f"SELECT batch_id, count(*), sum({amount}) FROM {table} GROUP BY batch_id"  # noqa: S608 - fixed names
        for table, amount in AMOUNTS.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(texts))
        return {batch: (rows, amount) for batch, rows, amount in cursor.fetchall()}
