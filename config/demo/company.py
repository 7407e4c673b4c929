"""The plan of the invented company: units, people, teams and who sat where when. Plain values, no database."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

from config.demo import names
from config.demo.branches import BRANCHES, Branch
from config.demo.months import Months
from config.demo.sizes import Size
from config.demo.temper import TEMPERS, Temper, drawn

SEED = 2026

NUMERALS = "一二三四五六七八九十"
NUMBERS = [*NUMERALS, *(f"十{numeral}" for numeral in NUMERALS[:9]), "二十"]
OFFICE = {
    "hr": "周敏",
    "hr2": "吴倩",
    "head": "陈国栋",
    "admin": "管理员",
    "leader": "周航",
    "compliance": "何静",
    "compliance2": "许宁",
}
# Teams with a name and a story, by department and place in it.
KNOWN = {
    ("ZJ01", 0): ("王芳", "steady"),
    ("ZJ01", 1): ("赵磊", "steady"),
    ("ZJ01", 2): ("林晓梅", "rising"),
    ("ZJ02", 0): ("郑国华", "lapsing"),
    ("JS01", 0): ("沈雪", "rising"),
    ("SC01", 0): ("曾志强", "lapsing"),
}
SURRENDERS = "JS02-01"  # five policies of this team are surrendered within a month, soon after issue
TRANSFERRED = "何俊杰"  # moves from Wang's team to Zhao's in the middle of the last complete quarter


@dataclass(slots=True)
class Worker:
    """A person of the field: days are ordinals, `left` is the last day in office."""

    number: int
    name: str
    unit: str
    joined: int
    left: int | None = None
    is_director: bool = False
    senior_from: int | None = None


@dataclass(slots=True)
class Seat:
    """A book of business and who served it from which day on; before the first day the book was another's."""

    crew: "Crew"
    number: int
    servants: list[tuple[int, int]] = field(default_factory=list)  # (from day, worker), ascending

    def servant(self, day: int) -> int:
        """Return who serves the book on a day."""
        serving = self.servants[0][1]
        for since, worker in self.servants[1:]:
            if since > day:
                break
            serving = worker
        return serving


@dataclass(slots=True)
class Crew:
    """A team: its director, its seats (the director's own first) and how it works."""

    code: str
    name: str
    unit: str
    branch: int
    director: int
    temper: Temper
    seats: list[Seat] = field(default_factory=list)
    members: list[tuple[int, int, int | None]] = field(default_factory=list)  # (worker, from, day after the last)


@dataclass(slots=True)
class Company:
    """Everybody and every team; `former` holds those who left before the first month, by department."""

    months: Months
    branches: tuple[Branch, ...]
    units: list[tuple[str, str, int]] = field(default_factory=list)  # (code, name, branch)
    workers: list[Worker] = field(default_factory=list)
    crews: list[Crew] = field(default_factory=list)
    former: dict[str, list[int]] = field(default_factory=dict)

    def seats(self) -> list[Seat]:
        """Return the seats of all teams in order."""
        return [seat for crew in self.crews for seat in crew.seats]


class Founder:
    """Draws the company, one team after the other."""

    def __init__(self, size: Size, clock: date) -> None:
        self.size = size
        self.months = Months(clock, size.months)
        self.company = Company(self.months, BRANCHES[: len(size.departments)])
        self.chance = Random(SEED)  # noqa: S311 - invented data
        self.taken = {name for name, _ in KNOWN.values()} | {TRANSFERRED, *OFFICE.values()}
        self.seat_count = 0

    def found(self) -> Company:
        """Draw units, former agents and teams."""
        teams = shares(self.size.directors, len(self.company.branches))
        members = iter(self._member_counts())
        for branch, departments in enumerate(self.size.departments):
            for place, count in enumerate(shares(teams[branch], departments)):
                code = f"{self.company.branches[branch].code}{place + 1:02}"
                name = f"{self.company.branches[branch].cities[place]}收展{NUMERALS[place]}部"
                self.company.units.append((code, name, branch))
                self.company.former[code] = [self._former(code) for _ in range(4)]
                for team in range(count):
                    self._add_crew(code, name, branch, team, next(members))
                self._place_former(self.company.former[code], self.company.crews[-count:])
        self._transfer()
        return self.company

    def _member_counts(self) -> list[int]:
        counts = shares(self.size.members, self.size.directors)
        for one in range(0, len(counts) - 1, 2):
            moved = self.chance.randint(0, counts[one] // 3)
            counts[one], counts[one + 1] = counts[one] - moved, counts[one + 1] + moved
        return counts

    def _hire(self, unit: str, joined: int, *, left: int | None = None, name: str = "") -> Worker:
        worker = Worker(
            len(self.company.workers), name or names.fresh_name(self.chance, self.taken), unit, joined, left
        )
        self.company.workers.append(worker)
        return worker

    def _day_in(self, earliest: int, latest: int) -> int:
        return self.months.day(self.chance.randint(earliest, latest), self.chance.randint(1, 28))

    def _former(self, unit: str) -> int:
        return self._hire(unit, self._day_in(-150, -110), left=self._day_in(-50, -2)).number

    def _place_former(self, former: list[int], crews: list[Crew]) -> None:
        """Give those who left long ago the teams they once belonged to."""
        for place, number in enumerate(former):
            worker = self.company.workers[number]
            crews[place % len(crews)].members.append((number, worker.joined, (worker.left or 0) + 1))

    def _add_crew(self, unit: str, shown: str, branch: int, place: int, members: int) -> None:
        name, story = KNOWN.get((unit, place), ("", ""))
        director = self._hire(unit, self._day_in(-160, -105), name=name)
        director.is_director = True
        if self.chance.random() < 0.27:
            director.senior_from = self._day_in(-30, self.months.count - 6)
        temper = TEMPERS[story] if story else drawn(self.chance)
        crew = Crew(f"{unit}-{place + 1:02}", f"{shown}{NUMBERS[place]}组", unit, branch, director.number, temper)
        self.company.crews.append(crew)
        crew.members.append((director.number, director.joined, None))
        self._add_seat(crew, [(director.joined, director.number)])
        for _ in range(members):
            self._fill_seat(crew)

    def _add_seat(self, crew: Crew, servants: list[tuple[int, int]]) -> None:
        crew.seats.append(Seat(crew, self.seat_count, servants))
        self.seat_count += 1

    def _fill_seat(self, crew: Crew) -> None:
        """Give a seat one holder from long ago, or one who left and, after a gap the director fills, another."""
        first = self._hire(crew.unit, self._day_in(-96, -6))
        servants = [(first.joined, first.number)]
        crew.members.append((first.number, first.joined, None))
        if self.chance.random() < 0.12:
            first.left = self._day_in(2, self.months.count - 3)
            crew.members[-1] = (first.number, first.joined, first.left + 1)
            gap = self.chance.randint(8, 60)
            second = self._hire(crew.unit, min(first.left + gap, self.months.first(self.months.count - 1)))
            crew.members.append((second.number, second.joined, None))
            servants += [(first.left + 1, crew.director), (second.joined, second.number)]
        self._add_seat(crew, servants)

    def _transfer(self) -> None:
        """Move a member from Wang's team to Zhao's in the middle of the last complete quarter."""
        old, new = self.company.crews[0], self.company.crews[1]
        place, (mover, since, _) = next(
            (place, row)
            for place, row in enumerate(old.members)
            if place and row[2] is None and self.company.workers[row[0]].joined < self.months.first(0)
        )
        self.company.workers[mover].name = TRANSFERRED
        day = self.months.day(self.last_quarter() + 1, 16)
        old.members[place] = (mover, since, day)
        new.members.append((mover, day, None))

    def last_quarter(self) -> int:
        """Return the number of the first month of the last quarter that is complete."""
        after = self.months.date(self.months.count)
        return self.months.count - 3 - (after.month - 1) % 3


def shares(total: int, parts: int) -> list[int]:
    """Divide a total into whole parts that differ by at most one."""
    return [total // parts + (place < total % parts) for place in range(parts)]


def found(size: Size, clock: date) -> Company:
    """Return the company of a size as of a clock; the same each time."""
    return Founder(size, clock).found()
