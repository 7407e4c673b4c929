"""From grants to rows: how far a user's permission reaches on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from governance.enums import EditionState, Role, Scope
from governance.models import (
    AccountReset,
    Act,
    Announcement,
    Batch,
    Delivery,
    Edition,
    Export,
    Finding,
    Notice,
    OrgUnit,
    RoleGrant,
    SensitiveRead,
    StandIn,
    Upload,
    User,
    Webhook,
)
from governance.roles import Permission, scopes
from governance.teams import leaders_of

SECOND_FACTOR_ROLES = frozenset({Role.HR, Role.COMPLIANCE, Role.LEADER, Role.ADMIN})
CLOSED_CHAPTERS = ("appraisal.", "compliance.")
READ_TOLD_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Reach:
    """The rows a permission reaches: everything, whole units by path, the own team, oneself, what is assigned."""

    everything: bool
    unit_paths: frozenset[str]
    team: bool
    own: bool
    assigned: bool = False

    def __bool__(self) -> bool:
        return self.everything or bool(self.unit_paths) or self.team or self.own or self.assigned

    def units(self, lookup: str) -> Q:
        """Return the filter on units: ``lookup`` is the path to a unit's ``path`` field."""
        if self.everything:
            return Q()
        reached = Q(pk__in=[])
        for path in self.unit_paths:
            reached |= Q(**{f"{lookup}__startswith": path})
        return reached

    def __str__(self) -> str:
        """Say the reach in a line that is equal for equal reaches."""
        return f"{self.everything} {' '.join(sorted(self.unit_paths))} {self.team} {self.own}"

    def holds(self, path: str) -> bool:
        """Say whether a unit's path lies within the reach."""
        return self.everything or any(path.startswith(reached) for reached in self.unit_paths)


def grants_of(user: User, day: date | None = None) -> list[RoleGrant]:
    """Return the user's grants in force on the day; when None, now and once per request, with emergency access."""
    if day is not None:
        return list(RoleGrant.objects.filter(user=user).in_force(day).select_related("unit"))
    kept: list[RoleGrant] | None = getattr(user, "grants_today", None)
    if kept is None:
        now = timezone.now()
        standing = StandIn.objects.on(timezone.localdate(now)).filter(deputy=user)
        grants = RoleGrant.objects.filter(user=user).in_force_at(now).annotate(stands_in=Exists(standing))
        kept = list(grants.select_related("unit", "emergency"))
        user.grants_today = kept  # type: ignore[attr-defined]  # kept on the request's own user object
    return kept


def roles_of(user: User) -> list[Role]:
    """Return the user's roles of today."""
    return [Role(grant.role) for grant in grants_of(user)]


def reach(user: User, permission: Permission) -> Reach:
    """Return how far the permission reaches for the user today; emergency access only reads."""
    everything = team = own = assigned = False
    paths: set[str] = set()
    reads = permission.endswith((":view", ":view_masked"))
    for grant in grants_of(user):
        if grant.expires_at and not reads:
            continue
        for scope in scopes(Role(grant.role), permission):
            everything |= scope is Scope.ALL
            team |= scope is Scope.OWN_TEAM
            own |= scope is Scope.OWN
            assigned |= scope is Scope.ASSIGNED
            if scope in (Scope.OWN_DEPARTMENT, Scope.OWN_BRANCH):
                paths.add(grant.unit.path)
    return Reach(everything, frozenset(paths), team, own, assigned)


def unit_of_team(user: User, permission: Permission) -> OrgUnit | None:
    """Return the unit in which the permission reaches the user's own team today; None where it reaches no team."""
    seats = [grant for grant in grants_of(user) if not grant.expires_at]
    return next((seat.unit for seat in seats if Scope.OWN_TEAM in scopes(Role(seat.role), permission)), None)


def holders(role: Role, unit: OrgUnit, day: date) -> QuerySet[User]:
    """Return the active users who hold the role over the unit or a unit above it on the day."""
    grants = RoleGrant.objects.in_force(day).filter(role=role, unit__path__in=unit.line)
    return User.objects.filter(is_active=True, pk__in=grants.values("user"))


def branches_open_to(user: User, permission: Permission) -> list[OrgUnit]:
    """Return the branches that the permission reaches, in the order of the tree."""
    return list(OrgUnit.objects.branches().filter(reach(user, permission).units("path")))


def uploads_visible_to(user: User) -> QuerySet[Upload]:
    """Return the uploads of the branches whose files the user may see."""
    return Upload.objects.filter(reach(user, Permission.IMPORT_BATCH_VIEW).units("unit__path"))


def get_upload_for(user: User, pk: int, permission: Permission = Permission.IMPORT_BATCH_VIEW) -> Upload:
    """Return an upload that the permission reaches; any other does not exist for the user (404)."""
    uploads = Upload.objects.filter(reach(user, permission).units("unit__path"))
    return get_object_or_404(uploads.select_related("unit", "uploaded_by", "job"), pk=pk)


def acts_visible_to(user: User, permission: Permission = Permission.AUDIT_VIEW) -> QuerySet[Act]:
    """Return the acts of the units that the permission reaches; all of them only where it reaches everything."""
    reached = reach(user, permission)
    return Act.objects.all() if reached.everything else Act.objects.filter(reached.units("unit__path"))


def sees_inside(user: User, act: Act) -> bool:
    """Say whether the user may see what an act was about: who sees all units sees no appraisal or compliance inside."""
    return not reach(user, Permission.AUDIT_VIEW).everything or not act.subject_kind.startswith(CLOSED_CHAPTERS)


def reads_visible_to(user: User, now: datetime) -> QuerySet[SensitiveRead]:
    """Return the sensitive reads of the units one may see; else those of oneself, a day after they happened."""
    reached = reach(user, Permission.READS_VIEW)
    mine = Q(subject_user=user, at__lt=now - READ_TOLD_AFTER) if reached.own else Q(pk__in=[])
    if reached.unit_paths:
        mine |= reached.units("unit__path")
    return SensitiveRead.objects.filter(mine)


def exports_of(user: User) -> QuerySet[Export]:
    """Return the files the user asked for, the latest first."""
    return Export.objects.filter(by=user).order_by("-pk")


def get_export_for(user: User, pk: int, now: datetime) -> Export:
    """Return an export of the user whose file may be fetched: for a day, while its right reaches as far (404)."""
    export = get_object_or_404(Export.objects.to_fetch(now), pk=pk, by=user)
    if scope_of(user, [Permission(right) for right in export.permission.split()]) != export.scope:
        raise Http404
    return export


def scope_of(user: User, rights: Sequence[Permission]) -> str:
    """Return how far the rights reach together, in words that change when any of them does; empty where one is none."""
    reached = [reach(user, right) for right in rights]
    return " ".join(map(str, reached)) if all(reached) else ""


def notices_of(user: User) -> QuerySet[Notice]:
    """Return what the user was told, the latest first."""
    return Notice.objects.filter(to=user)


def webhooks_visible_to(user: User, permission: Permission = Permission.WEBHOOK_VIEW) -> QuerySet[Webhook]:
    """Return the webhooks, not removed, of the units that the permission reaches."""
    return Webhook.objects.filter(reach(user, permission).units("unit__path"), removed_at__isnull=True)


def deliveries_visible_to(user: User) -> QuerySet[Delivery]:
    """Return messages to webhooks of the units one may see, and to people who hold a role there."""
    reached = reach(user, Permission.WEBHOOK_VIEW)
    if reached.everything:
        return Delivery.objects.all()
    there = RoleGrant.objects.filter(reached.units("unit__path"), user=OuterRef("notice__to"))
    return Delivery.objects.filter(reached.units("webhook__unit__path") | Q(Exists(there)))


def batches_visible_to(user: User) -> QuerySet[Batch]:
    """Return the batches of the branches whose files the user may see, the latest first."""
    return Batch.objects.filter(reach(user, Permission.IMPORT_BATCH_VIEW).units("unit__path"))


def get_batch_for(user: User, pk: int, permission: Permission) -> Batch:
    """Return a batch that the permission reaches; any other does not exist for the user (404)."""
    return get_object_or_404(
        Batch.objects.filter(reach(user, permission).units("unit__path")).select_related("unit"), pk=pk
    )


def findings_visible_to(user: User, permission: Permission = Permission.IMPORT_BATCH_VIEW) -> QuerySet[Finding]:
    """Return what is odd in the units whose files the user may see."""
    return Finding.objects.filter(reach(user, permission).units("unit__path"))


def folder_refusals_visible_to(user: User) -> QuerySet[Act]:
    """Return the acts, newest first, by which files of the user's units were refused from the watched folder."""
    units = OrgUnit.objects.filter(reach(user, Permission.IMPORT_BATCH_VIEW).units("path"))
    refused = Act.objects.filter(kind="intake.folder_refused", subject_kind=OrgUnit._meta.label_lower)
    return refused.filter(subject_id__in=units.values("pk")).order_by("-pk")


def accounts_visible_to(user: User, permission: Permission = Permission.ACCOUNT_VIEW) -> QuerySet[User]:
    """Return every account for the help desk, one's own for everyone else."""
    reached = reach(user, permission)
    if reached.everything:
        return User.objects.order_by("username")
    return User.objects.filter(pk=user.pk).order_by("pk") if reached.own else User.objects.none()


def editions_visible_to(user: User, permission: Permission = Permission.EDITION_VIEW) -> QuerySet[Edition]:
    """Return the editions of the units reached, and the approved ones above them, which hold there too (R8.4).

    What is not approved is seen by those who draft or approve for its unit.
    """
    reached = reach(user, permission)
    above = {path[: place + 1] for path in reached.unit_paths for place, sign in enumerate(path) if sign == "/"}
    approved = Q(state=EditionState.IN_FORCE)
    if not reached.everything:
        approved &= reached.units("unit__path") | Q(unit__path__in=above)
    works = reach(user, Permission.EDITION_CREATE).units("unit__path")
    works |= reach(user, Permission.EDITION_APPROVE).units("unit__path")
    return Edition.objects.filter(approved | (reached.units("unit__path") & works))


def get_edition_for(user: User, pk: int, permission: Permission = Permission.EDITION_VIEW) -> Edition:
    """Return an edition that the user may see, or do this to; any other does not exist for the user (404)."""
    editions = editions_visible_to(user, permission)
    if permission in (Permission.EDITION_CREATE, Permission.EDITION_EDIT, Permission.EDITION_APPROVE):
        editions = editions.filter(reach(user, permission).units("unit__path"))
    people = ("unit", "source", "drafted_by", "submitted_by", "approved_by")
    return get_object_or_404(editions.select_related(*people), pk=pk)


def announcements_visible_to(user: User) -> QuerySet[Announcement]:
    """Return what is or was said to the user since its first day, what they said, and all in the units they edit."""
    if not reach(user, Permission.ANNOUNCEMENT_VIEW):
        return Announcement.objects.none()
    said = Announcement.objects.filter(shown_from__lte=timezone.localdate(), withdrawn_at__isnull=True)
    said = said.addressed_to(grants_of(user), leaders_of(user, timezone.localdate()))
    edited = reach(user, Permission.ANNOUNCEMENT_EDIT).units("unit__path")
    return Announcement.objects.filter(Q(pk__in=said.values("pk")) | edited | _said_by(user))


def _said_by(user: User) -> Q:
    """Return the filter on what the user said to a unit, or as a director to the own team, and still may say there."""
    reached = reach(user, Permission.ANNOUNCEMENT_CREATE)
    to_team = Q(team_of=user) if reached.team else Q(pk__in=[])
    return Q(written_by=user) & (reached.units("unit__path") | to_team)


def announcements_open_to(user: User, permission: Permission) -> QuerySet[Announcement]:
    """Return the announcements that the user may do this to; what one said one may follow up and take back."""
    own = Q(pk__in=[]) if permission == Permission.ANNOUNCEMENT_EDIT else _said_by(user)
    return Announcement.objects.filter(reach(user, permission).units("unit__path") | own)


def announcement_rights_on(user: User, announcement: Announcement) -> frozenset[Permission]:
    """Return which of the rights to change, follow up and withdraw an announcement the user has, in one statement."""
    rights = (Permission.ANNOUNCEMENT_EDIT, Permission.ANNOUNCEMENT_CREATE, Permission.ANNOUNCEMENT_DELETE)
    found = [Exists(announcements_open_to(user, right).filter(pk=OuterRef("pk"))) for right in rights]
    held = Announcement.objects.filter(pk=announcement.pk).values_list(*found).get()
    return frozenset(right for right, holds in zip(rights, held, strict=True) if holds)


def get_announcement_for(user: User, pk: int, permission: Permission = Permission.ANNOUNCEMENT_VIEW) -> Announcement:
    """Return an announcement that the user may see, or do this to; any other does not exist for them (404)."""
    seen = permission == Permission.ANNOUNCEMENT_VIEW
    rows = announcements_visible_to(user) if seen else announcements_open_to(user, permission)
    return get_object_or_404(rows.select_related("unit", "team_of", "written_by", "withdrawn_by"), pk=pk)


def get_account_for(user: User, pk: int, permission: Permission = Permission.ACCOUNT_VIEW) -> User:
    """Return an account that the permission reaches; any other does not exist for the user (404)."""
    return get_object_or_404(accounts_visible_to(user, permission), pk=pk)


def resets_visible_to(user: User) -> QuerySet[AccountReset]:
    """Return what the help desk asks for, to the help desk alone."""
    everything = reach(user, Permission.ACCOUNT_EDIT).everything
    return AccountReset.objects.all() if everything else AccountReset.objects.none()


def get_reset_for(user: User, pk: int) -> AccountReset:
    """Return a reset for somebody of the help desk; for anyone else there is none (404)."""
    return get_object_or_404(resets_visible_to(user).select_related("user"), pk=pk)


def needs_second_factor(user: User) -> bool:
    """Say whether the user's roles of today ask for a second factor; in the demonstration it is only offered."""
    return settings.SECOND_FACTOR_REQUIRED and not SECOND_FACTOR_ROLES.isdisjoint(roles_of(user))
