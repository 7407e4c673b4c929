"""The standing cast: a small company in which every story of the tests is played."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import count

from django.db import connection
from psycopg.types.range import DateRange

from directors.enums import Engagement, Rank
from directors.models import Leadership, Membership, Person, RankSpan, Team
from governance.enums import EditionState, Role, UnitKind
from governance.models import Batch, Edition, OrgUnit, RoleGrant, User
from governance.parameters import PARAMETERS, dump

LONG_AGO = date(2020, 1, 1)
ALWAYS = DateRange(LONG_AGO, None)
_numbers = count(1)


@dataclass
class Cast:
    """Everybody by name; teams `one` (led by wang) and `two` (led by zhao) are in department `first`."""

    head_office: OrgUnit
    zhejiang: OrgUnit
    jiangsu: OrgUnit
    first: OrgUnit
    second: OrgUnit
    one: Team
    two: Team
    wang: Person
    zhao: Person
    sun: Person
    hr: User
    hr2: User
    head: User
    director: User
    director2: User
    member: User
    leader: User
    leader2: User
    chief: User
    compliance: User
    compliance2: User
    admin: User
    foreign_hr: User
    nobody: User
    edition: Edition


def unit(code: str, name: str, kind: UnitKind, parent: OrgUnit | None = None) -> OrgUnit:
    path = f"{parent.path if parent else '/'}{code}/"
    return OrgUnit.objects.create(code=code, name=name, kind=kind, parent=parent, path=path)


def user(name: str, shown: str, *grants: tuple[Role, OrgUnit]) -> User:
    made = User.objects.create(username=name, name=shown)
    for role, over in grants:
        RoleGrant.objects.create(user=made, role=role, unit=over, period=ALWAYS)
    return made


def person(name: str, pinyin: str, over: OrgUnit, rank: Rank = Rank.AGENT, account: User | None = None) -> Person:
    made = _person(name, pinyin, over, account)
    made.save()
    RankSpan.objects.create(person=made, rank=rank, period=ALWAYS)
    return made


def _person(name: str, pinyin: str, over: OrgUnit, account: User | None) -> Person:
    return Person(
        staff_no=f"SZ-{next(_numbers):04}",
        name=name,
        pinyin=pinyin.replace(" ", ""),
        initials="".join(part[0] for part in pinyin.split()),
        unit=over,
        engagement=Engagement.AGENT,
        joined_on=LONG_AGO,
        phone="13800000000",
        user=account,
    )


def join(who: Person, team: Team, *, leads: bool = False, since: date = LONG_AGO, until: date | None = None) -> None:
    """Make a person a member, and perhaps the leader, of a team from a day up to (not including) a day."""
    Membership.objects.create(team=team, person=who, period=DateRange(since, until))
    if leads:
        Leadership.objects.create(team=team, person=who, period=DateRange(since, until))


def batch(over: OrgUnit, kind: str = "receipts", month: date = date(2026, 5, 1)) -> Batch:
    """Make the next batch: its number is the commit sequence."""
    from django.utils import timezone

    last = Batch.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    return Batch.objects.create(
        pk=last + 1, kind=kind, unit=over, month=month, rows=0, total_amount=0, at=timezone.now()
    )


def adopt_suggestions(over: OrgUnit) -> Edition:
    """Put an edition in force that adopts every suggested value."""
    edition = Edition.objects.create(unit=over, name="2020", state=EditionState.IN_FORCE, period=ALWAYS)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO governance_parametervalue (edition_id, key, value) SELECT %s, key, value FROM jsonb_each(%s)",
            [edition.pk, _suggestions()],
        )
    return edition


@cache
def _suggestions() -> str:
    """Return the suggested values as JSON: written once, for nearly every test adopts them."""
    return json.dumps({key: dump(key, row.suggested) for key, row in PARAMETERS.items()})


def assemble() -> Cast:
    """Create the company, its people and an edition in force; few statements, for nearly every test begins here."""
    (head_office,) = _units((None, "HO", "总公司", UnitKind.HEAD_OFFICE))
    zhejiang, jiangsu = _units(
        (head_office, "ZJ", "浙江分公司", UnitKind.BRANCH), (head_office, "JS", "江苏分公司", UnitKind.BRANCH)
    )
    first, second = _units(
        (zhejiang, "ZJ01", "杭州收展一部", UnitKind.DEPARTMENT), (zhejiang, "ZJ02", "宁波收展二部", UnitKind.DEPARTMENT)
    )
    users = _users(
        director=("王芳", Role.DIRECTOR, first),
        director2=("赵磊", Role.DIRECTOR, first),
        member=("孙立群", Role.MEMBER, first),
        hr=("周敏", Role.HR, zhejiang),
        hr2=("吴倩", Role.HR, zhejiang),
        head=("陈国栋", Role.HEAD, first),
        leader=("周航", Role.LEADER, zhejiang),
        leader2=("方建国", Role.LEADER, zhejiang),
        chief=("秦岚", Role.LEADER, head_office),
        compliance2=("许宁", Role.COMPLIANCE, zhejiang),
        compliance=("何静", Role.COMPLIANCE, zhejiang),
        admin=("管理员", Role.ADMIN, head_office),
        foreign_hr=("郑海", Role.HR, jiangsu),
    )
    one, two = Team.objects.bulk_create(
        [Team(code="ZJ01-1", name="一组", unit=first), Team(code="ZJ01-2", name="二组", unit=first)]
    )
    wang, zhao, sun = Person.objects.bulk_create(
        [
            _person("王芳", "wang fang", first, users["director"]),
            _person("赵磊", "zhao lei", first, users["director2"]),
            _person("孙立群", "sun li qun", first, users["member"]),
        ]
    )
    ranks = [(wang, Rank.DIRECTOR), (zhao, Rank.DIRECTOR), (sun, Rank.AGENT)]
    RankSpan.objects.bulk_create(RankSpan(person=who, rank=rank, period=ALWAYS) for who, rank in ranks)
    teams = [(wang, one), (zhao, two), (sun, one)]
    Membership.objects.bulk_create(Membership(team=team, person=who, period=ALWAYS) for who, team in teams)
    Leadership.objects.bulk_create(Leadership(team=team, person=who, period=ALWAYS) for who, team in teams[:2])
    return Cast(
        head_office, zhejiang, jiangsu, first, second, one, two, wang, zhao, sun,
        nobody=user("nobody", "新账号"), edition=adopt_suggestions(head_office), **users,
    )  # fmt: skip


def _units(*rows: tuple[OrgUnit | None, str, str, UnitKind]) -> list[OrgUnit]:
    return OrgUnit.objects.bulk_create(
        OrgUnit(code=code, name=name, kind=kind, parent=parent, path=f"{parent.path if parent else '/'}{code}/")
        for parent, code, name, kind in rows
    )


def _users(**rows: tuple[str, Role, OrgUnit]) -> dict[str, User]:
    """Make accounts, each with a role over a unit."""
    made = User.objects.bulk_create(User(username=login, name=shown) for login, (shown, _, _) in rows.items())
    grants = zip(made, rows.values(), strict=True)
    RoleGrant.objects.bulk_create(
        RoleGrant(user=one, role=role, unit=over, period=ALWAYS) for one, (_, role, over) in grants
    )
    return dict(zip(rows, made, strict=True))
