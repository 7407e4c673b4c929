"""Where a file's cells wait as text while they are checked; nothing here counts."""

from typing import ClassVar

from django.db import models

from governance.models import Upload


class Staged(models.Model):
    """A line of an upload; empty cells are empty strings."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="+", db_index=False)
    line = models.PositiveIntegerField()

    class Meta:
        abstract = True


class StagedDue(Staged):
    """A line of a due list, as text."""

    policy_no = models.TextField()
    instalment = models.TextField()
    policy_year = models.TextField()
    due_on = models.TextField()
    amount = models.TextField()
    grace_ends_on = models.TextField()
    method = models.TextField()
    debit_state = models.TextField()
    failure_reason = models.TextField()
    owner_no = models.TextField()
    unit_code = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_due_line")]


class StagedReceipt(Staged):
    """A line of a receipts list, as text."""

    receipt_no = models.TextField()
    policy_no = models.TextField()
    instalment = models.TextField()
    kind = models.TextField()
    paid_on = models.TextField()
    banked_on = models.TextField()
    amount = models.TextField()
    payer = models.TextField()
    account_tail = models.TextField()
    channel = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_receipt_line")]
