"""What approvals and rights add: a kind of request, notices, numbers, words of acts."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.access import grants_of
from governance.approvals.inbox import left_with, visible_to, waiting_for
from governance.enums import ChangeKind, ChangeState, Gravity, MailWay, PartyReason, Role
from governance.models import Approval, RoleChange, User
from governance.problems import mark
from governance.registry import (
    ApprovalKind,
    Evidence,
    MenuItem,
    NoticeKind,
    OpenWork,
    add_acts,
    add_approval,
    add_count,
    add_evidence,
    add_menu,
    add_notice,
    add_open_work,
)
from governance.roles import Permission


def words_of_change(params: Mapping[str, Any]) -> tuple[str, str]:
    """Return the headline and the detail of a change of rights, in the reader's language."""
    sentence = {
        ChangeKind.GRANT: gettext("%(user)s: give the role %(role)s"),
        ChangeKind.MOVE: gettext("%(user)s: the role %(role)s for another unit"),
        ChangeKind.END: gettext("%(user)s: end the role %(role)s"),
    }[ChangeKind(params["kind"])]
    return sentence % {"user": params["user"], "role": Role(params["role"]).label}, str(params["unit"])


def change_of_rights(pk: int) -> RoleChange:
    """Return a change of rights with its people and units."""
    return RoleChange.objects.select_related("user", "unit", "asked_by", "grant__unit").get(pk=pk)


def rights_context(request: HttpRequest, change: RoleChange) -> Mapping[str, Any]:
    """Return what the approver of a change would look up: what the account holds today."""
    return {"change": change, "held": grants_of(change.user, timezone.localdate())}


def _approval_page(approval: int | None) -> str:
    return reverse("approval", args=[approval])


def sees_approval(user: User, approval: int | None) -> bool:
    """Say whether the request still exists for the user."""
    return visible_to(user, timezone.localdate()).filter(pk=approval or 0).exists()


def _approval_notice(name: str, title: Any, words: str, gravity: Gravity = Gravity.INFO) -> NoticeKind:
    mail = MailWay.DAILY if gravity is Gravity.INFO else MailWay.AT_ONCE
    return NoticeKind(name, title, words, _approval_page, gravity=gravity, mail=mail, is_open=sees_approval)


add_approval(
    ApprovalKind(
        "role_change",
        _("Change of rights"),
        "R8.1",
        "route.role_change",
        subject=change_of_rights,
        words=words_of_change,
        template="governance/request_rights.html",
        context=rights_context,
        parties=lambda change: [(change.user, PartyReason.SUBJECT)],
        granted=partial(actions.rights.note_decision, state=ChangeState.APPROVED),
        refused=partial(actions.rights.note_decision, state=ChangeState.REFUSED),
        withdrawn=partial(actions.rights.note_decision, state=ChangeState.WITHDRAWN),
        tone="violet",
    )
)


def _of_account(found: Callable[[User], QuerySet[Approval]]) -> Callable[[Any], QuerySet[Approval]]:
    """Return what finds a person's requests by their account; without one there is none."""
    return lambda person: found(person.user) if person.user else Approval.objects.none()


add_open_work(
    OpenWork(
        _("Requests to decide"),
        _of_account(lambda user: left_with(user, timezone.localdate())),
        lambda _person: reverse("rights"),
        Permission.RIGHTS_VIEW,
    ),
    OpenWork(
        _("Requests asked for"),
        _of_account(lambda user: Approval.objects.running().filter(asked_by=user)),
        lambda _person: reverse("inbox"),
    ),
)

add_count("inbox", lambda user: waiting_for(user, timezone.localdate()))

add_notice(
    _approval_notice(
        "approval.waiting",
        _("A request waits for me"),
        mark("%(name)s asks for your decision: %(request)s."),
    ),
    _approval_notice(
        "approval.reminded",
        _("Somebody reminds me of a request"),
        mark("%(name)s waits for your decision: %(request)s."),
        Gravity.WARN,
    ),
    _approval_notice(
        "approval.overdue",
        _("A request is overdue"),
        mark("Overdue: %(request)s, asked by %(name)s."),
        Gravity.WARN,
    ),
    _approval_notice("approval.copied", _("A request is copied to me"), mark("%(name)s copied you: %(request)s.")),
    _approval_notice("approval.granted", _("A request of mine is approved"), mark("%(name)s approved: %(request)s.")),
    _approval_notice(
        "approval.refused", _("A request of mine is rejected"), mark("%(name)s rejected: %(request)s."), Gravity.WARN
    ),
    _approval_notice(
        "approval.returned",
        _("A request of mine is sent back"),
        mark("%(name)s sent back: %(request)s. Change it and submit it again."),
        Gravity.WARN,
    ),
    _approval_notice(
        "approval.for_you",
        _("Somebody decided in my name"),
        mark("%(name)s decided in your name: %(request)s."),
    ),
    NoticeKind(
        "stand_in.named",
        _("I am to stand in for somebody"),
        mark("You stand in for %(name)s from %(first)s to %(last)s."),
        lambda _row: reverse("stand_ins"),
    ),
    NoticeKind(
        "rights.to_carry_out",
        _("A change of rights is to be carried out"),
        mark("Approved, to carry out: a change of the rights of %(name)s."),
        lambda change: reverse("right_change", args=[change]),
    ),
    NoticeKind(
        "rights.changed",
        _("Rights changed"),
        mark("The rights of %(name)s were changed."),
        lambda _change: reverse("home"),
        gravity=Gravity.WARN,
    ),
    NoticeKind(
        "rights.emergency",
        _("Emergency access"),
        mark("%(name)s opened emergency access to %(unit)s for %(minutes)s minutes: %(reason)s"),
        lambda _access: reverse("emergencies"),
        gravity=Gravity.BAD,
        mail=MailWay.AT_ONCE,
    ),
)

add_menu(
    MenuItem(1, _("Rights"), "rights", "key-round", Permission.RIGHTS_VIEW),
    MenuItem(1, _("Emergency access"), "emergencies", "siren", Permission.EMERGENCY_VIEW),
)

add_evidence(
    Evidence("R8.1", _("Who decides is data of the edition; nobody decides on their own matter."), "inbox"),
    Evidence("R8.1", _("Rights are asked for, approved and carried out by three people, and bite at once."), "rights"),
    Evidence("R7.2.4", _("Each quarter the list of rights is reviewed, right by right."), "rights"),
    Evidence("R7.2.2", _("Emergency access needs a reason, ends by itself and is read up."), "emergencies"),
    Evidence("R8.1", _("Stand-ins decide in a colleague's name, with both names on each act."), "stand_ins"),
)

add_acts(
    {
        "approval.asked": _("Decision asked for"),
        "approval.approved": _("Approved"),
        "approval.returned": _("Sent back"),
        "approval.rejected": _("Rejected"),
        "approval.withdrawn": _("Withdrawn"),
        "approval.resubmitted": _("Submitted again"),
        "approval.handed": _("Handed over"),
        "approval.added": _("Approver added"),
        "approval.copied": _("Copied"),
        "approval.reminded": _("Reminder sent"),
        "approval.overdue": _("Overdue"),
        "approval.rerouted": _("Given to others"),
        "stand_in.named": _("Stand-in named"),
        "stand_in.ended": _("Stand-in ended"),
        "relationship.declared": _("Relationship declared"),
        "relationship.ended": _("Relationship ended"),
        "rights.asked": _("Change of rights asked for"),
        "rights.carried_out": _("Change of rights carried out"),
        "rights.reviewed": _("Right reviewed"),
        "rights.emergency_opened": _("Emergency access opened"),
        "rights.emergency_read": _("Read under emergency access"),
        "rights.emergency_closed": _("Emergency access closed"),
        "rights.emergency_reviewed": _("Emergency access reviewed"),
    }
)
