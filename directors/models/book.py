"""The book of business as append-only facts: policies, dues, receipts (R2.2.2a, R5.1.1).

A fact names the batch that wrote it and, once, the batch that superseded it. At watermark W a fact counts when
``batch_id <= W`` and it was not superseded by then. A trigger refuses every other change.
"""

from typing import Any, ClassVar, Self

import pgtrigger
from django.db import models
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from directors.enums import (
    CollectionMethod,
    DebitState,
    IdentityKind,
    PaymentMode,
    PolicyState,
    ProductRisk,
    ReceiptKind,
)
from directors.models.people import Person
from governance.crypto import SealedField
from governance.models import Batch, OrgUnit

# What tells a customer from others: document and its keyed hash, else the customer number (R5.1.1).
CUSTOMER = """CASE WHEN length(holder_identity) > 0
    THEN identity_kind || encode(substring(holder_identity from 1 for 16), 'hex') ELSE holder_no END"""
IMMUTABLE = [
    pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
    pgtrigger.Trigger(
        name="superseded_once",
        operation=pgtrigger.Update,
        when=pgtrigger.Before,
        func="""
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: %% may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        """.replace("%%", "%"),
    ),
]


class FactQuerySet(models.QuerySet[Any]):
    """Facts in words of the watermark."""

    def current(self) -> Self:
        """Keep the facts that count now."""
        return self.filter(superseded_by__isnull=True)

    def as_of(self, watermark: int) -> Self:
        """Keep the facts that counted at a watermark."""
        later = models.Q(superseded_by__isnull=True) | models.Q(superseded_by__gt=watermark)
        return self.filter(later, batch__lte=watermark)


class Fact(models.Model):
    """What every imported row carries."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="+", db_index=False)
    superseded_by = models.ForeignKey(Batch, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True


class Policy(Fact):
    """One version of a policy as the core system's list gives it; an absent row means unchanged."""

    policy_no = models.CharField(_("policy number"), max_length=24)
    product_code = models.CharField(_("product code"), max_length=20)
    product_name = models.CharField(_("product"), max_length=80)
    payment_mode = models.CharField(_("premium mode"), max_length=12, choices=PaymentMode.choices)
    payment_years = models.PositiveSmallIntegerField(_("payment term (years)"))
    is_short_term = models.BooleanField(_("short-term"), default=False)
    premium = models.DecimalField(_("premium per instalment"), max_digits=14, decimal_places=2)
    yearly_premium = models.DecimalField(_("yearly premium"), max_digits=14, decimal_places=2)
    issued_on = models.DateField(_("issue date"))
    effective_on = models.DateField(_("effective date"))
    state = models.CharField(_("state"), max_length=24, choices=PolicyState.choices)
    state_on = models.DateField(_("state since"))
    holder_no = models.CharField(_("policyholder number"), max_length=24)
    holder_name = models.CharField(_("policyholder"), max_length=60)
    holder_identity = SealedField(label="directors.policy.identity", verbose_name=_("identity number"))
    holder_phone = SealedField(label="directors.policy.phone", verbose_name=_("mobile number"))
    writing_agent = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    servicing_agent = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    is_orphan = models.BooleanField(_("orphan policy"), default=False)
    is_self = models.BooleanField(_("self-insured policy"), default=False)
    is_mutual = models.BooleanField(_("mutually insured policy"), default=False)
    application_no = models.CharField(_("application number"), max_length=24, blank=True, db_default="")
    is_rider = models.BooleanField(_("rider"), db_default=False)
    coverage = models.CharField(_("term of cover"), max_length=20, blank=True, db_default="")
    sum_insured = models.DecimalField(_("sum insured"), max_digits=14, decimal_places=2, null=True)
    receipt_signed_on = models.DateField(_("delivery receipt signed on"), null=True)
    identity_kind = models.CharField(
        _("kind of document"), max_length=16, choices=IdentityKind.choices, blank=True, db_default=""
    )
    holder_address = SealedField(label="directors.policy.address", verbose_name=_("address"), db_default=b"")
    holder_account = SealedField(label="directors.policy.account", verbose_name=_("account"), db_default=b"")
    family_income = models.DecimalField(_("family income a year"), max_digits=14, decimal_places=2, null=True)
    insured_name = models.CharField(_("insured person"), max_length=60, blank=True, db_default="")
    insured_relation = models.CharField(_("relation to the policyholder"), max_length=20, blank=True, db_default="")
    beneficiary = models.CharField(_("beneficiary"), max_length=60, blank=True, db_default="")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("unit"))
    product_risk = models.CharField(
        _("product risk level"), max_length=2, choices=ProductRisk.choices, blank=True, db_default=""
    )
    is_dual_recorded = models.BooleanField(_("recorded in sound and picture"), null=True)
    first_commission = models.DecimalField(_("first-year commission"), max_digits=14, decimal_places=2, null=True)

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policies")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["policy_no"], condition=models.Q(superseded_by__isnull=True), name="policy_current_once"
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["policy_no"], name="policy_no"),
            models.Index(fields=["batch"], name="policy_batch"),
            models.Index(fields=["issued_on"], name="policy_issued_on"),
            models.Index(fields=["effective_on"], name="policy_effective_on"),
            models.Index(RawSQL(CUSTOMER, []), name="policy_customer"),  # noqa: S611 - a fixed text
            models.Index(
                fields=["state_on"], name="policy_cancelled_on", condition=models.Q(state="cooling_off_cancelled")
            ),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.policy_no


class Due(Fact):
    """One instalment of the renewal due list, with the owner frozen when the list was drawn up."""

    policy_no = models.CharField(_("policy number"), max_length=24)
    instalment = models.PositiveSmallIntegerField(_("instalment"))
    policy_year = models.PositiveSmallIntegerField(_("policy year"))
    due_on = models.DateField(_("due date"))
    amount = models.DecimalField(_("premium due"), max_digits=14, decimal_places=2)
    grace_ends_on = models.DateField(_("grace period ends"))
    method = models.CharField(_("collection method"), max_length=10, choices=CollectionMethod.choices)
    debit_state = models.CharField(_("debit"), max_length=10, choices=DebitState.choices)
    failure_reason = models.CharField(_("reason of failure"), max_length=80, blank=True)
    listed_on = models.DateField(help_text=_("Day the due list was frozen."))
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("owner on the list"))

    class Meta:
        verbose_name = _("premium due")
        verbose_name_plural = _("renewal due list")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["policy_no", "instalment"],
                condition=models.Q(superseded_by__isnull=True),
                name="due_current_once",
            ),
            models.CheckConstraint(name="due_amount_positive", condition=models.Q(amount__gt=0)),
        ]
        indexes: ClassVar = [
            models.Index(fields=["policy_no", "instalment"], name="due_key"),
            models.Index(fields=["due_on"], name="due_on"),
            models.Index(fields=["batch"], name="due_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return f"{self.policy_no}/{self.instalment}"


class Receipt(Fact):
    """Money received for a policy on a day."""

    receipt_no = models.CharField(_("receipt number"), max_length=32)
    policy_no = models.CharField(_("policy number"), max_length=24)
    instalment = models.PositiveSmallIntegerField(_("instalment"))
    kind = models.CharField(_("kind"), max_length=16, choices=ReceiptKind.choices)
    paid_on = models.DateField(_("paid on"))
    banked_on = models.DateField(_("banked on"), null=True)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    payer = models.CharField(_("payer"), max_length=60, blank=True)
    account_tail = models.CharField(_("account (last digits)"), max_length=8, blank=True)
    channel = models.CharField(_("channel"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["receipt_no"], condition=models.Q(superseded_by__isnull=True), name="receipt_current_once"
            ),
            models.CheckConstraint(
                name="receipt_sign_fits_kind",
                condition=models.Q(kind__in=["reversal", "refund"], amount__lt=0)
                | (~models.Q(kind__in=["reversal", "refund"]) & models.Q(amount__gt=0)),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["receipt_no"], name="receipt_no"),
            models.Index(fields=["policy_no", "instalment"], name="receipt_key"),
            models.Index(fields=["paid_on"], name="receipt_paid_on"),
            models.Index(fields=["batch"], name="receipt_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.receipt_no
