"""Filters of the list of directors: they live in the address."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from directors import queries
from directors.enums import Rank
from directors.models import Person
from governance.access import reach
from governance.models import OrgUnit, User
from governance.problems import Problem, mark
from governance.roles import Permission

BAD_ADDRESS = mark("Enter the e-mail address to which the link shall go.")

IN_OFFICE, LEFT = "in", "left"
DIRECTORS, EVERYONE = "directors", "everyone"


class PersonFilter(django_filters.FilterSet):
    """Narrows a list of persons by words, unit, rank and office."""

    q = django_filters.CharFilter(
        label=_("Search"),
        method="by_words",
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Name, pinyin or staff number")}),
    )
    unit = django_filters.ChoiceFilter(label=_("Unit"), method="by_unit", empty_label=_("All"))
    rank = django_filters.ChoiceFilter(label=_("Rank"), choices=Rank.choices, method="by_rank", empty_label=_("All"))
    office = django_filters.ChoiceFilter(
        label=_("In office"),
        choices=[(IN_OFFICE, _("In office")), (LEFT, _("Left"))],
        method="by_office",
        empty_label=_("All"),
    )

    who = django_filters.CharFilter(method="by_view", widget=forms.HiddenInput())

    class Meta:
        model = Person
        fields: tuple[str, ...] = ()

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Person], units: Iterable[OrgUnit], today: Any) -> None:
        super().__init__(data, queryset=queryset)
        self.today = today
        self.units = {str(unit.pk): unit for unit in units}
        self.filters["unit"].extra["choices"] = [(key, unit.name) for key, unit in self.units.items()]

    def by_words(self, persons: Any, name: str, words: str) -> Any:
        """Keep persons whose name, pinyin, initials or staff number holds the words."""
        return persons.matching(words)

    def by_unit(self, persons: Any, name: str, unit: str) -> Any:
        """Keep persons of the unit and all below it."""
        return persons.of_unit(self.units[unit])

    def by_view(self, persons: Any, name: str, who: str) -> Any:
        """Keep all: the view chose the persons; the field carries its choice from filter to filter."""
        return persons

    def by_rank(self, persons: Any, name: str, rank: str) -> Any:
        """Keep persons who hold the rank today."""
        return persons.filter(rank=rank)

    def by_office(self, persons: Any, name: str, office: str) -> Any:
        """Keep persons in office today, or those who have left."""
        return persons.in_office(self.today) if office == IN_OFFICE else persons.filter(left_on__lt=self.today)


class InvitationFilter(forms.Form):
    """Whom to look for among those without an account."""

    words = forms.CharField(
        label=_("Search"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Name, pinyin or staff number")}),
    )

    def found(self, persons: Any) -> Any:
        """Keep the persons that match what was typed."""
        words = self.cleaned_data["words"] if self.is_valid() else ""
        return persons.matching(words) if words else persons


class InvitationForm(forms.Form):
    """Where the link of an invitation goes."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)

    def problems(self) -> list[Problem]:
        """Return what is wrong as problems."""
        return [Problem(None, BAD_ADDRESS)] if self.errors else []


def units_asked(user: User, permission: Permission) -> list[OrgUnit]:
    """Return the units that a list of the permission may be narrowed to."""
    return list(OrgUnit.objects.filter(reach(user, permission).units("path")))


def whom(asked: QueryDict, counts: Mapping[str, int]) -> str:
    """Return which half of the list an address shows: where it says nothing, the directors if there are several."""
    who = asked.get("who", "")
    return who if who in (DIRECTORS, EVERYONE) else DIRECTORS if counts["directors"] > 1 else EVERYONE


def persons_asked(visible: QuerySet[Person], asked: QueryDict, today: date, units: Iterable[OrgUnit]) -> PersonFilter:
    """Return the filter over the chosen persons (``who``: directors or everyone); those in office unless it says so."""
    persons: Any = queries.with_post(visible, today).select_related("unit")
    query = asked.copy()
    who = DIRECTORS if asked.get("who") == DIRECTORS else EVERYONE
    query["who"] = who
    query.setdefault("office", IN_OFFICE)
    if who == DIRECTORS:
        persons = persons.directors(today)
    return PersonFilter(query, queryset=persons, units=units, today=today)
