"""Chapter 5, section 2: when a period is judged, how scores arise, and what grade or light they give."""

from collections.abc import Mapping

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Kind, Order, Parameter

FAMILIES = {
    "performance": Text("Performance", "业绩", "業績"),
    "team": Text("Team", "团队", "團隊"),
    "service": Text("Service", "服务", "服務"),
    "compliance": Text("Compliance", "合规", "合規"),
}
MODES = {
    "off": Text("Off", "不控制", "不控制"),
    "guide": Text("Warning only", "仅提示", "僅提示"),
    "cap": Text("Enforced", "强制执行", "強制執行"),
}


def _families(key: str, clause: str, title: Text, shares: Mapping[str, int]) -> Parameter:
    parts = {family: (wording, shares[family]) for family, wording in FAMILIES.items()}
    return declare.weights(key, clause, title, parts=parts, basis=Basis.ASSUMPTION)


CALENDAR = (
    declare.integer(
        "calendar.month_open_day",
        "R5.2.2",
        Text("The month's appraisal opens on", "月度考核开启日", "月度考核開啟日"),
        units.DAY_OF_PERIOD,
        within=(1, 28),
        suggested=6,
        basis=Basis.ASSUMPTION,
    ),
    declare.clock(
        "calendar.month_open_time",
        "R5.2.2",
        Text("The month's appraisal opens at", "月度考核开启时间", "月度考核開啟時間"),
        suggested="06:00",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "calendar.month_publish_day",
        "R5.2.2",
        Text("The month's appraisal is published on", "月度考核发布日", "月度考核發布日"),
        units.DAY_OF_PERIOD,
        within=(1, 28),
        suggested=8,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "calendar.quarter_open_day",
        "R5.2.3",
        Text("The quarter's appraisal opens on", "季度考核开启日", "季度考核開啟日"),
        units.DAY_OF_PERIOD,
        within=(1, 28),
        suggested=8,
        basis=Basis.ASSUMPTION,
    ),
    declare.clock(
        "calendar.quarter_open_time",
        "R5.2.3",
        Text("The quarter's appraisal opens at", "季度考核开启时间", "季度考核開啟時間"),
        suggested="06:00",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "calendar.year_open_day",
        "R5.2.4",
        Text("The year's appraisal opens on", "年度考核开启日", "年度考核開啟日"),
        units.DAY_OF_PERIOD,
        within=(1, 28),
        suggested=15,
        basis=Basis.ASSUMPTION,
    ),
    declare.clock(
        "calendar.year_open_time",
        "R5.2.4",
        Text("The year's appraisal opens at", "年度考核开启时间", "年度考核開啟時間"),
        suggested="06:00",
        basis=Basis.ASSUMPTION,
    ),
)

WEIGHTS = (
    _families(
        "weights.month",
        "R5.2.2",
        Text("Weights of the month", "月度考核权重", "月度考核權重"),
        {"performance": 100, "team": 0, "service": 0, "compliance": 0},
    ),
    _families(
        "weights.quarter",
        "R5.2.3",
        Text("Weights of the quarter", "季度考核权重", "季度考核權重"),
        {"performance": 50, "team": 20, "service": 15, "compliance": 15},
    ),
    _families(
        "weights.year",
        "R5.2.4",
        Text("Weights of the year", "年度考核权重", "年度考核權重"),
        {"performance": 45, "team": 25, "service": 15, "compliance": 15},
    ),
    declare.ratio(
        "annual.quarter_share",
        "R5.2.4",
        Text("Share of the quarters in the year's total", "季度平均分占年度总分的比例", "季度平均分佔年度總分的比例"),
        within=(0, 1),
        suggested="0.4",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "appraisal.min_active_share",
        "R5.2.1",
        Text("Least share of the period in post", "在岗天数占比下限", "在崗天數佔比下限"),
        within=(0, 1),
        suggested="0.5",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "appraisal.na_weight_limit",
        "R5.2.1",
        Text("Greatest weight that may be not applicable", "不适用权重上限", "不適用權重上限"),
        within=(0, 1),
        suggested="0.5",
        basis=Basis.ASSUMPTION,
    ),
)

CURVES = (
    declare.ratio(
        "curve.attainment_floor",
        "R5.2.1",
        Text("Attainment below which nothing scores", "达成率计分下限", "達成率計分下限"),
        within=(0, 1),
        suggested="0.60",
        basis=Basis.PRACTICE,
    ),
    declare.ratio(
        "curve.attainment_cap",
        "R5.2.1",
        Text("Attainment at which the score is capped", "达成率计分封顶", "達成率計分封頂"),
        within=(1, 2),
        suggested="1.20",
        basis=Basis.PRACTICE,
    ),
    declare.pairs(
        Kind.STEPS,
        "curve.step",
        "R5.2.1",
        Text("Steps for persistency and grace collection", "继续率与宽限期收取率分档", "繼續率與寬限期收取率分檔"),
        units.SCORE,
        within=(0, 1),
        suggested=[("0.95", "110"), ("0.90", "100"), ("0.85", "85"), ("0.80", "70"), ("0.75", "60")],
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.POINTS,
        "curve.retention",
        "R5.2.1",
        Text("Curve of member retention", "成员留存率计分曲线", "成員留存率計分曲線"),
        units.SCORE,
        within=(0, 1),
        suggested=[("0.70", "60"), ("0.90", "100"), ("0.95", "110")],
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.POINTS,
        "curve.csat",
        "R5.2.1",
        Text("Curve of satisfaction", "客户满意度计分曲线", "客戶滿意度計分曲線"),
        units.SCORE,
        within=(0, 1),
        suggested=[("0.70", "60"), ("0.90", "100"), ("0.95", "110")],
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.POINTS,
        "curve.training",
        "R5.2.1",
        Text("Curve of training participation", "培训参与度计分曲线", "培訓參與度計分曲線"),
        units.SCORE,
        within=(0, 1),
        suggested=[("0.60", "60"), ("0.90", "100"), ("1.00", "110")],
        basis=Basis.ASSUMPTION,
    ),
    declare.pairs(
        Kind.POINTS,
        "curve.growth",
        "R5.2.1",
        Text("Curve of performance growth", "业绩增长率计分曲线", "業績增長率計分曲線"),
        units.SCORE,
        within=(-1, 5),
        suggested=[("-0.20", "60"), ("0.10", "100"), ("0.30", "120")],
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "curve.lower_better_cap",
        "R5.2.1",
        Text("Cap where lower is better", "越低越好指标的封顶分", "越低越好指標的封頂分"),
        units.SCORE,
        within=(100, 150),
        suggested="110",
        basis=Basis.ASSUMPTION,
    ),
)

VERDICTS = (
    declare.decimal(
        "light.green",
        "R5.2.2",
        Text("Green light from", "绿灯起点", "綠燈起點"),
        units.SCORE,
        within=(0, 150),
        suggested="100",
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "light.yellow",
        "R5.2.2",
        Text("Yellow light from", "黄灯起点", "黃燈起點"),
        units.SCORE,
        within=(0, 150),
        suggested="80",
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "grade.bands",
        "R5.2.1",
        Text("Grades from", "考核等级线", "考核等級線"),
        units.SCORE,
        within=(0, 150),
        parts={
            "excellent": (Text("Excellent", "优秀", "優秀"), 90),
            "good": (Text("Good", "良好", "良好"), 80),
            "pass": (Text("Pass", "合格", "合格"), 60),
        },
        basis=Basis.PRACTICE,
        order=Order.FALLING,
    ),
    declare.ratio(
        "distribution.excellent",
        "R5.2.1",
        Text("Excellent, at most", "优秀比例上限", "優秀比例上限"),
        within=(0, 1),
        suggested="0.20",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "distribution.excellent_good",
        "R5.2.1",
        Text("Excellent and good, at most", "优秀与良好合计上限", "優秀與良好合計上限"),
        within=(0, 1),
        suggested="0.60",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "distribution.min_group",
        "R5.2.1",
        Text("Smaller groups are free of limits", "不受比例控制的小组人数下限", "不受比例控制的小組人數下限"),
        units.PEOPLE,
        within=(1, 50),
        suggested=5,
        basis=Basis.ASSUMPTION,
    ),
    declare.choice(
        "distribution.mode_quarter",
        "R5.2.3",
        Text("Grade limits in the quarter", "季度等级比例控制", "季度等級比例控制"),
        choices=MODES,
        suggested="guide",
        basis=Basis.ASSUMPTION,
    ),
    declare.choice(
        "distribution.mode_year",
        "R5.2.4",
        Text("Grade limits in the year", "年度等级比例控制", "年度等級比例控制"),
        choices=MODES,
        suggested="cap",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "coaching.days",
        "R5.2.3",
        Text("Length of a coaching plan", "绩效改进计划时长", "績效改進計劃時長"),
        units.DAYS,
        within=(30, 180),
        suggested=90,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "appeal.window_days",
        "R5.2.1",
        Text("Appeal within", "申诉期限", "申訴期限"),
        units.WORKING_DAYS,
        within=(1, 30),
        suggested=5,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "appeal.decide_days",
        "R5.2.1",
        Text("Appeal decided within", "申诉处理期限", "申訴處理期限"),
        units.WORKING_DAYS,
        within=(1, 30),
        suggested=10,
        basis=Basis.ASSUMPTION,
    ),
)

PARAMETERS = (*CALENDAR, *WEIGHTS, *CURVES, *VERDICTS)
