"""Which cycles and cards a user may see; any other does not exist for them."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from appraisal.models import Cycle, Scorecard
from appraisal.queries.cards import with_department, with_team
from directors.models import Leadership
from governance.access import Reach, holders, reach
from governance.enums import Role
from governance.models import User
from governance.roles import Permission


def cycles_visible_to(user: User, permission: Permission = Permission.CYCLE_VIEW) -> QuerySet[Cycle]:
    """Return the cycles of branches that hold or lie in the user's units; a director's own where one has a card."""
    reached = reach(user, permission)
    cycles = Cycle.objects.select_related("unit", "edition")
    if reached.everything:
        return cycles
    seen = reached.units("unit__path") | Q(unit__path__in=_above(reached))
    if reached.own:
        seen |= Q(Exists(Scorecard.objects.filter(cycle=OuterRef("pk"), director__user=user)))
    return cycles.filter(seen)


def readers_of(cycle: Cycle, day: date) -> QuerySet[User]:
    """Return those whom a cycle's results concern: directors with a card in it, and HR of its branch on the day."""
    hr = holders(Role.HR, cycle.unit, day)
    own = Scorecard.objects.filter(cycle=cycle, director__user__isnull=False)
    return User.objects.filter(Q(pk__in=hr.values("pk")) | Q(pk__in=own.values("director__user"), is_active=True))


def get_cycle_for(user: User, pk: int, permission: Permission = Permission.CYCLE_VIEW) -> Cycle:
    """Return a cycle that the user may see or act on; Http404 otherwise."""
    cycle = cycles_visible_to(user, permission).filter(pk=pk).first()
    if cycle is None:
        raise Http404
    return cycle


def cards_visible_to(user: User, permission: Permission = Permission.SCORECARD_VIEW) -> QuerySet[Scorecard]:
    """Return the cards of the user's branches, of directors who led a team of their units in the period, their own."""
    reached = reach(user, permission)
    cards = Scorecard.objects.all()
    if reached.everything:
        return cards
    seen = reached.units("cycle__unit__path")
    if reached.unit_paths:
        led = Leadership.objects.filter(
            reached.units("team__unit__path"),
            Q(period__endswith__isnull=True) | Q(period__endswith__gt=OuterRef("cycle__starts_on")),
            person=OuterRef("director"),
            period__startswith__lte=OuterRef("cycle__ends_on"),
        )
        seen |= Q(Exists(led))
    if reached.own or reached.team:
        seen |= Q(director__user=user)
    return cards.filter(seen)


def get_card_for(user: User, pk: int, permission: Permission = Permission.SCORECARD_VIEW) -> Scorecard:
    """Return a card that the user may see, with its cycle and director; Http404 otherwise."""
    cards = with_team(with_department(cards_visible_to(user, permission)))
    card: Scorecard | None = (
        cards.select_related("cycle__unit", "cycle__edition", "director__unit").filter(pk=pk).first()
    )
    if card is None:
        raise Http404
    return card


def _above(reached: Reach) -> set[str]:
    """Return the paths of all units above the reached ones, themselves included."""
    steps = [path.strip("/").split("/") for path in reached.unit_paths]
    return {f"/{'/'.join(codes[: depth + 1])}/" for codes in steps for depth in range(len(codes))}
