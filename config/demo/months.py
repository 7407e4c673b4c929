"""The calendar of a demonstration: months by number, 0 being the first one loaded; days as ordinals."""

from datetime import date

FAR_BACK, FAR_AHEAD = 200, 40


class Months:
    """The months before a clock, with tables that make day arithmetic and writing cheap."""

    def __init__(self, clock: date, count: int) -> None:
        """Number the complete months before the clock 0 to count - 1; a few hundred on both sides are known."""
        self.clock, self.count = clock, count
        self._zero = clock.year * 12 + clock.month - 1 - count
        self._firsts = [self._first(number) for number in range(-FAR_BACK, FAR_AHEAD + 1)]
        self._start = self._firsts[0]
        self._texts = [date.fromordinal(day).isoformat() for day in range(self._start, self._firsts[-1])]

    def _first(self, number: int) -> int:
        year, month = divmod(self._zero + number, 12)
        return date(year, month + 1, 1).toordinal()

    def first(self, number: int) -> int:
        """Return the first day of a month."""
        return self._firsts[number + FAR_BACK]

    def last(self, number: int) -> int:
        """Return the last day of a month."""
        return self._firsts[number + FAR_BACK + 1] - 1

    def day(self, number: int, day_of_month: int) -> int:
        """Return a day of a month, the last one where the month is too short."""
        return min(self.first(number) + day_of_month - 1, self.last(number))

    def number(self, day: int) -> int:
        """Return the number of the month that holds the day."""
        there = date.fromordinal(day)
        return there.year * 12 + there.month - 1 - self._zero

    def text(self, day: int) -> str:
        """Return a day as ISO text."""
        return self._texts[day - self._start]

    def date(self, number: int) -> date:
        """Return the first day of a month as a date."""
        return date.fromordinal(self.first(number))
