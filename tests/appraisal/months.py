"""Months for tests of chapter 5: a cycle of the cast's branch, computed from a few facts."""

from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from django.test import Client
from django.utils.timezone import make_aware

from appraisal.actions import compute_cycles, open_cycle
from appraisal.enums import Indicator
from appraisal.models import Cycle, Figure, Scorecard, Target
from directors.models import Due, Person, Policy, Receipt
from governance.enums import PeriodKind
from governance.rules.periods import Period
from tests import facts
from tests.cast import Cast, batch

MAY = Period.parse("2026-05")
JUNE_6 = make_aware(datetime.fromisoformat("2026-06-06T06:10"))


def computed(cast: Cast, period: Period = MAY, now: datetime = JUNE_6) -> Cycle:
    cycle = open_cycle(unit=cast.zhejiang, period=period, by=None, now=now)
    (cycle,) = compute_cycles(cycles=[cycle], by=None, now=now)
    return cycle


def figure(cycle: Cycle, director: Person, indicator: Indicator) -> Figure:
    return Figure.objects.get(cycle=cycle, director=director, indicator=indicator)


def card(cycle: Cycle, director: Person) -> Scorecard:
    return Scorecard.objects.get(cycle=cycle, director=director)


def target(director: Person, amount: str, indicator: Indicator = Indicator.PREMIUM_INCOME, month: date = MAY.start):
    return Target.objects.create(
        batch=batch(director.unit, "targets", month),
        subject=director.staff_no,
        person=director,
        indicator=indicator,
        month=month,
        amount=Decimal(amount),
    )


def business(cast: Cast, rows: int = 3, period: Period = MAY) -> None:
    """Write renewals of wang's and sun's policies: due and paid in the month, and a cohort two months before."""
    written = batch(cast.zhejiang, month=period.start)
    earlier = period.shifted(-2).start
    policies, dues, receipts = [], [], []
    for number in range(rows):
        owner = (cast.wang, cast.sun)[number % 2]
        policy, old = (facts.policy_row(written, owner) for _ in range(2))
        policies += [policy, old]
        dues.append(facts.due_row(written, policy, owner, period.start.replace(day=5)))
        receipts.append(facts.receipt_row(written, policy, period.start.replace(day=6)))
        dues.append(facts.due_row(written, old, owner, earlier.replace(day=8)))
        if number % 10:
            receipts.append(facts.receipt_row(written, old, earlier.replace(day=20)))
    Policy.objects.bulk_create(policies)
    Due.objects.bulk_create(dues)
    Receipt.objects.bulk_create(receipts)


def signed_in(cast: Cast, name: str, language: str = "en") -> Client:
    user = getattr(cast, name)
    user.language = language
    user.save()
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def form(**fields: str) -> dict[str, str]:
    return {"form_key": str(uuid4()), **fields}


MONTH = PeriodKind.MONTH
