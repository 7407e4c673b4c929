"""Money received and instalments collected (R5.1.1, P1, P3a–c).

Every text yields ``cycle_id, director_id, record_id, amount, is_paid``; for sums all rows count, for rates a row counts
in the numerator when it is paid. Facts are read once for all cycles of one period and watermark, and credited through
their frozen rosters, so the list adds up to the figure at any later time (R5.2.1).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from appraisal.enums import Indicator
from appraisal.models import Cycle
from appraisal.queries.records.whose import led_by, lines_of, visible
from governance.rules.periods import month_start

# Whose is a renewal: the owner's on the frozen due list; then the director's whose roster line holds that person on
# that day.
RENEWAL_PREMIUM = f"""
SELECT line.cycle_id, line.director_id, receipt.id AS record_id, receipt.amount, true AS is_paid
FROM directors_receipt receipt
JOIN directors_due due
    ON due.policy_no = receipt.policy_no AND due.instalment = receipt.instalment AND {visible("due")}
CROSS JOIN LATERAL ({led_by("due.owner_id", "due.listed_on")}) AS line
WHERE receipt.paid_on BETWEEN %(first)s AND %(last)s AND {visible("receipt")}
    AND receipt.kind IN ('renewal', 'reversal') AND receipt.instalment > 1 AND due.policy_year >= 2
"""
# All other money is the writing agent's on the issue date. Lines are looked up by person alone: there are few persons,
# and many days.
PREMIUM_INCOME = f"""
SELECT line.cycle_id, line.director_id, receipt.id AS record_id, receipt.amount, true AS is_paid
FROM directors_receipt receipt
LEFT JOIN directors_due due
    ON due.policy_no = receipt.policy_no AND due.instalment = receipt.instalment AND {visible("due")}
    AND receipt.kind IN ('renewal', 'reversal') AND receipt.instalment > 1 AND due.policy_year >= 2
LEFT JOIN LATERAL (
    SELECT policy.writing_agent_id, policy.issued_on FROM directors_policy policy
    WHERE due.id IS NULL AND policy.policy_no = receipt.policy_no AND {visible("policy")} OFFSET 0
) AS written ON true
CROSS JOIN LATERAL ({lines_of("coalesce(due.owner_id, written.writing_agent_id)")}) AS line
WHERE receipt.paid_on BETWEEN %(first)s AND %(last)s AND {visible("receipt")}
    AND line.period @> coalesce(due.listed_on, written.issued_on)
    AND receipt.kind IN ('first', 'renewal', 'short_term', 'reversal', 'refund')
"""


def _dues(due_in: str, counted_until: str) -> str:
    """Return the text of a collection rate: instalments due in a time, paid when what came by a day reaches the due.

    What came is joined and grouped, not looked up by a subquery for each instalment: so all processors take part.
    """
    return f"""
SELECT line.cycle_id, line.director_id, listed.id AS record_id, listed.amount, listed.is_paid
FROM (
    SELECT due.id, due.owner_id, due.listed_on, due.amount, coalesce(sum(receipt.amount), 0) >= due.amount AS is_paid
    FROM directors_due due
    LEFT JOIN directors_policy policy ON policy.policy_no = due.policy_no AND {visible("policy")}
    LEFT JOIN directors_receipt receipt
        ON receipt.policy_no = due.policy_no AND receipt.instalment = due.instalment
        AND receipt.paid_on <= {counted_until}
        AND (receipt.kind IN ('renewal', 'reversal') OR receipt.kind = 'first' AND due.policy_year = 1)
        AND {visible("receipt")}
    WHERE {due_in} AND {visible("due")}
        AND (policy.state = 'claim_terminated' AND policy.state_on <= {counted_until}) IS NOT TRUE
    GROUP BY due.id, due.owner_id, due.listed_on, due.amount
) AS listed
CROSS JOIN LATERAL ({led_by("listed.owner_id", "listed.listed_on")}) AS line
"""


CURRENT_RATE = _dues("due.due_on BETWEEN %(first)s AND %(last)s", "%(last)s::date")
GRACE_RATE = _dues("due.due_on BETWEEN %(grace_first)s AND %(grace_last)s", "due.due_on + %(grace_days)s::int")

RECORDS: Mapping[Indicator, str] = {
    Indicator.PREMIUM_INCOME: PREMIUM_INCOME,
    Indicator.RENEWAL_PREMIUM: RENEWAL_PREMIUM,
    Indicator.CURRENT_RATE: CURRENT_RATE,
    Indicator.GRACE_RATE: GRACE_RATE,
}


def values(cycles: Sequence[Cycle], grace_days: int | None) -> dict[str, Any]:
    """Return what the texts ask for; the grace rate looks at the instalments due two months before."""
    cycle = cycles[0]
    return {
        "cycles": [each.pk for each in cycles],
        "watermark": cycle.watermark,
        "first": cycle.starts_on,
        "last": cycle.ends_on,
        "grace_first": month_start(cycle.starts_on, -2),
        "grace_last": date.fromordinal(month_start(cycle.starts_on, -1).toordinal() - 1),
        "grace_days": grace_days,
    }
