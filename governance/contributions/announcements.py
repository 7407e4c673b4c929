"""What announcements add to the shared pages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.access import announcements_visible_to
from governance.enums import Gravity
from governance.models import User
from governance.problems import mark
from governance.registry import Evidence, MenuItem, NoticeKind, add_acts, add_evidence, add_menu, add_notice
from governance.roles import Permission


def announcement_page(announcement: int | None) -> str:
    """Return the address of an announcement."""
    return reverse("announcement", args=[announcement])


def sees_announcement(user: User, announcement: int | None) -> bool:
    """Say whether the user may see the announcement today."""
    return announcements_visible_to(user).filter(pk=announcement or 0).exists()


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
