"""What a company's first days ask for, and what a leaver of this chapter may leave open."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance.enums import EditionState, Role, UploadState
from governance.models import Batch, Edition, OrgUnit, RoleGrant, Upload, User
from governance.registry import FirstStep, OpenWork, add_first_steps, add_open_work
from governance.roles import Permission


def holders_of(role: Role) -> Callable[[], QuerySet[User]]:
    """Return the accounts that hold a role today."""
    return lambda: User.objects.filter(
        is_active=True,
        pk__in=RoleGrant.objects.in_force(timezone.localdate()).filter(role=role).values("user"),
    )


def editions_in_force() -> QuerySet[Edition]:
    """Return the editions in force today."""
    return Edition.objects.filter(state=EditionState.IN_FORCE, period__contains=timezone.localdate())


add_first_steps(
    FirstStep(1, _("Units"), _("Branches, departments and districts."), OrgUnit.objects.branches),
    FirstStep(2, _("Human resources"), _("They ask for roles and take in files."), holders_of(Role.HR)),
    FirstStep(3, _("Executive in charge"), _("They approve."), holders_of(Role.LEADER)),
    FirstStep(4, _("Compliance"), _("They read the log."), holders_of(Role.COMPLIANCE)),
    FirstStep(
        5, _("Second administrator"), _("A reset of an account takes two."), holders_of(Role.ADMIN), "accounts", 2
    ),
    FirstStep(
        6,
        _("Edition in force"),
        _("Without it every verdict is unknown."),
        editions_in_force,
        "editions",
        permission=Permission.EDITION_VIEW,
    ),
    FirstStep(
        9,
        _("First files"),
        _("Policies, dues and receipts of a month."),
        Batch.objects.all,
        "intake_list",
        permission=Permission.IMPORT_BATCH_VIEW,
    ),
)

add_open_work(
    OpenWork(
        _("Files to review"),
        lambda person: Upload.objects.filter(uploaded_by=person.user_id, state=UploadState.REVIEW),
        lambda _person: reverse("intake_list"),
    )
)
