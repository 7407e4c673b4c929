"""What people set up for themselves: filters of lists, kept under a name."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.models.organisation import OrgUnit


class SavedView(models.Model):
    """The filters of a list that somebody keeps under a name of their own, for themselves or for a unit."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.CharField(max_length=60, help_text=_("The name of the page's address."))
    name = models.CharField(_("name"), max_length=30)
    query = models.CharField(max_length=500)
    unit = models.ForeignKey(
        OrgUnit, on_delete=models.SET_NULL, related_name="+", null=True, help_text=_("Offered to it and all below.")
    )

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "page", "name"], name="view_named_once")]

    def __str__(self) -> str:
        return self.name
