"""Chapter 7, review and monitoring: the thresholds of the red flags (each opens a review, none punishes)."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Parameter


def _whole(name: str, title: Text, unit: Text, within: tuple[int, int], suggested: int) -> Parameter:
    return declare.integer(
        f"redflag.{name}", "R7.1.3", title, unit, within=within, suggested=suggested, basis=Basis.ASSUMPTION
    )


def _share(name: str, title: Text, suggested: str) -> Parameter:
    return declare.ratio(f"redflag.{name}", "R7.1.3", title, within=(0, 1), suggested=suggested, basis=Basis.ASSUMPTION)


def _multiple(name: str, title: Text, suggested: str) -> Parameter:
    return declare.decimal(
        f"redflag.{name}", "R7.1.3", title, units.TIMES, within=(1, 20), suggested=suggested, basis=Basis.ASSUMPTION
    )


def _amount(name: str, title: Text, suggested: str) -> Parameter:
    return declare.money(
        f"redflag.{name}", "R7.1.3", title, within=(0, None), suggested=suggested, basis=Basis.ASSUMPTION
    )


def _any(name: str, title: Text) -> Parameter:
    return declare.flag(f"redflag.{name}", "R7.1.3", title, suggested=True, basis=Basis.ASSUMPTION)


ARBITRAGE = (
    _whole(
        "arbitrage_months",
        Text("Arbitrage: surrendered within", "套利：多久内退保", "套利：多久內退保"),
        units.MONTHS,
        (1, 60),
        24,
    ),
    _amount("arbitrage_excess", Text("Arbitrage: gain above", "套利：获利超过", "套利：獲利超過"), "0"),
)

SHARED_DATA = (
    _whole(
        "phone_households",
        Text("One phone in households", "同一电话涉及家庭数", "同一電話涉及家庭數"),
        units.HOUSEHOLDS,
        (2, 20),
        3,
    ),
    _whole(
        "account_households",
        Text("One account in households", "同一账号涉及家庭数", "同一賬號涉及家庭數"),
        units.HOUSEHOLDS,
        (2, 20),
        2,
    ),
    _whole(
        "address_households",
        Text("One address in households", "同一地址涉及家庭数", "同一地址涉及家庭數"),
        units.HOUSEHOLDS,
        (2, 20),
        4,
    ),
    _any(
        "employee_phone", Text("Call-back phone is an employee's", "回访电话为员工本人电话", "回訪電話為員工本人電話")
    ),
    _whole(
        "failed_callbacks",
        Text("Failed call-backs, agent and month", "每人每月回访失败次数", "每人每月回訪失敗次數"),
        units.OCCASIONS,
        (1, 50),
        3,
    ),
)

PERIOD_END = (
    _whole(
        "self_mutual_days",
        Text("Self and mutual policies: last days", "自保互保件：期末天数", "自保互保件：期末天數"),
        units.DAYS,
        (1, 15),
        5,
    ),
    _share(
        "self_mutual_ratio",
        Text("Self and mutual policies: share of new premium", "自保互保件：占新单保费", "自保互保件：佔新單保費"),
        "0.20",
    ),
    _whole(
        "cutoff_days",
        Text("Rush before the cut-off: last days", "期末冲量：期末天数", "期末衝量：期末天數"),
        units.DAYS,
        (1, 15),
        5,
    ),
    _share(
        "cutoff_ratio",
        Text("Rush before the cut-off: share cancelled", "期末冲量：犹豫期退保占比", "期末衝量：猶豫期退保佔比"),
        "0.25",
    ),
)

PAYMENTS = (
    _whole(
        "loan_days",
        Text("Policy loan soon after effect", "生效后短期内贷款", "生效後短期內貸款"),
        units.DAYS,
        (1, 365),
        60,
    ),
    _whole(
        "backdated_days",
        Text("Collection back-dated by more than", "收费日期倒签超过", "收費日期倒簽超過"),
        units.DAYS,
        (0, 30),
        1,
    ),
    _any("agent_account", Text("Premium from an agent's account", "保费来自业务人员账户", "保費來自業務人員賬戶")),
    _amount(
        "cash_amount", Text("Cash or third-party payment from", "现金或第三方付款起点", "現金或第三方付款起點"), "20000"
    ),
)

SURRENDERS = (
    _whole(
        "surrender_days", Text("Surrender cluster: days", "集中退保：天数", "集中退保：天數"), units.DAYS, (7, 90), 30
    ),
    _whole(
        "surrender_count",
        Text("Surrender cluster: cases", "集中退保：件数", "集中退保：件數"),
        units.CASES,
        (1, 100),
        5,
    ),
    _multiple(
        "surrender_multiple",
        Text("Surrender cluster: multiple of the base", "集中退保：相对平常的倍数", "集中退保：相對平常的倍數"),
        "3",
    ),
    _whole(
        "surrender_base_months",
        Text("Surrender cluster: months of the base", "集中退保：基数取多少个月", "集中退保：基數取多少個月"),
        units.MONTHS,
        (1, 36),
        12,
    ),
    _whole(
        "replacement_days",
        Text("Old policy surrendered, new one bought", "退旧投新间隔", "退舊投新間隔"),
        units.DAYS,
        (1, 365),
        90,
    ),
    _whole(
        "same_complaint",
        Text("Refund demands of one wording or agent", "雷同的全额退保诉求", "雷同的全額退保訴求"),
        units.CASES,
        (2, 50),
        3,
    ),
    _whole(
        "wave_from_month",
        Text("Surrender wave: from month", "退保潮：承保后第几个月起", "退保潮：承保後第幾個月起"),
        units.MONTHS,
        (1, 60),
        13,
    ),
    _whole(
        "wave_to_month",
        Text("Surrender wave: to month", "退保潮：承保后第几个月止", "退保潮：承保後第幾個月止"),
        units.MONTHS,
        (1, 60),
        15,
    ),
    _multiple(
        "wave_multiple",
        Text("Surrender wave: multiple of the base", "退保潮：相对平常的倍数", "退保潮：相對平常的倍數"),
        "3",
    ),
)

PARAMETERS = (*ARBITRAGE, *SHARED_DATA, *PERIOD_END, *PAYMENTS, *SURRENDERS)
