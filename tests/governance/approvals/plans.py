"""A kind of request for tests: a plan of a unit, decided along whatever route the test lays."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import make_aware

from governance import registry
from governance.actions import approvals
from governance.enums import PartyReason, Verb
from governance.models import Approval, OrgUnit, ParameterValue, User
from governance.parameters import Stop, dump
from tests.cast import Cast

NOON = make_aware(datetime.fromisoformat("2026-06-10T12:00"))
HOUR = timedelta(hours=1)
HEAD, LEADER = Stop(1, "head", "department"), Stop(1, "leader", "branch")


@dataclass
class Plans:
    """What became of the plans, and who is party to each."""

    calls: list[tuple[str, int, int]] = field(default_factory=list)
    parties: list[tuple[User, PartyReason]] = field(default_factory=list)
    named: User | None = None

    def note(self, what: str) -> Any:
        return lambda *, subject, by, **_: self.calls.append((what, subject.pk, by.pk))

    def names(self) -> list[str]:
        return [name for name, _subject, _by in self.calls]


@contextmanager
def registered() -> Iterator[Plans]:
    plans = Plans()
    registry.add_approval(
        registry.ApprovalKind(
            "test.plan",
            "Plan",
            "R8.1",
            "route.role_change",
            subject=lambda pk: OrgUnit.objects.get(pk=pk),
            words=lambda params: (f"Plan {params.get('name', '')}", "next year"),
            template="governance/clause.html",
            context=lambda *_: {},
            parties=lambda _: plans.parties,
            granted=plans.note("granted"),
            refused=plans.note("refused"),
            returned=plans.note("returned"),
            withdrawn=plans.note("withdrawn"),
            named=lambda *_: plans.named,
        )
    )
    yield plans
    del registry.APPROVAL_KINDS["test.plan"]


def lay(cast: Cast, *stops: Stop) -> None:
    """Let the edition say that plans take this way."""
    rows = ParameterValue.objects.filter(edition=cast.edition, key="route.role_change")
    rows.update(value=dump("route.role_change", stops))


def ask(cast: Cast, by: User | None = None, unit: OrgUnit | None = None, now: datetime = NOON, **more: Any) -> Approval:
    unit = unit or cast.first
    return approvals.open_request(
        kind="test.plan", subject=unit, unit=unit, by=by or cast.director, now=now, params={"name": "A"}, **more
    )


def decide(
    approval: Approval, by: User, verb: Verb = Verb.APPROVE, comment: str = "", now: datetime = NOON
) -> Approval:
    """Decide as a fresh request of that person would."""
    return approvals.decide(approval=approval, verb=verb, by=User.objects.get(pk=by.pk), now=now, comment=comment)
