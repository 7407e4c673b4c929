"""Whose is a policy: the writing agent's on the issue date, or the servicing agent's on a day, by frozen rosters."""

LIVE = "('in_force', 'grace', 'paid_up')"


def visible(row: str) -> str:
    """Return the condition under which a fact counts at the watermark."""
    return (
        f"{row}.batch_id <= %(watermark)s"
        f" AND ({row}.superseded_by_id IS NULL OR {row}.superseded_by_id > %(watermark)s)"
    )


def lines_of(person: str, condition: str = "true") -> str:
    """Return the text that finds a person's lines in the frozen rosters.

    OFFSET 0 keeps it one look-up a person: the rosters were written a moment ago, so the planner has no statistics.
    """
    return (
        "SELECT roster.cycle_id, roster.director_id, roster.period FROM appraisal_rosterline roster"
        f" WHERE roster.cycle_id = ANY(%(cycles)s) AND roster.person_id = {person} AND {condition} OFFSET 0"
    )


def led_by(person: str, day: str) -> str:
    """Return the text that finds who led a person on a day, and in which cycle, by the frozen rosters."""
    return lines_of(person, f"roster.period @> {day}")


def written(since: str, until: str, condition: str) -> str:
    """Return the text of the policies issued between two days, with the director whose people issued them."""
    return f"""
    SELECT line.cycle_id, line.director_id, policy.id, policy.policy_no, policy.premium, policy.yearly_premium,
        policy.payment_mode, policy.payment_years, policy.is_short_term, policy.first_commission,
        policy.writing_agent_id, policy.issued_on, policy.effective_on, policy.receipt_signed_on, policy.state,
        policy.state_on
    FROM directors_policy policy
    CROSS JOIN LATERAL ({led_by("policy.writing_agent_id", "policy.issued_on")}) AS line
    WHERE policy.issued_on BETWEEN {since} AND {until} AND {visible("policy")} AND {condition}
    """


# Begins at the rosters of the last day, so that only the policies of their people are read.
SERVED = f"""
SELECT roster.cycle_id, roster.director_id, policy.*
FROM appraisal_rosterline roster
CROSS JOIN LATERAL (
    SELECT policy.id, policy.policy_no, policy.holder_no, policy.identity_kind, policy.holder_identity, policy.is_rider
    FROM directors_policy policy
    WHERE policy.servicing_agent_id = roster.person_id AND {visible("policy")}
        AND policy.issued_on <= %(last)s AND (policy.state IN {LIVE} OR policy.state_on > %(last)s)
    OFFSET 0
) AS policy
WHERE roster.cycle_id = ANY(%(cycles)s) AND roster.period @> %(last)s::date
"""


def customer(policy: str) -> str:
    """Return what tells a customer from others: document and its keyed hash, else the customer number (R5.1.1)."""
    return (
        f"CASE WHEN length({policy}.holder_identity) > 0"
        f" THEN {policy}.identity_kind || encode(substring({policy}.holder_identity from 1 for 16), 'hex')"
        f" ELSE {policy}.holder_no END"
    )


def cancelled_on(policy: str) -> str:
    """Return the text of the day on which a policy was cancelled in its cooling-off period, null where it was not."""
    return f"""(
        SELECT coalesce(
            min(event.effective_on), CASE {policy}.state WHEN 'cooling_off_cancelled' THEN {policy}.state_on END
        )
        FROM directors_policyevent event
        WHERE event.policy_no = {policy}.policy_no AND event.kind = 'cooling_off' AND {visible("event")}
    )"""
