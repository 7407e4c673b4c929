"""Lists of this chapter."""

from decimal import Decimal
from typing import Any

import django_tables2 as tables
from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from appraisal.enums import LESS_IS_BETTER, Indicator, Light
from appraisal.models import Scorecard
from appraisal.queries.standings import TOTAL, Standing
from governance.templatetags import figures
from governance.templatetags.ui import avatar, status

NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}


class CycleTable(tables.Table):
    """Months of the branches one may see, newest first."""

    month = tables.TemplateColumn(
        template_name="appraisal/cells/month.html", verbose_name=_("Month"), order_by=("starts_on",)
    )
    unit = tables.Column(verbose_name=_("Branch"), order_by=("unit__path",))
    lights = tables.TemplateColumn(
        template_name="appraisal/cells/lights.html", verbose_name=_("Lights"), orderable=False
    )
    state = tables.TemplateColumn(
        template_name="appraisal/cells/state.html", verbose_name=_("State"), attrs={"td": {"class": "flag"}}
    )
    data = tables.TemplateColumn(template_name="appraisal/cells/data.html", verbose_name=_("Data"), orderable=False)
    act = tables.TemplateColumn(template_name="appraisal/cells/compute.html", verbose_name=_("Action"), orderable=False)

    class Meta:
        order_by = ("-month",)
        caption = _("Months")
        empty_text = _("No month has been opened yet.")


class DirectorCells(tables.Table):
    """What every list of cards shows: the director with a link to the card, and the light."""

    def render_director(self, record: Scorecard) -> str:
        """Show the director with the mark of their name; the link opens the card."""
        return format_html(
            '<a class="person" href="{}">{}{}</a>',
            reverse("scorecard", args=(record.pk,)),
            avatar(record.director.name, record.director_id),
            record.director.name,
        )

    def render_light(self, value: str) -> str:
        """Show the light in words and tone."""
        return status(Light(value))


class CardTable(DirectorCells):
    """Directors of a month with score, light and the figures that are scored."""

    director = tables.Column(verbose_name=_("Director"), order_by=("director__pinyin",))
    team = tables.Column(verbose_name=_("Team"), order_by=("team",))
    place = tables.Column(verbose_name=_("Place in rank"), orderable=False, empty_values=(), attrs=NUMBER)
    light = tables.Column(verbose_name=_("Traffic light"), attrs={"td": {"class": "flag"}})
    premium_income = tables.Column(verbose_name=_("Premium income (CNY)"), default=figures.dash, attrs=NUMBER)
    grace_rate = tables.Column(verbose_name=_("Grace-period collection rate"), default=figures.dash, attrs=NUMBER)
    total = tables.Column(
        verbose_name=_("Score"), default=figures.dash, attrs={"th": {"class": "num"}, "td": {"class": "num key"}}
    )

    class Meta:
        order_by = ("-total",)
        caption = _("Directors")
        empty_text = _("No director matches.")

    def render_place(self, record: Any) -> str:
        """Show the place among those of the same rank, where the view has set one."""
        standing: Standing | None = record.standing
        if standing is None:
            return figures.dash()
        words = gettext("%(place)s of %(people)s") % {"place": standing.place, "people": standing.people}
        return format_html('<span title="{}">{}</span>', standing.rank.label, words)

    def render_premium_income(self, value: Decimal) -> str:
        """Show the income in yuan."""
        return figures.money(value)

    def render_grace_rate(self, value: Decimal) -> str:
        """Show the rate as a percentage."""
        return figures.ratio(value)

    def render_total(self, value: Decimal) -> str:
        """Show the score."""
        return figures.points(value, 2)

    def order_total(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "total", is_descending)

    def order_premium_income(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "premium_income", is_descending)

    def order_grace_rate(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "grace_rate", is_descending)


class RankingTable(DirectorCells):
    """Directors of a month in the order of what they are ranked by, with their places."""

    place = tables.TemplateColumn(
        template_name="appraisal/cells/ranked.html", verbose_name=_("Place in rank"), orderable=False, attrs=NUMBER
    )
    climbed = tables.TemplateColumn(
        template_name="appraisal/cells/climbed.html", verbose_name=_("Against last month"), orderable=False
    )
    director = tables.Column(verbose_name=_("Director"), order_by=("director__pinyin",))
    department = tables.Column(verbose_name=_("C&D department"), order_by=("department", "director__pinyin"))
    unit_place = tables.TemplateColumn(
        template_name="appraisal/cells/unit_place.html",
        verbose_name=_("Place in department"),
        orderable=False,
        attrs=NUMBER,
    )
    light = tables.Column(verbose_name=_("Traffic light"), attrs={"td": {"class": "flag"}})
    value = tables.TemplateColumn(
        template_name="appraisal/cells/value.html",
        verbose_name=_("Score"),
        attrs={"th": {"class": "num"}, "td": {"class": "num key"}},
    )

    class Meta:
        caption = _("Ranking")
        empty_text = _("No director matches.")

    def __init__(self, *given: Any, by: str, **named: Any) -> None:
        self.indicator = None if by == TOTAL else Indicator(by)
        rising = self.indicator in LESS_IS_BETTER
        super().__init__(*given, order_by=("value" if rising else "-value",), **named)
        self.columns["value"].column.verbose_name = self.measured_by

    @property
    def measured_by(self) -> Any:
        """Return the name of what the cards are ranked by."""
        return self.indicator.label if self.indicator else _("Score")

    def order_value(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "value", is_descending)


def _nulls_last(cards: QuerySet[Scorecard], name: str, is_descending: bool) -> tuple[QuerySet[Scorecard], bool]:
    """Order by a figure, what has none at the end either way."""
    figure = F(name).desc(nulls_last=True) if is_descending else F(name).asc(nulls_last=True)
    return cards.order_by(figure, "director__pinyin", "pk"), True
