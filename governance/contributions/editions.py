"""What editions and the regulation for reading add to the shared pages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.access import editions_visible_to
from governance.enums import Gravity, MailWay
from governance.models import ParameterValue, User
from governance.problems import mark
from governance.registry import (
    Evidence,
    MenuItem,
    NoticeKind,
    add_acts,
    add_evidence,
    add_history,
    add_menu,
    add_needs,
    add_notice,
)
from governance.roles import Permission


def edition_page(edition: int | None) -> str:
    """Return the address of an edition's page."""
    return reverse("edition", args=[edition])


def sees_edition(user: User, edition: int | None) -> bool:
    """Say whether the user may see the edition today."""
    return editions_visible_to(user).filter(pk=edition or 0).exists()


add_menu(MenuItem(1, _("Editions"), "editions", "file-diff", Permission.EDITION_VIEW))

add_history("governance.edition", (ParameterValue, "edition"))

add_notice(
    NoticeKind(
        "edition.submitted",
        _("An edition waits for my approval"),
        mark("%(who)s submitted the edition %(name)s for approval."),
        edition_page,
        gravity=Gravity.WARN,
        mail=MailWay.AT_ONCE,
        is_open=sees_edition,
    ),
    NoticeKind(
        "edition.sent_back",
        _("An edition I worked on comes back"),
        mark("%(who)s sent the edition %(name)s back: %(reason)s"),
        edition_page,
        gravity=Gravity.WARN,
        mail=MailWay.AT_ONCE,
        is_open=sees_edition,
    ),
    NoticeKind(
        "edition.approved",
        _("A new edition of the regulation"),
        mark("The edition %(name)s holds from %(day)s. Read it and acknowledge it."),
        edition_page,
        is_open=sees_edition,
    ),
    NoticeKind(
        "edition.unread",
        _("An edition I have not acknowledged"),
        mark("You have not acknowledged the edition %(name)s yet. Read it and say so."),
        edition_page,
        gravity=Gravity.WARN,
        is_open=sees_edition,
    ),
    NoticeKind(
        "edition.filed",
        _("A branch files its rules"),
        mark("%(unit)s filed its rules %(name)s under %(number)s."),
        edition_page,
        is_open=sees_edition,
    ),
)

add_acts(
    {
        "edition.drafted": _("Edition drafted"),
        "edition.changed": _("Edition changed"),
        "edition.submitted": _("Edition submitted"),
        "edition.taken_back": _("Edition taken back"),
        "edition.sent_back": _("Edition sent back"),
        "edition.approved": _("Edition approved"),
        "edition.given_up": _("Draft given up"),
        "edition.filed": _("Rules filed with head office"),
        "edition.acknowledged": _("Edition acknowledged"),
        "edition.reminded": _("Readers reminded"),
    }
)

add_needs(
    {
        "data.": _("When a file counts as late"),
        "export.": _("Who must approve an export"),
        "reveal.": _("Showing masked values in full"),
    }
)

add_evidence(
    Evidence(
        "R8.1", _("The regulation is read by clause, with what is built for it and the values under it."), "clauses"
    ),
    Evidence("R8.2", _("An edition holds from a quarter's first day; the one before it ends there."), "editions"),
    Evidence("R8.2", _("Everybody concerned acknowledges an edition; who has not is known by department."), "clauses"),
    Evidence("R8.3", _("Values change by a new edition, approved by somebody who had no hand in it."), "editions"),
    Evidence("R8.4", _("A branch drafts overriding values and files them with head office."), "editions"),
)
