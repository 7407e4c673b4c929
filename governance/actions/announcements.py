"""Announcements: publishing, a new version, withdrawing, acknowledging, reminding (R6.2.2)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from governance.acts import act
from governance.calendar import last_working_day
from governance.models import Announcement, AnnouncementReading, AnnouncementVersion, OrgUnit, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark
from governance.queries import announcements as queries
from governance.rules import announcements as rules


def publish_announcement(
    *,
    unit: OrgUnit,
    roles: Sequence[str],
    title: str,
    text: str,
    shown_from: date,
    shown_until: date | None,
    must_acknowledge: bool,
    to_team: bool = False,
    by: User,
    now: datetime,
) -> Announcement:
    """Announce something to the holders of some roles in a unit and below, or to one's own team (R6.2.2)."""
    today = timezone.localdate(now)
    days = {"shown_from": shown_from, "shown_until": shown_until}
    row = Announcement(unit=unit, roles=sorted(roles), title=title, must_acknowledge=must_acknowledge, **days)
    row.team_of = by if to_team else None
    with act("announcement.published", by=by, now=now, clause=rules.CLAUSE, subject=unit):
        readers = queries.audience(row, today).count()
        problems = rules.writing_problems(
            shown_from, shown_until, today=today, readers=readers, to_team=to_team, roles=roles
        )
        if problems:
            raise Refused(*problems)
        row.written_by, row.written_at = by, now
        row.save()
        _add_version(row, text, "", by, now)
        _tell(row, now)
    return row


def revise_announcement(
    *, announcement: Announcement, title: str, text: str, reason: str, by: User, now: datetime
) -> Announcement:
    """Say something anew as a version of its own; it is told, and to be acknowledged, again (R6.2.2)."""
    with act("announcement.revised", by=by, now=now, clause=rules.CLAUSE, subject=announcement, reason=reason):
        row = _held(announcement, now)
        before = row.versions.get(number=row.version)
        if problems := rules.revision_problems((before.title, before.text), (title, text), reason):
            raise Refused(*problems)
        row.version, row.title = row.version + 1, title
        row.save(update_fields=["version", "title"])
        _add_version(row, text, reason.strip(), by, now)
        _tell(row, now)
    return row


def withdraw_announcement(*, announcement: Announcement, reason: str, by: User, now: datetime) -> None:
    """Show an announcement no more, with the reason; what it said stays on record (R6.2.2)."""
    with act("announcement.withdrawn", by=by, now=now, clause=rules.CLAUSE, subject=announcement, reason=reason):
        row = _held(announcement, now)
        if not reason.strip():
            raise Refused(Problem(rules.CLAUSE, mark("Say why it is withdrawn."), field="reason"))
        row.withdrawn_by, row.withdrawn_at = by, now
        row.save(update_fields=["withdrawn_by", "withdrawn_at"])


def acknowledge_announcement(*, announcement: Announcement, by: User, now: datetime) -> None:
    """Keep somebody's word that they have read the newest version; said twice it counts once (R6.2.2)."""
    with act("announcement.acknowledged", by=by, now=now, clause=rules.CLAUSE, subject=announcement):
        row = _held(announcement, now)
        if not queries.concerned(row, timezone.localdate(now)).filter(user=by).exists():
            raise Refused(Problem(rules.CLAUSE, mark("This announcement is not addressed to you."), {}, "state"))
        version = row.versions.get(number=row.version)
        AnnouncementReading.objects.get_or_create(version=version, user=by, defaults={"at": now})


def remind_of_announcement(*, announcement: Announcement, by: User, now: datetime) -> int:
    """Remind those who have not acknowledged, at most once a working day; return how many were (R6.2.2)."""
    day = timezone.localdate(now)
    with act("announcement.reminded", by=by, now=now, clause=rules.CLAUSE, subject=announcement):
        row = _held(announcement, now)
        people = User.objects.filter(pk__in=queries.unread_by(row, day).values("user"))
        event = f"announcement.unread:{row.pk}-{row.version}-{last_working_day(day, unit=row.unit):%Y%m%d}"
        return tell(event, to=people, subject=row, params={"title": row.title}, now=now)


def announcements_tick(*, now: datetime) -> int:
    """Tell what begins today, and what holds to those who came since; return how many were told (R6.2.2)."""
    day = timezone.localdate(now)
    told = 0
    for row in Announcement.objects.on(day).select_related("unit", "team_of"):
        if queries.untold(row, day).exists():
            with act("announcement.told", by=None, now=now, clause=rules.CLAUSE, subject=row):
                told += _tell(_held(row, now), now)
    return told


def _held(announcement: Announcement, now: datetime) -> Announcement:
    """Return the announcement as it is now, locked; Refused where it is shown no more."""
    row = Announcement.objects.select_for_update(of=("self",)).select_related("unit", "team_of").get(pk=announcement.pk)
    problems = rules.change_problems(
        is_withdrawn=row.withdrawn_at is not None, shown_until=row.shown_until, today=timezone.localdate(now)
    )
    if problems:
        raise Refused(*problems)
    return row


def _add_version(row: Announcement, text: str, reason: str, by: User, now: datetime) -> None:
    AnnouncementVersion.objects.create(
        announcement=row, number=row.version, title=row.title, text=text, reason=reason, by=by, at=now
    )


def _tell(row: Announcement, now: datetime) -> int:
    """Tell the audience of the newest version once its first day has come."""
    day = timezone.localdate(now)
    if row.shown_from > day:
        return 0
    params = {"title": row.title}
    return tell(queries.event_of(row), to=queries.untold(row, day), subject=row, params=params, now=now)
