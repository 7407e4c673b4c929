"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directors import queries
from directors.access import rights_on
from directors.enums import Rank
from directors.models import Leadership, Membership, Person, RankSpan
from directors.statements import (
    answers,
    callbacks,
    commission,
    complaints,
    dues,
    events,
    policies,
    receipts,
    staff,
)
from governance.intake.kinds import add_intake
from governance.models import User
from governance.registry import Evidence, MenuItem, PersonTab, add_evidence, add_history, add_menu, add_person_tab
from governance.roles import Permission

if TYPE_CHECKING:
    from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Span:
    """A dated row as a page tells it: words, first day, last day (None while it lasts), whether it holds today."""

    words: str
    since: date
    until: date | None
    is_now: bool


def _span(words: str, period: Any, today: date) -> Span:
    until = period.upper - timedelta(days=1) if period.upper else None
    return Span(words, period.lower, until, today in period)


def overview(request: "HttpRequest", person: Person) -> Mapping[str, Any]:
    """Return a person's ranks and teams as spans, and the members they lead today with their ranks."""
    today = timezone.localdate()
    team: Any = queries.with_post(queries.team_on(person, today), today)
    return {
        "ranks": [_span(str(span.get_rank_display()), span.period, today) for span in queries.ranks_of(person)],
        "teams": [
            _span(f"{span.team.name} · {span.team.unit.name}", span.period, today) for span in queries.teams_of(person)
        ],
        "team": [(member, Rank(member.rank).label if member.rank else "") for member in team],
    }


def history(request: "HttpRequest", person: Person) -> Mapping[str, Any]:
    """Return what the timeline of a person leaves out for its reader: of their own, the names of others."""
    return {"is_own": person.user_id is not None and person.user_id == request.user.pk}


def may_see_history(user: User, person: Person) -> bool:
    """Say whether the user may see how the person's posts came about."""
    return Permission.HISTORY_VIEW in rights_on(user, person)


add_menu(MenuItem(2, _("Directors"), "directors", "users", Permission.PERSON_VIEW))
add_person_tab(PersonTab("overview", _("Overview"), "directors/overview.html", overview, Permission.PERSON_VIEW))
add_person_tab(
    PersonTab(
        "history", _("History"), "directors/history.html", history, Permission.HISTORY_VIEW, is_open=may_see_history
    )
)
add_history("directors.person", (RankSpan, "person"), (Membership, "person"), (Leadership, "person"))

for kind in (staff, policies, dues, receipts, events, callbacks, complaints, answers, commission):
    add_intake(kind.KIND)

add_evidence(
    Evidence("R1.2", _("Each role sees the people of its unit, its team or itself, and nobody else."), "directors"),
    Evidence("R2.2.1a", _("Teams and their leaders are dated rows: who led whom on a day is known."), "directors"),
    Evidence("R2.2.3a", _("Call-backs are imported with their results, customer by customer."), "intake_list"),
    Evidence("R5.1.3", _("Complaints and survey answers are imported; only valid complaints count."), "intake_list"),
    Evidence("R5.3.1", _("Commission is imported payment by payment, also what is taken back."), "intake_list"),
    Evidence("R7.1.3", _("Cancellations, surrenders and loans are imported day by day."), "intake_list"),
    Evidence("R2.2.2a", _("The due list of each month is imported with its owner frozen."), "intake_list"),
    Evidence("R4.2.1", _("Ranks are dated rows; a director's page shows the way so far."), "directors"),
    Evidence("R5.1.1", _("Receipts are imported with their kind, so that only premium counts."), "intake_list"),
)
