"""The way a request takes: which seats its steps fall to, and which steps fell to nobody since."""

from collections import defaultdict
from datetime import date

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone

from governance.approvals.seats import party_of_step, relatives_of, running, signed_by
from governance.editions import RuleBook, rulebook
from governance.enums import Role
from governance.models import Approval, ApprovalStep, OrgUnit, RoleGrant, User
from governance.parameters import suggested
from governance.problems import Problem, Refused, mark
from governance.registry import APPROVAL_KINDS
from governance.rules.approvals import CLAUSE, DECIDING_ROLES, rungs


def rules_of(unit: OrgUnit, day: date) -> RuleBook:
    """Return the rules that a request of the unit on the day follows; Refused where no edition is in force."""
    rules = rulebook(unit, day)
    if rules is None:
        raise Refused(Problem(CLAUSE, mark("No edition of the regulation is in force on that day."), {}, "state"))
    return rules


def rules_for(approval: Approval) -> RuleBook:
    """Return the rules that a request follows: those of the day on which it was asked.

    For what is founded the suggestions fill what they leave open.
    """
    day = asked_on(approval)
    if not APPROVAL_KINDS[approval.kind].founded:
        return rules_of(approval.unit, day)
    given = rulebook(approval.unit, day)
    return RuleBook(given.edition if given else approval.edition, suggested() | dict(given.values if given else {}))


def configured(rules: RuleBook, key: str) -> object:
    """Return a value of the edition; Refused where it is not configured."""
    value = rules.get(key)
    if value is None:
        message = mark("The edition does not say “%(key)s”. Human resources must set it first.")
        raise Refused(Problem(CLAUSE, message, {"key": key}, "state"))
    return value


def chain_of(unit: OrgUnit) -> list[OrgUnit]:
    """Return a unit and those above it, nearest first."""
    codes = unit.path.strip("/").split("/")
    paths = ["/" + "/".join(codes[:depth]) + "/" for depth in range(1, len(codes) + 1)]
    return sorted(OrgUnit.objects.filter(path__in=paths), key=lambda one: -len(one.path))


class Router:
    """Finds for each step of one request the nearest seat with somebody who may decide."""

    def __init__(self, approval: Approval, day: date) -> None:
        self.approval = approval
        self.day = day
        self.chain = {unit.path: unit for unit in chain_of(approval.unit)}
        self.barred = self._barred()
        self.free = self._free()

    def _barred(self) -> set[int]:
        parties = set(self.approval.parties.values_list("user_id", flat=True))
        related = relatives_of(parties, self.day)
        signed = self.approval.steps.filter(round=self.approval.round, decided_by__isnull=False)
        names = {name for pair in signed.values_list("decided_by_id", "on_behalf_of_id") for name in pair if name}
        return parties.union(names, *(related[party] for party in parties))

    def _free(self) -> dict[tuple[str, str], set[int]]:
        """Return who may decide in each seat of the chain."""
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        grants = RoleGrant.objects.in_force(self.day).filter(
            unit__in=self.chain.values(), role__in=DECIDING_ROLES, user__is_active=True
        )
        for role, path, user in grants.values_list("role", "unit__path", "user_id"):
            if user not in self.barred:
                found[role, path].add(user)
        return found

    def seat(self, role: str, level: str) -> tuple[str, OrgUnit, User | None] | None:
        """Return role, unit and, for a director, the person a step falls to; one level up where there is nobody."""
        if role == Role.DIRECTOR and (named := self._director()):
            return role, self.approval.unit, named
        units = [(unit.path, unit.kind) for unit in self.chain.values()]
        for rung in rungs(role, level, units):
            if self.free.get(rung):
                return rung[0], self.chain[rung[1]], None
        return None

    def _director(self) -> User | None:
        """Return the director whom the chapter names, unless they are party to the request."""
        kind = APPROVAL_KINDS[self.approval.kind]
        named = kind.named(kind.subject(self.approval.subject_id), self.day) if kind.named else None
        return named if named and named.is_active and named.pk not in self.barred else None


def unheld(day: date) -> QuerySet[ApprovalStep]:
    """Return the open steps that nobody may decide any more: roles ended, people left, relatives declared."""
    by_role = Q(assignee__isnull=True) & ~Exists(
        RoleGrant.objects.in_force(day)
        .filter(role=OuterRef("role"), unit=OuterRef("unit"), user__is_active=True)
        .exclude(Exists(party_of_step("user", day)))
        .exclude(Exists(signed_by("user")))
    )
    kept = RoleGrant.objects.in_force(day).filter(user=OuterRef("assignee"), user__is_active=True)
    covering = kept.alias(here=ExpressionWrapper(OuterRef("unit__path"), CharField())).filter(
        Q(role=OuterRef("role")) | Q(role=Role.LEADER), here__startswith=F("unit__path")
    )
    by_name = Q(assignee__isnull=False) & ~(Q(role=Role.DIRECTOR) & Q(assignee__is_active=True))
    return running().filter(by_role | (by_name & ~Exists(covering.exclude(Exists(party_of_step("user", day))))))


def directors_moved(day: date) -> list[ApprovalStep]:
    """Return the open steps of a director who no longer is the one the chapter names."""
    steps = running().filter(role=Role.DIRECTOR, passed_by__isnull=True)
    moved = []
    for step in steps.select_related("approval__unit"):
        kind = APPROVAL_KINDS.get(step.approval.kind)
        named = kind.named(kind.subject(step.approval.subject_id), day) if kind and kind.named else None
        if named is None or named.pk != step.assignee_id:
            moved.append(step)
    return moved


def asked_on(approval: Approval) -> date:
    """Return the day whose edition a request follows: the one on which it was asked."""
    return timezone.localdate(approval.asked_at)
