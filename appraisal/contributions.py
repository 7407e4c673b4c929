"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from appraisal import actions
from appraisal.access import cards_visible_to, cycles_visible_to
from appraisal.enums import CycleState
from appraisal.exports import KINDS as EXPORTS
from appraisal.models import Cycle
from appraisal.queries import waiting
from appraisal.queries.cards import latest_cards, with_department, with_team
from appraisal.queries.cycles import COMPUTE, outcomes
from appraisal.queries.overview import departments, directors_in_post, nodes, recent_months, waiting_uploads
from appraisal.queries.sheets import sheet
from appraisal.queries.standings import standings
from appraisal.statements import targets
from directors.models import Person
from governance.access import findings_visible_to, grants_of, reach
from governance.editions import rulebook
from governance.enums import MailWay, Role
from governance.intake.kinds import add_intake
from governance.jobs import Progress
from governance.models import Job, User
from governance.problems import mark
from governance.registry import (
    Evidence,
    Help,
    Home,
    JobKind,
    MenuItem,
    NoticeKind,
    PersonTab,
    QualityCheck,
    add_acts,
    add_evidence,
    add_export,
    add_help,
    add_home,
    add_job,
    add_menu,
    add_needs,
    add_notice,
    add_person_tab,
    add_quality,
)
from governance.roles import Permission


def compute(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Compute a period's cycles, in the name of who asked for it."""
    asked = Cycle.objects.filter(pk__in=job.arguments["cycles"])
    # What is published, an earlier delivery computed, and the clock went on.
    if cycles := list(asked.exclude(state=CycleState.PUBLISHED)):
        actions.compute_cycles(cycles=cycles, by=job.asked_by, now=timezone.now(), progress=progress)
    return {"runs": dict(asked.order_by("pk").values_list("pk", "run"))}


def may_compute(job: Job) -> bool:
    """Say whether who asked for the work may still have those branches computed."""
    cycles = Cycle.objects.filter(pk__in=job.arguments["cycles"]).select_related("unit")
    if job.asked_by is None:
        return True
    reached = reach(job.asked_by, Permission.CYCLE_EDIT)
    return all(reached.holds(cycle.unit.path) for cycle in cycles)


def hr_home(request: HttpRequest) -> Mapping[str, Any]:
    """Return what HR's home shows: what waits, how the newest month went, the month's fixed days."""
    user, now = _user(request), timezone.now()
    unit = next(grant.unit for grant in grants_of(user) if grant.role == Role.HR)
    reached = reach(user, Permission.CYCLE_VIEW)
    months = recent_months(cycles_visible_to(user))
    newest = next((month for month in months if month.computed_at), None)
    cards = cards_visible_to(user)
    uploads = waiting_uploads(reach(user, Permission.IMPORT_BATCH_VIEW))
    unpublished = [month for month in months if month.state != CycleState.PUBLISHED]
    return {
        "unit": unit,
        "now": now,
        "odd": findings_visible_to(user).count(),
        "in_post": directors_in_post(reached, timezone.localdate(now)),
        "uploads": uploads,
        "unpublished": unpublished,
        "to_do": len(uploads) + len([month for month in unpublished if not month.computed_at]),
        "newest": newest,
        "came_to": outcomes(cards, [newest])[newest.pk] if newest else None,
        "departments": departments(cards.filter(cycle=newest)) if newest else [],
        "nodes": nodes(rulebook(unit, timezone.localdate(now)), now),
    }


def director_home(request: HttpRequest) -> Mapping[str, Any]:
    """Return what a director's home shows: the newest card of their own."""
    own = with_team(with_department(cards_visible_to(_user(request)).filter(director__user=_user(request))))
    card = latest_cards(own).select_related("cycle__unit", "cycle__edition", "director__unit").first()
    return {"card": card, "sheet": sheet(card) if card else None, "now": timezone.now()}


def head_home(request: HttpRequest) -> Mapping[str, Any]:
    """Return what a head's home shows: the department's directors with their lights, lowest score first."""
    user = _user(request)
    newest = next((month for month in recent_months(cycles_visible_to(user)) if month.computed_at), None)
    cards = with_team(cards_visible_to(user).filter(cycle=newest)) if newest else cards_visible_to(user).none()
    shown = list(cards.select_related("director").order_by(F("total").asc(nulls_last=True), "director__pinyin"))
    places = standings(newest, [card.pk for card in shown]) if newest else {}
    for card in shown:
        card.standing = places.get(card.pk)
    return {
        "newest": newest,
        "cards": shown,
        "came_to": outcomes(cards_visible_to(user), [newest])[newest.pk] if newest else None,
        "now": timezone.now(),
    }


def person_cards(request: HttpRequest, person: Person) -> Mapping[str, Any]:
    """Return a director's cards, newest first."""
    cards = latest_cards(cards_visible_to(_user(request)).filter(director=person))
    return {"cards": list(cards.select_related("cycle")[:36])}


def cycle_page(cycle: int | None) -> str:
    """Return the address of a month's page."""
    return reverse("cycle", args=[cycle])


def sees_cycle(user: User, cycle: int | None) -> bool:
    """Say whether the user may see the month today."""
    return cycles_visible_to(user).filter(pk=cycle or 0).exists()


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user


add_intake(targets.KIND)
add_quality(
    QualityCheck(
        1,
        waiting.CHECK,
        _("Months that wait"),
        _("A month that has ended is published by the clock as soon as nothing holds it up."),
        "R5.2.1",
        Role.HR,
        waiting.waiting_months,
        waiting.MESSAGES,
        _("Open the month"),
        lambda finding: reverse("cycle", args=[finding.about]),
    )
)
add_export(*EXPORTS)
add_job(JobKind(COMPUTE, _("Computing a month"), compute, is_open=may_compute))
add_needs(
    {
        "weights.": _("Scores of months, quarters and years"),
        "curve.": _("Points of the indicators"),
        "target.": _("Points of indicators held against a target"),
        "quality.": _("The index of business quality"),
        "premium.": _("Premium income and new premium"),
        "persistency.": _("Persistency"),
        "complaints.": _("Complaint rate"),
        "csat.": _("Customer satisfaction"),
        "light.": _("The light of a month"),
        "calendar.": _("When a period opens and is published"),
        "appraisal.": _("Who is appraised"),
        "grade.": _("Grades"),
        "distribution.": _("Grades"),
        "annual.": _("Totals of a year"),
    }
)

add_help(
    Help(
        ("cycles", "cycle"),
        _("Scorecards of a month"),
        _("Computed from the facts, published by the clock. A running month is computed again when facts arrive."),
        figures=(
            (_("Light"), _("Green, yellow or red by the score and the edition's lines.")),
            (_("Not applicable"), _("What cannot be judged hands its weight to the rest.")),
        ),
        clauses=("R5.2.1", "R5.2.2"),
    ),
    Help(
        ("ranking",),
        _("Ranking"),
        _("Places within branch and rank; the same score shares a place."),
        figures=((_("Places"), _("Below five people nobody sees a single place but the management.")),),
        clauses=("R5.2.1",),
    ),
    Help(
        ("scorecard",),
        _("Scorecard"),
        _("Each indicator with target, actual, score and how it is worked out. Each figure leads to its records."),
        figures=(
            (_("Achievement"), _("Actual divided by target.")),
            (_("Watermark"), _("The last batch of facts that this card has seen.")),
        ),
        clauses=("R5.1.1", "R5.2.2"),
    ),
    Help(
        ("scorecard_records",),
        _("Records behind a figure"),
        _("Every row that the figure counts, as it was when the card was computed. The sum is the figure."),
        clauses=("R5.1.1", "R6.4.1"),
        keys=(("J K", _("Next and previous row")),),
    ),
)

add_menu(MenuItem(5, _("Scorecards"), "cycles", "gauge", Permission.CYCLE_VIEW))
add_home(Home(Role.HR, "appraisal/home_hr.html", hr_home))
add_home(Home(Role.DIRECTOR, "appraisal/home_director.html", director_home))
add_home(Home(Role.HEAD, "appraisal/home_head.html", head_home))
add_acts(
    {
        "cycle.opened": _("Month opened"),
        "cycle.compute_asked": _("Computing asked for"),
        "cycle.computed": _("Month computed"),
        "cycle.published": _("Month published"),
    }
)
add_notice(
    NoticeKind(
        "cycle.computed",
        _("Running figures of a month"),
        mark("%(unit)s: the running figures of %(month)s can be seen."),
        cycle_page,
        is_open=sees_cycle,
        for_robots=True,
    ),
    NoticeKind(
        "cycle.published",
        _("A month is published"),
        mark("%(unit)s: %(month)s is published. Its results are final."),
        cycle_page,
        mail=MailWay.AT_ONCE,
        is_open=sees_cycle,
        for_robots=True,
    ),
)
add_person_tab(
    PersonTab("cards", _("Scorecards"), "appraisal/person_cards.html", person_cards, Permission.SCORECARD_VIEW)
)
add_evidence(
    Evidence("R1.3.2", _("The card says how far each target is, and what would reach the next step."), "cycles"),
    Evidence("R5.1.1", _("Each figure is computed from facts and leads to the records that add up to it."), "cycles"),
    Evidence(
        "R5.1.2", _("Retention, recruits and growth of the team stand on each card, with the members behind."), "cycles"
    ),
    Evidence(
        "R5.1.3", _("Satisfaction and complaints stand on each card, with answers and complaints behind."), "cycles"
    ),
    Evidence("R5.2.1", _("Months are opened once per branch by the clock, and final once published."), "cycles"),
    Evidence("R5.2.2", _("The month tracks performance with a traffic light, without a grade."), "cycles"),
)
