"""Filters of this chapter's lists."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from psycopg.types.range import DateRange

from appraisal.enums import Indicator, Light
from appraisal.models import Cycle, Figure, Scorecard
from appraisal.queries.cards import with_department
from appraisal.queries.standings import TOTAL
from directors.enums import DIRECTOR_RANKS
from directors.models import Leadership, Person, RankSpan
from governance.access import reach
from governance.enums import UnitKind
from governance.models import OrgUnit, User
from governance.roles import Permission


class CardFilter(django_filters.FilterSet):
    """Cards of a month by light and by director."""

    words = django_filters.CharFilter(
        label=_("Director"),
        method="of_director",
        widget=forms.TextInput(attrs={"type": "search", "placeholder": _("Name, pinyin or staff number")}),
    )
    light = django_filters.ChoiceFilter(label=_("Traffic light"), choices=Light.choices, empty_label=_("All"))

    class Meta:
        model = Scorecard
        fields = ()

    def of_director(self, cards: Any, name: str, words: str) -> Any:
        """Keep cards whose director's name, pinyin, initials or staff number holds the words."""
        return cards.filter(director__in=Person.objects.matching(words))


class RankingFilter(CardFilter):
    """Cards of a month by what they are ranked by, department, rank, light and director."""

    by = django_filters.ChoiceFilter(
        label=_("Ranked by"), choices=[(TOTAL, _("Score")), *Indicator.choices], method="by_measure", empty_label=None
    )
    unit = django_filters.ModelChoiceFilter(
        label=_("C&D department"), queryset=OrgUnit.objects.none(), method="of_unit", empty_label=_("All")
    )
    rank = django_filters.ChoiceFilter(
        label=_("Rank"), choices=[(rank.value, rank.label) for rank in DIRECTOR_RANKS], method="of_rank",
        empty_label=_("All"),
    )  # fmt: skip

    def __init__(self, data: Any, *, queryset: Any, units: Any, cycle: Cycle) -> None:
        super().__init__(data, queryset=queryset)
        self.cycle = cycle
        self.filters["unit"].queryset = units

    def by_measure(self, cards: Any, name: str, by: str) -> Any:
        """Keep all: the view annotated the cards with what they are ranked by."""
        return cards

    def of_unit(self, cards: Any, name: str, unit: OrgUnit) -> Any:
        """Keep cards of directors who led a team of the department in the period."""
        period = DateRange(self.cycle.starts_on, self.cycle.ends_on, "[]")
        led = Leadership.objects.filter(team__unit__path__startswith=unit.path, period__overlap=period)
        return cards.filter(director__in=led.values("person"))

    def of_rank(self, cards: Any, name: str, rank: str) -> Any:
        """Keep cards of directors who held the rank on the period's last day."""
        held = RankSpan.objects.filter(rank=rank, period__contains=self.cycle.ends_on)
        return cards.filter(director__in=held.values("person"))


def ranked_by(asked: QueryDict) -> str:
    """Return what a ranking is asked by: an indicator, else the total."""
    by = asked.get("by", "")
    return by if by in Indicator.values else TOTAL


def ranking_asked(
    user: User, cycle: Cycle, visible: QuerySet[Scorecard], asked: QueryDict, permission: Permission
) -> RankingFilter:
    """Return the filter over the cards of a month's ranking, each with its value."""
    cards = _valued(with_department(visible.filter(cycle=cycle)), ranked_by(asked)).select_related("director")
    units = OrgUnit.objects.filter(
        reach(user, permission).units("path"), kind=UnitKind.DEPARTMENT, path__startswith=cycle.unit.path
    )
    return RankingFilter(asked, queryset=cards, units=units, cycle=cycle)


def asked_of(asked: QueryDict, cycle: Cycle) -> str:
    """Return the filters of a month's list together with the month, as an export asks for it."""
    query = asked.copy()
    query["cycle"] = str(cycle.pk)
    return query.urlencode()


def _valued(cards: QuerySet[Scorecard], by: str) -> QuerySet[Any]:
    """Annotate cards with what they are ranked by."""
    if by == TOTAL:
        return cards.annotate(value=F("total"))
    figures = Figure.objects.filter(cycle=OuterRef("cycle"), director=OuterRef("director"), indicator=by)
    return cards.annotate(value=Subquery(figures.values("value")[:1]))
