"""The last months as the clock would have appraised them: opened, computed, published, each at its own watermark."""

from datetime import datetime, timedelta

from django.db.models import F

from appraisal.actions import compute_cycles, open_cycle, publish_cycle
from appraisal.rules.calendar import opens_at, publishes_at
from config.demo.batches import Ledger
from config.demo.months import Months
from governance.editions import rulebook
from governance.enums import PeriodKind
from governance.models import Notice, OrgUnit
from governance.rules.periods import Period

# What is older was read by everybody.
NEWS = timedelta(days=14)


def appraise(months: Months, scored: int, ledger: Ledger, now: datetime) -> None:
    """Appraise the last months of all branches in order; what is not yet due for publishing is left to the clock."""
    branches = list(OrgUnit.objects.branches())
    for number in range(months.count - scored, months.count):
        period = Period.containing(PeriodKind.MONTH, months.date(number))
        rules = rulebook(branches[0], period.start)  # no branch of this company has hours of its own
        if rules is None:
            raise LookupError(f"No edition is in force on {period.start}.")
        due, release = opens_at(rules.values, period), publishes_at(rules.values, period)
        opened = min(due, now) if isinstance(due, datetime) else now
        ledger.deliver(until=opened)
        opening = [open_cycle(unit=branch, period=period, by=None, now=opened) for branch in branches]
        for cycle in compute_cycles(cycles=opening, by=None, now=opened):
            if isinstance(release, datetime) and opened < release <= now:
                publish_cycle(cycle=cycle, by=None, now=release)
    Notice.objects.filter(at__lt=now - NEWS, read_at__isnull=True).update(read_at=F("at"))
