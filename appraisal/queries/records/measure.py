"""What an indicator is made of: a text that yields its records, and how their sums become its value.

Every text yields ``cycle_id, director_id, record_id, above, below``: what a record adds to the numerator and to the
denominator, null where it takes no part. A row without a record brings a whole side at once, such as premium computed
before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from appraisal.models import Cycle
from appraisal.queries.records.collected import values
from governance.rules.periods import month_start

SUM = "coalesce(above, 0)"
RATE = "round(coalesce(above, 0) / nullif(below, 0), 4)"


class Kind(Enum):
    """Kinds of record behind a figure; each has its list."""

    RECEIPTS = "receipts"
    DUES = "dues"
    POLICIES = "policies"
    COHORT = "cohort"
    ENDED = "ended"
    CALLBACKS = "callbacks"
    CUSTOMERS = "customers"
    MEMBERS = "members"
    ANSWERS = "answers"
    COMPLAINTS = "complaints"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Measure:
    """An indicator's records, its value from `above` and `below`, and the parameters it cannot do without."""

    text: str
    kind: Kind
    value: str = RATE
    needs: tuple[str, ...] = ()

    @property
    def is_sum(self) -> bool:
        """Say whether the figure is a plain sum, without a denominator."""
        return self.value == SUM

    def is_set(self, rules: Mapping[str, Any]) -> bool:
        """Say whether the edition sets every parameter that the figure needs."""
        return all(rules.get(key) is not None for key in self.needs)


@dataclass(frozen=True, slots=True)
class Given:
    """What the texts ask for, bound for cycles of one period whose editions agree on it, and those editions' values."""

    rules: Mapping[str, Any]
    bound: Mapping[str, Any]


def given(cycles: Sequence[Cycle], rules: Mapping[int, Mapping[str, Any]]) -> list[Given]:
    """Return what the texts ask for, once for all cycles of a period whose editions agree on it (R5.2.1)."""
    alike: list[tuple[dict[str, Any], list[Cycle]]] = []
    for cycle in cycles:
        said = _said(cycle, rules[cycle.pk])
        together = next((members for known, members in alike if known == said), None)
        if together is None:
            alike.append((said, [cycle]))
        else:
            together.append(cycle)
    return [
        Given(rules[members[0].pk], {**values(members, said["grace_days"]), **_days(members[0], said), **said})
        for said, members in alike
    ]


def _said(cycle: Cycle, rules: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an edition says to the texts, null where it is silent."""
    factors: Mapping[str, Decimal] = rules.get("premium.standard_factors") or {}
    return {
        "grace_days": rules.get("grace.days"),
        "cohorts": 1
        if cycle.starts_on == month_start(cycle.ends_on, 0)
        else rules.get("persistency.rolling_cohorts") or 1,
        "is_surviving": rules.get("persistency.base_25m") == "surviving",
        "excludes_own": rules.get("premium.exclude_self_mutual"),
        "single": factors.get("single"),
        "short_term": factors.get("short_term"),
        "full_years": rules.get("premium.standard_full_years"),
        "cooling_off_days": rules.get("cooling_off.days"),
        "fewest_answers": rules.get("csat.min_sample"),
        "complaints_per": rules.get("complaints.denominator"),
    }


def _is_month(cycle: Cycle) -> bool:
    return cycle.starts_on == month_start(cycle.ends_on, 0)


def _days(cycle: Cycle, said: Mapping[str, Any]) -> dict[str, date]:
    """Return the days of the cohorts and of the periods that a cycle's texts look back to."""
    return {
        **_cohort("thirteen", cycle.ends_on, -14, said["cohorts"]),
        **_cohort("twenty_five", cycle.ends_on, -26, said["cohorts"]),
        "year_first": month_start(cycle.ends_on, -11),
        "base_first": month_start(cycle.starts_on, -12),
        "base_last": _last_of(month_start(cycle.ends_on, -12)),
        "recruits_first": month_start(cycle.starts_on, -13),
        "recruits_last": _last_of(month_start(cycle.ends_on, -13)),
    }


def _cohort(name: str, until: date, months: int, cohorts: int) -> dict[str, date]:
    """Return the days of the month so many months from the last one, and of the cohorts before it that count too."""
    last = month_start(until, months)
    return {f"{name}_first": month_start(last, 1 - cohorts), f"{name}_last": _last_of(last)}


def _last_of(month: date) -> date:
    return month_start(month, 1) - timedelta(days=1)
