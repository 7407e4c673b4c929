"""What announcements add to the shared pages."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce, JSONObject, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance.access import announcements_visible_to, grants_of
from governance.enums import Gravity
from governance.models import Announcement, User
from governance.problems import mark
from governance.queries import announcements as queries
from governance.registry import Evidence, MenuItem, NoticeKind, add_acts, add_evidence, add_list, add_menu, add_notice
from governance.roles import Permission

NEWS_SHOWN = 3


def announcement_page(announcement: int | None) -> str:
    """Return the address of an announcement."""
    return reverse("announcement", args=[announcement])


def sees_announcement(user: User, announcement: int | None) -> bool:
    """Say whether the user may see the announcement today."""
    return announcements_visible_to(user).filter(pk=announcement or 0).exists()


def news_of(user: User) -> QuerySet[Announcement, Any]:
    """Return the first of what is announced to the user today, as the home page shows it."""
    news = queries.news_for(user, grants_of(user), timezone.localdate())
    said = {name: name for name in ("pk", "title", "version", "must_acknowledge", "is_read", "shown_until")}
    told = JSONObject(**said, sender=Coalesce("team_of__name", "unit__name"), written_on=TruncDate("written_at"))
    return news.values(row=told)[:NEWS_SHOWN]


add_list("news", news_of)

add_menu(MenuItem(1, _("Announcements"), "announcements", "megaphone", Permission.ANNOUNCEMENT_VIEW))

add_notice(
    NoticeKind(
        "announcement.published",
        _("An announcement to me"),
        mark("Announced: %(title)s"),
        announcement_page,
        is_open=sees_announcement,
    ),
    NoticeKind(
        "announcement.unread",
        _("An announcement I have not acknowledged"),
        mark("You have not acknowledged “%(title)s” yet. Read it and say so."),
        announcement_page,
        gravity=Gravity.WARN,
        is_open=sees_announcement,
    ),
)

add_acts(
    {
        "announcement.published": _("Announcement published"),
        "announcement.revised": _("Announcement changed"),
        "announcement.withdrawn": _("Announcement withdrawn"),
        "announcement.acknowledged": _("Announcement acknowledged"),
        "announcement.reminded": _("Reminded of an announcement"),
        "announcement.told": _("Announcement told"),
    }
)

add_evidence(
    Evidence("R6.2.2", _("Announcements reach their audience, and show who has acknowledged them."), "announcements")
)
