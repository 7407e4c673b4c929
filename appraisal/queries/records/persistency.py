"""Persistency: of a month's policies, those whose second or third year was paid in grace (R5.1.1, P4a–b)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import Kind, Measure
from appraisal.queries.records.whose import cancelled_on, led_by, visible


def _instalment(year: int) -> str:
    """Return the text of the first instalment of a policy year and whether it was paid in grace, and ever."""
    return f"""
    SELECT due.owner_id, due.listed_on, due.due_on, until.day AS until,
        paid.in_grace >= due.amount AS in_grace, paid.ever >= due.amount AS ever
    FROM (
        SELECT due.* FROM directors_due due
        WHERE due.policy_no = policy.policy_no AND due.policy_year = {year} AND {visible("due")}
        ORDER BY due.instalment LIMIT 1
    ) AS due
    CROSS JOIN LATERAL (SELECT due.due_on + %(grace_days)s::int AS day) AS until
    CROSS JOIN LATERAL (
        SELECT coalesce(sum(receipt.amount) FILTER (WHERE receipt.paid_on <= until.day), 0) AS in_grace,
            coalesce(sum(receipt.amount), 0) AS ever
        FROM directors_receipt receipt
        WHERE receipt.policy_no = due.policy_no AND receipt.instalment = due.instalment
            AND receipt.kind IN ('renewal', 'reversal') AND receipt.paid_on <= greatest(%(last)s, until.day)
            AND {visible("receipt")}
    ) AS paid
    """


# The owner on the frozen list of the instalment answers for a policy; where no list names it, whoever serves it on
# the first of the month in which it would have fallen due. A claim or a transfer before the end of grace leaves both
# sides, unless the instalment had been paid.
_COHORT = """
SELECT line.cycle_id, line.director_id, policy.id AS record_id,
    CASE WHEN {kept} THEN policy.yearly_premium END AS above, policy.yearly_premium AS below, due.due_on, fell.until
FROM directors_policy policy
LEFT JOIN LATERAL ({instalment}) AS due ON true
CROSS JOIN LATERAL (
    SELECT coalesce(due.due_on, (policy.effective_on + interval '{years} years')::date) AS day,
        coalesce(due.until, (policy.effective_on + interval '{years} years')::date + %(grace_days)s::int) AS until
) AS fell
CROSS JOIN LATERAL ({line}) AS line
{before}
WHERE policy.effective_on BETWEEN %({name}_first)s AND %({name}_last)s AND {visible}
    AND policy.payment_mode <> 'single' AND NOT policy.is_short_term AND policy.payment_years > {years}
    AND {cancelled_on} IS NULL
    AND (due.in_grace IS NOT TRUE AND policy.state IN ('claim_terminated', 'transferred_out')
        AND policy.state_on <= fell.until) IS NOT TRUE
    AND ({base})
"""


def _cohort(name: str, years: int, kept: str, *, base: str = "true", before: str = "") -> str:
    """Return the text of a persistency: `kept` says which policies stayed, `base` which of the cohort count at all."""
    return _COHORT.format(
        name=name,
        years=years,
        kept=kept,
        base=base,
        before=before,
        instalment=_instalment(years + 1),
        line=led_by(
            "coalesce(due.owner_id, policy.servicing_agent_id)",
            "coalesce(due.listed_on, date_trunc('month', fell.day)::date)",
        ),
        visible=visible("policy"),
        cancelled_on=cancelled_on("policy"),
    )


_GRACE = ("grace.days",)
MEASURES = {
    Indicator.PERSISTENCY_13: Measure(_cohort("thirteen", 1, "due.in_grace"), Kind.COHORT, needs=_GRACE),
    Indicator.PERSISTENCY_13_ALL: Measure(_cohort("thirteen", 1, "due.ever"), Kind.COHORT, needs=_GRACE),
    Indicator.PERSISTENCY_25: Measure(
        _cohort(
            "twenty_five",
            2,
            "due.in_grace",
            base="NOT %(is_surviving)s OR second.in_grace",
            before=f"LEFT JOIN LATERAL ({_instalment(2)}) AS second ON true",
        ),
        Kind.COHORT,
        needs=(*_GRACE, "persistency.base_25m"),
    ),
}
