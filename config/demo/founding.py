"""The organisation, its people and accounts as rows, and an edition of the regulation that sets every value."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.hashers import make_password
from psycopg.types.range import DateRange

from config.demo import names
from config.demo.company import KNOWN, OFFICE, TRANSFERRED, Company, Worker
from directors.enums import Engagement, Rank
from directors.models import Leadership, Membership, Person, RankSpan, Team
from governance.enums import EditionState, Role, UnitKind
from governance.models import Edition, OrgUnit, ParameterValue, RoleGrant, User
from governance.parameters import PARAMETERS, dump
from governance.search import pinyin_key

HEAD_OFFICE = ("HO", "总公司")
FIRST_DEPARTMENT = "ZJ01"
DIRECTOR, DIRECTOR2 = (KNOWN[FIRST_DEPARTMENT, place][0] for place in (0, 1))


@dataclass(frozen=True, slots=True)
class Login:
    """An account of the demonstration; `staff` says that its owner works in the back office."""

    username: str
    name: str
    role: Role
    unit: str
    staff: bool = False


LOGINS = (
    Login("hr", OFFICE["hr"], Role.HR, "ZJ", staff=True),
    Login("hr2", OFFICE["hr2"], Role.HR, "ZJ", staff=True),
    Login("head", OFFICE["head"], Role.HEAD, FIRST_DEPARTMENT, staff=True),
    Login("director", DIRECTOR, Role.DIRECTOR, FIRST_DEPARTMENT),
    Login("director2", DIRECTOR2, Role.DIRECTOR, FIRST_DEPARTMENT),
    Login("leader", OFFICE["leader"], Role.LEADER, "ZJ"),
    Login("compliance", OFFICE["compliance"], Role.COMPLIANCE, "ZJ"),
    Login("compliance2", OFFICE["compliance2"], Role.COMPLIANCE, "ZJ"),
    Login("member", TRANSFERRED, Role.MEMBER, FIRST_DEPARTMENT),
    Login("admin", OFFICE["admin"], Role.ADMIN, HEAD_OFFICE[0]),
)
BACK_OFFICE = [login for login in LOGINS if login.staff]


@dataclass(frozen=True, slots=True)
class Founded:
    """Primary keys: of persons by worker, of branches in their order, of units by code."""

    persons: list[int]
    branches: list[int]
    units: dict[str, int]


def found_company(company: Company) -> Founded:
    """Write the company; the caller's act records it."""
    start = company.months.date(0)
    units = _units(company)
    _edition(units[HEAD_OFFICE[0]], start)
    users = _accounts(units, start)
    persons = _persons(company, units, users)
    _ranks(company, persons)
    _teams(company, units, persons)
    keys = {code: unit.pk for code, unit in units.items()}
    return Founded(persons, [keys[branch.code] for branch in company.branches], keys)


def _unit(code: str, name: str, kind: UnitKind, parent: OrgUnit | None = None) -> OrgUnit:
    path = f"{parent.path if parent else '/'}{code}/"
    return OrgUnit.objects.create(code=code, name=name, kind=kind, parent=parent, path=path)


def _units(company: Company) -> dict[str, OrgUnit]:
    head_office = _unit(*HEAD_OFFICE, UnitKind.HEAD_OFFICE)
    branches = [_unit(branch.code, branch.name, UnitKind.BRANCH, head_office) for branch in company.branches]
    departments = [_unit(code, name, UnitKind.DEPARTMENT, branches[branch]) for code, name, branch in company.units]
    return {unit.code: unit for unit in (head_office, *branches, *departments)}


def _edition(head_office: OrgUnit, start: date) -> None:
    """Adopt every suggested value, in force from the quarter that holds the first month."""
    quarter = date(start.year, start.month - (start.month - 1) % 3, 1)
    edition = Edition.objects.create(
        unit=head_office,
        name=f"{quarter.year}年第{(quarter.month + 2) // 3}季度起施行版",
        state=EditionState.IN_FORCE,
        period=DateRange(quarter, None),
    )
    ParameterValue.objects.bulk_create(
        ParameterValue(edition=edition, key=key, value=dump(key, row.suggested)) for key, row in PARAMETERS.items()
    )


def _accounts(units: dict[str, OrgUnit], start: date) -> dict[str, User]:
    """Write the logins, one password for all of them; the administrator needs no superuser's rights."""
    password = make_password(settings.DEMO_PASSWORD)
    users = User.objects.bulk_create(
        User(username=login.username, name=login.name, password=password, is_staff=login.role is Role.ADMIN)
        for login in LOGINS
    )
    RoleGrant.objects.bulk_create(
        RoleGrant(user=user, role=login.role, unit=units[login.unit], period=DateRange(start, None))
        for user, login in zip(users, LOGINS, strict=True)
    )
    return {login.name: user for user, login in zip(users, LOGINS, strict=True)}


def staff_no(number: int) -> str:
    """Return the staff number of the person hired as number so-and-so, the back office first."""
    return f"SZ-{number:04d}"


def field_no(worker: int) -> str:
    """Return the staff number of a worker of the field."""
    return staff_no(len(BACK_OFFICE) + worker + 1)


def _persons(company: Company, units: dict[str, OrgUnit], users: dict[str, User]) -> list[int]:
    """Write the back office, then the field; return the field's keys."""
    office = [
        Worker(place, login.name, login.unit, company.months.first(-120)) for place, login in enumerate(BACK_OFFICE)
    ]
    everybody = [*office, *company.workers]
    written = Person.objects.bulk_create(
        [
            _person(number, worker, units, users, is_employee=worker.is_director or number <= len(office))
            for number, worker in enumerate(everybody, start=1)
        ]
    )
    return [person.pk for person in written[len(office) :]]


def _person(
    number: int, worker: Worker, units: dict[str, OrgUnit], users: dict[str, User], *, is_employee: bool
) -> Person:
    pinyin, initials = pinyin_key(worker.name)
    return Person(
        staff_no=staff_no(number),
        name=worker.name,
        pinyin=pinyin,
        initials=initials,
        unit=units[worker.unit],
        engagement=Engagement.EMPLOYEE if is_employee else Engagement.AGENT,
        joined_on=date.fromordinal(worker.joined),
        left_on=date.fromordinal(worker.left) if worker.left else None,
        phone=names.phone(90_000_000 + number),
        user=users.get(worker.name),
    )


def _span(since: int, until: int | None) -> DateRange:
    return DateRange(date.fromordinal(since), date.fromordinal(until) if until else None)


def _ranks(company: Company, persons: list[int]) -> None:
    spans = []
    for worker in company.workers:
        left = worker.left + 1 if worker.left else None
        rank = Rank.DIRECTOR if worker.is_director else Rank.AGENT
        spans.append((worker, rank, _span(worker.joined, worker.senior_from or left)))
        if worker.senior_from:
            spans.append((worker, Rank.SENIOR_DIRECTOR, _span(worker.senior_from, left)))
    RankSpan.objects.bulk_create(
        RankSpan(person_id=persons[worker.number], rank=rank, period=period) for worker, rank, period in spans
    )


def _teams(company: Company, units: dict[str, OrgUnit], persons: list[int]) -> None:
    crews = company.crews
    teams = Team.objects.bulk_create(Team(code=crew.code, name=crew.name, unit=units[crew.unit]) for crew in crews)
    Leadership.objects.bulk_create(
        Leadership(team=team, person_id=persons[crew.director], period=_span(crew.members[0][1], None))
        for team, crew in zip(teams, crews, strict=True)
    )
    Membership.objects.bulk_create(
        Membership(team=team, person_id=persons[worker], period=_span(since, until))
        for team, crew in zip(teams, crews, strict=True)
        for worker, since, until in crew.members
    )
