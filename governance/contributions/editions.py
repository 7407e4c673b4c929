"""What editions and the regulation for reading add to the shared pages."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.access import editions_visible_to
from governance.enums import Gravity, PartyReason
from governance.models import Edition, ParameterValue, User
from governance.problems import mark
from governance.queries import editions as queries
from governance.registry import (
    ApprovalKind,
    Evidence,
    MenuItem,
    NoticeKind,
    add_acts,
    add_approval,
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


def words_of_edition(params: Mapping[str, Any]) -> tuple[str, str]:
    """Return the headline and the detail of a request for an edition, in the reader's language."""
    headline = gettext("Edition %(name)s, in force from %(day)s")
    return headline % {"name": params["name"], "day": params["day"]}, str(params["unit"])


def edition_of(pk: int) -> Edition:
    """Return an edition with its unit and people."""
    return Edition.objects.select_related("unit", "source", "drafted_by", "submitted_by").get(pk=pk)


def edition_context(request: HttpRequest, edition: Edition) -> Mapping[str, Any]:
    """Return what the approver of an edition would look up: what it changes, against what holds so far."""
    before = queries.edition_before(edition)
    return {"edition": edition, "before": before, "groups": queries.differences(before, edition)}


def hands_of(edition: Edition) -> list[tuple[User, PartyReason]]:
    """Return everybody who drafted, changed or submitted an edition: none of them decides on it (R8.3)."""
    return [(user, PartyReason.CREATOR) for user in User.objects.filter(pk__in=queries.hands_on(edition))]


add_approval(
    ApprovalKind(
        actions.editions.KIND,
        _("Edition of the regulation"),
        "R8.3",
        "route.edition",
        subject=edition_of,
        words=words_of_edition,
        template="governance/request_edition.html",
        context=edition_context,
        parties=hands_of,
        granted=actions.editions.enact_edition,
        refused=actions.editions.reopen_edition,
        returned=actions.editions.reopen_edition,
        resubmitted=actions.editions.close_edition,
        withdrawn=actions.editions.reopen_edition,
        tone="info",
        in_bulk=False,
        founded=True,
    )
)

add_menu(MenuItem(1, _("Editions"), "editions", "file-diff", Permission.EDITION_VIEW))

add_history("governance.edition", (ParameterValue, "edition"))

add_notice(
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
    Evidence(
        "R8.3",
        _("Values change by a new edition, approved in the inbox by somebody who had no hand in it."),
        "editions",
    ),
    Evidence("R8.4", _("A branch drafts overriding values and files them with head office."), "editions"),
)
