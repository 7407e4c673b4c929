"""Parts of business quality: cancellations in the cooling-off period, early surrenders, call-backs (R5.1.1, P6a–d)."""

from appraisal.enums import Indicator
from appraisal.queries.records.measure import RATE, Kind, Measure
from appraisal.queries.records.whose import cancelled_on, visible, written

_ISSUED = written("%(first)s", "%(last)s", "NOT policy.is_short_term")
_CANCELLED = f"""
SELECT issued.cycle_id, issued.director_id, issued.id AS record_id,
    CASE WHEN gone.day IS NOT NULL THEN issued.premium END AS above, issued.premium AS below, gone.day AS ended_on
FROM ({_ISSUED}) AS issued
CROSS JOIN LATERAL (SELECT {cancelled_on("issued")} AS day) AS gone
"""

# Regular premium issued in the twelve months up to the last day, and what of it was given up within twelve months.
_YEAR = written("%(year_first)s", "%(last)s", "policy.payment_mode <> 'single' AND NOT policy.is_short_term")
_SURRENDERED = f"""
SELECT issued.cycle_id, issued.director_id, issued.id AS record_id,
    CASE WHEN gone.day < issued.effective_on + interval '1 year' THEN issued.yearly_premium END AS above,
    issued.yearly_premium AS below, gone.day AS ended_on
FROM ({_YEAR}) AS issued
CROSS JOIN LATERAL (
    SELECT coalesce(min(event.effective_on), CASE issued.state WHEN 'surrendered' THEN issued.state_on END) AS day
    FROM directors_policyevent event
    WHERE event.policy_no = issued.policy_no AND event.kind = 'surrender' AND {visible("event")}
) AS gone
WHERE {cancelled_on("issued")} IS NULL
"""

# A policy that was cancelled before anyone called leaves both sides.
_CALLED = """
SELECT issued.cycle_id, issued.director_id, issued.id AS record_id, CASE WHEN {success} THEN 1 END AS above, 1 AS below,
    called.succeeded_on, ending.day AS until
FROM ({issued}) AS issued
CROSS JOIN LATERAL (SELECT {cancelled_on} AS day) AS gone
CROSS JOIN LATERAL (
    SELECT min(callback.done_on) AS first_on,
        min(callback.done_on) FILTER (WHERE callback.result = 'success') AS succeeded_on
    FROM directors_callback callback
    WHERE callback.policy_no = issued.policy_no AND callback.kind = 'new_policy' AND {visible}
) AS called
CROSS JOIN LATERAL (
    SELECT coalesce(issued.receipt_signed_on, issued.issued_on) + %(cooling_off_days)s::int AS day
) AS ending
WHERE (gone.day IS NOT NULL AND coalesce(called.first_on, 'infinity') > gone.day) IS NOT TRUE
"""


def _called(success: str) -> str:
    """Return the text of a call-back rate: long-term policies issued in the period, riders aside."""
    issued = written("%(first)s", "%(last)s", "NOT policy.is_short_term AND NOT policy.is_rider")
    named = {"issued": issued, "cancelled_on": cancelled_on("issued"), "visible": visible("callback")}
    return _CALLED.format(success=success, **named)


# As long as no call-back of the time has come in at all, nothing is measured: silence is not failure.
_HEARD = f"""CASE WHEN EXISTS (
    SELECT FROM directors_callback callback
    WHERE callback.kind = 'new_policy' AND callback.done_on >= %(first)s AND {visible("callback")}
) THEN {RATE} END"""

MEASURES = {
    Indicator.COOLING_OFF_RATE: Measure(_CANCELLED, Kind.ENDED),
    Indicator.EARLY_SURRENDER_RATE: Measure(_SURRENDERED, Kind.ENDED),
    Indicator.CALLBACK_RATE: Measure(
        _called("called.succeeded_on <= ending.day"), Kind.CALLBACKS, _HEARD, ("cooling_off.days",)
    ),
    Indicator.CALLBACK_RATE_ALL: Measure(
        _called("called.succeeded_on IS NOT NULL"), Kind.CALLBACKS, _HEARD, ("cooling_off.days",)
    ),
}
