"""Chapter 7: suitability, money laundering, violations, compliance training."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Order

SUITABILITY = (
    declare.integer(
        "suitability.valid_months",
        "R7.1.2",
        Text("Validity of a risk-tolerance assessment", "风险承受能力测评有效期", "風險承受能力測評有效期"),
        units.MONTHS,
        within=(1, 36),
        suggested=12,
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "suitability.premium_income_limit",
        "R7.1.2",
        Text("Yearly premium to family income, at most", "年交保费占家庭年收入上限", "年交保費佔家庭年收入上限"),
        within=("0.05", 1),
        suggested="0.20",
        basis=Basis.LAW,
    ),
    declare.decimal(
        "suitability.single_limit",
        "R7.1.2",
        Text("Single premium to yearly income, at most", "趸交保费对年收入的倍数上限", "躉交保費對年收入的倍數上限"),
        units.TIMES,
        within=(1, 10),
        suggested="4",
        basis=Basis.LAW,
    ),
)

MONEY_LAUNDERING = (
    declare.money(
        "aml.cash",
        "R7.1.1",
        Text("Due diligence: cash from", "尽职调查：现金起点", "盡職調查：現金起點"),
        within=("0.01", None),
        suggested="20000",
        basis=Basis.LAW,
    ),
    declare.money(
        "aml.transfer",
        "R7.1.1",
        Text("Due diligence: transfer from", "尽职调查：转账起点", "盡職調查：轉賬起點"),
        within=("0.01", None),
        suggested="200000",
        basis=Basis.LAW,
    ),
    declare.money(
        "aml.surrender",
        "R7.1.1",
        Text("Due diligence: surrender from", "尽职调查：退保起点", "盡職調查：退保起點"),
        within=("0.01", None),
        suggested="10000",
        basis=Basis.LAW,
    ),
)

VIOLATIONS = (
    declare.figures(
        "violation.points",
        "R7.3.1",
        Text("Points by severity", "各级违规积分", "各級違規積分"),
        units.VIOLATION_POINTS,
        within=("0.1", None),
        parts={
            "minor": (Text("Minor", "轻微", "輕微"), 1),
            "general": (Text("General", "一般", "一般"), 3),
            "serious": (Text("Serious", "严重", "嚴重"), 6),
            "grave": (Text("Grave", "重大", "重大"), 12),
        },
        basis=Basis.ASSUMPTION,
        order=Order.RISING,
    ),
    declare.ratio(
        "violation.joint_share",
        "R7.3.3",
        Text("Share of members' points the director bears", "成员积分计入主任的比例", "成員積分計入主任的比例"),
        within=(0, 1),
        suggested="0.3",
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "violation.deduct_per_point",
        "R5.1.4",
        Text("Score lost for each point", "每积 1 分扣减的得分", "每積 1 分扣減的得分"),
        units.SCORE,
        within=(1, 50),
        suggested="10",
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "violation.veto_points",
        "R5.1.4",
        Text("Own points that fail the appraisal", "一票否决的本人积分", "一票否決的本人積分"),
        units.VIOLATION_POINTS,
        within=(6, 24),
        suggested="12",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "violation.expiry",
        "R7.3.1",
        Text("Points lapse after", "积分失效期", "積分失效期"),
        units.MONTHS,
        within=(6, 36),
        suggested=12,
        basis=Basis.ASSUMPTION,
    ),
)

TRAINING = (
    declare.decimal(
        "training.compliance_hours_per_year",
        "R7.2.1",
        Text("Compliance training hours a year", "年度合规培训学时", "年度合規培訓學時"),
        units.TRAINING_HOURS,
        within=(0, 200),
        suggested="12",
        basis=Basis.ASSUMPTION,
    ),
)

PARAMETERS = (*SUITABILITY, *MONEY_LAUNDERING, *VIOLATIONS, *TRAINING)
