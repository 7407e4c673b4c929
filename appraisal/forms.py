"""Filters of this chapter's lists."""

from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from appraisal.enums import Light
from appraisal.models import Scorecard
from directors.models import Person


class CardFilter(django_filters.FilterSet):
    """Cards of a month by light and by director."""

    words = django_filters.CharFilter(
        label=_("Director"), method="of_director", widget=forms.TextInput(attrs={"type": "search"})
    )
    light = django_filters.ChoiceFilter(label=_("Traffic light"), choices=Light.choices, empty_label=_("All"))

    class Meta:
        model = Scorecard
        fields = ()

    def of_director(self, cards: Any, name: str, words: str) -> Any:
        """Keep cards whose director's name, pinyin, initials or staff number holds the words."""
        return cards.filter(director__in=Person.objects.matching(words))
