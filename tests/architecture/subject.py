"""What an address of the access matrix is about."""

from dataclasses import dataclass, field
from typing import Any

from governance.enums import Scope


@dataclass
class Subject:
    """A row: the arguments of its address, the path of its unit, who owns it, whose team it is in.

    `only` names the one person for whom it exists, `among` several; `shared` rows belong to no unit.
    """

    arguments: dict[str, Any]
    path: str = ""
    own: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    only: str = ""
    among: tuple[str, ...] = ()
    shared: bool = False
    body: dict[str, Any] = field(default_factory=dict)

    def persons(self, scope: Scope) -> tuple[str, ...]:
        return self.own if scope is Scope.OWN else self.team
