"""Golden working days, by the pure rules."""

from datetime import date

from governance.rules.workdays import WorkCalendar, days_from, working_days_between
from tests.golden.registry import golden


def days(rows):
    for row in rows:
        first, _, last = row.partition("..")
        yield from days_from(date.fromisoformat(first), date.fromisoformat(last or first))


@golden("working_days")
def working_days(inputs):
    told = inputs["calendar"]
    calendar = WorkCalendar(frozenset(days(told["holidays"])), frozenset(days(told["makeup_workdays"])))
    return working_days_between(date.fromisoformat(inputs["start"]), date.fromisoformat(inputs["end"]), calendar)
