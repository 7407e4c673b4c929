"""The team: who stayed, which recruits stayed, and growth against the same period last year (R5.1.2, T1–T2)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import Kind, Measure
from appraisal.queries.records.whose import led_by, visible

# Who left the company counts against the team he was in on his last day; who went to another team leaves both sides.
_RETENTION = """
SELECT opening.cycle_id, opening.director_id, opening.id AS record_id,
    CASE WHEN NOT went.away THEN 1 END AS above, 1 AS below
FROM appraisal_rosterline opening
CROSS JOIN LATERAL (
    SELECT coalesce(
        opening.left_on BETWEEN %(first)s AND %(last)s
            AND opening.left_on <= coalesce(upper(opening.period), 'infinity'), false
    ) AS away
) AS went
WHERE opening.cycle_id = ANY(%(cycles)s) AND opening.period @> %(first)s::date
    AND opening.person_id <> opening.director_id
    AND (went.away OR EXISTS (
        SELECT FROM appraisal_rosterline closing
        WHERE closing.cycle_id = opening.cycle_id AND closing.person_id = opening.person_id
            AND closing.director_id = opening.director_id AND closing.period @> %(last)s::date
    ))
"""

_RECRUITS = """
SELECT joined.cycle_id, joined.director_id, joined.id AS record_id,
    CASE WHEN coalesce(joined.left_on, 'infinity') >= joined.joined_on + interval '13 months' THEN 1 END AS above,
    1 AS below
FROM appraisal_rosterline joined
WHERE joined.cycle_id = ANY(%(cycles)s) AND joined.period @> joined.joined_on AND joined.person_id <> joined.director_id
    AND joined.joined_on BETWEEN %(recruits_first)s AND %(recruits_last)s
"""

# The base is what those who are in the team on the last day brought a year before, wherever they were then.
_GROWTH = f"""
SELECT figure.cycle_id, figure.director_id, NULL::bigint AS record_id, figure.numerator AS above, NULL::numeric AS below
FROM appraisal_figure figure
WHERE figure.cycle_id = ANY(%(cycles)s) AND figure.indicator = 'premium_income'
UNION ALL
SELECT line.cycle_id, line.director_id, receipt.id, NULL, receipt.amount
FROM directors_receipt receipt
LEFT JOIN directors_due due
    ON due.policy_no = receipt.policy_no AND due.instalment = receipt.instalment AND {visible("due")}
    AND receipt.kind IN ('renewal', 'reversal') AND receipt.instalment > 1 AND due.policy_year >= 2
LEFT JOIN LATERAL (
    SELECT policy.writing_agent_id FROM directors_policy policy
    WHERE due.id IS NULL AND policy.policy_no = receipt.policy_no AND {visible("policy")} OFFSET 0
) AS written ON true
CROSS JOIN LATERAL ({led_by("coalesce(due.owner_id, written.writing_agent_id)", "%(last)s::date")}) AS line
WHERE receipt.paid_on BETWEEN %(base_first)s AND %(base_last)s AND {visible("receipt")}
    AND receipt.kind IN ('first', 'renewal', 'short_term', 'reversal', 'refund')
"""

MEASURES = {
    Indicator.RETENTION: Measure(_RETENTION, Kind.MEMBERS),
    Indicator.RECRUIT_RETENTION: Measure(_RECRUITS, Kind.MEMBERS),
    Indicator.GROWTH: Measure(
        _GROWTH, Kind.RECEIPTS, "CASE WHEN below > 0 THEN round(coalesce(above, 0) / below - 1, 4) END"
    ),
}
