"""What each person sees of the requests: to decide, decided, copied, asked by themselves."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, Max, Min, Model, OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.utils import timezone

from governance.approvals.seats import barred_from, before, decidable
from governance.enums import PartyReason, StepState
from governance.models import Approval, ApprovalCopy, ApprovalParty, ApprovalStep, RoleGrant, User
from governance.registry import APPROVAL_KINDS, ApprovalKind
from governance.rules.approvals import DECIDING_ROLES, Ending, covers

TO_DECIDE, DECIDED, COPIED, ASKED = TABS = ("mine", "done", "copied", "asked")


def waiting_for(user: User, day: date) -> QuerySet[Approval]:
    """Return the requests that wait for the user, the most urgent first."""
    steps = decidable(user, day)
    return Approval.objects.filter(pk__in=steps.values("approval")).order_by("due_at", "pk")


def decided_by(user: User) -> QuerySet[Approval]:
    """Return the requests that the user, or a stand-in in their name, decided on; the latest first."""
    mine = Q(steps__decided_by=user) | Q(steps__on_behalf_of=user)
    return Approval.objects.filter(mine).annotate(when=Max("steps__decided_at")).order_by("-when")


def copied_to(user: User) -> QuerySet[Approval]:
    """Return the requests of which the user got a copy."""
    return Approval.objects.filter(copies__user=user).order_by("-copies__at")


def asked_by(user: User) -> QuerySet[Approval]:
    """Return the requests of the user, running ones first."""
    running = Exists(Approval.objects.running().filter(pk=OuterRef("pk")))
    return Approval.objects.filter(asked_by=user).order_by(running.desc(), "-pk")


def tab_of(name: str, user: User, day: date) -> QuerySet[Approval]:
    """Return the requests of a tab, ready for a list."""
    if name == TO_DECIDE:
        found = waiting_for(user, day)
    else:
        found = {DECIDED: decided_by, COPIED: copied_to, ASKED: asked_by}[name](user)
    return found.select_related("asked_by", "unit")


def left_with(user: User, day: date) -> QuerySet[Approval]:
    """Return the running requests that a leaver leaves undecided: in their seats, or theirs by name."""
    named = ApprovalStep.objects.filter(state=StepState.OPEN, assignee=user)
    left = Q(pk__in=decidable(user, day).values("approval")) | Q(pk__in=named.values("approval"))
    return Approval.objects.running().filter(left)


def visible_to(user: User, day: date) -> QuerySet[Approval]:
    """Return the requests that exist for the user: theirs to decide, decided, copied or asked by themselves.

    Who holds the seat but is party to the request sees it, without deciding; a subject never sees a hidden kind.
    """
    steps = ApprovalStep.objects.filter(approval=OuterRef("pk"))
    open_to_them = before(user, day).filter(approval=OuterRef("pk"))
    past = steps.filter(Q(decided_by=user) | Q(on_behalf_of=user) | Q(passed_by=user))
    seen = Q(asked_by=user) | Q(Exists(open_to_them)) | Q(Exists(past))
    seen |= Q(Exists(ApprovalCopy.objects.filter(approval=OuterRef("pk"), user=user)))
    hidden = [kind.name for kind in APPROVAL_KINDS.values() if kind.hidden_from_subject]
    about_them = ApprovalParty.objects.filter(approval=OuterRef("pk"), user=user, reason=PartyReason.SUBJECT)
    found = Approval.objects.filter(seen)
    return found.exclude(Q(kind__in=hidden) & Q(Exists(about_them))) if hidden else found


def get_approval_for(user: User, pk: int, day: date) -> Approval:
    """Return a request that the user may see, with the `step` they may decide; any other does not exist (404)."""
    steps = decidable(user, day).filter(approval=OuterRef("pk")).order_by("order", "pk")
    found = visible_to(user, day).annotate(step=Subquery(steps.values("pk")[:1]))
    return get_object_or_404(found.select_related("asked_by", "unit", "ended_by", "edition"), pk=pk)


def latest_about(kind: str, record: Model, user: User, day: date) -> Any:
    """Return the latest request about a record, for its page; None where none was ever asked.

    It carries the `words` last said in deciding it, and whether the user `opens` it.
    """
    said = ApprovalStep.objects.filter(approval=OuterRef("pk"), decided_by__isnull=False).exclude(comment="")
    opens = Exists(visible_to(user, day).filter(pk=OuterRef("pk")))
    words = Subquery(said.order_by("-decided_at").values("comment")[:1])
    return Approval.objects.about(kind, record).annotate(words=words, opens=opens).order_by("-pk").first()


@dataclass(frozen=True, slots=True)
class Line:
    """A request as a list shows it."""

    approval: Approval
    kind: ApprovalKind
    headline: str
    detail: str


def line(approval: Approval) -> Line:
    """Return a request with its kind and its words in the reader's language."""
    kind = APPROVAL_KINDS[approval.kind]
    return Line(approval, kind, *kind.words(approval.params))


@dataclass(frozen=True, slots=True)
class Flow:
    """The way of a request so far and to come: each step with the people who may decide it now, and the copies."""

    steps: list[tuple[ApprovalStep, list[User]]]
    copies: list[ApprovalCopy]


def flow_of(approval: Approval, around: list[RoleGrant]) -> Flow:
    """Return a request's steps in order, each with those of the colleagues around who hold it while it is open."""
    people = ("unit", "assignee", "decided_by", "on_behalf_of", "passed_by")
    steps = approval.steps.select_related(*people).exclude(state=StepState.SKIPPED)
    return Flow(
        [(step, _holding(step, around)) for step in steps],
        list(approval.copies.select_related("user", "by").order_by("at")),
    )


def _holding(step: ApprovalStep, around: list[RoleGrant]) -> list[User]:
    if step.state != StepState.OPEN or step.assignee_id:
        return []
    return [grant.user for grant in around if (grant.role, grant.unit_id) == (step.role, step.unit_id)]


def holders_of(step: ApprovalStep, day: date) -> list[User]:
    """Return the people who may decide a step, stand-ins apart."""
    return [step.assignee] if step.assignee else _holding(step, colleagues(step.approval, day))


def colleagues(approval: Approval, day: date) -> list[RoleGrant]:
    """Return the deciding roles around a request, its parties and their relatives apart.

    They are whom it may be handed to, added or copied.
    """
    codes = approval.unit.path.strip("/").split("/")
    paths = ["/" + "/".join(codes[:depth]) + "/" for depth in range(1, len(codes) + 1)]
    grants = RoleGrant.objects.in_force(day).filter(unit__path__in=paths, role__in=DECIDING_ROLES, user__is_active=True)
    return list(grants.exclude(barred_from(approval, day)).select_related("user", "unit").order_by("user__name", "pk"))


def may_take_over(step: ApprovalStep, grants: list[RoleGrant]) -> list[User]:
    """Return the colleagues to whom a step may be handed: the same or a higher role in its scope."""
    fitting = [grant.user for grant in grants if covers(grant.role, grant.unit.path, step.role, step.unit.path)]
    return list({user.pk: user for user in fitting}.values())


def next_after(user: User, day: date, gone: int) -> int | None:
    """Return the next request that waits for the user."""
    return waiting_for(user, day).exclude(pk=gone).values_list("pk", flat=True).first()


def ending_of(approval: Approval) -> Ending | None:
    """Return who ended a request and when, for whoever comes too late; None while it runs."""
    if approval.ended_by is None or approval.ended_at is None:
        return None
    return Ending(approval.state, str(approval.ended_by), _clock(approval.ended_at))


def _clock(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"


def earliest_due(approval: Approval) -> datetime | None:
    """Return when the first of a request's open steps is due."""
    due: datetime | None = approval.steps.filter(state=StepState.OPEN).aggregate(due=Min("due_at"))["due"]
    return due


def counts_by_kind(user: User, day: date) -> list[tuple[ApprovalKind, int]]:
    """Return the kinds that may be decided in bulk, with how many requests of each wait for the user."""
    numbers = dict(waiting_for(user, day).order_by("kind").values_list("kind").annotate(Count("pk")))
    return [(kind, numbers[name]) for name, kind in APPROVAL_KINDS.items() if name in numbers and kind.in_bulk]
