"""Monthly targets: most of what the due list holds, and the new business the team usually writes."""

from datetime import date

from django.db import connection

from config.demo.months import Months

AHEAD = 3  # months for which targets are already set
FROM_THE_BOOK = """
WITH led AS (
    SELECT m.person_id, l.person_id AS director_id, m.period * l.period AS period
    FROM directors_membership m JOIN directors_leadership l ON l.team_id = m.team_id AND l.period && m.period
), listed AS (
    SELECT owner_id, listed_on, sum(amount) AS everything,
           coalesce(sum(amount) FILTER (WHERE policy_year >= 2), 0) AS renewals
    FROM directors_due GROUP BY owner_id, listed_on
), dues AS (
    SELECT led.director_id, listed_on AS month, sum(everything) AS everything, sum(renewals) AS renewals
    FROM listed JOIN led ON led.person_id = owner_id AND led.period @> listed_on
    GROUP BY led.director_id, listed_on
), fresh AS (
    SELECT led.director_id, sum(p.premium) / %(count)s AS monthly
    FROM directors_policy p JOIN led ON led.person_id = p.writing_agent_id AND led.period @> p.issued_on
    WHERE p.superseded_by_id IS NULL AND p.issued_on >= %(first)s AND p.state <> 'cooling_off_cancelled'
    GROUP BY led.director_id
), plan AS (
    SELECT d.person_id AS director_id, run.month::date AS month, coalesce(dues.renewals, 0) * 0.92 AS renewals,
           coalesce(dues.everything, 0) * 0.92 + coalesce(fresh.monthly, 0) AS income
    FROM directors_leadership d
    CROSS JOIN generate_series(%(first)s::timestamp, %(last)s::timestamp, '1 month') AS run(month)
    LEFT JOIN dues ON dues.director_id = d.person_id AND dues.month = run.month::date
    LEFT JOIN fresh ON fresh.director_id = d.person_id
)
INSERT INTO appraisal_target (director_id, indicator, month, amount)
SELECT director_id, indicator, month, greatest(round(amount, -2), 1000)
FROM plan, LATERAL (VALUES ('premium_income', income), ('renewal_premium', renewals)) AS of (indicator, amount)
ORDER BY director_id, month, indicator
"""
FROM_LAST_YEAR = """
INSERT INTO appraisal_target (director_id, indicator, month, amount)
SELECT director_id, indicator, (month + interval '1 year')::date, round(amount * 1.03, -2)
FROM appraisal_target
WHERE month + interval '1 year' BETWEEN %(next)s AND %(ahead)s
ORDER BY director_id, month, indicator
"""


def set_targets(months: Months) -> None:
    """Write two targets for every director and month, the coming months' by last year's."""
    figures: dict[str, int | date] = {
        "count": months.count,
        "first": months.date(0),
        "last": months.date(months.count - 1),
        "next": months.date(months.count),
        "ahead": months.date(months.count + AHEAD - 1),
    }
    with connection.cursor() as cursor:
        cursor.execute(FROM_THE_BOOK, figures)
        cursor.execute(FROM_LAST_YEAR, figures)
