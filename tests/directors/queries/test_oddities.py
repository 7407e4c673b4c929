"""What is odd in the book of business and the teams is found, and nothing else is."""

from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils.timezone import make_aware

from directors.enums import Rank
from directors.models import Leadership, Membership, Person
from governance import actions
from governance.models import Finding
from governance.registry import QUALITY_CHECKS
from tests import facts
from tests.appraisal.months import signed_in
from tests.cast import Cast, batch, join, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.4.1")]
MAY = date(2026, 5, 1)


def found(check: str) -> list[Finding]:
    actions.look_over(progress=None, now=make_aware(datetime.fromisoformat("2026-05-20T12:00")))
    return list(Finding.objects.filter(check_name=check).order_by("subject"))


def undone(policy: Any) -> None:
    """Take a policy back, as undoing its batch does."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE directors_policy SET superseded_by_id = %s WHERE id = %s", [policy.batch_id, policy.pk])


def test_a_healthy_company_has_nothing_odd(cast: Cast) -> None:
    written = batch(cast.zhejiang, "receipts", MAY)
    policy = facts.policy(written, cast.sun)
    facts.due(written, policy, cast.sun, MAY)
    facts.receipt(written, policy, MAY)
    assert {check: found(check) for check in QUALITY_CHECKS if check != "late_files" and found(check)} == {}


def test_receipts_whose_policy_was_taken_back_are_found_policy_by_policy(cast: Cast) -> None:
    written = batch(cast.zhejiang, "receipts", MAY)
    for _ in range(2):
        policy = facts.policy(written, cast.sun)
        facts.receipt(written, policy, date(2026, 5, 6), "500.50")
        facts.receipt(written, policy, date(2026, 5, 7), instalment=3)
        undone(policy)
    one, _ = found("receipts_without_policy")
    assert (one.unit, one.params["number"], one.params["amount"]) == (cast.zhejiang, 2, "1,500.50")
    page = signed_in(cast, "hr").get(reverse("quality") + "?check=receipts_without_policy").content.decode()
    assert f"Policy {one.subject} is on no policy list" in page


def test_instalments_of_who_was_in_no_team_are_found_person_by_person(cast: Cast) -> None:
    written = batch(cast.zhejiang, "dues", MAY)
    lone = person("李四", "li si", cast.first)
    gone = person("钱五", "qian wu", cast.first)
    Person.objects.filter(pk=gone.pk).update(left_on=date(2026, 4, 30))
    for owner in (lone, lone, gone, cast.sun):
        facts.due(written, facts.policy(written, owner), owner, date(2026, 5, 10))
    rows = [(row.code, row.about, row.params["number"], row.since) for row in found("dues_without_owner")]
    assert sorted(rows) == [("owner_left", gone.pk, 1, MAY), ("owner_teamless", lone.pk, 2, MAY)]


def test_people_in_no_team_are_found_with_the_day_they_fell_out(cast: Cast) -> None:
    lone = person("李四", "li si", cast.first)
    out = person("钱五", "qian wu", cast.first)
    join(out, cast.one, until=date(2026, 5, 4))
    person("部门经理", "bu men", cast.first, Rank.DEPARTMENT_MANAGER)
    coming = person("下月来", "xia yue", cast.first)
    Person.objects.filter(pk=coming.pk).update(joined_on=date(2026, 6, 1))
    rows = {row.about: (row.since, row.unit_id) for row in found("members_without_team")}
    assert rows == {lone.pk: (lone.joined_on, cast.first.pk), out.pk: (date(2026, 5, 4), cast.first.pk)}


def test_overlaps_that_no_constraint_can_refuse_are_found(cast: Cast) -> None:
    Leadership.objects.filter(team=cast.two).update(person=cast.wang)
    left = person("李四", "li si", cast.first)
    join(left, cast.one)
    Person.objects.filter(pk=left.pk).update(left_on=date(2026, 5, 10))
    written = batch(cast.zhejiang, "receipts", MAY)
    policy = facts.policy(written, cast.sun)
    for _ in range(2):
        facts.receipt(written, policy, date(2026, 5, 6))
    rows = {row.code: row for row in found("overlaps")}
    assert {code: row.about for code, row in rows.items()} == {
        "leads_twice": cast.wang.pk, "stays_after_leaving": left.pk, "paid_twice": None,
    }  # fmt: skip
    assert rows["leads_twice"].params["teams"] == "一组 · 二组"
    Membership.objects.filter(person=left).delete()
    assert "stays_after_leaving" not in {row.code for row in found("overlaps")}


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_every_sentence_finds_its_figures(cast: Cast, language: str) -> None:
    test_overlaps_that_no_constraint_can_refuse_are_found(cast)
    page = signed_in(cast, "hr", language).get(reverse("quality") + "?check=overlaps")
    assert page.status_code == 200
