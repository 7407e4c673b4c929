"""What home pages tell: departments of a month, uploads and months that wait, the month's fixed days."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Avg, Count, Q, QuerySet
from django.utils import timezone

from appraisal.enums import Light
from appraisal.models import Cycle, Scorecard
from appraisal.queries.cards import with_department
from appraisal.rules.calendar import opens_at, publishes_at
from directors.models import Leadership
from governance.access import Reach
from governance.editions import RuleBook
from governance.enums import PeriodKind, UploadState
from governance.models import Upload
from governance.rules.periods import Period

MONTHS_ON_HOME = 24


@dataclass(frozen=True, slots=True)
class Node:
    """A fixed day of the month: what happens to which month, when, and whether it is past, next or later."""

    name: str
    month: date
    on: date
    state: str


def departments(cards: QuerySet[Scorecard]) -> list[dict[str, Any]]:
    """Return, for each department of the cards, how many show which light and their mean, best first."""
    lights = {light: Count("pk", filter=Q(light=light)) for light in Light.values}
    rows = with_department(cards).order_by().values("department")
    return list(rows.annotate(people=Count("pk"), mean=Avg("total"), **lights).order_by("-mean", "department"))


def directors_in_post(reached: Reach, day: date) -> int:
    """Return how many people lead a team of the reached units on the day."""
    led = Leadership.objects.filter(reached.units("team__unit__path"), period__contains=day)
    return led.values("person").distinct().count()


def waiting_uploads(reached: Reach) -> list[Upload]:
    """Return the uploads that wait for a decision, oldest first."""
    waiting = Upload.objects.filter(reached.units("unit__path"), state__in=[UploadState.REVIEW, UploadState.UNREADABLE])
    return list(waiting.select_related("unit").order_by("pk"))


def recent_months(cycles: QuerySet[Cycle]) -> list[Cycle]:
    """Return the newest months, newest first."""
    return list(cycles.filter(kind=PeriodKind.MONTH).order_by("-starts_on", "unit__path")[:MONTHS_ON_HOME])


def nodes(rules: RuleBook | None, now: datetime) -> list[Node]:
    """Return this month's fixed days in order; days that the edition leaves open are missing."""
    if rules is None:
        return []
    today = timezone.localdate(now)
    running = Period.containing(PeriodKind.MONTH, today)
    last = running.previous()
    days: list[tuple[str, date, date]] = []
    if freeze := rules.get("collection.freeze_day"):
        days.append(("freeze", running.start, running.start + timedelta(days=freeze - 1)))
    for name, moment in (("open", opens_at(rules.values, last)), ("publish", publishes_at(rules.values, last))):
        if isinstance(moment, datetime):
            days.append((name, last.start, moment.date()))
    if isinstance(following := opens_at(rules.values, running), datetime):
        days.append(("open", running.start, following.date()))
    days.sort(key=lambda row: row[2])
    following_day = next((day for _, _, day in days if day >= today), None)
    return [
        Node(name, month, day, "done" if day < today else "now" if day == following_day else "later")
        for name, month, day in days
    ]
