"""Golden scores, totals, lights and grace dates, by the pure rules."""

from datetime import date
from decimal import Decimal

from appraisal.rules.curves import Attainment, Deduction, LowerBetter, Steps, ThreePoint
from appraisal.rules.explained import Explained
from appraisal.rules.month import Lights
from appraisal.rules.totals import Weighting, annual_total, is_appraised, pro_rata_target
from directors.rules import grace_dates
from tests.golden.registry import golden


def number(text):
    return None if text is None else Decimal(text)


def pairs(rows):
    return tuple((Decimal(measure), Decimal(outcome)) for measure, outcome in rows)


@golden("score_attainment")
def score_attainment(inputs):
    curve = Attainment(Decimal(inputs["floor"]), Decimal(inputs["cap"]))
    return curve.score(number(inputs["actual"]), number(inputs["target"])).value


@golden("score_step")
def score_step(inputs):
    curve = Steps(pairs(inputs["steps"]))
    return [curve.score(number(value)).value for value in inputs["values"]]


@golden("score_three_point")
def score_three_point(inputs):
    curve = ThreePoint(pairs((inputs[point], inputs[f"score_{point}"]) for point in ("min", "target", "stretch")))
    return [curve.score(number(value)).value for value in inputs["values"]]


@golden("score_lower_better")
def score_lower_better(inputs):
    curve = LowerBetter(Decimal(inputs["cap"]))
    return [curve.score(number(value), Decimal(inputs["target"])).value for value in inputs["values"]]


@golden("compliance_score")
def compliance_score(inputs):
    return Deduction(Decimal(inputs["deduct_per_point"])).score(Decimal(inputs["points"])).value


@golden("total_score", "category_score", "business_quality_index")
def weighted_score(inputs):
    weights = {part: Decimal(weight) for part, weight in inputs["weights"].items()}
    scores = {part: Explained(number(score), ()) for part, score in inputs["scores"].items()}
    return Weighting(weights, names={part: part for part in weights}).total(scores).value


@golden("annual_total")
def year(inputs):
    quarters = [number(total) for total in inputs["quarter_totals"]]
    whole_year = number(inputs["annual_indicator_total"])
    return annual_total(quarters, whole_year, quarter_share=Decimal(inputs["quarter_share"])).value


@golden("pro_rata_target")
def target_for_days_in_post(inputs):
    start, end, first, last = (
        date.fromisoformat(inputs[day]) for day in ("period_start", "period_end", "active_from", "active_to")
    )
    active, period = ((last - first).days + 1, (end - start).days + 1)
    return pro_rata_target(Decimal(inputs["target"]), active_days=active, period_days=period).value


@golden("appraisal_applicable")
def appraisal_applicable(inputs):
    return [
        is_appraised(
            active_days=case["active_days"],
            period_days=inputs["period_days"],
            least_share=Decimal(inputs["min_share"]),
        )
        for case in inputs["cases"]
    ]


@golden("monthly_tracking_light")
def monthly_tracking_light(inputs):
    lights = Lights(Decimal(inputs["green"]), Decimal(inputs["yellow"]))
    return [str(lights.light(number(score))) for score in inputs["scores"]]


@golden("grace_dates")
def dates_after_a_due_date(inputs):
    dates = grace_dates(
        date.fromisoformat(inputs["due_date"]),
        grace_days=inputs["grace_days"],
        reinstatement_years=inputs["reinstatement_years"],
    )
    return {
        "grace_end": dates.grace_end,
        "lapse_date": dates.lapse_date,
        "last_reinstatement_date": dates.last_reinstatement_date,
    }
