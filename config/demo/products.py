"""Invented products: what is sold, how it is paid for, for how long."""

from dataclasses import dataclass
from random import Random

from directors.enums import CollectionMethod, PaymentMode


@dataclass(frozen=True, slots=True)
class Product:
    """A product with its terms in years and the range of its yearly premium in yuan."""

    code: str
    name: str
    years: tuple[int, ...]
    least: int
    most: int


LONG = (
    Product("L101", "福满堂终身寿险", (10, 20), 3_000, 12_000),
    Product("L102", "颐年养老年金保险", (5, 10), 5_000, 20_000),
    Product("L103", "康守护重大疾病保险", (10, 20, 30), 2_000, 9_000),
    Product("L104", "金穗两全保险", (3, 5, 10), 5_000, 18_000),
    Product("L105", "启明少儿教育金保险", (5, 10), 3_000, 10_000),
    Product("L106", "长安长期医疗保险", (10, 20), 800, 3_600),
)
SINGLE = (Product("S201", "鑫盈年金保险（趸交）", (1,), 10_000, 40_000),)
SHORT = (
    Product("D301", "出行意外伤害保险", (1,), 100, 500),
    Product("D302", "一年期医疗保险", (1,), 300, 1_200),
)
PER_YEAR = {
    PaymentMode.YEARLY.value: 1,
    PaymentMode.HALF_YEARLY.value: 2,
    PaymentMode.QUARTERLY.value: 4,
    PaymentMode.MONTHLY.value: 12,
}
CHANNELS = {
    CollectionMethod.DEBIT.value: "银行代扣",
    CollectionMethod.TRANSFER.value: "银行转账",
    CollectionMethod.ONLINE.value: "微信支付",
    CollectionMethod.CASH.value: "柜面",
}
SHARES = (*PER_YEAR, PaymentMode.SINGLE.value, "short")
# Of all policies, summed up: most pay by the year, and yet most instalments are monthly ones.
UP_TO = (0.41, 0.45, 0.58, 0.95, 0.975, 1.0)


@dataclass(frozen=True, slots=True)
class Terms:
    """What was sold: `premium` per instalment and `yearly` in cents; 0 instalments a year means paid once."""

    product: Product
    mode: str
    per_year: int
    years: int
    premium: int
    yearly: int
    is_short: bool


def sold(chance: Random) -> Terms:
    """Draw what a customer buys."""
    roll = chance.random()
    mode = SHARES[next(place for place, bound in enumerate(UP_TO) if roll < bound)]
    per_year = PER_YEAR.get(mode, 0)
    product = chance.choice(LONG if per_year else SHORT if mode == "short" else SINGLE)
    yearly = product.least + int((product.most - product.least) * chance.random() ** 2)
    premium = yearly // (per_year or 1) * 100 + (chance.randrange(100) if roll * 1000 % 1 < 0.3 else 0)
    kept = PaymentMode.SINGLE.value if mode == "short" else mode
    years = chance.choice(product.years)
    return Terms(product, kept, per_year, years, premium, premium * (per_year or 1), mode == "short")
