"""Announcements: told once to their audience, changed by versions only, acknowledged, withdrawn, shown at home."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import make_aware
from psycopg.types.range import DateRange

from governance import actions
from governance.enums import Role
from governance.models import Act, Announcement, AnnouncementReading, Notice, RoleGrant, User
from governance.problems import Refused
from governance.queries import announcements as queries
from tests.appraisal.months import form, signed_in
from tests.cast import ALWAYS, Cast, join
from tests.governance.announcing import announce

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.2.2")]


def told(row: Announcement) -> set[str]:
    return set(Notice.objects.filter(event=queries.event_of(row)).values_list("to__username", flat=True))


def revise(cast: Cast, row: Announcement, **more: str) -> Announcement:
    said = {"title": row.title, "text": "By Thursday.", "reason": "A day earlier.", **more}
    return actions.revise_announcement(announcement=row, **said, by=cast.hr, now=timezone.now())


@pytest.mark.parametrize(
    ("unit", "roles", "readers"),
    [
        ("first", [], {"member", "director", "director2", "head"}),
        ("first", ["director"], {"director", "director2"}),
        ("zhejiang", ["head", "hr"], {"head", "hr", "hr2"}),
        ("head_office", ["hr"], {"hr", "hr2", "foreign_hr"}),
    ],
)
def test_those_of_the_roles_in_the_unit_are_told_once(
    cast: Cast, unit: str, roles: list[str], readers: set[str]
) -> None:
    row = announce(cast, unit=getattr(cast, unit), roles=roles)
    assert told(row) == readers
    assert actions.announcements_tick(now=timezone.now()) == 0
    assert Act.objects.filter(kind="announcement.published").count() == 1


def test_it_is_told_on_its_first_day_and_to_those_who_come_later(cast: Cast) -> None:
    tomorrow = timezone.now() + timedelta(days=1)
    row = announce(cast, shown_from=timezone.localdate(tomorrow))
    assert told(row) == set()
    assert signed_in(cast, "member").get(row.get_absolute_url()).status_code == 404
    assert actions.announcements_tick(now=tomorrow) == 4
    RoleGrant.objects.create(user=cast.nobody, role=Role.MEMBER, unit=cast.first, period=ALWAYS)
    assert actions.announcements_tick(now=tomorrow) == 1
    assert actions.announcements_tick(now=tomorrow + timedelta(days=30)) == 0


def test_what_makes_no_sense_is_refused(cast: Cast) -> None:
    today = timezone.localdate()
    for wrong in (
        {"shown_from": today - timedelta(days=1)},
        {"shown_until": today - timedelta(days=1)},
        {"unit": cast.second},
    ):
        with pytest.raises(Refused):
            announce(cast, **wrong)
    assert not Announcement.objects.exists()


def test_a_change_is_a_version_that_is_told_and_acknowledged_again(cast: Cast) -> None:
    row = announce(cast)
    actions.acknowledge_announcement(announcement=row, by=cast.member, now=timezone.now())
    row = revise(cast, row)
    assert next((one.number, one.text) for one in row.versions.all()) == (2, "By Thursday.")
    assert "member" in told(row)
    assert [grant.user for grant in queries.unread_by(row, timezone.localdate()) if grant.user == cast.member]
    for nothing in ({"text": "By Thursday."}, {"text": "x", "reason": " "}):
        with pytest.raises(Refused):
            revise(cast, row, **nothing)


def test_versions_and_readings_cannot_be_changed(cast: Cast) -> None:
    row = announce(cast)
    actions.acknowledge_announcement(announcement=row, by=cast.member, now=timezone.now())
    for rows in (row.versions.all(), AnnouncementReading.objects.all()):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        row.versions.update(text="x")
    with pytest.raises(IntegrityError), transaction.atomic():
        row.versions.create(number=2, title="t", text="x", reason="", by=cast.hr, at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        Announcement.objects.update(shown_until="2000-01-01")
    with pytest.raises(IntegrityError), transaction.atomic():
        Announcement.objects.update(withdrawn_at=timezone.now())


def test_acknowledging_counts_once_and_only_for_those_addressed(cast: Cast) -> None:
    row = announce(cast)
    for _again in range(2):
        actions.acknowledge_announcement(announcement=row, by=cast.member, now=timezone.now())
    assert AnnouncementReading.objects.count() == 1
    with pytest.raises(Refused):
        actions.acknowledge_announcement(announcement=row, by=cast.leader, now=timezone.now())


def test_who_has_not_acknowledged_is_listed_and_reminded_once_a_day(cast: Cast) -> None:
    row = announce(cast)
    signed_in(cast, "member").post(reverse("announcement_acknowledge", args=[row.pk]), form())
    hr = signed_in(cast, "hr")
    page = hr.get(reverse("announcement_readers", args=[row.pk]))
    assert (page.context["people"], page.context["page"].paginator.count) == (4, 3)
    assert [(unit["name"], unit["people"], unit["read"]) for unit in page.context["units"]] == [(cast.first.name, 4, 1)]
    for _again in range(2):
        hr.post(reverse("announcement_remind", args=[row.pk]), form())
    assert Notice.objects.filter(kind="announcement.unread").count() == 3


def test_what_is_withdrawn_is_shown_no_more_and_stays_on_record(cast: Cast) -> None:
    row = announce(cast)
    hr, member = signed_in(cast, "hr"), signed_in(cast, "member")
    assert hr.post(reverse("announcement_withdraw", args=[row.pk]), form()).status_code == 422
    hr.post(reverse("announcement_withdraw", args=[row.pk]), form(reason="An error."))
    assert member.get(row.get_absolute_url()).status_code == 404
    assert hr.get(row.get_absolute_url()).status_code == 200
    assert hr.post(reverse("announcement_withdraw", args=[row.pk]), form(reason="x")).status_code == 409
    again = form(title="t", text="t", reason="r")
    assert hr.post(reverse("announcement_revise", args=[row.pk]), again).status_code == 409


def test_the_home_page_shows_it_and_asks_for_the_acknowledgement(cast: Cast) -> None:
    quiet, asking = announce(cast, must_acknowledge=False, title="Quiet"), announce(cast)
    announce(cast, roles=["head"], title="Not yours")
    member = signed_in(cast, "member")
    assert [row["pk"] for row in member.get("/").context["news"]] == [asking.pk, quiet.pk]
    member.post(reverse("announcement_acknowledge", args=[asking.pk]), form())
    assert [row["is_read"] for row in member.get("/").context["news"]] == [True, False]
    assert not signed_in(cast, "admin").get("/").context["news"]


def test_human_resources_writes_by_form_within_its_branch(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    said = {"title": "t", "text": "x", "unit": cast.first.pk, "shown_from": timezone.localdate().isoformat()}
    assert hr.get(reverse("announcement_new")).status_code == 200
    assert hr.post(reverse("announcement_publish"), form(**{**said, "unit": cast.jiangsu.pk})).status_code == 422
    assert hr.post(reverse("announcement_publish"), form(**{**said, "shown_until": "2020-01-01"})).status_code == 422
    answer = hr.post(reverse("announcement_publish"), form(**said, roles=["director"]))
    row = Announcement.objects.get()
    assert (answer.headers["Location"], row.roles) == (row.get_absolute_url(), ["director"])
    hr.post(reverse("announcement_revise", args=[row.pk]), form(title="t", text="y", reason="z"))
    row.refresh_from_db()
    assert row.version == 2
    assert hr.post(reverse("announcement_revise", args=[row.pk]), form(title="t")).status_code == 422
    assert signed_in(cast, "head").get(row.get_absolute_url()).status_code == 200
    assert signed_in(cast, "foreign_hr").get(row.get_absolute_url()).status_code == 404


def word_to_the_team(cast: Cast, **more: Any) -> Announcement:
    return announce(cast, to_team=True, by=cast.director, title="Team meeting", **more)


@pytest.mark.clause("R2.2.1a")
def test_a_director_announces_to_those_they_lead_on_the_day(cast: Cast) -> None:
    row = word_to_the_team(cast)
    assert told(row) == {"member"}
    news = signed_in(cast, "member").get("/").context["news"]
    assert [(one["title"], one["sender"]) for one in news] == [("Team meeting", cast.director.name)]
    today = timezone.localdate()
    cast.sun.memberships.update(period=DateRange(ALWAYS.lower, today))
    join(cast.sun, cast.two, since=today)
    assert actions.announcements_tick(now=timezone.now()) == 0
    with pytest.raises(Refused):
        actions.acknowledge_announcement(announcement=row, by=cast.member, now=timezone.now())
    assert signed_in(cast, "member").get(row.get_absolute_url()).status_code == 404
    with pytest.raises(Refused):
        word_to_the_team(cast)


def test_a_team_is_addressed_as_a_whole_by_its_own_director(cast: Cast) -> None:
    with pytest.raises(Refused):
        word_to_the_team(cast, roles=["member"])
    row = word_to_the_team(cast)
    for wrong in ({"roles": ["member"]}, {"team_of": cast.director2}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Announcement.objects.filter(pk=row.pk).update(**wrong)


def test_a_director_writes_by_form_to_nobody_but_the_own_team(cast: Cast) -> None:
    director = signed_in(cast, "director")
    said = {"title": "t", "text": "<script>x</script>", "shown_from": timezone.localdate().isoformat()}
    fields = director.get(reverse("announcement_new")).context["form"].fields
    assert fields.keys().isdisjoint({"unit", "roles"})
    for unit in (cast.first, cast.zhejiang):
        assert director.post(reverse("announcement_publish"), form(**said, unit=unit.pk)).status_code == 403
    director.post(reverse("announcement_publish"), form(**said, roles=["hr"], must_acknowledge="on"))
    row = Announcement.objects.get()
    assert (row.team_of, row.unit, row.roles, told(row)) == (cast.director, cast.first, [], {"member"})
    assert "<script>x" not in signed_in(cast, "member").get(row.get_absolute_url()).content.decode()
    readers = director.get(reverse("announcement_readers", args=[row.pk]))
    assert (readers.context["people"], [grant.user for grant in readers.context["page"]]) == (1, [cast.member])
    assert signed_in(cast, "director2").get(row.get_absolute_url()).status_code == 404


def test_who_wrote_it_and_human_resources_withdraw_it_and_nobody_else(cast: Cast) -> None:
    word, row = word_to_the_team(cast), announce(cast)
    for name, mine in (("head", row), ("director", row), ("compliance", row), ("head", word), ("director2", word)):
        answer = signed_in(cast, name).post(reverse("announcement_withdraw", args=[mine.pk]), form(reason="x"))
        assert answer.status_code == 404, name
    assert signed_in(cast, "director").get(reverse("announcement_readers", args=[row.pk])).status_code == 404
    signed_in(cast, "director").post(reverse("announcement_withdraw", args=[word.pk]), form(reason="Moved."))
    signed_in(cast, "hr2").post(reverse("announcement_withdraw", args=[row.pk]), form(reason="An error."))
    assert Announcement.objects.filter(withdrawn_at__isnull=False).count() == 2
    assert signed_in(cast, "director").get(word.get_absolute_url()).status_code == 200
    cast.director.grants.update(period=DateRange(ALWAYS.lower, timezone.localdate()))
    assert signed_in(cast, "director").get(word.get_absolute_url()).status_code == 404


@pytest.mark.clause("R6.1.2")
def test_a_reminder_rests_on_days_off(cast: Cast) -> None:
    now = make_aware(datetime.fromisoformat("2026-06-05T09:00"))  # a Friday
    row = announce(cast, now, roles=["director"])
    sent = [
        actions.remind_of_announcement(announcement=row, by=cast.hr, now=now + timedelta(days=days))
        for days in range(4)
    ]
    assert sent == [2, 0, 0, 2]


@pytest.mark.parametrize("name", ["announcements", "announcement_readers", "home"])
def test_a_page_takes_as_many_statements_at_ten_and_at_a_hundred_rows(cast: Cast, name: str) -> None:
    hr, seen = signed_in(cast, "hr"), []
    for number in (10, 100):
        users = User.objects.bulk_create(User(username=f"u{number}-{place}", name="U") for place in range(number))
        RoleGrant.objects.bulk_create(
            RoleGrant(user=user, role="member", unit=cast.second, period=ALWAYS) for user in users
        )
        row = announce(cast, unit=cast.zhejiang)
        Announcement.objects.bulk_create(
            Announcement(
                unit=cast.zhejiang, shown_from=row.shown_from, title="t", written_by=cast.hr, written_at=timezone.now()
            )
            for _ in range(number)
        )
        url = reverse(name, args=[row.pk] if name == "announcement_readers" else [])
        hr.get(url)
        with CaptureQueriesContext(connection) as caught:
            assert hr.get(url).status_code == 200
        seen.append(len([one for one in caught if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))]))
    assert seen[0] == seen[1]
    assert seen[1] <= 12
