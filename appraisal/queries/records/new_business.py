"""New-policy premium: issued in the period, less what was cancelled in it in its cooling-off period (R5.1.1, P2a–d)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import SUM, Kind, Measure
from appraisal.queries.records.whose import led_by, visible, written

OWN = "NOT (%(excludes_own)s AND (policy.is_self OR policy.is_mutual))"

# The day of an event that tells of the cancellation goes before the state that the list of policies gives.
_CANCELLED = f"""
SELECT line.cycle_id, line.director_id, policy.*
FROM (
    SELECT DISTINCT ON (policy.id) policy.id, policy.policy_no, policy.premium, policy.yearly_premium,
        policy.payment_mode, policy.payment_years, policy.is_short_term, policy.first_commission,
        policy.writing_agent_id, policy.issued_on, gone.day AS booked_on
    FROM (
        SELECT event.policy_no, event.effective_on AS day FROM directors_policyevent event
        WHERE event.kind = 'cooling_off' AND event.effective_on BETWEEN %(first)s AND %(last)s AND {visible("event")}
        UNION ALL
        SELECT policy.policy_no, policy.state_on FROM directors_policy policy
        WHERE policy.state = 'cooling_off_cancelled' AND policy.state_on BETWEEN %(first)s AND %(last)s
            AND {visible("policy")} AND NOT EXISTS (
                SELECT FROM directors_policyevent event
                WHERE event.policy_no = policy.policy_no AND event.kind = 'cooling_off' AND {visible("event")}
            )
    ) AS gone
    JOIN directors_policy policy ON policy.policy_no = gone.policy_no AND {visible("policy")} AND {OWN}
    ORDER BY policy.id, gone.day
) AS policy
CROSS JOIN LATERAL ({led_by("policy.writing_agent_id", "policy.issued_on")}) AS line
"""


def _new(amount: str, condition: str = "true", factor: str = "NULL::numeric") -> str:
    """Return the text of an amount of new policies; cancelled ones stand a second time, below zero."""
    return f"""
SELECT booked.cycle_id, booked.director_id, booked.id AS record_id, booked.sign * measured.amount AS above,
    NULL::numeric AS below, booked.booked_on, booked.sign, {factor} AS factor
FROM (
    SELECT cycle_id, director_id, id, policy_no, premium, yearly_premium, payment_mode, payment_years, is_short_term,
        first_commission, writing_agent_id, issued_on, issued_on AS booked_on, 1 AS sign
    FROM ({written("%(first)s", "%(last)s", OWN)}) AS issued
    UNION ALL
    SELECT cycle_id, director_id, id, policy_no, premium, yearly_premium, payment_mode, payment_years, is_short_term,
        first_commission, writing_agent_id, issued_on, booked_on, -1
    FROM ({_CANCELLED}) AS cancelled
) AS booked
CROSS JOIN LATERAL (SELECT {amount} AS amount) AS measured
WHERE {condition}
"""


FACTOR = """CASE
    WHEN booked.is_short_term THEN %(short_term)s::numeric
    WHEN booked.payment_mode = 'single' THEN %(single)s::numeric
    ELSE least(booked.payment_years, %(full_years)s::int)::numeric / %(full_years)s::int
END"""
# A single premium is measured as paid, a regular one as what it brings in a year, whatever its mode.
_YEARLY = "CASE booked.payment_mode WHEN 'single' THEN booked.premium ELSE booked.yearly_premium END"
# Where the list of policies names no commission, what was paid in the period for the first year counts, as it was paid.
_COMMISSION = f"""{_new("booked.first_commission", "booked.first_commission IS NOT NULL")}
UNION ALL
SELECT line.cycle_id, line.director_id, policy.id, paid.amount, NULL, paid.paid_on, 0, NULL
FROM directors_commission paid
JOIN directors_policy policy ON policy.policy_no = paid.policy_no AND {visible("policy")}
    AND policy.first_commission IS NULL AND policy.writing_agent_id = paid.person_id
    AND paid.paid_on < policy.issued_on + interval '1 year' AND {OWN}
CROSS JOIN LATERAL ({led_by("policy.writing_agent_id", "policy.issued_on")}) AS line
WHERE paid.paid_on BETWEEN %(first)s AND %(last)s AND {visible("paid")}
"""
_OWN = "premium.exclude_self_mutual"

MEASURES = {
    Indicator.NEW_STANDARD: Measure(
        _new(f"round({_YEARLY} * {FACTOR}, 2)", factor=FACTOR),
        Kind.POLICIES,
        SUM,
        (_OWN, "premium.standard_factors", "premium.standard_full_years"),
    ),
    Indicator.NEW_SCALE: Measure(_new("booked.premium"), Kind.POLICIES, SUM, (_OWN,)),
    Indicator.NEW_REGULAR: Measure(
        _new("booked.yearly_premium", "booked.payment_mode <> 'single' AND NOT booked.is_short_term"),
        Kind.POLICIES,
        SUM,
        (_OWN,),
    ),
    Indicator.FIRST_COMMISSION: Measure(_COMMISSION, Kind.POLICIES, SUM, (_OWN,)),
}
