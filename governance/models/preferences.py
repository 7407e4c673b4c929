"""What people set up for themselves: filters of lists, kept under a name."""

from collections.abc import Iterable
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.models.organisation import OrgUnit, RoleGrant, User


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Saved views in words of the domain."""

    def offered_to(self, user: User, grants: Iterable[RoleGrant]) -> Self:
        """Keep the user's own views, and those that others in office offer to a unit of the user's grants."""
        above = {path for grant in grants if not grant.expires_at for path in grant.unit.line}
        return self.filter(models.Q(user=user) | models.Q(unit__path__in=sorted(above), user__is_active=True))


class SavedView(models.Model):
    """The filters of a list that somebody keeps under a name of their own, for themselves or for a unit."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=60, help_text=_("The name of the page's address."))
    name = models.CharField(_("name"), max_length=30)
    query = models.CharField(max_length=500)
    unit = models.ForeignKey(
        OrgUnit, on_delete=models.SET_NULL, related_name="+", null=True, help_text=_("Offered to it and all below.")
    )

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "page", "name"], name="view_named_once")]

    def __str__(self) -> str:
        return self.name
