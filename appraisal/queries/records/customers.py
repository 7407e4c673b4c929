"""Customers: policyholders with a policy in force or in grace on the last day, and those new in the period (P5)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import SUM, Kind, Measure
from appraisal.queries.records.new_business import OWN
from appraisal.queries.records.whose import SERVED, cancelled_on, customer, led_by, visible

_IN_FORCE = f"""
SELECT served.cycle_id, served.director_id, min(served.id) AS record_id, 1 AS above, NULL::numeric AS below,
    count(*) AS policies
FROM ({SERVED}) AS served
GROUP BY served.cycle_id, served.director_id, {customer("served")}
"""

# A customer is new with the first policy that was not cancelled again.
_NEW = f"""
SELECT fresh.cycle_id, fresh.director_id, min(fresh.id) AS record_id, 1 AS above, NULL::numeric AS below,
    count(*) AS policies
FROM (
    SELECT line.cycle_id, line.director_id, policy.id, {customer("policy")} AS customer
    FROM directors_policy policy
    CROSS JOIN LATERAL ({led_by("policy.servicing_agent_id", "%(last)s::date")}) AS line
    WHERE policy.issued_on BETWEEN %(first)s AND %(last)s AND {visible("policy")} AND {OWN}
        AND {cancelled_on("policy")} IS NULL
        AND NOT EXISTS (
            SELECT FROM directors_policy earlier
            WHERE {customer("earlier")} = {customer("policy")} AND earlier.issued_on < %(first)s
                AND {visible("earlier")} AND {cancelled_on("earlier")} IS NULL
        )
) AS fresh
GROUP BY fresh.cycle_id, fresh.director_id, fresh.customer
"""

MEASURES = {
    Indicator.CUSTOMERS: Measure(_IN_FORCE, Kind.CUSTOMERS, SUM),
    Indicator.NEW_CUSTOMERS: Measure(_NEW, Kind.CUSTOMERS, SUM, ("premium.exclude_self_mutual",)),
}
