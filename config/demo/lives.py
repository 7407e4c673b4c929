"""What happens to a policy month by month: premiums fall due and are paid, late or never; states follow."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from config.demo.book import Policy
from config.demo.company import SEED
from config.demo.months import Months
from config.demo.temper import AGO
from directors.enums import CollectionMethod, DebitState, PolicyState, ReceiptKind

GRACE_DAYS = 60
NOTED_AFTER = 31  # the core system marks a policy as in its grace period from this day after the due date
COOLING_OFF = (3, 15)
ALIVE, LATE, LAPSED = PolicyState.IN_FORCE.value, PolicyState.GRACE.value, PolicyState.LAPSED.value
SURRENDERED, CLAIMED = PolicyState.SURRENDERED.value, PolicyState.CLAIM_TERMINATED.value
FIRST, RENEWAL, SHORT = ReceiptKind.FIRST.value, ReceiptKind.RENEWAL.value, ReceiptKind.SHORT_TERM.value
REVERSAL, REFUND = ReceiptKind.REVERSAL.value, ReceiptKind.REFUND.value
INTEREST, REPAYMENT = ReceiptKind.INTEREST.value, ReceiptKind.LOAN_REPAYMENT.value
DEBIT = CollectionMethod.DEBIT.value
NONE, DEBITED, FAILED = DebitState.NONE.value, DebitState.SUCCEEDED.value, DebitState.FAILED.value
REASONS = ("余额不足", "余额不足", "余额不足", "账户已冻结", "账户已销户", "授权已到期", "超出代扣限额")
# What share of a year's failures one instalment carries, by instalments a year: monthly payers seldom fail.
STRAIN = {1: 1.0, 2: 0.6, 4: 0.35, 12: 0.08}


class DueRow(NamedTuple):
    """An instalment on the due list of a month; days are ordinals, `owner` a worker."""

    policy: Policy
    month: int
    instalment: int
    year: int
    due: int
    debit: str
    reason: str
    owner: int


class ReceiptRow(NamedTuple):
    """Money that came, or went back, in cents; `order` numbers the receipts of one instalment."""

    policy: Policy
    month: int
    instalment: int
    order: int
    kind: str
    paid: int
    amount: int


class Version(NamedTuple):
    """A policy as the list of a month gives it; month -1 is the list drawn up before the first month."""

    policy: Policy
    month: int
    next_month: int | None
    state: str
    since: int
    servant: int


class Life:
    """One policy from its issue to the end of the horizon, a month's number. What it draws does not depend on that."""

    def __init__(self, policy: Policy, months: Months, horizon: int, chance: Random) -> None:
        self.policy, self.months, self.horizon, self.chance = policy, months, horizon, chance
        self.begin, self.end = months.first(0), months.last(horizon)
        self.effective = policy.issued + 1
        self.dues: list[DueRow] = []
        self.receipts: list[ReceiptRow] = []
        self.changes: list[tuple[int, str]] = []
        self.over = policy.end[0] if policy.end else 0  # the day it ended, if it has
        self.lapses = 0  # the day it lapses unless arrears are paid
        chance.seed(SEED * 7_919 + policy.serial)

    def live(self) -> None:
        """Fill `dues`, `receipts` and `changes`."""
        policy, terms = self.policy, self.policy.terms
        if policy.end:
            self.changes.append(policy.end)
        if policy.issued >= self.begin:
            self._receive(1, SHORT if terms.is_short else FIRST, policy.issued, terms.premium)
            if not policy.end and self.chance.random() < 0.035:
                self._cool_off()
        if terms.per_year and not (policy.end and policy.end[0] < self.begin):
            self._instalments()
        elif terms.is_short and not self.over:
            self.changes.append((self.effective + 365, PolicyState.MATURED.value))

    def _cool_off(self) -> None:
        self.over = self.policy.issued + self.chance.randint(*COOLING_OFF)
        self._receive(1, REFUND, self.over, -self.policy.terms.premium, order=1)
        self.changes.append((self.over, PolicyState.COOLING_OFF_CANCELLED.value))

    def _receive(self, instalment: int, kind: str, paid: int, amount: int, order: int = 0) -> None:
        if self.begin <= paid <= self.end:
            month = self.months.number(paid)
            self.receipts.append(ReceiptRow(self.policy, month, instalment, order, kind, paid, amount))

    def _instalments(self) -> None:
        """Go through the due lists of the months from 0 to the horizon."""
        per_year, years = self.policy.terms.per_year, self.policy.terms.years
        step, months = 12 // per_year, self.months
        start, day = months.number(self.effective), int(months.text(self.effective)[8:])
        for instalment in range(max(2, -(start // step) + 1), per_year * years + 1):
            month = start + (instalment - 1) * step
            if month > self.horizon:
                return
            listed = months.first(month)
            if (self.over and self.over <= listed) or (self.lapses and self.lapses <= listed):
                return
            self._instalment(instalment, month, months.day(month, day), step)
        if not self.over and not self.lapses and start + 12 * years <= self.horizon:
            self.changes.append((months.day(start + 12 * years, day), PolicyState.PAID_UP.value))

    def _instalment(self, instalment: int, month: int, due: int, step: int) -> None:
        """List an instalment and settle it: by claim, not at all, or by a payment."""
        roll = self.chance.random()
        if (self.over and self.over <= due) or self.lapses:
            self._list(instalment, month, due, 0)
        elif roll < 0.0005 * step and not self.over:
            self.over = due + self.chance.randint(0, 20)
            self.changes.append((self.over, CLAIMED))
            self._list(instalment, month, due, 0)
        elif self.chance.random() < self._chance_of_payment(instalment, month):
            paid = self._payment_day(month, due)
            self._list(instalment, month, due, paid)
            self._receive(instalment, RENEWAL, paid, self.policy.terms.premium)
            self._afterwards(instalment, due, paid, step)
        else:
            self._list(instalment, month, due, 0)
            self._default(instalment, due, step)

    def _chance_of_payment(self, instalment: int, month: int) -> float:
        quality = self.policy.seat.crew.temper.quality((self.months.count - 1 - month) / AGO)
        if instalment <= self.policy.terms.per_year * 2:
            quality -= 0.03
        return 1 - (1 - quality) * STRAIN[self.policy.terms.per_year]

    def _payment_day(self, month: int, due: int) -> int:
        """Return a day: now and then before the due date, mostly in the due month, else by the end of the grace."""
        random, last = self.chance.random, self.months.last(month)
        how = random()
        if random() >= self.policy.seat.crew.temper.prompt:
            return last + 1 + int(how**1.5 * (due + GRACE_DAYS - last))
        if how < 0.02:
            early = due - 1 - int(how * 400)
            inside = early >= self.months.first(month) or 0 < month < self.months.count
            return early if inside else due
        return min(due + int(12 * (how - 0.5) ** 2) if how < 0.9 else due + int(200 * (how - 0.9)), last)

    def _list(self, instalment: int, month: int, due: int, paid: int) -> None:
        """Put the instalment on the due list; the bank's answer tells whether it was paid in the due month."""
        debit, reason = NONE, ""
        if self.policy.method == DEBIT:
            roll = self.chance.random()
            in_month = 0 < paid <= self.months.last(month)
            debit = DEBITED if in_month and roll < 0.96 else FAILED
            if debit == FAILED:
                reason = REASONS[int(roll * 1000) % len(REASONS)]
        year = (instalment - 1) // self.policy.terms.per_year + 1
        owner = self.policy.seat.servant(self.months.first(month))
        self.dues.append(DueRow(self.policy, month, instalment, year, due, debit, reason, owner))

    def _afterwards(self, instalment: int, due: int, paid: int, step: int) -> None:
        """Let follow what may follow a payment: a reversal made good, a loan repaid, the end of the contract."""
        roll = self.chance.random()
        if paid > due + NOTED_AFTER:
            self.changes += [(due + NOTED_AFTER, LATE), (paid, ALIVE)]
        if roll < 0.003 and paid + 10 <= due + GRACE_DAYS:
            premium = self.policy.terms.premium
            self._receive(instalment, REVERSAL, paid + 2, -premium, order=1)
            self._receive(instalment, RENEWAL, paid + 3 + int(roll * 2_000), premium, order=2)
        elif roll < 0.006:
            self._receive(instalment, REPAYMENT, paid + 1, 100_000 * (1 + int(roll * 1_000_000) % 20), order=3)
        elif roll > 1 - 0.002 * step and not self.over:
            self.over = max(paid + 1, due + self.chance.randint(10, 28 * step))
            self.changes.append((self.over, SURRENDERED))

    def _default(self, instalment: int, due: int, step: int) -> None:
        """Let the policy lapse after its grace period; some customers come back and pay arrears with interest."""
        lapsed = due + GRACE_DAYS + 1
        self.changes += [(due + NOTED_AFTER, LATE), (lapsed, LAPSED)]
        if step >= 6 and self.chance.random() < 0.25:
            back = lapsed + self.chance.randint(5, 80)
            premium = self.policy.terms.premium
            self._receive(instalment, RENEWAL, back, premium)
            self._receive(instalment, INTEREST, back, max(premium * (back - due) // 7_300, 1), order=1)
            self.changes.append((back, ALIVE))
        else:
            self.lapses = lapsed

    def versions(self) -> Iterator[Version]:
        """Yield the policy as the monthly lists give it: a new version where its state or its servant changed."""
        rows = self._by_month()
        for place, (month, state, since, servant) in enumerate(rows):
            following = rows[place + 1][0] if place + 1 < len(rows) else None
            yield Version(self.policy, month, following, state, since, servant)

    def _by_month(self) -> list[tuple[int, str, int, int]]:
        policy, seat = self.policy, self.policy.seat
        moves = [(since, "", worker) for since, worker in seat.servants[1:] if since > policy.issued]
        happenings = sorted([*moves, *((day, state, 0) for day, state in self.changes)])
        state, since, servant = ALIVE, self.effective, seat.servant(policy.issued)
        rows = [(self._month_of(policy.issued), state, since, servant)]
        for day, becomes, mover in happenings:
            if day > self.end or (self.over and day > self.over):
                break
            state, since, servant = (becomes, day, servant) if becomes else (state, since, mover)
            row = (self._month_of(day), state, since, servant)
            if rows[-1][0] == row[0]:
                rows.pop()
            if not rows or (rows[-1][1], rows[-1][3]) != (state, servant):
                rows.append(row)
        return rows

    def _month_of(self, day: int) -> int:
        return self.months.number(day) if day >= self.begin else -1
