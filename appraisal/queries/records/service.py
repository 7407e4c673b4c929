"""Customer service: satisfaction and its views, and complaints per policies, yuan or persons (R5.1.3, S1–S2)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import Kind, Measure
from appraisal.queries.records.whose import LIVE, SERVED, led_by, visible


def _answers(above: str, below: str = "1") -> str:
    """Return the text of the period's answers, credited to who served the policy on the day of the answer."""
    return f"""
SELECT line.cycle_id, line.director_id, answer.id AS record_id, {above} AS above, {below} AS below
FROM directors_answer answer
JOIN directors_policy policy ON policy.policy_no = answer.policy_no AND {visible("policy")}
CROSS JOIN LATERAL ({led_by("policy.servicing_agent_id", "answer.answered_on")}) AS line
WHERE answer.answered_on BETWEEN %(first)s AND %(last)s AND {visible("answer")}
"""


def _enough(value: str) -> str:
    """Return a value that stays away while there are too few answers."""
    return f"CASE WHEN below >= %(fewest_answers)s::int THEN {value} END"


# A complaint is that of the person named in it, else of who serves the policy; what it is measured by comes as one row.
_COMPLAINTS = f"""
SELECT line.cycle_id, line.director_id, complaint.id AS record_id,
    CASE complaint.validity WHEN 'valid' THEN 1 END AS above, NULL::numeric AS below
FROM directors_complaint complaint
LEFT JOIN directors_policy policy ON policy.policy_no = complaint.policy_no AND {visible("policy")}
CROSS JOIN LATERAL (
    {led_by("coalesce(complaint.person_id, policy.servicing_agent_id)", "complaint.received_on")}
) AS line
WHERE complaint.received_on BETWEEN %(first)s AND %(last)s AND {visible("complaint")}
UNION ALL
SELECT served.cycle_id, served.director_id, NULL, NULL, count(*)
FROM ({SERVED}) AS served
WHERE %(complaints_per)s = 'policies_10k' AND NOT served.is_rider
GROUP BY served.cycle_id, served.director_id
UNION ALL
SELECT figure.cycle_id, figure.director_id, NULL, NULL, figure.numerator
FROM appraisal_figure figure
WHERE %(complaints_per)s = 'premium_100m' AND figure.cycle_id = ANY(%(cycles)s) AND figure.indicator = 'premium_income'
UNION ALL
SELECT roster.cycle_id, roster.director_id, NULL, NULL, sum(covered.persons)
FROM appraisal_rosterline roster
CROSS JOIN LATERAL (
    SELECT count(*) AS persons FROM directors_policy policy
    WHERE policy.servicing_agent_id = roster.person_id AND {visible("policy")}
        AND policy.issued_on <= %(last)s AND (policy.state IN {LIVE} OR policy.state_on >= %(first)s)
    OFFSET 0
) AS covered
WHERE %(complaints_per)s = 'persons_10k' AND roster.cycle_id = ANY(%(cycles)s) AND roster.period @> %(last)s::date
GROUP BY roster.cycle_id, roster.director_id
"""
_PER = """round(
    coalesce(above, 0) * CASE %(complaints_per)s WHEN 'premium_100m' THEN 100000000 ELSE 10000 END / nullif(below, 0), 4
)"""

_SAMPLE = ("csat.min_sample",)
MEASURES = {
    Indicator.SATISFACTION: Measure(
        _answers("CASE WHEN answer.score >= 4 THEN 1 END"),
        Kind.ANSWERS,
        _enough("round(coalesce(above, 0) / below, 4)"),
        _SAMPLE,
    ),
    Indicator.SATISFACTION_MEAN: Measure(
        _answers("answer.score"), Kind.ANSWERS, _enough("round(above / below * 20, 2)"), _SAMPLE
    ),
    Indicator.PROMOTER_SCORE: Measure(
        _answers(
            "CASE WHEN answer.promoter_score >= 9 THEN 1 WHEN answer.promoter_score <= 6 THEN -1 END",
            "CASE WHEN answer.promoter_score IS NOT NULL THEN 1 END",
        ),
        Kind.ANSWERS,
        _enough("round(coalesce(above, 0) * 100 / below, 2)"),
        _SAMPLE,
    ),
    Indicator.COMPLAINT_RATE: Measure(_COMPLAINTS, Kind.COMPLAINTS, _PER, ("complaints.denominator",)),
}
