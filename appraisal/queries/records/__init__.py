"""Which facts feed an indicator, one SQL text each: grouped it gives the figure, filtered the list behind it.

Facts are read as of the cycle's watermark and credited through its frozen roster, so a list adds up to its figure at
any later time (R5.2.1).
"""

from collections.abc import Mapping

from appraisal.enums import Indicator
from appraisal.queries.records import customers, new_business, persistency, quality, service, team
from appraisal.queries.records.collected import RECORDS, values
from appraisal.queries.records.measure import SUM, Kind, Measure, given
from appraisal.queries.records.whose import visible

__all__ = ["MEASURES", "RECORDS", "Kind", "Measure", "given", "values", "visible"]


def _collected(indicator: Indicator) -> str:
    """Return a text of receipts or instalments in the form that all measures share."""
    is_money = indicator in (Indicator.PREMIUM_INCOME, Indicator.RENEWAL_PREMIUM)
    sides = (
        "amount AS above, NULL::numeric AS below"
        if is_money
        else "CASE WHEN is_paid THEN amount END AS above, amount AS below"
    )
    return f"SELECT cycle_id, director_id, record_id, {sides} FROM ({RECORDS[indicator]}) AS collected"


# Quality is made of figures, not of records: appraisal.statements.figures writes it when its parts are there.
MEASURES: Mapping[Indicator, Measure] = {
    Indicator.PREMIUM_INCOME: Measure(_collected(Indicator.PREMIUM_INCOME), Kind.RECEIPTS, SUM),
    Indicator.RENEWAL_PREMIUM: Measure(_collected(Indicator.RENEWAL_PREMIUM), Kind.RECEIPTS, SUM),
    Indicator.CURRENT_RATE: Measure(_collected(Indicator.CURRENT_RATE), Kind.DUES),
    Indicator.GRACE_RATE: Measure(_collected(Indicator.GRACE_RATE), Kind.DUES, needs=("grace.days",)),
    **new_business.MEASURES,
    **persistency.MEASURES,
    **customers.MEASURES,
    **quality.MEASURES,
    **team.MEASURES,
    **service.MEASURES,
}
