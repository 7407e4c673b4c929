"""What people set up for themselves."""

from datetime import datetime

from governance.acts import act
from governance.models import OrgUnit, SavedView, User
from governance.problems import Problem, Refused, mark

MOST_VIEWS = 12


def keep_view(*, user: User, page: str, name: str, query: str) -> SavedView:
    """Keep the filters of a page under a name; the same name again replaces them."""
    User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    others = SavedView.objects.filter(user=user, page=page).exclude(name=name)
    if others.count() >= MOST_VIEWS:
        message = mark("You keep %(most)s views of this page already. Remove one first.")
        raise Refused(Problem(None, message, {"most": MOST_VIEWS}, "limit", "name"))
    row, _is_new = SavedView.objects.update_or_create(user=user, page=page, name=name, defaults={"query": query})
    return row


def share_view(*, view: SavedView, unit: OrgUnit | None, by: User, now: datetime) -> None:
    """Offer a view of one's own to a unit and all below it, or no longer; what it shows is each reader's own."""
    with act("view.shared" if unit else "view.kept_private", by=by, now=now, clause="R8.1", subject=unit or view.unit):
        if unit:
            OrgUnit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
            offered = SavedView.objects.filter(unit=unit, page=view.page).exclude(pk=view.pk)
            if offered.count() >= MOST_VIEWS:
                message = mark("%(unit)s is offered %(most)s views of this page already.")
                raise Refused(Problem(None, message, {"unit": unit.name, "most": MOST_VIEWS}, "limit"))
        view.unit = unit
        view.save(update_fields=["unit"])


def drop_view(*, view: SavedView) -> None:
    """Remove a view of one's own."""
    view.delete()
