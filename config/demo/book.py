"""The policies of one seat: who bought what when, from whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from config.demo import names
from config.demo.company import SEED, SURRENDERS, Company, Seat
from config.demo.products import Terms, sold
from config.demo.temper import AGO
from directors.enums import CollectionMethod, PolicyState

YEARS_BACK = 5  # policies may have been issued so long before the first month
METHODS = (
    *[CollectionMethod.DEBIT.value] * 82,
    *[CollectionMethod.TRANSFER.value] * 8,
    *[CollectionMethod.ONLINE.value] * 8,
    *[CollectionMethod.CASH.value] * 2,
)
DEAD = (PolicyState.LAPSED.value, PolicyState.SURRENDERED.value, PolicyState.CLAIM_TERMINATED.value)


@dataclass(frozen=True, slots=True)
class Holder:
    """A policyholder; `number` is theirs alone."""

    number: int
    name: str
    identity: str
    phone: str
    tail: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What does not change about a policy; days are ordinals, persons are numbers of workers."""

    serial: int
    no: str
    seat: Seat
    terms: Terms
    issued: int
    holder: Holder
    writer: int
    method: str
    is_self: bool
    is_mutual: bool
    end: tuple[int, str] | None  # a day and state drawn beforehand


class Book:
    """Draws the policies of a seat."""

    def __init__(self, company: Company, seat: Seat, first_serial: int) -> None:
        self.company, self.months, self.seat = company, company.months, seat
        self.serial = first_serial
        self.chance = Random(SEED * 1_000_003 + seat.number)  # noqa: S311 - invented data
        self.range = range(-12 * YEARS_BACK, self.months.count)
        temper, last = seat.crew.temper, self.months.count - 1
        self.weights = list(
            accumulate(temper.energy((last - month) / AGO) if month >= 0 else 1.0 for month in self.range)
        )
        self.holder: Holder | None = None

    def policies(self, count: int) -> Iterator[Policy]:
        """Yield the seat's policies."""
        story = self.seat.crew.code == SURRENDERS and 0 < self.seat.number - self.seat.crew.seats[0].number <= 5
        for place in range(count):
            yield self._policy(is_story=story and place == 0)
            self.serial += 1

    def _policy(self, *, is_story: bool) -> Policy:
        chance, months = self.chance, self.months
        month = months.count - 6 if is_story else chance.choices(self.range, cum_weights=self.weights)[0]
        issued = months.day(month, chance.randint(1, 28))
        terms = sold(chance)
        writer = self._writer(issued)
        is_self, is_mutual = chance.random() < 0.02, chance.random() < 0.01
        holder = self._holder(self.company.workers[writer].name if is_self else "")
        end = None
        if is_story:
            end = months.day(months.count - 2, 3 + chance.randrange(24)), PolicyState.SURRENDERED.value
        elif month < -8 and chance.random() < 0.07:
            end = chance.randint(issued + 200, months.first(0) - 1), chance.choice(DEAD)
        no = f"{self.company.branches[self.seat.crew.branch].digits}{months.date(month).year}{self.serial:08d}"
        method = chance.choice(METHODS)
        return Policy(self.serial, no, self.seat, terms, issued, holder, writer, method, is_self, is_mutual, end)

    def _writer(self, issued: int) -> int:
        """Return who wrote the policy: whoever served the seat, or, before their time, someone who has left."""
        if issued >= self.seat.servants[0][0]:
            return self.seat.servant(issued)
        crew = self.seat.crew
        former = self.company.workers[self.company.former[crew.unit][self.seat.number % 4]]
        return former.number if former.left and issued < former.left else crew.director

    def _holder(self, name: str) -> Holder:
        """Return a new customer, or now and then the one before, who buys again."""
        chance = self.chance
        if self.holder and not name and chance.random() < 0.15:
            return self.holder
        born = f"{chance.randint(1955, 2004)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        holder = Holder(
            self.serial,
            name or names.name(chance),
            names.identity(self.serial, born),
            names.phone(self.serial),
            f"{chance.randrange(10_000):04d}",
        )
        self.holder = None if name else holder
        return holder
