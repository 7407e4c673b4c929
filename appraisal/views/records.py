"""The records behind a figure: one list for each kind of record, whose sums are those of the figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from appraisal.access import get_card_for
from appraisal.enums import Indicator
from appraisal.models import Figure, Scorecard
from appraisal.queries.records import Kind
from appraisal.queries.records.listings import Listing
from appraisal.rules.measured import arithmetic, method
from appraisal.rules.quality import PARTS, QualityScheme, quality
from directors.access import policies_visible_to
from directors.enums import ComplaintSource, PaymentMode, PolicyState, ReceiptKind, Validity
from governance import parameters
from governance.crypto import masked_name
from governance.editions import rulebook
from governance.models import User
from governance.pages import UserRequest, requires
from governance.roles import Permission

RECORDS_ON_A_PAGE = 50
FURTHEST_PAGE = 1_000_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: the row's key, its head, how its cells are written, and whether a phone shows it."""

    key: str
    head: Promise
    form: str = "text"
    is_wide: bool = False


_POLICY, _HOLDER = Column("policy_no", _("Policy")), Column("holder_name", _("Policyholder"), "name")
_BATCH = Column("batch_id", _("Batch"), "batch", is_wide=True)
_AMOUNT = Column("amount", _("Amount (CNY)"), "money")
_PRODUCT = Column("product_name", _("Product"), is_wide=True)
_AGENT = Column("agent", _("C&D agent"))
COLUMNS: Mapping[Kind, tuple[Column, ...]] = {
    Kind.RECEIPTS: (
        Column("receipt_no", _("Receipt")), _POLICY, Column("instalment", _("Instalment"), "number", is_wide=True),
        Column("kind", _("Kind")), Column("paid_on", _("Paid on"), "day"), _HOLDER,
        Column("payer", _("Payer"), "name"), _BATCH, _AMOUNT,
    ),
    Kind.DUES: (
        _POLICY, Column("instalment", _("Instalment"), "number", is_wide=True),
        Column("policy_year", _("Policy year"), "number", is_wide=True), Column("due_on", _("Due on"), "day"),
        Column("owner", _("Owner on the list")), _HOLDER, Column("counts", _("Collected"), "in_time"), _BATCH, _AMOUNT,
    ),
    Kind.POLICIES: (
        _POLICY, _PRODUCT, _HOLDER, _AGENT, Column("payment_mode", _("Premium mode")),
        Column("payment_years", _("Payment term (years)"), "number", is_wide=True),
        Column("booked_on", _("Booked on"), "day"), Column("sign", _("Event"), "sign"),
        Column("factor", _("Factor"), "factor"), _BATCH, _AMOUNT,
    ),
    Kind.COHORT: (
        _POLICY, _PRODUCT, _HOLDER, Column("effective_on", _("Effective on"), "day"),
        Column("due_on", _("Due on"), "day"), Column("until", _("Grace period ends"), "day", is_wide=True),
        Column("state", _("State")), Column("counts", _("Collected"), "in_time"), _BATCH,
        Column("amount", _("Yearly premium (CNY)"), "money"),
    ),
    Kind.ENDED: (
        _POLICY, _PRODUCT, _HOLDER, _AGENT, Column("issued_on", _("Issued on"), "day"),
        Column("ended_on", _("Given up on"), "day"), Column("counts", _("Counts"), "against"), _BATCH, _AMOUNT,
    ),
    Kind.CALLBACKS: (
        _POLICY, _PRODUCT, _HOLDER, _AGENT, Column("issued_on", _("Issued on"), "day"),
        Column("until", _("Cooling-off period ends"), "day"), Column("succeeded_on", _("Called back on"), "day"),
        Column("counts", _("Counts"), "for"), _BATCH,
    ),
    Kind.CUSTOMERS: (
        Column("holder_no", _("Customer")), _HOLDER, Column("policies", _("Policies"), "number"),
        Column("policy_no", _("First policy")), Column("issued_on", _("Issued on"), "day"), _AGENT, _BATCH,
    ),
    Kind.MEMBERS: (
        Column("staff_no", _("Staff number")), Column("name", _("Name")),
        Column("since", _("In the team since"), "day"),
        Column("joined_on", _("Joined on"), "day", is_wide=True), Column("left_on", _("Left on"), "day"),
        Column("counts", _("Counts"), "stayed"),
    ),
    Kind.ANSWERS: (
        Column("survey_no", _("Survey")), _POLICY, _HOLDER, Column("answered_on", _("Answered on"), "day"),
        Column("score", _("Score, 1 to 5"), "number"),
        Column("promoter_score", _("Would recommend, 0 to 10"), "number"),
        _BATCH,
    ),
    Kind.COMPLAINTS: (
        Column("complaint_no", _("Complaint")), Column("received_on", _("Received on"), "day"), _POLICY, _HOLDER,
        Column("person", _("Person complained of")), Column("category", _("Category"), is_wide=True),
        Column("source", _("Source"), is_wide=True), Column("validity", _("Validity")),
        Column("counts", _("Counts"), "against"), _BATCH,
    ),
}  # fmt: skip
LABELS: Mapping[str, Mapping[str, Promise]] = {
    "kind": {choice.value: choice.label for choice in ReceiptKind},
    "payment_mode": {choice.value: choice.label for choice in PaymentMode},
    "state": {choice.value: choice.label for choice in PolicyState},
    "source": {choice.value: choice.label for choice in ComplaintSource},
    "validity": {choice.value: choice.label for choice in Validity},
}


@require_safe
@requires(Permission.PERFORMANCE_FACT_VIEW)
def records(request: UserRequest, pk: int, indicator: str) -> HttpResponse:
    """List the records behind a figure; their sums, over all pages, are those of the figure."""
    card = get_card_for(request.user, pk, Permission.PERFORMANCE_FACT_VIEW)
    if indicator not in Indicator.values:
        raise Http404
    name = Indicator(indicator)
    rules = rulebook(card.cycle.unit, card.cycle.starts_on)
    values = rules.values if rules else {}
    figure = Figure.objects.filter(cycle=card.cycle_id, director=card.director_id, indicator=name).first()
    context: dict[str, Any] = {"card": card, "indicator": name, "figure": figure, "method": method(name, values)}
    if figure:
        context["said"] = arithmetic(name, figure.numerator, figure.denominator, figure.value, values)
    if name == Indicator.QUALITY:
        return render(request, "appraisal/quality.html", context | _parts(card, values))
    return render(request, "appraisal/records.html", context | _list(request, card, name, values, figure))


def _list(
    request: UserRequest, card: Scorecard, name: Indicator, values: Mapping[str, Any], figure: Figure | None
) -> dict[str, Any]:
    """Return a page of the list with its sums, and whether these are the figure's."""
    listing = Listing(card.cycle, card.director_id, name, values)
    asked = request.GET.get("page", "")
    number = min(max(int(asked), 1), FURTHEST_PAGE) if asked.isdecimal() else 1
    sums, found = listing.page(number, RECORDS_ON_A_PAGE)
    columns = [column for column in COLUMNS[listing.kind] if _is_used(column, found)]
    return {
        "sums": sums,
        "page": Paginator(range(sums.records), RECORDS_ON_A_PAGE).get_page(number),
        "columns": columns,
        "opens": _opens(request.user, found),
        "rows": [[_shown(column, row[column.key]) for column in columns] for row in found],
        "has_amounts": any(column.key == "amount" for column in columns),
        "adds_up": figure is not None and (sums.above, sums.below) == (figure.numerator, figure.denominator or 0),
    }


def _opens(user: User, found: list[dict[str, Any]]) -> set[str]:
    """Return the numbers of those policies of the page that the user may open today."""
    numbers = {row["policy_no"] for row in found if row.get("policy_no")}
    return set(policies_visible_to(user).filter(policy_no__in=numbers).values_list("policy_no", flat=True))


def _is_used(column: Column, rows: list[dict[str, Any]]) -> bool:
    """Say whether a column tells anything of this figure; factors belong to standardised premium alone."""
    return column.form != "factor" or any(row["factor"] is not None for row in rows)


def _shown(column: Column, value: Any) -> Any:
    """Return a cell as the screen shows it: customers' names masked, codes in words."""
    if column.form == "name":
        return masked_name(value or "")
    return LABELS[column.key].get(value, value) if column.key in LABELS else value


def _parts(card: Scorecard, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of the quality index: figure, score, weight, and what they come to."""
    found = Figure.objects.filter(cycle=card.cycle_id, director=card.director_id, indicator__in=PARTS.values())
    figures = {figure.indicator: figure.value for figure in found}
    made = quality(QualityScheme.of(values), figures)
    rows = [
        {
            "indicator": indicator,
            "value": figures.get(indicator),
            "score": made.scores[part],
            "weight": made.weights.get(part),
            "product": made.known[part] * made.weights[part] if part in made.known and made.weights else None,
        }
        for part, indicator in PARTS.items()
    ]
    unset = [parameters.get(key) for key in made.index.unset]
    return {"rows": rows, "quality": made, "unset": unset}
