"""One row of each kind for the access matrix: whose it is, where it lies, how its address is built."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from governance.enums import Scope
from governance.models import Job
from tests.cast import Cast


@dataclass
class Subject:
    """A row: the arguments of its address, the path of its unit, who owns it, whose team it is in.

    `only` names the one person for whom it exists; `shared` rows belong to no unit.
    """

    arguments: dict[str, Any]
    path: str = ""
    own: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    only: str = ""
    shared: bool = False
    body: dict[str, Any] = field(default_factory=dict)

    def persons(self, scope: Scope) -> tuple[str, ...]:
        return self.own if scope is Scope.OWN else self.team


def clause(cast: Cast) -> Subject:
    return Subject({"number": "R5.1.1"}, shared=True)


def job(cast: Cast) -> Subject:
    made, _ = Job.objects.get_or_create(
        key="matrix", defaults={"kind": "appraisal.compute", "asked_by": cast.hr, "asked_at": timezone.now()}
    )
    return Subject({"pk": made.pk}, only="hr")


SUBJECTS: dict[str, Callable[[Cast], Subject]] = {"clause": clause, "job": job}
