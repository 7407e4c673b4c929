"""Reads about people: post, team and leader on a day, each in one statement however many there are."""

from datetime import date

from django.db.models import Case, Count, Exists, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from directors.enums import DIRECTOR_RANKS, Rank
from directors.models import Leadership, Membership, Person, RankSpan, Team
from governance.models import User


def with_post(persons: QuerySet[Person], day: date) -> QuerySet[Person]:
    """Add rank, team_name and members (whom they lead) as of the day."""
    rank = RankSpan.objects.filter(person=OuterRef("pk"), period__contains=day)
    own = Membership.objects.filter(person=OuterRef("pk"), period__contains=day)
    led = Membership.objects.filter(period__contains=day, team__leaderships__period__contains=day)
    led = led.filter(team__leaderships__person=OuterRef("pk")).exclude(person=OuterRef("pk")).order_by()
    return persons.annotate(
        rank=Subquery(rank.values("rank")[:1]),
        team_name=Subquery(own.values("team__name")[:1]),
        members=Coalesce(
            Subquery(led.values("team__leaderships__person").annotate(number=Count("pk")).values("number")[:1]), 0
        ),
    )


def with_leader(persons: QuerySet[Person], day: date) -> QuerySet[Person]:
    """Add leader_pk and leader_name, of who led the person's team on the day."""
    leader = Leadership.objects.filter(
        team__memberships__person=OuterRef("pk"), team__memberships__period__contains=day, period__contains=day
    )
    return persons.annotate(
        leader_pk=Subquery(leader.values("person_id")[:1]), leader_name=Subquery(leader.values("person__name")[:1])
    )


def by_rank(persons: QuerySet[Person], *, highest_first: bool) -> QuerySet[Person]:
    """Order persons with their post by the place of their rank among all ranks, then by name."""
    place = Case(*(When(rank=value, then=Value(place)) for place, value in enumerate(Rank.values, start=1)))
    ordered = persons.annotate(rank_order=place)
    return ordered.order_by(F("rank_order").desc() if highest_first else "rank_order", "pinyin")


def counts_by_post(persons: QuerySet[Person], day: date) -> dict[str, int]:
    """Return how many of the persons in office on the day are directors, and how many there are in all."""
    held = RankSpan.objects.filter(person=OuterRef("pk"), period__contains=day, rank__in=DIRECTOR_RANKS)
    counted = persons.in_office(day).aggregate(  # type: ignore[attr-defined]  # made from Person.objects
        everyone=Count("pk"), directors=Count("pk", filter=Exists(held))
    )
    return dict(counted)


def team_on(person: Person, day: date) -> QuerySet[Person]:
    """Return the members, by pinyin, of the team that the person led on the day, themselves left out."""
    led = Team.objects.filter(leaderships__person=person, leaderships__period__contains=day)
    members = Membership.objects.filter(team__in=led, period__contains=day).values("person")
    return Person.objects.filter(pk__in=members).exclude(pk=person.pk).order_by("pinyin")


def accounts_led_by(user: User, day: date) -> QuerySet[User]:
    """Return the accounts of the members of the team that the user led on the day, their own left out (R2.2.1a)."""
    led = Membership.objects.filter(
        team__leaderships__person__user=user, team__leaderships__period__contains=day, period__contains=day
    )
    return User.objects.filter(pk__in=led.values("person__user")).exclude(pk=user.pk)


def accounts_leading(user: User, day: date) -> QuerySet[User]:
    """Return the accounts of those who led the user's team on the day, their own left out (R2.2.1a)."""
    leading = Leadership.objects.filter(
        team__memberships__person__user=user, team__memberships__period__contains=day, period__contains=day
    )
    return User.objects.filter(pk__in=leading.values("person__user")).exclude(pk=user.pk)


def ranks_of(person: Person) -> QuerySet[RankSpan]:
    """Return the person's ranks, the latest first (R4.2.1)."""
    return person.ranks.order_by(F("period").desc())


def teams_of(person: Person) -> QuerySet[Membership]:
    """Return the teams the person belonged to, the latest first."""
    return person.memberships.select_related("team__unit").order_by(F("period").desc())
