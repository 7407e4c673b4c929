"""Lists of this chapter."""

from typing import Any

import django_tables2 as tables
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from appraisal.enums import LESS_IS_BETTER, Indicator
from appraisal.models import Scorecard
from appraisal.queries.standings import TOTAL

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


class CardTable(tables.Table):
    """Directors of a month with score, light and the figures that are scored."""

    director = tables.TemplateColumn(
        template_name="appraisal/cells/director.html", verbose_name=_("Director"), order_by=("director__pinyin",)
    )
    team = tables.Column(verbose_name=_("Team"), order_by=("team",))
    place = tables.TemplateColumn(
        template_name="appraisal/cells/place.html", verbose_name=_("Place in rank"), orderable=False, attrs=NUMBER
    )
    light = tables.TemplateColumn(
        template_name="appraisal/cells/light.html", verbose_name=_("Traffic light"), attrs={"td": {"class": "flag"}}
    )
    premium_income = tables.TemplateColumn(
        "{% load figures %}{{ value|money }}", verbose_name=_("Premium income (CNY)"), attrs=NUMBER
    )
    grace_rate = tables.TemplateColumn(
        "{% load figures %}{{ value|ratio }}", verbose_name=_("Grace-period collection rate"), attrs=NUMBER
    )
    total = tables.TemplateColumn(
        "{% load figures %}{{ value|points:2 }}",
        verbose_name=_("Score"),
        attrs={"th": {"class": "num"}, "td": {"class": "num key"}},
    )

    class Meta:
        order_by = ("-total",)
        caption = _("Directors")
        empty_text = _("No director matches.")

    def order_total(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "total", is_descending)

    def order_premium_income(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "premium_income", is_descending)

    def order_grace_rate(self, cards: QuerySet[Scorecard], is_descending: bool) -> Any:
        return _nulls_last(cards, "grace_rate", is_descending)


class RankingTable(tables.Table):
    """Directors of a month in the order of what they are ranked by, with their places."""

    place = tables.TemplateColumn(
        template_name="appraisal/cells/ranked.html", verbose_name=_("Place in rank"), orderable=False, attrs=NUMBER
    )
    climbed = tables.TemplateColumn(
        template_name="appraisal/cells/climbed.html", verbose_name=_("Against last month"), orderable=False
    )
    director = tables.TemplateColumn(
        template_name="appraisal/cells/director.html", verbose_name=_("Director"), order_by=("director__pinyin",)
    )
    department = tables.Column(verbose_name=_("C&D department"), order_by=("department", "director__pinyin"))
    unit_place = tables.TemplateColumn(
        template_name="appraisal/cells/unit_place.html",
        verbose_name=_("Place in department"),
        orderable=False,
        attrs=NUMBER,
    )
    light = tables.TemplateColumn(
        template_name="appraisal/cells/light.html", verbose_name=_("Traffic light"), attrs={"td": {"class": "flag"}}
    )
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
