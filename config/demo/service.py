"""What surrounds a policy: events, call-backs, complaints, answers to the survey, commission."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from config.demo.batches import Delivery
from config.demo.company import SEED
from config.demo.lives import ALIVE, FIRST, LAPSED, REFUND, SHORT, SURRENDERED, Life
from config.demo.months import Months
from config.demo.temper import AGO
from directors.enums import (
    CallbackKind,
    CallbackResult,
    ComplaintSource,
    EventKind,
    PolicyState,
    Responsibility,
    Validity,
)

EVENTS = {
    SURRENDERED: EventKind.SURRENDER.value,
    PolicyState.COOLING_OFF_CANCELLED.value: EventKind.COOLING_OFF.value,
}
PROBLEMS = ("未收到保单", "不清楚保险责任", "收益理解有误", "联系方式有误")
CATEGORIES = ("销售误导", "服务态度", "续期通知不及时", "理赔时效", "代签名")
RESULTS = (
    *[CallbackResult.SUCCESS.value] * 93,
    *[CallbackResult.FAILURE.value] * 4,
    *[CallbackResult.PROBLEM.value] * 3,
)
VALIDITIES = (*[Validity.VALID.value] * 8, Validity.WITHDRAWN.value, Validity.DUPLICATE.value)
RESPONSIBILITIES = (*[Responsibility.SALES.value] * 5, *[Responsibility.COMPANY.value] * 3, Responsibility.NONE.value)
# Shares of the premium that a salesperson earns, by the years for which it is paid.
COMMISSIONS = {1: 0.04, 3: 0.10, 5: 0.15}
LONG_COMMISSION = 0.25
SURVEYED = 0.45  # of the policies a year
COMPLAINING = 0.006  # of the policies of a bad team a year; a good one has few


class Row(NamedTuple):
    """A line of one of the files: its day decides the month, the rest is COPY's text after the batch."""

    delivery: Delivery
    day: int
    text: str


class Service:
    """Draws what happens around a policy; `keys` are the persons' primary keys by worker."""

    def __init__(self, months: Months, keys: list[int], horizon: int) -> None:
        self.months, self.keys = months, keys
        self.begin, self.end = months.first(0), months.last(horizon)
        self.chance = Random()  # noqa: S311 - each life seeds it anew

    def around(self, life: Life) -> Iterator[Row]:
        """Yield everything around a life that falls into the months."""
        self.chance.seed(SEED * 104_729 + life.policy.serial)
        for row in (*self._events(life), *self._callback(life), *self._year_by_year(life), *self._commission(life)):
            if self.begin <= row.day <= self.end:
                yield row

    def _events(self, life: Life) -> Iterator[Row]:
        policy, before = life.policy, ALIVE
        for place, (day, state) in enumerate(sorted(life.changes)):
            kind = EVENTS.get(state) or (EventKind.REINSTATEMENT.value if (before, state) == (LAPSED, ALIVE) else "")
            before = state
            if not kind or not self.begin <= day <= self.end:
                continue
            years = 0.9 if kind == EventKind.COOLING_OFF else 0.4 * max((day - policy.issued) // 365, 1)
            cents = int(policy.terms.yearly * years) if state in EVENTS else 0
            if kind == EventKind.COOLING_OFF:
                cents = policy.terms.premium
            applied = self.months.text(max(day - self.chance.randint(0, 3), policy.issued + 1))
            line = f"B{policy.no}{place}\t{policy.no}\t{kind}\t{applied}\t{self.months.text(day)}\t{cents / 100:.2f}"
            yield Row(Delivery.EVENTS, day, line)

    def _callback(self, life: Life) -> Iterator[Row]:
        policy = life.policy
        if policy.terms.is_short:
            return
        day, result = policy.issued + self.chance.randint(2, 12), self.chance.choice(RESULTS)
        problem = self.chance.choice(PROBLEMS) if result == CallbackResult.PROBLEM else ""
        line = (
            f"H{policy.no}\t{policy.no}\t{CallbackKind.NEW_POLICY.value}\t{self.months.text(day)}\t{result}\t{problem}"
        )
        yield Row(Delivery.CALLBACKS, day, line)

    def _year_by_year(self, life: Life) -> Iterator[Row]:
        """Ask some customers every year what they think, and hear more complaints where collection is bad."""
        policy, chance = life.policy, self.chance
        temper = policy.seat.crew.temper
        until = min(life.over or life.lapses or self.end, self.end)
        for year, start in enumerate(range(max(policy.issued, self.begin - 364), until, 365)):
            quality = temper.quality((self.months.count - 1 - self.months.number(start)) / AGO)
            day = start + chance.randint(20, 360)
            if day > until:
                return
            if chance.random() < SURVEYED:
                yield self._answer(life, year, day, quality)
            if chance.random() < COMPLAINING * max(1.1 - quality, 0.04) * 2:
                yield self._complaint(life, year, day)

    def _answer(self, life: Life, year: int, day: int, quality: float) -> Row:
        score = min(5, max(1, round(2.2 + 2.6 * quality + self.chance.gauss(0, 0.6))))
        promoter = min(10, max(0, 2 * score - self.chance.randint(0, 2)))
        no = life.policy.no
        return Row(Delivery.SATISFACTION, day, f"W{no}{year}\t{no}\t{score}\t{promoter}\t{self.months.text(day)}")

    def _complaint(self, life: Life, year: int, day: int) -> Row:
        policy, chance, text = life.policy, self.chance, self.months.text
        source = ComplaintSource.REGULATOR if chance.random() < 0.2 else ComplaintSource.OWN
        person = self.keys[policy.seat.servant(day)]
        validity, blame = chance.choice(VALIDITIES), chance.choice(RESPONSIBILITIES)
        closed = day + chance.randint(3, 28)
        settled = f"{blame}\t{text(closed)}" if closed <= self.end else f"{Responsibility.OPEN.value}\t\\N"
        line = (
            f"T{policy.no}{year}\t{source.value}\t{text(day)}\t{policy.no}\t{person}\t{chance.choice(CATEGORIES)}"
            f"\t{validity}\t{settled}"
        )
        return Row(Delivery.COMPLAINTS, day, line)

    def _commission(self, life: Life) -> Iterator[Row]:
        """Pay the writer on the tenth of the next month; what the customer takes back, the writer gives back."""
        policy = life.policy
        share = COMMISSIONS.get(policy.terms.years, LONG_COMMISSION)
        for receipt in life.receipts:
            if receipt.kind not in (FIRST, SHORT, REFUND):
                continue
            day = self.months.day(receipt.month + 1, 10)
            line = (
                f"Y{policy.no}{receipt.order}\t{policy.no}\t{self.months.text(day)}\t{receipt.amount * share / 100:.2f}"
                f"\t{self.keys[policy.writer]}"
            )
            yield Row(Delivery.COMMISSION, day, line)
