"""Who measures: somebody of human resources."""

from django.core.management import CommandError

from governance.enums import Role
from governance.models import RoleGrant


def somebody_of_hr() -> RoleGrant:
    """Return a grant of human resources with its user and unit; CommandError where there is nobody."""
    grants = RoleGrant.objects.filter(role=Role.HR, user__is_active=True).select_related("user", "unit")
    grant = grants.first()
    if grant is None:
        raise CommandError("There is nobody of HR to measure with: load the demonstration first.")
    return grant
