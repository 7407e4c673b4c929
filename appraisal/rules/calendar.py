"""When a month is opened and published: days of the following month, by the company's clock (R5.2.2)."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from appraisal.rules.explained import Unset, built
from governance.rules.periods import Period

CLOCK = ZoneInfo("Asia/Shanghai")


def opens_at(values: Mapping[str, Any], period: Period) -> datetime | Unset:
    """Return when the month's appraisal is opened; Unset where the edition leaves day or time open."""

    def moment(day: int, at: time) -> datetime:
        return datetime.combine(period.next().start.replace(day=day), at, CLOCK)

    return built(moment, values, "calendar.month_open_day", "calendar.month_open_time")


def publishes_at(values: Mapping[str, Any], period: Period) -> datetime | Unset:
    """Return when the month's results are published; Unset where the edition leaves the day open."""

    def moment(day: int) -> datetime:
        return datetime.combine(period.next().start.replace(day=day), time(), CLOCK)

    return built(moment, values, "calendar.month_publish_day")
