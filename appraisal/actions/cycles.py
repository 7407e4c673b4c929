"""A month's cycle: opened once, computed as often as facts arrive, published by the clock (R5.2.1, R5.2.2)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from appraisal.access import readers_of
from appraisal.enums import CycleState, Indicator
from appraisal.models import Cycle, Figure, Target
from appraisal.queries.cycles import COMPUTE, newest_batch
from appraisal.queries.records import MEASURES, given
from appraisal.rules.quality import QualityScheme, quality
from appraisal.rules.results import MonthResult, month_result, scheme_of
from appraisal.statements.figures import clear_figures, fill_figures, fill_quality
from appraisal.statements.results import write_results
from appraisal.statements.roster import days_in_post, freeze_roster
from governance import jobs
from governance.actions import lock_period
from governance.acts import act
from governance.editions import RuleBook, rulebook
from governance.enums import PeriodKind
from governance.jobs import Progress
from governance.models import Batch, Job, OrgUnit, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark
from governance.rules.periods import Period


def open_cycle(*, unit: OrgUnit, period: Period, by: User | None, now: datetime, is_late: bool = False) -> Cycle:
    """Open a branch's period once and return its cycle; Refused where no edition is in force (R5.2.1, R8.2)."""
    with transaction.atomic():
        branch = OrgUnit.objects.select_for_update(no_key=True).get(pk=unit.pk)
        if there := Cycle.objects.filter(unit=branch, kind=period.kind, starts_on=period.start).first():
            return there
        rules = _rules(branch, period)
        with act("cycle.opened", by=by, now=now, clause="R5.2.1", subject=branch, details={"period": period.code}):
            return Cycle.objects.create(
                unit=branch,
                kind=period.kind,
                starts_on=period.start,
                ends_on=period.end,
                edition=rules.edition,
                opened_at=now,
                is_late=is_late,
            )


def _rules(unit: OrgUnit, period: Period) -> RuleBook:
    rules = rulebook(unit, period.start)
    if rules is None:
        message = mark("No edition of the regulation is in force for %(unit)s on %(day)s: the period cannot be judged.")
        raise Refused(Problem("R8.2", message, {"unit": unit.name, "day": period.start}, "state"))
    return rules


def ask_to_compute(*, cycles: Sequence[Cycle], by: User | None, now: datetime) -> Job:
    """Ask for the computing of one period's cycles at once, or join the asking that is under way (R5.2.2)."""
    for cycle in cycles:
        if cycle.state == CycleState.PUBLISHED:
            raise Refused(_published(cycle))
    keys = sorted(cycle.pk for cycle in cycles)
    if waiting := Job.objects.open().filter(kind=COMPUTE, arguments__cycles__contains=keys).first():
        return waiting
    with act("cycle.compute_asked", by=by, now=now, clause="R5.2.2", subject=cycles[0], details={"cycles": keys}):
        key = f"{COMPUTE}:{','.join(map(str, keys))}"
        return jobs.ask(COMPUTE, key=key, by=by, now=now, arguments={"cycles": keys})


def _published(cycle: Cycle) -> Problem:
    message = mark("%(month)s is published: its results are final.")
    return Problem("R5.2.1", message, {"month": f"{cycle.starts_on:%Y-%m}"}, "state")


def compute_cycles(
    *, cycles: Sequence[Cycle], by: User | None, now: datetime, progress: Progress | None = None
) -> list[Cycle]:
    """Compute the branches' cycles of one period anew at the newest batch (R5.2.2).

    Facts are read once for all of them; rosters, figures and cards replace those of the run before.
    """
    with transaction.atomic():
        held = _held(cycles)
        for cycle in held:
            if cycle.state == CycleState.PUBLISHED:
                raise Refused(_published(cycle))
        watermark = Batch.objects.aggregate(newest=Max("pk"))["newest"] or 0
        rules = {cycle.pk: _rules(cycle.unit, _period(cycle)) for cycle in held}
        for cycle in held:
            cycle.edition, cycle.watermark = rules[cycle.pk].edition, watermark
        _measure(held, rules, progress)
        for cycle in held:
            with act("cycle.computed", by=by, now=now, clause="R5.2.2", subject=cycle):
                _judge(cycle, rules[cycle.pk])
                cycle.state, cycle.computed_at, cycle.run = CycleState.COMPUTED, now, cycle.run + 1
                cycle.save(update_fields=["edition", "watermark", "state", "computed_at", "run"])
                _tell("computed", cycle, now)
    return held


def _period(cycle: Cycle) -> Period:
    return Period.containing(PeriodKind(cycle.kind), cycle.starts_on)


def _held(cycles: Sequence[Cycle]) -> list[Cycle]:
    """Return the cycles under locks until the transaction ends, taken in one order: one run at a time."""
    found = Cycle.objects.select_for_update(of=("self",)).select_related("unit").order_by("pk")
    return list(found.filter(pk__in=[cycle.pk for cycle in cycles]))


def _measure(cycles: Sequence[Cycle], rules: Mapping[int, RuleBook], progress: Progress | None) -> None:
    """Freeze the rosters and write every figure that the editions let us compute."""
    if progress:
        progress.step("figures", total=len(MEASURES))
    for cycle in cycles:
        freeze_roster(cycle)
    clear_figures(cycles)
    shared = given(cycles, {cycle.pk: rules[cycle.pk].values for cycle in cycles})
    for number, (indicator, measure) in enumerate(MEASURES.items(), start=1):
        for values in shared:
            if measure.is_set(values.rules):
                fill_figures(indicator, values.bound)
        if progress:
            progress.at(number)


def _judge(cycle: Cycle, rules: RuleBook) -> None:
    """Score every director in post from rows read once, and write all cards."""
    days, figures = days_in_post(cycle), _figures(cycle)
    judged_by = QualityScheme.of(rules.values)
    qualities = {director: quality(judged_by, found) for director, found in figures.items()}
    fill_quality(cycle, qualities)
    for director, one in qualities.items():
        figures[director][Indicator.QUALITY] = one.index.value
    targets: dict[int, dict[str, Decimal]] = defaultdict(dict)
    assert cycle.watermark is not None
    for target in Target.objects.as_of(cycle.watermark).filter(month=cycle.starts_on, person__in=list(days)):
        targets[target.person_id][target.indicator] = target.amount
    scheme, period_days = scheme_of(rules.values), (cycle.ends_on - cycle.starts_on).days + 1
    results: dict[int, MonthResult] = {
        director: month_result(
            scheme, figures[director], targets[director], active_days=active, period_days=period_days
        )
        for director, active in days.items()
    }
    write_results(cycle, results, days=days, period_days=period_days)


def _figures(cycle: Cycle) -> dict[int, dict[str, Decimal | None]]:
    """Return the values that were computed, by director and indicator."""
    figures: dict[int, dict[str, Decimal | None]] = defaultdict(dict)
    for director, indicator, value in Figure.objects.filter(cycle=cycle).values_list("director", "indicator", "value"):
        figures[director][indicator] = value
    return figures


def publish_cycle(*, cycle: Cycle, by: User | None, now: datetime) -> Cycle:
    """Publish a computed cycle and lock its period; from then on nothing of it changes (R5.2.1).

    Refused where it is published, not computed, or where facts have arrived that it has not seen.
    """
    with act("cycle.published", by=by, now=now, clause="R5.2.1", subject=cycle):
        (cycle,) = _held([cycle])
        if cycle.state == CycleState.PUBLISHED:
            raise Refused(_published(cycle))
        if cycle.watermark is None:
            message = mark("%(month)s has not been computed yet, so there is nothing to publish.")
            raise Refused(Problem("R5.2.1", message, {"month": f"{cycle.starts_on:%Y-%m}"}, "state"))
        cycle.state, cycle.published_at = CycleState.PUBLISHED, now
        cycle.save(update_fields=["state", "published_at"])
        _lock(cycle, cycle.watermark, by, now)
        _tell("published", cycle, now)
    return cycle


def _tell(what: str, cycle: Cycle, now: datetime) -> None:
    """Tell directors and HR that a month's figures can be seen, the first time; and that they are final."""
    params = {"unit": cycle.unit.name, "month": f"{cycle.starts_on:%Y-%m}"}
    readers = readers_of(cycle, timezone.localdate(now))
    tell(f"cycle.{what}:{cycle.pk}", to=readers, subject=cycle, params=params, now=now)


def _lock(cycle: Cycle, watermark: int, by: User | None, now: datetime) -> None:
    """Lock the cycle's period; Refused where facts have arrived since its computing."""
    kind = PeriodKind(cycle.kind)
    lock_period(
        unit=cycle.unit, kind=kind, start=cycle.starts_on, end=cycle.ends_on, watermark=watermark, by=by, now=now
    )
    if newest_batch(cycle.unit) > watermark:
        message = mark("Newer facts of %(unit)s wait to be computed; %(month)s is published after that.")
        figures = {"unit": cycle.unit.name, "month": f"{cycle.starts_on:%Y-%m}"}
        raise Refused(Problem("R5.2.1", message, figures, "state"))
