"""What the search finds of this chapter: people, teams, policies."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directors import queries
from directors.access import persons_visible_to, policies_visible_to
from directors.enums import PolicyState, Rank
from directors.models import Leadership, Person, Policy, Team
from governance.access import reach
from governance.models import User
from governance.registry import Hit, SearchSource
from governance.roles import Permission
from governance.search import Asked, fold

FACTS = Permission.PERFORMANCE_FACT_VIEW
LIKELY = 60
LEAST_DIGITS, NEAREST = 4, 500
LAST_SIGN = "\U0010ffff"


def people(user: User, asked: Asked, most: int) -> Sequence[Hit]:
    """Return people by name, pinyin, initials or staff number: those in office and whose name begins so first."""
    if not asked:
        return []
    match = Q(staff_no__istartswith=asked.words)
    if asked.sounds:
        match |= Q(name__contains=asked.words) | Q(name__contains=asked.folded)
        for sound in asked.sounds:
            match |= Q(pinyin__contains=sound)
    elif asked.key:
        match |= Q(pinyin__contains=asked.key) | Q(initials__startswith=asked.key)
    likely = persons_visible_to(user).filter(match).order_by(F("left_on").desc(nulls_first=True), "pinyin", "pk")
    found = [row for row in likely.values_list("pk", "name", "staff_no")[:LIKELY] if _is_meant(asked, *row[1:])]
    found.sort(key=lambda row: not fold(row[1]).startswith(asked.folded))
    chosen = [pk for pk, *_ in found[:most]]
    posts: dict[int, Any] = queries.with_post(
        Person.objects.filter(pk__in=chosen).select_related("unit"), timezone.localdate()
    ).in_bulk()
    return [_person(posts[pk]) for pk in chosen]


def _is_meant(asked: Asked, name: str, staff_no: str) -> bool:
    """Say whether a name that sounds alike is also written alike, in either script."""
    return not asked.sounds or asked.folded in fold(name) or staff_no.lower().startswith(asked.folded)


def _person(person: Any) -> Hit:
    parts = [str(Rank(person.rank).label) if person.rank else "", person.unit.name, person.staff_no]
    return Hit(person.name, " · ".join(part for part in parts if part), person.get_absolute_url(), avatar=person.pk)


def teams(user: User, asked: Asked, most: int) -> Sequence[Hit]:
    """Return teams by name, pinyin, initials or code; they open at whoever leads them today."""
    if not asked:
        return []
    today = timezone.localdate()
    led = Leadership.objects.filter(team=OuterRef("pk"), period__contains=today)
    visible = reach(user, Permission.PERSON_VIEW).units("unit__path") | Q(Exists(led.filter(person__user=user)))
    seen = Team.objects.filter(visible).annotate(
        leader=Subquery(led.values("person")[:1]), leader_name=Subquery(led.values("person__name")[:1])
    )
    rows = (
        seen.filter(leader__isnull=False)
        .order_by("code")
        .values_list("name", "code", "unit__name", "leader", "leader_name")
    )
    if asked.sounds:
        rows = rows.filter(Q(name__contains=asked.folded) | Q(name__contains=asked.words))
    found = [row for row in rows if row[1].lower().startswith(asked.folded) or asked.is_in(row[0])]
    return [
        Hit(name, f"{unit} · {leader_name} · {code}", reverse("director", args=[leader]), "users")
        for name, code, unit, leader, leader_name in found[:most]
    ]


def policies(user: User, asked: Asked, most: int) -> Sequence[Hit]:
    """Return policies by the beginning of their number, four signs at least.

    Of the nearest 500 numbers those within the user's reach: more digits lead to the rest.
    """
    if len(asked.words) < LEAST_DIGITS or asked.sounds or " " in asked.words:
        return []
    number = asked.words.upper()
    # The range is what the index answers, whatever the collation thinks of LIKE.
    nearest = Policy.objects.current().filter(policy_no__gte=number, policy_no__lt=f"{number}{LAST_SIGN}")
    nearest = nearest.filter(policy_no__startswith=number).order_by("policy_no")
    seen = policies_visible_to(user).filter(pk__in=list(nearest.values_list("pk", flat=True)[:NEAREST]))
    rows = seen.select_related("servicing_agent").order_by("policy_no")[:most]
    return [
        Hit(
            policy.policy_no,
            f"{policy.product_name} · {PolicyState(policy.state).label} · {policy.servicing_agent.name}",
            reverse("policy", args=[policy.policy_no]),
            "file-text",
        )
        for policy in rows
    ]


SOURCES = (
    SearchSource(1, _("People"), Permission.PERSON_VIEW, people),
    SearchSource(2, _("Teams"), Permission.PERSON_VIEW, teams),
    SearchSource(3, _("Policies"), FACTS, policies),
)
