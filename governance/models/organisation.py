"""The organisation, its users and what each may do (R1.2)."""

from datetime import date, datetime, timedelta
from typing import ClassVar, Self

import pghistory
from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from governance.enums import Density, Language, Role, Theme, UnitKind


class OrgUnitQuerySet(models.QuerySet["OrgUnit"]):
    """Units in words of the domain."""

    def under(self, unit: "OrgUnit") -> Self:
        """Keep the unit itself and everything below it."""
        return self.filter(path__startswith=unit.path)

    def branches(self) -> Self:
        """Keep provincial branches: the level that is appraised together."""
        return self.filter(kind=UnitKind.BRANCH)


@pghistory.track()
class OrgUnit(models.Model):
    """A unit from head office down to the C&D district (R1.2)."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=80)
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind.choices)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(
        max_length=200, unique=True, help_text=_("Codes from head office down, each ended by a slash.")
    )

    objects = OrgUnitQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering: ClassVar = ["path"]
        indexes: ClassVar = [
            models.Index(fields=["path"], name="orgunit_path_prefix", opclasses=["varchar_pattern_ops"])
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="orgunit_path_ends_with_code",
                condition=models.Q(path__endswith=models.functions.Concat(models.F("code"), models.Value("/"))),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def line(self) -> list[str]:
        """Return the paths of the units from head office down to this one."""
        return [self.path[: place + 1] for place, sign in enumerate(self.path) if sign == "/" and place]


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractUser):
    """Someone who signs in; preferences travel with the account."""

    first_name = None  # type: ignore[assignment]  # one name field: Chinese names are not split
    last_name = None  # type: ignore[assignment]
    name = models.CharField(_("name"), max_length=60)
    language = models.CharField(_("language"), max_length=10, choices=Language.choices, default=Language.ZH_HANS)
    theme = models.CharField(_("theme"), max_length=10, choices=Theme.choices, default=Theme.AUTO)
    density = models.CharField(_("density"), max_length=10, choices=Density.choices, default=Density.COZY)
    session_epoch = models.PositiveIntegerField(default=0, help_text=_("Raised to end every session at once."))

    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.username

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Return what a session must hold: it ends with another password, and with another epoch."""
        told = f"{self.password}{self.session_epoch or ''}"
        return salted_hmac("governance.session", told, secret=secret, algorithm="sha256").hexdigest()

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name


class RoleGrantQuerySet(models.QuerySet["RoleGrant"]):
    """Grants in words of the domain."""

    def in_force(self, day: date) -> Self:
        """Keep grants that hold on the day, emergency access apart."""
        return self.filter(period__contains=day, expires_at__isnull=True)

    def in_force_at(self, now: datetime) -> Self:
        """Keep grants that hold at the moment, emergency access included until it expires."""
        today = models.Q(period__contains=timezone.localdate(now))
        return self.filter(today, models.Q(expires_at__isnull=True) | models.Q(expires_at__gt=now))


@pghistory.track()
class RoleGrant(models.Model):
    """A role held over a unit for a time; the unit bounds what the role may see."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    period = DateRangeField(_("period"))
    granted_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("approved by")
    )
    granted_at = models.DateTimeField(_("given at"), null=True)
    expires_at = models.DateTimeField(
        _("expires at"), null=True, help_text=_("Set for emergency access only: it lets one read, for minutes.")
    )

    objects = RoleGrantQuerySet.as_manager()

    class Meta:
        verbose_name = _("role grant")
        verbose_name_plural = _("role grants")
        constraints: ClassVar = [
            ExclusionConstraint(
                name="role_granted_once_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
                condition=models.Q(expires_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.get_role_display()} · {self.unit}"

    @property
    def last(self) -> date | None:
        """Return the last day, None while no end is set."""
        return self.period.upper - timedelta(days=1) if self.period.upper else None
