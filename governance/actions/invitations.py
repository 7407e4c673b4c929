"""Accounts are made by invitation: a link by mail, good once and for three days, by which a password is chosen."""

import re
from datetime import datetime

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from psycopg.types.range import DateRange

from governance import jobs
from governance.access import holders
from governance.actions.accounts import forget_sessions
from governance.acts import act
from governance.enums import Role
from governance.models import OrgUnit, RoleGrant, User
from governance.problems import Problem, Refused, mark

LINK = "account.link"
TAKEN = mark("The sign-in name %(name)s is taken. Choose another.")
BAD_NAME = mark("A sign-in name has 3 to 30 letters, digits, dots or hyphens.")
NO_MAIL = mark("This account has no e-mail address to which a link could go.")
NOT_WAITING = mark("This person has chosen a password already. A reset takes two people of the help desk.")
HELD = mark("%(role)s is held over %(unit)s already. Further roles are asked for by human resources.")
USED = mark("This link was used or has expired. Ask for a new one.")


def invite(
    *,
    username: str,
    name: str,
    email: str,
    role: Role,
    unit: OrgUnit,
    by: User | None,
    now: datetime,
    mail: bool = True,
) -> User:
    """Make an account with a role over a unit and mail its link; Refused where the name is taken (R8.1)."""
    username = username.strip().lower()
    if not re.fullmatch(r"[a-z0-9][a-z0-9.-]{2,29}", username):
        raise Refused(Problem("R8.1", BAD_NAME, {}, field="username"))
    if User.objects.filter(username__iexact=username).exists():
        raise Refused(Problem("R8.1", TAKEN, {"name": username}, field="username"))
    with act("account.invited", by=by, now=now, clause="R8.1", subject=unit, details={"role": role.value}):
        user = User(username=username, name=name, email=email, is_staff=role is Role.ADMIN)
        user.set_unusable_password()
        user.save()
        today = timezone.localdate(now)
        RoleGrant.objects.create(user=user, role=role, unit=unit, period=DateRange(today, None))
        if mail:
            mail_link(user=user, by=by, now=now)
    return user


def found_role(*, username: str, name: str, email: str, role: Role, unit: OrgUnit, by: User, now: datetime) -> User:
    """Invite the first holder of a role over a unit; later ones are asked for, approved and carried out (R8.1)."""
    if holders(role, unit, timezone.localdate(now)).exclude(pk=by.pk).exists():
        raise Refused(Problem("R8.1", HELD, {"role": str(role.label), "unit": unit.name}, "state"))
    return invite(username=username, name=name, email=email, role=role, unit=unit, by=by, now=now)


def invite_again(*, user: User, by: User, now: datetime) -> None:
    """Mail a new link to somebody who has not chosen a password yet; the old one dies (R8.1)."""
    with act("account.invited_again", by=by, now=now, clause="R8.1", subject=user):
        held = User.objects.select_for_update().get(pk=user.pk)
        if held.has_usable_password() or not held.is_active:
            raise Refused(Problem("R8.1", NOT_WAITING, {}, "state"))
        held.set_unusable_password()
        held.save(update_fields=["password"])
        mail_link(user=held, by=by, now=now)


def mail_link(*, user: User, by: User | None, now: datetime) -> None:
    """Have a link mailed by a worker; Refused where there is no address. Belongs inside an act."""
    if not user.email:
        raise Refused(Problem("R8.1", NO_MAIL, {}, "state"))
    jobs.ask(LINK, key=f"{LINK}:{user.pk}:{now.timestamp()}", by=by, now=now, arguments={"user": user.pk})


def link_of(user: User) -> str:
    """Return the address by which a user chooses a password: once, within three days."""
    named = urlsafe_base64_encode(force_bytes(user.pk))
    return f"{settings.SITE_URL}{reverse('account_link', args=[named, default_token_generator.make_token(user)])}"


def send_link(*, user: User) -> None:
    """Mail a user's link in their language; a mail server that fails fails the job."""
    with translation.override(user.language):
        told = {"name": user.name, "username": user.username, "link": link_of(user)}
        words = _(
            "%(name)s,\n\nchoose your password here. The link works once, within three days:\n\n%(link)s\n\n"
            "Your sign-in name is %(username)s. If you expected no such mail, tell your administrator.\n"
        )
        send_mail(_("Choose your password"), words % told, settings.DEFAULT_FROM_EMAIL, [user.email])


def choose_password(*, user: User, token: str, password: str, now: datetime) -> None:
    """Set the password by a mailed link, which is used up by it; Refused when it was used or is too old (R8.1)."""
    with act("account.password_chosen", by=user, now=now, clause="R8.1", subject=user):
        held = User.objects.select_for_update().get(pk=user.pk)
        if not held.is_active or not default_token_generator.check_token(held, token):
            raise Refused(Problem("R8.1", USED, {}, "state"))
        held.set_password(password)
        held.save(update_fields=["password"])
        forget_sessions(held)
