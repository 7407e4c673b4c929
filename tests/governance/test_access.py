"""How far a permission reaches follows the grants of the day."""

from datetime import date

import pytest
from psycopg.types.range import DateRange

from governance.access import reach
from governance.enums import Role
from governance.models import OrgUnit, RoleGrant
from governance.roles import Permission
from tests.cast import Cast

pytestmark = pytest.mark.clause("R1.2")


def test_a_head_reaches_the_own_department_and_no_other(cast: Cast) -> None:
    reached = reach(cast.head, Permission.PERSON_VIEW)
    assert list(OrgUnit.objects.filter(reached.units("path"))) == [cast.first]


def test_hr_of_a_branch_reaches_all_below_it(cast: Cast) -> None:
    reached = reach(cast.hr, Permission.PERSON_VIEW)
    assert reached.holds(cast.second.path)
    assert not reached.holds(cast.jiangsu.path)


def test_a_director_reaches_the_team_not_the_department(cast: Cast) -> None:
    reached = reach(cast.director, Permission.PERSON_VIEW)
    assert (reached.team, reached.unit_paths) == (True, frozenset())


def test_without_a_grant_nothing_is_reached(cast: Cast) -> None:
    assert not reach(cast.nobody, Permission.PERSON_VIEW)


def test_a_grant_that_ended_reaches_nothing(cast: Cast) -> None:
    RoleGrant.objects.filter(user=cast.hr).update(period=DateRange(date(2020, 1, 1), date(2021, 1, 1)))
    assert not reach(cast.hr, Permission.PERSON_VIEW)


def test_a_role_without_the_permission_reaches_nothing(cast: Cast) -> None:
    assert Role.MEMBER
    assert not reach(cast.member, Permission.IMPORT_BATCH_VIEW)
