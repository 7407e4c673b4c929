"""Lists of this chapter as files: people, and a month's receipts and dues of a branch."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directors import queries
from directors.access import persons_visible_to
from directors.enums import CollectionMethod, DebitState, Rank, ReceiptKind
from directors.forms import persons_asked, units_asked
from directors.models import Due, Policy, Receipt
from governance.access import reach
from governance.crypto import Sealed, masked_name
from governance.exports import in_columns, of, text
from governance.models import OrgUnit, User
from governance.problems import Problem, Refused, mark
from governance.registry import ExportKind
from governance.roles import Permission
from governance.rules.periods import Period

NO_MONTH = mark("Say which month of which branch to export.")
FACTS = Permission.PERFORMANCE_FACT_EXPORT


def _narrowed(user: User, visible: QuerySet[Any], asked: QueryDict) -> QuerySet[Any]:
    """Return those of the people that the list's filters keep."""
    units = units_asked(user, Permission.PERSON_EXPORT)
    kept: QuerySet[Any] = persons_asked(visible, asked, timezone.localdate(), units).qs
    return kept


def persons(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the people of the list, as its filters have it, whom the user may export."""
    visible = persons_visible_to(user, Permission.PERSON_EXPORT)
    found = queries.with_leader(_narrowed(user, visible, asked), timezone.localdate())
    fields = ("staff_no", "name", "rank", "unit__name", "team_name", "leader_name", "members", "joined_on", "left_on")
    return found.order_by("unit__path", "pinyin", "staff_no").values_list(*fields)


def numbers(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the people of the list whom the user may export and whose numbers they may see in full."""
    open_to = persons_visible_to(user, Permission.PHONE_FULL)
    visible = persons_visible_to(user, Permission.PERSON_EXPORT).filter(pk__in=open_to.values("pk"))
    found = _narrowed(user, visible, asked)
    return found.order_by("unit__path", "pinyin", "staff_no").values_list("staff_no", "name", "unit__name", "phone")


def month_of_branch(user: User, asked: QueryDict) -> tuple[OrgUnit, Period]:
    """Return the branch and month that are asked for; Refused where they say nothing or lie beyond the user's reach."""
    unit = asked.get("unit", "")
    branch = OrgUnit.objects.branches().filter(pk=int(unit)).first() if unit.isdecimal() and len(unit) < 10 else None
    reached = reach(user, FACTS)
    may = branch and (reached.holds(branch.path) or any(path.startswith(branch.path) for path in reached.unit_paths))
    try:
        month = Period.parse(asked.get("month", ""))
    except ValueError:
        may = None
    if branch is None or not may:
        raise Refused(Problem(None, NO_MONTH, {}))
    return branch, month


def receipts(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the receipts paid in a month of a branch; who reaches less, those of the agents they reach."""
    branch, month = month_of_branch(user, asked)
    found = Receipt.objects.current().filter(batch__unit__path__startswith=branch.path)
    found = found.filter(paid_on__range=(month.start, month.end))
    if not reach(user, FACTS).holds(branch.path):
        reached = persons_visible_to(user, FACTS).values("pk")
        owned = Due.objects.current().filter(
            policy_no=OuterRef("policy_no"), instalment=OuterRef("instalment"), owner__in=reached
        )
        written = Policy.objects.current().filter(policy_no=OuterRef("policy_no"), writing_agent__in=reached)
        found = found.filter(Q(Exists(owned)) | Q(Exists(written), instalment=1))
    fields = ("receipt_no", "policy_no", "instalment", "kind", "paid_on", "banked_on", "amount", "payer", "channel")
    return found.order_by("paid_on", "pk").values_list(*fields)


def dues(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the instalments due in a month of a branch; who reaches less, those of the agents they reach."""
    branch, month = month_of_branch(user, asked)
    found = Due.objects.current().filter(batch__unit__path__startswith=branch.path)
    found = found.filter(due_on__range=(month.start, month.end))
    if not reach(user, FACTS).holds(branch.path):
        found = found.filter(owner__in=persons_visible_to(user, FACTS).values("pk"))
    fields = ("policy_no", "instalment", "policy_year", "due_on", "grace_ends_on", "amount", "method", "debit_state")
    return found.order_by("due_on", "pk").values_list(*fields, "owner__staff_no", "owner__name")


def _full(value: Sealed) -> str:
    return value.open()


def _name(value: Any) -> str:
    return masked_name(value or "")


KINDS = (
    ExportKind(
        "directors", _("People"), "R1.2", Permission.PERSON_EXPORT,
        (_("Staff number"), _("Name"), _("Rank"), _("Unit"), _("Team"), _("Leader"), _("Members"), _("Joined on"),
         _("Left on")),
        persons, in_columns(text, text, of(Rank), text, text, text, text, text, text),
    ),
    ExportKind(
        "numbers", _("People with mobile numbers"), "R1.2", Permission.PERSON_EXPORT,
        (_("Staff number"), _("Name"), _("Unit"), _("Mobile number")),
        numbers, in_columns(text, text, text, _full), Permission.PHONE_FULL,
    ),
    ExportKind(
        "receipts", _("Receipts"), "R5.1.1", FACTS,
        (_("Receipt"), _("Policy"), _("Instalment"), _("Kind"), _("Paid on"), _("Banked on"), _("Amount (CNY)"),
         _("Payer"), _("Channel")),
        receipts, in_columns(text, text, text, of(ReceiptKind), text, text, text, _name, text),
    ),
    ExportKind(
        "dues", _("Premiums due"), "R2.2.2a", FACTS,
        (_("Policy"), _("Instalment"), _("Policy year"), _("Due on"), _("Grace period ends"), _("Amount (CNY)"),
         _("Collection method"), _("Debit"), _("Staff number"), _("Owner on the list")),
        dues,
        in_columns(text, text, text, text, text, text, of(CollectionMethod), of(DebitState), text, text),
    ),
)  # fmt: skip
