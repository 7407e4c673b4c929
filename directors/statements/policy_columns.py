"""The columns of the policy list, in the order of the core system's export."""

from django.utils.translation import gettext_lazy as _

from directors.enums import IdentityKind, PaymentMode, PolicyState, ProductRisk
from directors.models import Policy
from directors.statements import book
from governance.crypto import masked_account, masked_address, masked_identity, masked_name, masked_phone
from governance.intake.kinds import ALSO_YES_NO, YES_NO, Column, Form, Sealing, Trio

MODES: dict[str, Trio] = {
    PaymentMode.SINGLE: Trio("趸交", "躉繳", "Single premium"),
    PaymentMode.YEARLY: Trio("年交", "年繳", "Yearly"),
    PaymentMode.HALF_YEARLY: Trio("半年交", "半年繳", "Half-yearly"),
    PaymentMode.QUARTERLY: Trio("季交", "季繳", "Quarterly"),
    PaymentMode.MONTHLY: Trio("月交", "月繳", "Monthly"),
}
ALSO_MODES = {
    "趸": PaymentMode.SINGLE, "躉": PaymentMode.SINGLE, "年": PaymentMode.YEARLY, "半年": PaymentMode.HALF_YEARLY,
    "季": PaymentMode.QUARTERLY, "月": PaymentMode.MONTHLY,
}  # fmt: skip
STATES: dict[str, Trio] = {
    PolicyState.IN_FORCE: Trio("有效", "有效", "In force"),
    PolicyState.GRACE: Trio("宽限期", "寬限期", "Grace period"),
    PolicyState.LAPSED: Trio("失效", "失效", "Lapsed"),
    PolicyState.PAID_UP: Trio("缴清", "繳清", "Paid up"),
    PolicyState.SURRENDERED: Trio("退保", "退保", "Surrendered"),
    PolicyState.COOLING_OFF_CANCELLED: Trio("犹豫期退保", "猶豫期退保", "Cooling-off cancellation"),
    PolicyState.CLAIM_TERMINATED: Trio("理赔终止", "理賠終止", "Ended by claim"),
    PolicyState.MATURED: Trio("满期", "滿期", "Matured"),
    PolicyState.TRANSFERRED_OUT: Trio("迁出", "遷出", "Transferred out"),
}
ALSO_STATES = {"中止": PolicyState.LAPSED, "效力中止": PolicyState.LAPSED, "满期终止": PolicyState.MATURED}
DOCUMENTS: dict[str, Trio] = {
    IdentityKind.RESIDENT: Trio("身份证", "身份證", "Resident identity card"),
    IdentityKind.PASSPORT: Trio("护照", "護照", "Passport"),
    IdentityKind.HK_MACAO_TAIWAN: Trio(
        "港澳台通行证", "港澳臺通行證", "Permit of Hong Kong, Macao or Taiwan residents"
    ),
    IdentityKind.OTHER: Trio("其他", "其他", "Other document"),
}
RIDERS: dict[str, Trio] = {"false": Trio("主险", "主險", "Main policy"), "true": Trio("附加险", "附加險", "Rider")}
ALSO_RIDERS = {"主": "false", "附": "true", "附加": "true", "附险": "true", "附險": "true"}
RISKS: dict[str, Trio] = {risk: Trio(risk, risk, risk) for risk in ProductRisk.values}


def _sealing(field: str) -> str:
    return str(Policy._meta.get_field(field).label)  # type: ignore[union-attr]  # a SealedField


IDENTITY = Sealing(_sealing("holder_identity"), r"[0-9A-Z()]{6,20}", masked_identity)
PHONE = Sealing(_sealing("holder_phone"), r"(\+86)?1[0-9]{10}|0[0-9]{9,11}|\+?[0-9]{8,14}", masked_phone)
ADDRESS = Sealing(_sealing("holder_address"), r".{2,200}", masked_address, drop=r"\s")
ACCOUNT = Sealing(_sealing("holder_account"), r"[0-9*]{4,24}", masked_account)


def _flag(name: str, head: Trio) -> Column:
    return Column(name, head, Form.CHOICE, "否", _("Left empty, it is no."), choices=YES_NO, also_choices=ALSO_YES_NO)


COLUMNS = (
    book.POLICY_NO,
    Column("application_no", Trio("投保单号", "投保單號", "Application number"), Form.IDENTIFIER, "A2026000123",
           longest=24),
    Column("product_code", Trio("险种代码", "險種代碼", "Product code"), Form.IDENTIFIER, "L10", required=True,
           longest=20),
    Column("product_name", Trio("险种名称", "險種名稱", "Product"), Form.TEXT, "安享终身寿险", required=True),
    Column("is_rider", Trio("主附险", "主附險", "Main or rider"), Form.CHOICE, "主险",
           _("Left empty, it is a main policy."), choices=RIDERS, also_choices=ALSO_RIDERS),
    Column("payment_mode", Trio("交费方式", "繳費方式", "Premium mode"), Form.CHOICE, "年交", required=True,
           choices=MODES, also_choices=ALSO_MODES),
    Column("payment_years", Trio("交费年期", "繳費年期", "Payment term (years)"), Form.INTEGER, "10",
           _("A single premium is 1."), required=True, least=1, most=99),
    Column("coverage", Trio("保险期间", "保險期間", "Term of cover"), Form.TEXT, "终身",
           _("A term of at most a year (1年, 6个月, 30天) makes it short-term business."), longest=20),
    Column("sum_insured", Trio("保额", "保額", "Sum insured"), Form.MONEY, "200,000.00"),
    Column("premium", Trio("期交保费", "期繳保費", "Premium per instalment"), Form.MONEY, "12,000.00", required=True,
           also=("保费", "保費")),
    Column("yearly_premium", Trio("年化保费", "年化保費", "Yearly premium"), Form.MONEY, "12,000.00",
           _("Left empty, it is the premium times the instalments of a year.")),
    Column("issued_on", Trio("承保日", "承保日", "Issue date"), Form.DATE, "2026-05-08", required=True),
    Column("effective_on", Trio("生效日", "生效日", "Effective date"), Form.DATE, "2026-05-09", required=True),
    Column("receipt_signed_on", Trio("回执签收日", "回執簽收日", "Delivery receipt signed on"), Form.DATE,
           "2026-05-10"),
    Column("state", Trio("保单状态", "保單狀態", "State"), Form.CHOICE, "有效", required=True, choices=STATES,
           also_choices=ALSO_STATES),
    Column("state_on", Trio("状态日期", "狀態日期", "State since"), Form.DATE, "2026-05-09", required=True),
    Column("holder_no", Trio("投保人客户号", "投保人客戶號", "Policyholder number"), Form.IDENTIFIER, "C000012345",
           required=True, longest=24),
    Column("holder_name", Trio("投保人姓名", "投保人姓名", "Policyholder"), Form.TEXT, "张三", required=True,
           longest=60, mask=masked_name),
    Column("identity_kind", Trio("证件类型", "證件類型", "Kind of document"), Form.CHOICE, "身份证", choices=DOCUMENTS),
    Column("holder_identity", Trio("证件号", "證件號", "Identity number"), Form.SEALED, "330106198001010011",
           sealing=IDENTITY),
    Column("holder_phone", Trio("手机", "手機", "Mobile number"), Form.SEALED, "13800000000", sealing=PHONE),
    Column("holder_address", Trio("联系地址", "聯絡地址", "Address"), Form.SEALED, "浙江省杭州市西湖区文一路1号",
           sealing=ADDRESS),
    Column("family_income", Trio("家庭年收入", "家庭年收入", "Family income a year"), Form.MONEY, "300,000.00"),
    Column("insured_name", Trio("被保险人姓名", "被保險人姓名", "Insured person"), Form.TEXT, "张小明", longest=60,
           mask=masked_name),
    Column("insured_relation", Trio("与投保人关系", "與投保人關係", "Relation to the policyholder"), Form.TEXT, "子女",
           longest=20),
    Column("beneficiary", Trio("受益人", "受益人", "Beneficiary"), Form.TEXT, "法定", longest=60, mask=masked_name),
    Column("holder_account", Trio("收费账号（尾号）", "收費帳號（尾號）", "Account"), Form.SEALED, "0217",
           also=("收费账号尾号", "收費帳號尾號"), sealing=ACCOUNT),
    Column("writer_no", Trio("出单业务员工号", "出單業務員工號", "Writing agent's staff number"), Form.IDENTIFIER,
           "SZ-0212", required=True, longest=20),
    Column("servant_no", Trio("服务人员工号", "服務人員工號", "Servicing agent's staff number"), Form.IDENTIFIER,
           "SZ-0212", _("Left empty, it is the writing agent."), longest=20),
    Column("unit_code", book.UNIT, Form.IDENTIFIER, "ZJ01",
           _("Left empty, it is the unit of the servicing agent."), longest=20),
    _flag("is_orphan", Trio("孤儿单标志", "孤兒單標誌", "Orphan policy")),
    _flag("is_self", Trio("自保件", "自保件", "Self-insured policy")),
    _flag("is_mutual", Trio("互保件", "互保件", "Mutually insured policy")),
    Column("product_risk", Trio("产品风险等级", "產品風險等級", "Product risk level"), Form.CHOICE, "R1",
           choices=RISKS),
    Column("is_dual_recorded", Trio("双录标志", "雙錄標誌", "Recorded in sound and picture"), Form.CHOICE, "是",
           _("Left empty, it is not known."), choices=YES_NO, also_choices=ALSO_YES_NO),
    Column("first_commission", Trio("首年佣金", "首年佣金", "First-year commission"), Form.MONEY, "3,000.00"),
)  # fmt: skip
