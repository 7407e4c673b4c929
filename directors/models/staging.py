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


class StagedPolicy(Staged):
    """A line of the policy list: text, but for the four sensitive cells, which are sealed bytes in hex."""

    policy_no = models.TextField()
    application_no = models.TextField()
    product_code = models.TextField()
    product_name = models.TextField()
    is_rider = models.TextField()
    payment_mode = models.TextField()
    payment_years = models.TextField()
    coverage = models.TextField()
    sum_insured = models.TextField()
    premium = models.TextField()
    yearly_premium = models.TextField()
    issued_on = models.TextField()
    effective_on = models.TextField()
    receipt_signed_on = models.TextField()
    state = models.TextField()
    state_on = models.TextField()
    holder_no = models.TextField()
    holder_name = models.TextField()
    identity_kind = models.TextField()
    holder_identity = models.TextField()
    holder_phone = models.TextField()
    holder_address = models.TextField()
    family_income = models.TextField()
    insured_name = models.TextField()
    insured_relation = models.TextField()
    beneficiary = models.TextField()
    holder_account = models.TextField()
    writer_no = models.TextField()
    servant_no = models.TextField()
    unit_code = models.TextField()
    is_orphan = models.TextField()
    is_self = models.TextField()
    is_mutual = models.TextField()
    product_risk = models.TextField()
    is_dual_recorded = models.TextField()
    first_commission = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_policy_line")]


class StagedEvent(Staged):
    """A line of the policy events, as text."""

    event_no = models.TextField()
    policy_no = models.TextField()
    kind = models.TextField()
    applied_on = models.TextField()
    effective_on = models.TextField()
    amount = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_event_line")]


class StagedCallback(Staged):
    """A line of the call-backs, as text."""

    callback_no = models.TextField()
    policy_no = models.TextField()
    kind = models.TextField()
    done_on = models.TextField()
    result = models.TextField()
    problem = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_callback_line")]


class StagedComplaint(Staged):
    """A line of the complaints, as text."""

    complaint_no = models.TextField()
    source = models.TextField()
    received_on = models.TextField()
    policy_no = models.TextField()
    person_no = models.TextField()
    category = models.TextField()
    validity = models.TextField()
    responsibility = models.TextField()
    closed_on = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_complaint_line")]


class StagedAnswer(Staged):
    """A line of the satisfaction survey, as text."""

    survey_no = models.TextField()
    policy_no = models.TextField()
    score = models.TextField()
    promoter_score = models.TextField()
    answered_on = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_answer_line")]


class StagedCommission(Staged):
    """A line of the commission list, as text."""

    commission_no = models.TextField()
    policy_no = models.TextField()
    paid_on = models.TextField()
    amount = models.TextField()
    person_no = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_commission_line")]
