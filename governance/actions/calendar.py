"""The work calendar: entering days, publishing a year (R6.1.2)."""

from datetime import date, datetime

from governance.acts import act
from governance.enums import DayKind, Holiday
from governance.models import OrgUnit, SpecialDay, User, WorkYear
from governance.problems import Problem, Refused, mark
from governance.rules import workdays as rules

SOURCE = "国务院办公厅"


def set_days(
    *, unit: OrgUnit | None, first: date, last: date, kind: DayKind, holiday: Holiday, by: User, now: datetime
) -> None:
    """Say what some days are, for a unit or everywhere; what was entered for them before is replaced (R6.1.2)."""
    details = {"first": first.isoformat(), "last": last.isoformat(), "kind": kind.value}
    with act("calendar.days_set", by=by, now=now, clause=rules.CLAUSE, subject=unit, details=details):
        if problems := rules.entry_problems(first, last):
            raise Refused(*problems)
        _write(unit, [(day, kind, holiday) for day in rules.days_from(first, last)])


def publish_year(*, unit: OrgUnit | None, year: int, source: str, by: User, now: datetime) -> None:
    """Say that all days of a year are entered, by which notice: nothing warns of it any more (R6.1.2)."""
    details = {"year": year, "source": source}
    with act("calendar.published", by=by, now=now, clause=rules.CLAUSE, subject=unit, details=details):
        if WorkYear.objects.filter(unit=unit, year=year).exists():
            message = mark("%(year)s is published already. Correct its days one by one.")
            raise Refused(Problem(rules.CLAUSE, message, {"year": year}, "state", "year"))
        if not SpecialDay.objects.filter(unit=unit, day__year=year, kind=DayKind.OFF).exists():
            message = mark("No day off of %(year)s is entered yet.")
            raise Refused(Problem(rules.CLAUSE, message, {"year": year}, "state", "year"))
        WorkYear.objects.create(unit=unit, year=year, source=source, published_by=by, published_at=now)


def seed_calendar(*, now: datetime) -> list[int]:
    """Enter the years that the State Council published and nobody has entered; return them (R6.1.2)."""
    known = WorkYear.objects.filter(unit=None).values_list("year", flat=True)
    missing = sorted(set(rules.PUBLISHED) - set(known))
    for year in missing:
        with act("calendar.published", by=None, now=now, clause=rules.CLAUSE, details={"year": year, "source": SOURCE}):
            entered = SpecialDay.objects.filter(unit=None, day__year=year).values_list("day", flat=True)
            kept = set(entered)
            _write(None, [row for row in rules.PUBLISHED[year].rows() if row[0] not in kept])
            WorkYear.objects.create(unit=None, year=year, source=SOURCE, published_at=now)
    return missing


def _write(unit: OrgUnit | None, days: list[tuple[date, DayKind, Holiday]]) -> None:
    """Write each day once for the unit."""
    for day, kind, holiday in days:
        SpecialDay.objects.update_or_create(unit=unit, day=day, defaults={"kind": kind, "holiday": holiday})
