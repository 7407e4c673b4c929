"""Chapter 5, section 3: what follows a grade in pay, promotion, honours and training."""

from collections.abc import Mapping

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Kind

GRADES = {
    "excellent": Text("Excellent", "优秀", "優秀"),
    "good": Text("Good", "良好", "良好"),
    "pass": Text("Pass", "合格", "合格"),
    "fail": Text("Fail", "不合格", "不合格"),
}


def _by_grade(numbers: Mapping[str, str]) -> declare.Named:
    return {grade: (GRADES[grade], number) for grade, number in numbers.items()}


PAY = (
    declare.money(
        "bonus.monthly_base",
        "R5.3.1",
        Text("Monthly base of the bonus", "绩效奖金月基数", "績效獎金月基數"),
        within=(0, None),
        suggested="3000",
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "bonus.coefficients",
        "R5.3.1",
        Text("Bonus coefficient by grade", "各等级奖金系数", "各等級獎金係數"),
        units.FACTOR,
        within=(0, None),
        parts=_by_grade({"excellent": "1.2", "good": "1.0", "pass": "0.8", "fail": "0"}),
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "bonus.year_end_months",
        "R5.3.1",
        Text("Year-end bonus by grade", "各等级年终奖金月数", "各等級年終獎金月數"),
        units.MONTHS,
        within=(0, 12),
        parts=_by_grade({"excellent": "3", "good": "2", "pass": "1", "fail": "0"}),
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.TIERS,
        "commission.tiers",
        "R5.3.1",
        Text("Performance commission by team FYC", "业绩提成比例（按团队首年佣金）", "業績提成比例（按團隊首年佣金）"),
        units.PERCENT,
        within=(0, None),
        suggested=[("0", "8"), ("50000", "10"), ("100000", "12")],
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.STEPS,
        "commission.persistency_factors",
        "R5.3.1",
        Text("Commission factor by persistency", "业绩提成的继续率系数", "業績提成的繼續率係數"),
        units.FACTOR,
        within=(0, 1),
        suggested=[("0.90", "1.1"), ("0.85", "1.0"), ("0.80", "0.8"), ("0.75", "0.5"), ("0", "0")],
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "commission.renewal_rates",
        "R5.3.1",
        Text("Renewal allowance by policy year", "续期津贴比例（按保单年度）", "續期津貼比例（按保單年度）"),
        units.PERCENT,
        within=(0, 10),
        parts={
            "year_2": (Text("2nd year", "第 2 年", "第 2 年"), "1.0"),
            "year_3": (Text("3rd year", "第 3 年", "第 3 年"), "0.8"),
            "year_4_on": (Text("4th year and later", "第 4 年及以后", "第 4 年及以後"), "0.5"),
        },
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "commission.deferred_share",
        "R5.3.1",
        Text("Share of commission deferred", "佣金递延比例", "佣金遞延比例"),
        within=(0, "0.5"),
        suggested="0",
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.TIERS,
        "commission.clawback",
        "R5.3.1",
        Text(
            "Clawback by full months to surrender", "佣金追回比例（按退保前满月数）", "佣金追回比例（按退保前滿月數）"
        ),
        units.PERCENT,
        within=(0, None),
        suggested=[("0", "100"), ("6", "50"), ("12", "0")],
        basis=Basis.ASSUMPTION,
    ),
)

PROMOTION = (
    declare.integer(
        "promotion.consecutive_quarters",
        "R5.3.2",
        Text("Excellent quarters running", "连续优秀季度数", "連續優秀季度數"),
        units.QUARTERS,
        within=(1, 8),
        suggested=4,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "promotion.consecutive_years",
        "R5.3.2",
        Text("Excellent years running", "连续优秀年数", "連續優秀年數"),
        units.YEARS,
        within=(1, 4),
        suggested=2,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "promotion.min_months_in_rank",
        "R5.3.2",
        Text("Least time in rank", "现职级最短任职时间", "現職級最短任職時間"),
        units.MONTHS,
        within=(0, 60),
        suggested=12,
        basis=Basis.ASSUMPTION,
    ),
)

HONOURS = (
    declare.ratio(
        "honour.share",
        "R5.3.3",
        Text("Award winners, at most", "获奖比例上限", "獲獎比例上限"),
        within=(0, 1),
        suggested="0.10",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "honour.min_persistency",
        "R5.3.3",
        Text("Least 13-month persistency for the award", "评奖的 13 个月继续率下限", "評獎的 13 個月繼續率下限"),
        within=(0, 1),
        suggested="0.90",
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "training.external_quota",
        "R5.3.4",
        Text("External courses a year by grade", "各等级每年外训门数", "各等級每年外訓門數"),
        units.COURSES,
        within=(0, 10),
        parts=_by_grade({"excellent": "2", "good": "1"}),
        basis=Basis.ASSUMPTION,
    ),
)

PARAMETERS = (*PAY, *PROMOTION, *HONOURS)
