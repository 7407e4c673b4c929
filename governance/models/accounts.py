"""What the help desk does to an account: two people, never for themselves (R8.1)."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from governance.enums import ResetKind, ResetState


@pghistory.track()
class AccountReset(models.Model):
    """A new password or second factor for somebody: one of the help desk asks, another confirms."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="resets", verbose_name=_("user")
    )
    kind = models.CharField(_("what"), max_length=20, choices=ResetKind.choices)
    reason = models.CharField(_("reason"), max_length=200)
    state = models.CharField(_("state"), max_length=10, choices=ResetState.choices, default=ResetState.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked at"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(_("decided at"), null=True)

    class Meta:
        verbose_name = _("account reset")
        verbose_name_plural = _("account resets")
        ordering: ClassVar = ["-asked_at", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="nobody_resets_themselves", condition=~Q(asked_by=F("user"))),
            models.CheckConstraint(
                name="two_people_reset_an_account",
                condition=Q(decided_by__isnull=True) | ~(Q(decided_by=F("user")) | Q(decided_by=F("asked_by"))),
            ),
            models.CheckConstraint(
                name="reset_decided_has_its_time",
                condition=Q(state=ResetState.ASKED, decided_by__isnull=True, decided_at__isnull=True)
                | Q(~Q(state=ResetState.ASKED), decided_by__isnull=False, decided_at__isnull=False),
            ),
            models.UniqueConstraint(
                name="one_open_reset_of_an_account", fields=["user"], condition=Q(state=ResetState.ASKED)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.kind} {self.state}"
