"""What the clock looks at: months without a cycle, the newest batch of a branch."""

from datetime import date

from django.db.models import Max

from appraisal.models import Cycle
from governance.enums import PeriodKind
from governance.models import Batch, OrgUnit
from governance.rules.periods import Period


def newest_batch(branch: OrgUnit) -> int:
    """Return the number of the branch's newest batch, 0 where it has none."""
    return Batch.objects.filter(unit__path__startswith=branch.path).aggregate(newest=Max("pk"))["newest"] or 0


def months_without_cycle(branch: OrgUnit, today: date) -> list[tuple[Period, bool]]:
    """Return the months up to today's that have no cycle, oldest first, and whether new facts of that month wait.

    Counted from the branch's first cycle, before there is one from its first batch; facts that no cycle has seen ask
    for their month even if it lies before.
    """
    made = dict(Cycle.objects.filter(unit=branch, kind=PeriodKind.MONTH).values_list("starts_on", "watermark"))
    months = Batch.objects.filter(unit__path__startswith=branch.path, month__lte=today)
    newest = dict(months.order_by().values_list("month").annotate(Max("pk")))
    seen = max((watermark or 0 for watermark in made.values()), default=0)
    fresh = {month.replace(day=1) for month, batch in newest.items() if batch > seen}
    begin = min(made or newest, default=None)
    months_since = set() if begin is None else _months(begin, today)
    return [
        (Period.containing(PeriodKind.MONTH, month), month in fresh)
        for month in sorted((months_since | fresh) - set(made))
    ]


def _months(begin: date, today: date) -> set[date]:
    """Return the first days of all months from one day's to another's."""
    period, months = Period.containing(PeriodKind.MONTH, begin), set()
    while period.start <= today:
        months.add(period.start)
        period = period.next()
    return months
