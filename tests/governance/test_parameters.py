"""Every blank of the regulation: declared, within its range, stored without loss, refused in words."""

from datetime import time
from decimal import Decimal

import pytest
from django.utils.translation import override

from governance.clauses import CLAUSES
from governance.parameters import PARAMETERS, Kind, dump, get, load, problems
from governance.problems import Refused

ASKED = {
    *("qual.min_education", "qual.min_insurance_years", "qual.min_cd_years"),
    *("interview.weights", "interview.dimension_weights", "interview.pass_total", "interview.pass_round"),
    *("offer.valid_days", "probation.months"),
    *("referral.amount", "referral.shares", "referral.good_quarters", "referral.window"),
    *("candidate.retention_months", "candidate.pool_months"),
    *("training.induction_days", "training.induction_pass", "training.hours_per_year", "training.partial_credit"),
    *("training.compliance_hours_per_year", "training.external_quota"),
    *("premium.standard_factors", "premium.exclude_self_mutual"),
    *("grace.days", "reinstatement.years", "cooling_off.days", "collection.freeze_day", "data.cut_off_days"),
    *("reminder.before", "reminder.after", "persistency.base_25m", "persistency.rolling_cohorts", "quality.weights"),
    *("target.persistency_13m", "target.persistency_25m", "target.callback", "target.cooling_off"),
    *("target.early_surrender", "target.complaints_per_10k", "curve.attainment_floor", "curve.attainment_cap"),
    *("curve.step", "curve.retention", "curve.csat", "curve.training", "curve.growth", "curve.lower_better_cap"),
    *("csat.min_sample", "complaints.denominator", "weights.month", "weights.quarter", "weights.year"),
    *("weights.perf", "weights.team", "weights.service", "annual.quarter_share"),
    *("appraisal.min_active_share", "appraisal.na_weight_limit", "grade.bands"),
    *("distribution.excellent", "distribution.excellent_good", "distribution.min_group"),
    *("distribution.mode_quarter", "distribution.mode_year", "light.green", "light.yellow"),
    *("promotion.consecutive_quarters", "promotion.consecutive_years", "promotion.min_months_in_rank"),
    *("coaching.days", "appeal.window_days", "appeal.decide_days"),
    *("bonus.monthly_base", "bonus.coefficients", "bonus.year_end_months"),
    *("commission.tiers", "commission.persistency_factors", "commission.renewal_rates"),
    *("commission.deferred_share", "commission.clawback", "honour.share", "honour.min_persistency"),
    *("violation.points", "violation.joint_share", "violation.deduct_per_point", "violation.veto_points"),
    *("violation.expiry", "suitability.valid_months", "suitability.premium_income_limit", "suitability.single_limit"),
    *("aml.cash", "aml.transfer", "aml.surrender"),
    *("report.major_first_h", "report.written_h", "report.case_working_days", "report.overdue_days"),
    *("complaint.days", "orphan.notice_days", "orphan.assign_days"),
    *("attendance.start", "attendance.end", "attendance.grace_min", "attendance.half_after_min"),
    *("attendance.full_after_min", "attendance.punch_corrections", "attendance.consecutive_absent"),
    *("attendance.year_absent", "leave.level1_max", "leave.level2_max", "leave.personal_cap"),
    *("leave.comp_expiry", "leave.retro_days", "meeting.min_attendance", "export.approval_rows"),
    "reveal.reason_required",
    *("retention.years_business_long", "retention.years_business_short", "retention.years_aml"),
    *("retention.years_complaint", "retention.years_appraisal", "retention.years_training"),
    *("retention.years_attendance", "retention.years_minutes"),
    *("calendar.month_open_day", "calendar.month_open_time", "calendar.month_publish_day"),
    *("calendar.quarter_open_day", "calendar.quarter_open_time", "calendar.year_open_day", "calendar.year_open_time"),
}
ALL = pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)


def english(key, value):
    with override("en"):
        return [problem.text for problem in problems(key, value)]


def test_every_blank_and_threshold_is_declared():
    assert not ASKED - set(PARAMETERS)


@ALL
def test_a_suggested_value_passes_its_own_checks(parameter):
    assert problems(parameter.key, parameter.suggested) == []


@ALL
def test_a_value_survives_storage(parameter):
    assert load(parameter.key, dump(parameter.key, parameter.suggested)) == parameter.suggested


@ALL
def test_a_parameter_names_a_clause_and_speaks_three_languages(parameter):
    assert parameter.clause in CLAUSES
    wordings = [parameter.title, parameter.basis.value, *parameter.parts.values()]
    assert all(text.en and text.zh_hans and text.zh_hant for text in wordings)


@ALL
def test_no_value_of_another_shape_is_taken(parameter):
    strangers = [None, 1.5, Decimal("NaN"), object(), {"x": Decimal(1)}, (), True, "x", 3, time(6)]
    taken = [stranger for stranger in strangers if not problems(parameter.key, stranger)]
    assert all(type(stranger) is type(parameter.suggested) or parameter.kind in NUMERIC for stranger in taken)


NUMERIC = {Kind.DECIMAL, Kind.RATIO, Kind.MONEY}


@pytest.mark.parametrize("key", [key for key, parameter in PARAMETERS.items() if parameter.kind is Kind.WEIGHTS])
def test_weights_must_total_a_hundred(key):
    weights = dict(get(key).suggested)
    assert sum(weights.values()) == 100
    weights[next(iter(weights))] -= 5
    assert "total 95; they must total 100" in english(key, weights)[0]


def test_weights_name_exactly_the_parts():
    assert english("weights.service", {"csat": Decimal(100)})


@pytest.mark.parametrize(
    ("key", "outside"), [("grace.days", 91), ("grace.days", 29), ("bonus.monthly_base", Decimal(-1))]
)
def test_a_number_outside_its_range_is_refused_with_the_range(key, outside):
    assert str(outside) in english(key, outside)[0]


def test_both_ends_of_a_range_are_allowed():
    assert not problems("grace.days", 30)
    assert not problems("grace.days", 90)


def test_a_problem_names_its_clause_and_its_field():
    (problem,) = problems("grace.days", 91)
    assert (problem.clause, problem.field, problem.kind) == ("R5.1.1", "grace.days", "input")


def pairs(*numbers):
    return tuple((Decimal(measure), Decimal(outcome)) for measure, outcome in numbers)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("curve.step", pairs(("0.75", 60), ("0.95", 110))),  # lowest bound first
        ("curve.step", pairs(("0.95", 60), ("0.75", 110))),  # less gives more
        ("curve.step", ()),
        ("curve.csat", pairs(("0.7", 60), ("0.9", 100))),  # two points
        ("curve.csat", pairs(("0.7", 60), ("0.7", 100), ("0.9", 110))),  # minimum is target
        ("curve.csat", pairs(("0.7", 60), ("0.9", 50), ("0.95", 110))),  # turns down
        ("commission.tiers", pairs(("1", 8), ("50000", 10))),  # does not begin at 0
        ("commission.tiers", pairs(("0", 8), ("50000", 10), ("100000", 9))),  # turns
        ("grade.bands", {"excellent": Decimal(80), "good": Decimal(90), "pass": Decimal(60)}),
        ("violation.points", {"minor": Decimal(3), "general": Decimal(1), "serious": Decimal(6), "grave": Decimal(12)}),
        ("distribution.mode_year", "forced"),
        ("reminder.before", (7, 7)),
        ("reminder.before", ()),
        ("target.callback", Decimal("0.95001")),
        ("bonus.monthly_base", Decimal("0.001")),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(key, value):
    assert len(problems(key, value)) == 1


@pytest.mark.parametrize(
    ("key", "stored"),
    [
        ("grace.days", "60"),
        ("grace.days", 60.0),
        ("grace.days", True),
        ("target.callback", 0.95),
        ("target.callback", "NaN"),
        ("target.callback", "1e9"),
        ("calendar.month_open_time", "6:00"),
        ("calendar.month_open_time", "25:00"),
        ("weights.service", {"csat": 0.6, "complaints": 0.4}),
        ("weights.service", {"csat": "100"}),
        ("curve.step", [["0.95"]]),
        ("curve.step", "0.95"),
        ("premium.exclude_self_mutual", "true"),
        ("reminder.before", ["7"]),
        ("persistency.base_25m", None),
    ],
)
def test_what_is_stored_in_another_shape_is_refused(key, stored):
    with pytest.raises(Refused) as refusal:
        load(key, stored)
    assert refusal.value.status == 422


def test_numbers_are_stored_as_strings_and_times_as_clocks():
    assert dump("target.callback", Decimal("0.95")) == "0.95"
    assert dump("calendar.month_open_time", time(6)) == "06:00"
    assert dump("weights.service", {"csat": Decimal(60), "complaints": Decimal(40)}) == {
        "csat": "60",
        "complaints": "40",
    }
    assert dump("reminder.before", (30, 15, 7, 0)) == [30, 15, 7, 0]
    assert load("curve.step", [["0.9", "100"]]) == ((Decimal("0.9"), Decimal(100)),)


def test_a_wrong_value_is_not_stored():
    with pytest.raises(Refused):
        dump("grace.days", 91)


def test_an_undeclared_key_is_said_plainly():
    with pytest.raises(LookupError, match=r"grace\.nights"):
        get("grace.nights")
