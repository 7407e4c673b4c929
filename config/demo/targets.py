"""Monthly targets: most of what the due list holds, the new business the team usually writes, its customers."""

from typing import Any

from django.db import connection

from config.demo.batches import Delivery, number
from config.demo.months import Months

AHEAD = 3  # months for which targets are already set
# Each part is worked out once: nothing of it is known to the planner.
FROM_THE_BOOK = """
WITH led AS MATERIALIZED (
    SELECT m.person_id, l.person_id AS director_id, m.period * l.period AS period
    FROM directors_membership m JOIN directors_leadership l ON l.team_id = m.team_id AND l.period && m.period
), listed AS MATERIALIZED (
    SELECT owner_id, listed_on, sum(amount) AS everything,
           coalesce(sum(amount) FILTER (WHERE policy_year >= 2), 0) AS renewals
    FROM directors_due GROUP BY owner_id, listed_on
), dues AS MATERIALIZED (
    SELECT led.director_id, listed_on AS month, sum(everything) AS everything, sum(renewals) AS renewals
    FROM listed JOIN led ON led.person_id = owner_id AND led.period @> listed_on
    GROUP BY led.director_id, listed_on
), fresh AS MATERIALIZED (
    SELECT led.director_id, sum(p.premium) / %(count)s AS monthly,
           sum(p.yearly_premium * CASE
               WHEN p.is_short_term OR p.payment_mode = 'single' THEN 0.1 ELSE least(p.payment_years, 10) / 10.0
           END) / %(count)s AS standard
    FROM directors_policy p JOIN led ON led.person_id = p.writing_agent_id AND led.period @> p.issued_on
    WHERE p.superseded_by_id IS NULL AND p.issued_on >= %(first)s AND p.state <> 'cooling_off_cancelled'
    GROUP BY led.director_id
), served AS MATERIALIZED (
    SELECT led.director_id, count(DISTINCT p.holder_no) AS customers
    FROM directors_policy p JOIN led ON led.person_id = p.servicing_agent_id AND upper_inf(led.period)
    WHERE p.superseded_by_id IS NULL AND p.state IN ('in_force', 'grace', 'paid_up')
    GROUP BY led.director_id
), plan AS MATERIALIZED (
    SELECT d.person_id AS director_id, run.month::date AS month, coalesce(dues.renewals, 0) * 0.92 AS renewals,
           coalesce(dues.everything, 0) * 0.92 + coalesce(fresh.monthly, 0) AS income,
           coalesce(fresh.standard, 0) * 0.9 AS standard, coalesce(served.customers, 0) AS customers
    FROM directors_leadership d
    CROSS JOIN generate_series(%(first)s::timestamp, %(last)s::timestamp, '1 month') AS run(month)
    LEFT JOIN dues ON dues.director_id = d.person_id AND dues.month = run.month::date
    LEFT JOIN fresh ON fresh.director_id = d.person_id
    LEFT JOIN served ON served.director_id = d.person_id
)
INSERT INTO appraisal_target (batch_id, subject, person_id, indicator, month, amount)
SELECT delivered.batch_id, p.staff_no, p.id, indicator, plan.month, greatest(round(amount, digits), least_amount)
FROM plan JOIN directors_person p ON p.id = plan.director_id
JOIN governance_orgunit own ON own.id = p.unit_id
JOIN governance_orgunit branch ON branch.id = ANY(%(branches)s) AND starts_with(own.path, branch.path)
JOIN unnest(%(months)s::date[], %(units)s::bigint[], %(batches)s::bigint[]) AS delivered (month, unit_id, batch_id)
    ON delivered.month = plan.month AND delivered.unit_id = branch.id,
LATERAL (VALUES
    ('premium_income', income, -2, 1000), ('renewal_premium', renewals, -2, 1000), ('new_standard', standard, -2, 1000),
    ('customers', customers, 0, 10)
) AS of (indicator, amount, digits, least_amount)
ORDER BY delivered.batch_id, p.id, plan.month, indicator
"""
FROM_LAST_YEAR = """
INSERT INTO appraisal_target (batch_id, subject, person_id, indicator, month, amount)
SELECT newest.batch_id, t.subject, t.person_id, t.indicator, (t.month + interval '1 year')::date,
       round(t.amount * 1.03, CASE t.indicator WHEN 'customers' THEN 0 ELSE -2 END)
FROM appraisal_target t
JOIN (SELECT DISTINCT person_id, batch_id FROM appraisal_target WHERE month = %(last)s) newest USING (person_id)
WHERE t.month + interval '1 year' BETWEEN %(next)s AND %(ahead)s
ORDER BY newest.batch_id, t.person_id, t.month, t.indicator
"""


def set_targets(months: Months, branches: list[int]) -> None:
    """Write four targets for every director and month, the coming months' by last year's with the last delivery."""
    delivered = [(month, place) for month in range(months.count) for place in range(len(branches))]
    figures: dict[str, Any] = {
        "branches": branches,
        "months": [months.date(month) for month, _ in delivered],
        "units": [branches[place] for _, place in delivered],
        "batches": [number(Delivery.TARGETS, month, place, len(branches)) for month, place in delivered],
        "count": months.count,
        "first": months.date(0),
        "last": months.date(months.count - 1),
        "next": months.date(months.count),
        "ahead": months.date(months.count + AHEAD - 1),
    }
    with connection.cursor() as cursor:
        cursor.execute(FROM_THE_BOOK, figures)
        cursor.execute(FROM_LAST_YEAR, figures)
