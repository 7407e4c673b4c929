"""What saved views add to the shared pages."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import JSONObject
from django.utils.translation import gettext_lazy as _

from governance.access import accounts_visible_to, acts_visible_to, grants_of
from governance.forms import AccountFilter, ActFilter
from governance.models import SavedView, User
from governance.registry import add_acts, add_list, add_rows

VIEW = {"pk": "pk", "page": "page", "name": "name", "query": "query", "user": "user_id"}


def views_of(user: User) -> QuerySet[SavedView, Any]:
    """Return the views of lists that the user keeps, and those offered to their units."""
    shown = JSONObject(**VIEW, by="user__name", unit="unit__name")
    return SavedView.objects.offered_to(user, grants_of(user)).values(row=shown)


add_list("views", views_of)
add_rows("audit", lambda user: lambda asked: ActFilter(asked).found(acts_visible_to(user)))
add_rows("accounts", lambda user: lambda asked: AccountFilter(asked).found(accounts_visible_to(user)))
add_acts({"view.shared": _("Saved view offered"), "view.kept_private": _("Saved view offered no more")})
