"""Chapter 5, section 1: how each indicator is measured, its target and its weight."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Order

PREMIUM = (
    declare.figures(
        "premium.standard_factors",
        "R5.1.1",
        Text("Standardisation factors", "折标系数", "折標係數"),
        units.FACTOR,
        within=(0, "1.5"),
        parts={
            "single": (Text("Single premium", "趸交", "躉交"), "0.1"),
            "short_term": (Text("Short-term cover", "短期险", "短期險"), "0"),
        },
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "premium.standard_full_years",
        "R5.1.1",
        Text("Payment years that count in full", "折标系数为 1 的交费年限", "折標係數為 1 的交費年限"),
        units.YEARS,
        within=(1, 30),
        suggested=10,
        basis=Basis.PRACTICE,
    ),
    declare.flag(
        "premium.exclude_self_mutual",
        "R5.1.1",
        Text(
            "Leave self and mutual policies out of new premium",
            "新单保费不计自保件和互保件",
            "新單保費不計自保件和互保件",
        ),
        suggested=True,
        basis=Basis.ASSUMPTION,
    ),
)

COLLECTION = (
    declare.integer(
        "grace.days",
        "R5.1.1",
        Text("Grace period", "宽限期", "寬限期"),
        units.DAYS,
        within=(30, 90),
        suggested=60,
        basis=Basis.LAW,
    ),
    declare.integer(
        "reinstatement.years",
        "R5.1.1",
        Text("Reinstatement period", "复效期", "復效期"),
        units.YEARS,
        within=(1, 5),
        suggested=2,
        basis=Basis.LAW,
    ),
    declare.integer(
        "cooling_off.days",
        "R5.1.1",
        Text("Cooling-off period", "犹豫期", "猶豫期"),
        units.DAYS,
        within=(10, 30),
        suggested=15,
        basis=Basis.PRACTICE,
    ),
    declare.integer(
        "collection.freeze_day",
        "R5.1.1",
        Text("The due list is frozen on", "应收清单冻结日", "應收清單凍結日"),
        units.DAY_OF_MONTH,
        within=(1, 5),
        suggested=1,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "data.cut_off_days",
        "R5.1.1",
        Text("Data cut-off after the month ends", "月末后的数据截止日", "月末後的數據截止日"),
        units.DAYS,
        within=(1, 15),
        suggested=5,
        basis=Basis.ASSUMPTION,
    ),
)

PERSISTENCY = (
    declare.choice(
        "persistency.base_25m",
        "R5.1.1",
        Text("Base of the 25-month persistency", "25 个月继续率的基数", "25 個月繼續率的基數"),
        choices={
            "original": Text("The original cohort", "原承保保费", "原承保保費"),
            "surviving": Text("What was paid in the second year", "第二年已交保费", "第二年已交保費"),
        },
        suggested="original",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "persistency.rolling_cohorts",
        "R5.1.1",
        Text("Cohorts of the rolling persistency", "滚动继续率的批次数", "滾動繼續率的批次數"),
        units.COHORTS,
        within=(1, 12),
        suggested=12,
        basis=Basis.PRACTICE,
    ),
    declare.ratio(
        "target.persistency_13m",
        "R5.1.1",
        Text("Target: 13-month persistency", "目标：13 个月继续率", "目標：13 個月繼續率"),
        within=("0.5", 1),
        suggested="0.90",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "target.persistency_25m",
        "R5.1.1",
        Text("Target: 25-month persistency", "目标：25 个月继续率", "目標：25 個月繼續率"),
        within=("0.5", 1),
        suggested="0.85",
        basis=Basis.ASSUMPTION,
    ),
)

QUALITY = (
    declare.ratio(
        "target.callback",
        "R5.1.1",
        Text("Target: call-back success", "目标：回访成功率", "目標：回訪成功率"),
        within=("0.5", 1),
        suggested="0.95",
        basis=Basis.PRACTICE,
    ),
    declare.ratio(
        "target.cooling_off",
        "R5.1.1",
        Text("Target: cooling-off cancellations, at most", "目标：犹豫期退保率上限", "目標：猶豫期退保率上限"),
        within=(0, "0.5"),
        suggested="0.05",
        basis=Basis.ASSUMPTION,
    ),
    declare.ratio(
        "target.early_surrender",
        "R5.1.1",
        Text("Target: early surrenders, at most", "目标：短期退保率上限", "目標：短期退保率上限"),
        within=(0, "0.5"),
        suggested="0.05",
        basis=Basis.ASSUMPTION,
    ),
    declare.weights(
        "quality.weights",
        "R5.1.1",
        Text("Weights of business quality", "业务品质权重", "業務品質權重"),
        parts={
            "persistency": (Text("Persistency", "继续率", "繼續率"), 50),
            "cooling_off": (Text("Cooling-off cancellations", "犹豫期退保率", "猶豫期退保率"), 20),
            "callback": (Text("Call-back success", "回访成功率", "回訪成功率"), 20),
            "early_surrender": (Text("Early surrenders", "短期退保率", "短期退保率"), 10),
        },
        basis=Basis.ASSUMPTION,
    ),
)

SERVICE = (
    declare.integer(
        "csat.min_sample",
        "R5.1.3",
        Text("Answers below which satisfaction is not judged", "满意度有效答卷下限", "滿意度有效答卷下限"),
        units.ANSWERS,
        within=(1, 100),
        suggested=10,
        basis=Basis.ASSUMPTION,
    ),
    declare.choice(
        "complaints.denominator",
        "R5.1.3",
        Text("Complaint rate per", "投诉率的分母", "投訴率的分母"),
        choices={
            "policies_10k": Text("10,000 policies", "万张保单", "萬張保單"),
            "premium_100m": Text("CNY 100m premium", "亿元保费", "億元保費"),
            "persons_10k": Text("10,000 person-times", "万人次", "萬人次"),
        },
        suggested="policies_10k",
        basis=Basis.PRACTICE,
    ),
    declare.decimal(
        "target.complaints_per_10k",
        "R5.1.3",
        Text("Target: complaints per 10,000 policies, at most", "目标：万张保单投诉量上限", "目標：萬張保單投訴量上限"),
        units.CASES,
        within=("0.0001", None),
        suggested="3.0",
        basis=Basis.ASSUMPTION,
    ),
    declare.figures(
        "complaint.days",
        "R5.1.3",
        Text("Time to settle a complaint", "投诉办理期限", "投訴辦理期限"),
        units.DAYS,
        within=(1, 90),
        parts={
            "simple": (Text("Simple", "简单", "簡單"), 15),
            "complex": (Text("Complex", "复杂", "複雜"), 30),
            "extended": (Text("Extended with approval", "经批准延长", "經批准延長"), 60),
        },
        basis=Basis.LAW,
        order=Order.RISING,
    ),
)

TEAM = (
    declare.ratio(
        "training.partial_credit",
        "R5.1.2",
        Text("Credit for attending part of a session", "部分参加培训的折算", "部分參加培訓的折算"),
        within=(0, 1),
        suggested="0.5",
        basis=Basis.ASSUMPTION,
    ),
)

WEIGHTS = (
    declare.weights(
        "weights.perf",
        "R5.1.1",
        Text("Weights of performance", "业绩指标权重", "業績指標權重"),
        parts={
            "income": (Text("Premium income", "保费收入", "保費收入"), 20),
            "new": (Text("New-policy premium", "新单保费", "新單保費"), 30),
            "renewal": (Text("Renewal", "续期", "續期"), 25),
            "customers": (Text("Number of customers", "客户数量", "客戶數量"), 10),
            "quality": (Text("Business quality", "业务品质", "業務品質"), 15),
        },
        basis=Basis.ASSUMPTION,
    ),
    declare.weights(
        "weights.team",
        "R5.1.2",
        Text("Weights of team management", "团队管理指标权重", "團隊管理指標權重"),
        parts={
            "retention": (Text("Member retention", "成员留存率", "成員留存率"), 40),
            "growth": (Text("Performance growth", "业绩增长率", "業績增長率"), 35),
            "training": (Text("Training participation", "培训参与度", "培訓參與度"), 25),
        },
        basis=Basis.ASSUMPTION,
    ),
    declare.weights(
        "weights.service",
        "R5.1.3",
        Text("Weights of customer service", "客户服务指标权重", "客戶服務指標權重"),
        parts={
            "csat": (Text("Satisfaction", "客户满意度", "客戶滿意度"), 60),
            "complaints": (Text("Complaint rate", "投诉率", "投訴率"), 40),
        },
        basis=Basis.ASSUMPTION,
    ),
)

PARAMETERS = (*PREMIUM, *COLLECTION, *PERSISTENCY, *QUALITY, *SERVICE, *TEAM, *WEIGHTS)
