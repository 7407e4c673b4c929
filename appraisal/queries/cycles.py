"""What the clock and the list of months look at: months without a cycle, newest batches, lights, silent editions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Max, QuerySet, Sum

from appraisal.enums import Light
from appraisal.models import Cycle, Scorecard
from governance import parameters
from governance.access import Reach
from governance.enums import EditionState, PeriodKind
from governance.models import Batch, Edition, Job, OrgUnit, ParameterValue
from governance.parameters import Parameter
from governance.rules.periods import Period

COMPUTE = "appraisal.compute"
CALENDAR = ("calendar.month_open_day", "calendar.month_open_time", "calendar.month_publish_day")


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


@dataclass(slots=True)
class Outcome:
    """How many cards of a cycle show which light, every light with a number, and what the totals of all come to."""

    counts: dict[str, int]
    total: Decimal = Decimal(0)
    totalled: int = 0

    @property
    def mean(self) -> Decimal | None:
        """Return the mean of the totals; None where no card has one."""
        return self.total / self.totalled if self.totalled else None


def outcomes(cards: QuerySet[Scorecard], cycles: Iterable[Cycle]) -> dict[int, Outcome]:
    """Return what the cards came to, by cycle."""
    found = {cycle.pk: Outcome(dict.fromkeys(Light.values, 0)) for cycle in cycles}
    by_light = cards.filter(cycle__in=list(found)).order_by().values_list("cycle", "light")
    for cycle, light, number, total, totalled in by_light.annotate(Count("pk"), Sum("total"), Count("total")):
        found[cycle].counts[light] = number
        found[cycle].total += total or 0
        found[cycle].totalled += totalled
    return found


def computing(cycles: Iterable[Cycle]) -> set[int]:
    """Return the cycles whose computing is asked for or under way."""
    asked = Job.objects.open().filter(kind=COMPUTE).values_list("arguments__cycles", flat=True)
    return {cycle.pk for cycle in cycles} & {key for keys in asked for key in keys}


def silent_branches(reached: Reach, day: date) -> list[tuple[OrgUnit, list[Parameter]]]:
    """Return the branches whose months the clock cannot move on the day, with the parameters nobody set.

    No parameters: no edition is in force at all.
    """
    branches = list(OrgUnit.objects.branches().filter(reached.units("path")))
    editions = Edition.objects.filter(state=EditionState.IN_FORCE, period__contains=day)
    in_force = list(editions.values_list("unit__path", flat=True))
    given = list(
        ParameterValue.objects.filter(edition__in=editions, key__in=CALENDAR).values_list("edition__unit__path", "key")
    )
    silent: list[tuple[OrgUnit, list[Parameter]]] = []
    for branch in branches:
        known = {key for path, key in given if branch.path.startswith(path)}
        missing = [parameters.get(key) for key in CALENDAR if key not in known]
        if not any(branch.path.startswith(path) for path in in_force):
            silent.append((branch, []))
        elif missing:
            silent.append((branch, missing))
    return silent
