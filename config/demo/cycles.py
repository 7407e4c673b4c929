"""The last months as the clock would have appraised them: opened, computed, published, each at its own watermark."""

from datetime import datetime

from appraisal.actions import compute_cycle, open_cycle, publish_cycle
from appraisal.rules.calendar import opens_at, publishes_at
from config.demo.batches import Ledger
from config.demo.months import Months
from governance.editions import RuleBook, rulebook
from governance.enums import PeriodKind
from governance.models import OrgUnit
from governance.rules.periods import Period


def appraise(months: Months, scored: int, ledger: Ledger, now: datetime) -> None:
    """Appraise the last months of every branch in order; what is not yet due for publishing is left to the clock."""
    branches = list(OrgUnit.objects.branches())
    for number in range(months.count - scored, months.count):
        for branch in branches:
            period = Period.containing(PeriodKind.MONTH, months.date(number))
            rules = rulebook(branch, period.start)
            if rules is None:
                raise LookupError(f"No edition is in force on {period.start}.")
            _appraise_month(branch, period, rules, ledger, now)


def _appraise_month(branch: OrgUnit, period: Period, rules: RuleBook, ledger: Ledger, now: datetime) -> None:
    due, release = opens_at(rules.values, period), publishes_at(rules.values, period)
    opened = min(due, now) if isinstance(due, datetime) else now
    ledger.deliver(until=opened)
    cycle = open_cycle(unit=branch, period=period, by=None, now=opened)
    cycle = compute_cycle(cycle=cycle, by=None, now=opened)
    if isinstance(release, datetime) and opened < release <= now:
        publish_cycle(cycle=cycle, by=None, now=release)
