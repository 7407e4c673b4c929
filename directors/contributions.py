"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directors import queries
from directors.access import persons_to_invite, persons_visible_to, rights_on
from directors.enums import Rank
from directors.exports import KINDS as EXPORTS
from directors.forms import InvitationFilter, persons_asked, units_asked, whom
from directors.models import Leadership, Membership, Person, Policy, RankSpan
from directors.queries import oddities
from directors.search import SOURCES
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
from governance.access import reach
from governance.enums import Role
from governance.intake.kinds import add_intake
from governance.models import Finding, User
from governance.pages import count_rows
from governance.registry import (
    OPEN_WORK,
    Evidence,
    FirstStep,
    Help,
    MenuItem,
    Narrowing,
    OpenWork,
    PersonTab,
    QualityCheck,
    add_acts,
    add_evidence,
    add_export,
    add_first_steps,
    add_help,
    add_history,
    add_menu,
    add_open_work,
    add_person_tab,
    add_quality,
    add_rows,
    add_search,
)
from governance.roles import Permission
from governance.teams import add_teams

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, QueryDict


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


def handover(request: "HttpRequest", person: Person) -> Mapping[str, Any]:
    """Return what a leaver leaves open, kind by kind."""
    numbers = count_rows(cast("User", request.user), [kind.rows(person) for kind in OPEN_WORK])
    counted = zip(OPEN_WORK, numbers, strict=True)
    return {"open": [(kind.title, number, _link(kind, request, person)) for kind, number in counted if number]}


def _link(kind: OpenWork, request: "HttpRequest", person: Person) -> str:
    if kind.url is None or (kind.permission and not reach(cast("User", request.user), kind.permission)):
        return ""
    return kind.url(person)


def is_leaving(user: User, person: Person) -> bool:
    """Say whether the person's last day is set, and the reader is another than they."""
    return person.left_on is not None and person.user_id != user.pk


def people_narrowed(user: User) -> Narrowing:
    """Return what narrows the people whom a user may see, today, as the list's address asks."""
    today = timezone.localdate()
    visible = persons_visible_to(user)
    counts, units = queries.counts_by_post(visible, today), units_asked(user, Permission.PERSON_VIEW)

    def narrow(asked: "QueryDict") -> "QuerySet[Person]":
        query = asked.copy()
        query["who"] = whom(asked, counts)
        found: QuerySet[Person] = persons_asked(visible, query, today, units).qs
        return found

    return narrow


add_help(
    Help(
        ("directors",),
        _("Directors"),
        _("Everybody of your reach, by rank and unit. Filters stand in the address; keep them under a name."),
        clauses=("R2.1.1", "R2.2.1a"),
        keys=(("/", _("Search this list")), ("J K", _("Next and previous row"))),
    ),
    Help(
        ("director",),
        _("One person"),
        _("Post, team, results and what happened. Masked values are shown one by one, with a reason, and logged."),
        clauses=("R2.1.1", "R7.2.2"),
    ),
    Help(
        ("policy",),
        _("Policy"),
        _("What was sold, to whom, and who serves it. The customer is masked; show one value with a reason."),
        clauses=("R2.2.2a",),
    ),
    Help(
        ("invitations",),
        _("Invitations"),
        _("People of the staff file without an account. An invited person chooses a password by a link."),
        clauses=("R8.1",),
    ),
)

add_menu(MenuItem(2, _("Directors"), "directors", "users", Permission.PERSON_VIEW))
add_person_tab(PersonTab("overview", _("Overview"), "directors/overview.html", overview, Permission.PERSON_VIEW))
add_person_tab(
    PersonTab(
        "history", _("History"), "directors/history.html", history, Permission.HISTORY_VIEW, is_open=may_see_history
    )
)
add_person_tab(
    PersonTab(
        "handover", _("Hand-over"), "directors/handover.html", handover, Permission.HISTORY_VIEW, is_open=is_leaving
    )
)
add_menu(MenuItem(2, _("Invitations"), "invitations", "user-plus", Permission.ACCOUNT_CREATE))
add_acts({"person.invited": _("Account made for a person")})
add_first_steps(
    FirstStep(7, _("Staff"), _("The staff file of each branch, taken in as data."), Person.objects.all),
    FirstStep(
        8,
        _("Invitations"),
        _("People of the staff file with an account."),
        lambda: Person.objects.filter(user__isnull=False),
        "invitations",
    ),
)
add_open_work(
    OpenWork(_("Teams led"), lambda person: Leadership.objects.filter(person=person, period__contains=person.left_on)),
    OpenWork(
        _("Policies served"),
        lambda person: Policy.objects.filter(servicing_agent=person, superseded_by__isnull=True),
    ),
)
add_history("directors.person", (RankSpan, "person"), (Membership, "person"), (Leadership, "person"))

add_teams(members=queries.accounts_led_by, leaders=queries.accounts_leading)
add_rows("directors", people_narrowed)
add_rows("invitations", lambda user: lambda asked: InvitationFilter(asked).found(persons_to_invite(user)))
add_export(*EXPORTS)
add_search(*SOURCES)

for kind in (staff, policies, dues, receipts, events, callbacks, complaints, answers, commission):
    add_intake(kind.KIND)


def person_page(finding: Finding) -> str:
    """Return the page of the person whom a finding is about."""
    return reverse("director", args=[finding.about])


def overlap_page(finding: Finding) -> str:
    """Return where an overlap is mended: the person's page, or the file that repeats a payment."""
    if finding.code == "paid_twice":
        return file_page(finding)
    return person_page(finding)


def file_page(finding: Finding) -> str:
    """Return the page of the file that a finding is about; the list of batches where it came without a file."""
    return reverse("upload_detail", args=[finding.about]) if finding.about else reverse("batch_list")


add_quality(
    QualityCheck(
        4,
        "receipts_without_policy",
        _("Receipts without a policy"),
        _("Money counts for the agents of its policy; without a policy it counts for nobody."),
        "R5.1.1",
        Role.HR,
        oddities.RECEIPTS_WITHOUT_POLICY,
        oddities.RECEIPT_MESSAGES,
        _("Open the file"),
        file_page,
    ),
    QualityCheck(
        5,
        "dues_without_owner",
        _("Instalments without an owner"),
        _("An instalment counts for the team of whoever it is listed with, on the day of the list."),
        "R2.2.2a",
        Role.HR,
        oddities.DUES_WITHOUT_OWNER,
        oddities.DUE_MESSAGES,
        _("Open the person"),
        person_page,
    ),
    QualityCheck(
        6,
        "members_without_team",
        _("People without a team"),
        _("Every agent and director in office belongs to a team."),
        "R2.2.1a",
        Role.HEAD,
        oddities.MEMBERS_WITHOUT_TEAM,
        oddities.MEMBER_MESSAGES,
        _("Open the person"),
        person_page,
    ),
    QualityCheck(
        7,
        "overlaps",
        _("Overlaps"),
        _("Nobody leads two teams or stays in one after leaving, and no instalment is paid twice."),
        "R6.4.1",
        Role.HR,
        oddities.OVERLAPS,
        oddities.OVERLAP_MESSAGES,
        _("Open"),
        overlap_page,
    ),
)

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
