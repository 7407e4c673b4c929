"""From lives to tables: rows as COPY's text, spooled by batch, so that no size needs more memory than another."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from itertools import accumulate
from random import Random

from django.db import connection

from config.demo.batches import Delivery, number
from config.demo.book import Book
from config.demo.company import Company, shares
from config.demo.lives import DEBIT, GRACE_DAYS, REFUND, REVERSAL, DueRow, Life, ReceiptRow
from config.demo.products import CHANNELS
from config.demo.service import Service
from config.demo.sizes import Size
from config.demo.spools import Spool, beside, in_order
from directors.models import Policy as PolicyTable
from governance.crypto import seal

TABLES = {
    Delivery.POLICIES: "directors_policy (batch_id, superseded_by_id, policy_no, product_code, product_name,"
    " payment_mode, payment_years, is_short_term, premium, yearly_premium, issued_on, effective_on, state, state_on,"
    " holder_no, holder_name, holder_identity, holder_phone, writing_agent_id, servicing_agent_id, is_orphan, is_self,"
    " is_mutual)",
    Delivery.DUES: "directors_due (batch_id, superseded_by_id, policy_no, instalment, policy_year, due_on, amount,"
    " grace_ends_on, method, debit_state, failure_reason, listed_on, owner_id)",
    Delivery.RECEIPTS: "directors_receipt (batch_id, superseded_by_id, receipt_no, policy_no, instalment, kind,"
    " paid_on, banked_on, amount, payer, account_tail, channel)",
    Delivery.EVENTS: "directors_policyevent (batch_id, event_no, policy_no, kind, applied_on, effective_on, amount)",
    Delivery.CALLBACKS: "directors_callback (batch_id, callback_no, policy_no, kind, done_on, result, problem)",
    Delivery.COMPLAINTS: "directors_complaint (batch_id, complaint_no, source, received_on, policy_no, person_id,"
    " category, validity, responsibility, closed_on)",
    Delivery.SATISFACTION: "directors_answer (batch_id, survey_no, policy_no, score, promoter_score, answered_on)",
    Delivery.COMMISSION: "directors_commission (batch_id, commission_no, policy_no, paid_on, amount, person_id)",
}
ALL = slice(None)
WORTH_A_CHILD = 5_000  # policies from which a second process saves more than it costs
IDENTITY, PHONE = (PolicyTable._meta.get_field(name).label for name in ("holder_identity", "holder_phone"))  # type: ignore[union-attr]


def lives(company: Company, size: Size, horizon: int, seats: slice = ALL) -> Iterator[Life]:
    """Yield every policy's life up to a month, seat by seat, of all seats or some; nothing is kept."""
    every = company.seats()
    counts = shares(size.policies, len(every))
    serials = [0, *accumulate(counts)]
    chance = Random()  # noqa: S311 - each life seeds it anew
    for place in range(len(every))[seats]:
        for policy in Book(company, every[place], 1 + serials[place]).policies(counts[place]):
            life = Life(policy, company.months, horizon, chance)
            life.live()
            yield life


def money(cents: int) -> str:
    """Return cents as text in yuan."""
    return f"{cents / 100:.2f}"


def receipt_no(row: ReceiptRow) -> str:
    """Return the number of a receipt: the policy's, the instalment's and a digit."""
    return f"R{row.policy.no}{row.instalment:03d}{row.order}"


def banked(row: ReceiptRow) -> int:
    """Return the day the bank booked the money."""
    return row.paid + (row.policy.method == DEBIT)


def payer(row: ReceiptRow) -> str:
    """Return who paid; money that goes back names nobody."""
    return "" if row.kind in (REVERSAL, REFUND) else row.policy.holder.name


class Writer:
    """Writes lives as lines of COPY; `keys` are the persons' primary keys by worker."""

    def __init__(self, company: Company, keys: list[int], spools: Mapping[Delivery, Spool]) -> None:
        self.months, self.keys, self.spools = company.months, keys, spools
        self.branches = len(company.branches)
        self.service = Service(company.months, keys, company.months.count - 1)

    def add(self, life: Life) -> None:
        """Write a life's versions, dues and receipts, and what happened around it, as lines of COPY."""
        branch = life.policy.seat.crew.branch
        self._add_policy(life, branch)
        for due in life.dues:
            batch = number(Delivery.DUES, due.month, branch, self.branches)
            self.spools[Delivery.DUES].add(batch, self._due(due, batch))
        for receipt in life.receipts:
            batch = number(Delivery.RECEIPTS, receipt.month, branch, self.branches)
            self.spools[Delivery.RECEIPTS].add(batch, self._receipt(receipt, batch))
        for row in self.service.around(life):
            batch = number(row.delivery, self.months.number(row.day), branch, self.branches)
            self.spools[row.delivery].add(batch, f"{batch}\t{row.text}\n")

    def _add_policy(self, life: Life, branch: int) -> None:
        policy, terms, text = life.policy, life.policy.terms, self.months.text
        holder = policy.holder
        what = (
            f"{policy.no}\t{terms.product.code}\t{terms.product.name}\t{terms.mode}\t{terms.years}\t{terms.is_short}"
            f"\t{money(terms.premium)}\t{money(terms.yearly)}\t{text(policy.issued)}\t{text(policy.issued + 1)}"
        )
        who = (
            f"C{holder.number:09d}\t{holder.name}\t\\\\x{seal(holder.identity, IDENTITY).hex()}"
            f"\t\\\\x{seal(holder.phone, PHONE).hex()}\t{self.keys[policy.writer]}"
        )
        for row in life.versions():
            batch = number(Delivery.POLICIES, row.month, branch, self.branches)
            after = "\\N"
            if row.next_month is not None:
                after = str(number(Delivery.POLICIES, row.next_month, branch, self.branches))
            line = (
                f"{batch}\t{after}\t{what}\t{row.state}\t{text(row.since)}\t{who}\t{self.keys[row.servant]}"
                f"\t{row.servant != policy.writer}\t{policy.is_self}\t{policy.is_mutual}\n"
            )
            self.spools[Delivery.POLICIES].add(batch, line)

    def _due(self, row: DueRow, batch: int) -> str:
        policy, text = row.policy, self.months.text
        return (
            f"{batch}\t\\N\t{policy.no}\t{row.instalment}\t{row.year}\t{text(row.due)}\t{money(policy.terms.premium)}"
            f"\t{text(row.due + GRACE_DAYS)}\t{policy.method}\t{row.debit}\t{row.reason}"
            f"\t{text(self.months.first(row.month))}\t{self.keys[row.owner]}\n"
        )

    def _receipt(self, row: ReceiptRow, batch: int) -> str:
        policy, text = row.policy, self.months.text
        return (
            f"{batch}\t\\N\t{receipt_no(row)}\t{policy.no}\t{row.instalment}\t{row.kind}\t{text(row.paid)}"
            f"\t{text(banked(row))}\t{money(row.amount)}\t{payer(row)}\t{policy.holder.tail}"
            f"\t{CHANNELS[policy.method]}\n"
        )


def copy_facts(company: Company, size: Size, keys: list[int]) -> None:
    """Write all policies, dues and receipts; the batches they name are checked at the transaction's end."""
    gc.disable()  # nothing written here refers to itself, and looking for what does takes a fifth of the time
    with ExitStack() as stack:
        stack.callback(gc.enable)
        first, second = ({delivery: stack.enter_context(Spool()) for delivery in TABLES} for _ in range(2))
        middle = len(company.seats()) // 2

        def write(spools: Mapping[Delivery, Spool], seats: slice) -> None:
            writer = Writer(company, keys, spools)
            for life in lives(company, size, company.months.count - 1, seats):
                writer.add(life)

        if size.policies < WORTH_A_CHILD:
            write(first, ALL)
        else:
            with beside(lambda: write(second, slice(middle, None)), list(second.values())):
                write(first, slice(middle))
        for delivery, table in TABLES.items():
            with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
                for block in in_order([first[delivery], second[delivery]]):
                    copy.write(block)
