"""Changes of staff come in as facts and are carried out on the dated rows; undoing takes exactly that back."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from psycopg.types.range import DateRange

from directors.models import Leadership, Membership, Person, RankSpan, StaffChange, StaffMove
from governance import actions
from governance.models import Batch, Upload
from governance.problems import Refused
from tests.cast import LONG_AGO, join
from tests.directors.statements.conftest import Desk, heads, workbook
from tests.governance.intake.conftest import policy

pytestmark = pytest.mark.django_db
DAY = "2026-05-11"


def change(number: str, kind: str, day: str = DAY, **other: Any) -> list[Any]:
    cells = {"staff_no": number, "name": "李明", "unit_code": "ZJ01", "rank": "收展员", "engagement": "代理制",
             "joined_on": "", "kind": kind, "changed_on": day, "supervisor_no": "", "licence_no": ""}  # fmt: skip
    return [*(cells | other).values()]


def taken(desk: Desk, *rows: list[Any]) -> Upload:
    return desk.upload(workbook(rows, heads("staff")), "staff")


def written(desk: Desk, *rows: list[Any]) -> Batch:
    upload = taken(desk, *rows)
    assert desk.wrong(upload) == []
    return Batch.objects.get(upload=desk.write(upload))


def undo(desk: Desk, batch: Batch) -> None:
    actions.undo_batch(batch=batch, by=desk.cast.hr, now=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def posts() -> tuple[Any, ...]:
    """Return every person, rank, membership and leadership there is."""
    return (
        set(Person.objects.values_list("staff_no", "unit", "left_on", "joined_on")),
        set(RankSpan.objects.values_list("person__staff_no", "rank", "period")),
        set(Membership.objects.values_list("person__staff_no", "team", "period")),
        set(Leadership.objects.values_list("person__staff_no", "team", "period")),
    )


@pytest.mark.clause("R2.2.1a")
def test_who_joins_becomes_a_person_with_rank_and_team_and_undoing_removes_them(desk: Desk) -> None:
    before = posts()
    batch = written(
        desk, change("SZ-9001", "入司", joined_on=DAY, supervisor_no=desk.cast.wang.staff_no, name="欧阳明")
    )
    person = Person.objects.get(staff_no="SZ-9001")
    assert (person.pinyin, person.unit, person.joined_on) == ("ouyangming", desk.cast.first, date(2026, 5, 11))
    assert person.ranks.get().period == DateRange(date(2026, 5, 11), None)
    assert person.memberships.get().team == desk.cast.one
    undo(desk, batch)
    assert posts() == before
    assert not StaffChange.objects.current().exists()
    assert not StaffMove.objects.exists()
    written(desk, change("SZ-9001", "入司", joined_on=DAY))


@pytest.mark.clause("R4.2.1")
def test_transfer_rank_and_leaving_are_carried_out_in_order_and_taken_back(desk: Desk) -> None:
    before, sun = posts(), desk.cast.sun
    batch = written(
        desk,
        change(sun.staff_no, "离职", "2026-05-29", name=sun.name, unit_code="ZJ02"),
        change(sun.staff_no, "晋升", "2026-05-20", name=sun.name, unit_code="ZJ02", rank="收展主任"),
        change(sun.staff_no, "调动", DAY, name=sun.name, unit_code="ZJ02", supervisor_no=desk.cast.zhao.staff_no),
    )
    sun.refresh_from_db()
    assert (sun.unit, sun.left_on) == (desk.cast.second, date(2026, 5, 29))
    assert [span.period for span in sun.ranks.order_by("period")] == [
        DateRange(LONG_AGO, date(2026, 5, 20)),
        DateRange(date(2026, 5, 20), date(2026, 5, 30)),
    ]
    assert [(m.team, m.period) for m in sun.memberships.order_by("period")] == [
        (desk.cast.one, DateRange(LONG_AGO, date(2026, 5, 11))),
        (desk.cast.two, DateRange(date(2026, 5, 11), date(2026, 5, 30))),
    ]
    undo(desk, batch)
    assert posts() == before


def test_a_leader_who_goes_leaves_the_team_without_one_and_comes_back_by_undoing(desk: Desk) -> None:
    before, wang = posts(), desk.cast.wang
    upload = taken(desk, change(wang.staff_no, "离职", name=wang.name, rank="收展主任"))
    assert desk.notes(upload) == [(2, "staff_no", "leads_a_team")]
    batch = Batch.objects.get(upload=desk.write(upload))
    assert Leadership.objects.get(person=wang).period.upper == date(2026, 5, 12)
    undo(desk, batch)
    assert posts() == before


def test_the_same_file_twice_is_the_same_and_other_particulars_are_refused(desk: Desk) -> None:
    row = change("SZ-9001", "入司", joined_on=DAY, supervisor_no=desk.cast.wang.staff_no)
    written(desk, row)
    again = taken(desk, row)
    assert (desk.wrong(again), again.counts["same"]) == ([], 1)
    other = taken(desk, change("SZ-9001", "入司", joined_on=DAY, rank="收展主任"))
    assert desk.wrong(other) == [(2, "staff_no", "carried_out")]


def wrong(number: str, *cells: Any, column: str, code: str, **other: Any) -> Any:
    return pytest.param(number, cells, other, (2, column, code), id=code)


@pytest.mark.parametrize(
    ("number", "cells", "other", "expected"),
    [
        wrong("sun", "入司", joined_on=DAY, column="staff_no", code="joined_already"),
        wrong("SZ-9001", "入司", joined_on="2026-05-12", column="joined_on", code="join_day"),
        wrong("SZ-9001", "调动", column="staff_no", code="not_here"),
        wrong("jiangsu", "离职", column="staff_no", code="staff_elsewhere"),
        wrong("sun", "调动", "2026-06-01", column="changed_on", code="other_month"),
        wrong("sun", "调动", unit_code="XX", column="unit_code", code="unit_unknown"),
        wrong("sun", "调动", unit_code="JS", column="unit_code", code="unit_elsewhere"),
        wrong("sun", "调动", supervisor_no="XX-1", column="supervisor_no", code="staff_unknown"),
        wrong("sun", "旅行", column="kind", code="choice"),
        wrong("late", "调动", column="changed_on", code="before_last"),
        wrong("gone", "调动", column="staff_no", code="left_already"),
    ],
)
def test_what_is_wrong_with_a_change_is_reported_at_its_cell(
    desk: Desk, number: str, cells: Any, other: Any, expected: Any
) -> None:
    sun = desk.cast.sun
    if number == "late":
        Membership.objects.filter(person=sun).delete()
        join(sun, desk.cast.two, since=date(2026, 5, 11))
    if number == "gone":
        Person.objects.filter(pk=sun.pk).update(left_on=date(2026, 4, 30))
    staff = {"sun": sun.staff_no, "late": sun.staff_no, "gone": sun.staff_no,
             "jiangsu": Person.objects.get(unit=desk.cast.jiangsu).staff_no}  # fmt: skip
    upload = taken(desk, change(staff.get(number, number), *cells, **other))
    assert expected in desk.wrong(upload)
    assert upload.counts["new"] == 0


def test_two_posts_on_one_day_and_changes_after_leaving_clash(desk: Desk) -> None:
    sun = desk.cast.sun.staff_no
    same_day = taken(desk, change("SZ-9001", "入司", joined_on=DAY), change("SZ-9001", "调动"))
    assert (3, "changed_on", "same_day") in desk.wrong(same_day)
    after = taken(desk, change(sun, "离职", name="孙立群"), change(sun, "调动", "2026-05-20", name="孙立群"))
    assert desk.wrong(after) == [(3, "staff_no", "left_already")]


def test_a_supervisor_without_a_team_and_another_name_are_noted(desk: Desk) -> None:
    upload = taken(desk, change(desk.cast.sun.staff_no, "调动", supervisor_no=desk.cast.sun.staff_no))
    assert desk.notes(upload) == [(2, "supervisor_no", "supervisor_leads_none"), (2, "name", "name_differs")]


def test_a_batch_stays_when_business_or_later_posts_stand_on_it(desk: Desk) -> None:
    batch = written(desk, change("SZ-9001", "入司", joined_on=DAY, supervisor_no=desk.cast.wang.staff_no))
    later = written(desk, change("SZ-9001", "晋升", "2026-05-20", rank="收展主任"))
    with pytest.raises(Refused) as no:
        undo(desk, batch)
    assert no.value.problems[0].params == {"name": "李明"}
    undo(desk, later)
    policy("P77", Person.objects.get(staff_no="SZ-9001"), batch)
    with pytest.raises(Refused) as no:
        undo(desk, batch)
    assert "business" in no.value.problems[0].message
    assert Person.objects.filter(staff_no="SZ-9001").exists()


def test_a_batch_stays_when_the_team_has_found_another_leader(desk: Desk) -> None:
    batch = written(desk, change(desk.cast.wang.staff_no, "离职", name="王芳", rank="收展主任"))
    Leadership.objects.create(team=desk.cast.one, person=desk.cast.zhao, period=DateRange(date(2026, 5, 20), None))
    with pytest.raises(Refused):
        undo(desk, batch)


def test_a_transfer_within_the_team_keeps_the_membership(desk: Desk) -> None:
    sun, before = desk.cast.sun, posts()
    batch = written(
        desk, change(sun.staff_no, "调动", name=sun.name, unit_code="ZJ02", supervisor_no=desk.cast.wang.staff_no)
    )
    assert sun.memberships.get().period == DateRange(LONG_AGO, None)
    undo(desk, batch)
    assert posts() == before
