"""Lists of this chapter as files: a month's scorecards, and its ranking."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from appraisal.access import cards_visible_to, cycles_visible_to
from appraisal.enums import Indicator, Light
from appraisal.forms import CardFilter, ranked_by, ranking_asked
from appraisal.models import Cycle
from appraisal.queries.cards import with_department, with_figures, with_team
from appraisal.queries.standings import Standing, standings
from directors.enums import Rank
from governance.exports import in_columns, of, text
from governance.models import User
from governance.problems import Problem, Refused, mark
from governance.registry import ExportKind
from governance.roles import Permission

CARDS = Permission.SCORECARD_EXPORT
NO_MONTH = mark("Say which month to export.")


def month_asked(user: User, asked: QueryDict) -> Cycle:
    """Return the month whose list is asked for; Refused where it is none that the user may see."""
    number = asked.get("cycle", "")
    found = cycles_visible_to(user).filter(pk=int(number)).first() if number.isdecimal() and len(number) < 19 else None
    if found is None:
        raise Refused(Problem(None, NO_MONTH, {}))
    return found


def cards(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the cards of a month, as the filters of its page have it, that the user may export."""
    visible = cards_visible_to(user, CARDS).filter(cycle=month_asked(user, asked))
    found: QuerySet[Any] = CardFilter(asked, queryset=with_figures(with_team(with_department(visible)))).qs
    fields = ("director__staff_no", "director__name", "department", "team", "light", "premium_income", "grace_rate")
    return found.order_by("department", "director__pinyin", "pk").values_list(*fields, "total")


def ranked(user: User, asked: QueryDict) -> QuerySet[Any, Any]:
    """Return the cards of a month's ranking, as its filters have it, that the user may export, best first."""
    cycle = month_asked(user, asked)
    found: QuerySet[Any] = ranking_asked(user, cycle, cards_visible_to(user, CARDS), asked, CARDS).qs
    fields = ("pk", "director__user", "director__staff_no", "director__name", "department", "light", "value")
    return found.order_by("director__pinyin", "pk").values_list(*fields)


def places(user: User, asked: QueryDict, rows: list[Any]) -> Iterator[Sequence[str]]:
    """Yield the lines of a ranking with their places; in a small group a director does not see the own one."""
    by = ranked_by(asked)
    found = standings(month_asked(user, asked), [row[0] for row in rows], by, with_before=True)
    light, rank = of(Light), of(Rank)
    for card, account, staff_no, name, department, shown, value in rows:
        place: Standing | None = found.get(card)
        is_own = account == user.pk
        seen = place if place and (place.is_shown_to_peers or not is_own) else None
        in_unit = place if place and (place.is_shown_in_unit or not is_own) else None
        yield [
            staff_no, name, text(department), rank(place.rank) if place else "", text(seen and seen.place),
            text(seen and seen.people), text(seen and seen.climbed), text(in_unit and in_unit.unit_place),
            light(shown), text(value),
        ]  # fmt: skip


KINDS = (
    ExportKind(
        "scorecards", _("Scorecards"), "R5.2.2", CARDS,
        (_("Staff number"), _("Director"), _("C&D department"), _("Team"), _("Traffic light"),
         Indicator.PREMIUM_INCOME.label, Indicator.GRACE_RATE.label, _("Score")),
        cards, in_columns(text, text, text, text, of(Light), text, text, text),
    ),
    ExportKind(
        "ranking", _("Ranking"), "R5.2.2", CARDS,
        (_("Staff number"), _("Director"), _("C&D department"), _("Rank"), _("Place in rank"), _("People ranked"),
         _("Places won since last month"), _("Place in department"), _("Traffic light"), _("Value")),
        ranked, places,
    ),
)  # fmt: skip
