"""The list of directors."""

from datetime import date
from typing import Any

import django_tables2 as tables
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from directors import queries, rules
from directors.enums import Rank
from directors.models import Person
from governance.templatetags.ui import avatar, tag


def tenure(since: date, until: date) -> str:
    """Return a time of service in years and months: 6 years 9 months, 5 months."""
    years, months = divmod(max(rules.full_months(since, until), 0), 12)
    spoken_months = ngettext("%(number)s month", "%(number)s months", months) % {"number": months}
    if not years:
        return spoken_months
    spoken_years = ngettext("%(number)s year", "%(number)s years", years) % {"number": years}
    return gettext("%(years)s %(months)s") % {"years": spoken_years, "months": spoken_months}


class PersonTable(tables.Table):
    """Persons with their post of the day; made from `queries.with_post`."""

    name = tables.Column(verbose_name=_("Name"), order_by=("pinyin", "staff_no"))
    rank = tables.Column(verbose_name=_("Rank"))
    unit = tables.Column(verbose_name=_("Unit"), order_by=("unit__path", "pinyin"), accessor="unit__name")
    team_name = tables.Column(verbose_name=_("Team"), order_by=("team_name", "pinyin"))
    members = tables.Column(
        verbose_name=_("Members"),
        attrs={"th": {"class": "num"}, "td": {"class": "num wide"}},
    )
    joined_on = tables.Column(
        verbose_name=_("Service"),
        order_by=("-joined_on", "pinyin"),
        attrs={"th": {"class": "num"}, "td": {"class": "num"}},
    )
    left_on = tables.Column(verbose_name=_("State"), orderable=False, empty_values=(), attrs={"td": {"class": "flag"}})

    class Meta:
        model = Person
        fields = ("name", "rank", "unit", "team_name", "members", "joined_on", "left_on")
        order_by = ("unit",)
        empty_text = _("Nobody matches. Clear a filter to see more.")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def order_rank(self, persons: QuerySet[Person], is_descending: bool) -> tuple[QuerySet[Person], bool]:
        """Order by the place of the rank, not by its name."""
        return queries.by_rank(persons, highest_first=is_descending), True

    def render_name(self, record: Person) -> str:
        """Show the person with the mark of their name; the link is in the first cell."""
        return format_html(
            '<span class="person">{}<a href="{}">{}</a></span> <small class="muted">{}</small>',
            avatar(record.name, record.pk),
            record.get_absolute_url(),
            record.name,
            record.staff_no,
        )

    def render_rank(self, value: str) -> str | Promise:
        """Show the rank in words."""
        return Rank(value).label

    def render_joined_on(self, record: Person, value: date) -> str:
        """Show how long the person has served, up to the day they left."""
        return tenure(value, min(record.left_on or self.today, self.today))

    def render_left_on(self, record: Person) -> str:
        """Show whether the person is in office."""
        return office_tag(record, self.today)


def office_tag(person: Person, today: date) -> str:
    """Return a person's state as a tag: in office, joins later, left."""
    if person.left_on and person.left_on < today:
        return tag(gettext("Left"))
    return tag(gettext("In office"), "ok") if person.joined_on <= today else tag(gettext("Not yet"))
