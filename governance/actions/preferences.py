"""What people set up for themselves."""

from governance.models import SavedView, User
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


def drop_view(*, view: SavedView) -> None:
    """Remove a view of one's own."""
    view.delete()
