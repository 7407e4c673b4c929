"""The Django admin shows technical tables to administrators; nothing is changed here that an action does not change."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from governance.access import roles_of
from governance.enums import Role
from governance.models import Act, Batch, Edition, Job, OrgUnit, ParameterValue, RoleGrant, SpecialDay, User


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # not subscriptable at run time
    """Shows rows to those who hold the administrator's role, whatever Django's own permissions say."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return isinstance(request.user, User) and Role.ADMIN in roles_of(request.user)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(OrgUnit)
class OrgUnitAdmin(ReadOnlyAdmin):
    """The organisation tree."""

    list_display = ("code", "name", "kind", "path")
    search_fields = ("code", "name")


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """Accounts, without their secrets."""

    list_display = ("username", "name", "is_active", "last_login")
    exclude = ("password",)


@admin.register(RoleGrant)
class RoleGrantAdmin(ReadOnlyAdmin):
    """Who holds which role over which unit, and when."""

    list_display = ("user", "role", "unit", "period")
    list_select_related = ("user", "unit")


@admin.register(SpecialDay)
class SpecialDayAdmin(ReadOnlyAdmin):
    """The work calendar; it is corrected on its own page."""

    list_display = ("day", "kind", "holiday", "unit")
    list_select_related = ("unit",)


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """Editions of the regulation."""

    list_display = ("name", "unit", "state", "period")
    list_select_related = ("unit",)


@admin.register(ParameterValue)
class ParameterValueAdmin(ReadOnlyAdmin):
    """Values that editions give to the declared keys."""

    list_display = ("edition", "key", "value")
    search_fields = ("key",)
    list_select_related = ("edition",)


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    """Background work and how it ended."""

    list_display = ("kind", "state", "asked_by", "asked_at", "ended_at", "error")
    list_filter = ("state", "kind")
    list_select_related = ("asked_by",)


@admin.register(Batch)
class BatchAdmin(ReadOnlyAdmin):
    """Commits of imported facts, in order."""

    list_display = ("id", "kind", "unit", "month", "rows", "total_amount", "by", "at")
    list_select_related = ("unit", "by")


@admin.register(Act)
class ActAdmin(ReadOnlyAdmin):
    """What was done, by whom, under which clause."""

    list_display = ("at", "kind", "by", "clause", "subject_kind", "subject_id")
    list_select_related = ("by",)
