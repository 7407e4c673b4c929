"""An account's life: invited by a link that works once, reset by two people, closed; and a company's first day."""

import io
import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance import actions
from governance.enums import ResetKind, Role
from governance.models import AccountReset, Act, Job, OrgUnit, RoleGrant, User
from governance.problems import Refused
from tests.appraisal.months import form
from tests.cast import Cast, user
from tests.governance.accounts.conftest import PASSWORD, sign_in, with_password

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
NEW = {"new_password1": "quite-a-new-one-3", "new_password2": "quite-a-new-one-3"}


@pytest.fixture
def admin2(cast: Cast) -> User:
    made = user("admin2", "第二管理员", (Role.ADMIN, cast.head_office))
    cast.admin2 = made
    return made


def link() -> str:
    """Run the waiting job of a link and return the path that was mailed."""
    job = Job.objects.filter(kind="account.link").latest("pk")
    actions.send_link(user=User.objects.get(pk=job.arguments["user"]))
    return re.search(r"/accounts/link/\S+", mail.outbox[-1].body).group()


def invited(cast: Cast) -> User:
    return actions.invite(
        username="New.Person", name="李新", email="new@example.com", role=Role.MEMBER, unit=cast.first,
        by=cast.admin, now=timezone.now(),
    )  # fmt: skip


def test_an_invitation_s_link_sets_a_password_once(cast: Cast) -> None:
    made = invited(cast)
    address = link()
    assert mail.outbox[-1].to == ["new@example.com"]
    client = Client()
    assert "new.person" in client.get(address).content.decode()
    assert client.post(address, {**NEW, "new_password2": "other"}).status_code == 422
    assert client.post(address, {"new_password1": "short", "new_password2": "short"}).status_code == 422
    assert client.post(address, NEW).headers["Location"] == reverse("account_login")
    assert (client.get(address).status_code, client.post(address, NEW).status_code) == (410, 410)
    signed = client.post("/accounts/login/", {"login": "new.person", "password": NEW["new_password1"]})
    assert signed.headers["Location"] == "/"
    assert Act.objects.filter(kind="account.password_chosen", by=made).exists()


def test_a_link_dies_after_three_days_and_with_the_next_one(cast: Cast) -> None:
    made = invited(cast)
    first = link()
    actions.invite_again(user=made, by=cast.admin, now=timezone.now())
    assert Client().get(first).status_code == 410
    second = link()
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        assert Client().get(second).status_code == 410


@pytest.mark.parametrize("address", ["/accounts/link/x/y/", "/accounts/link/MQ/abc-def/"])
def test_a_made_up_link_opens_nothing(cast: Cast, address: str) -> None:
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize("name", ["hr", "HR", "a", "with space", "<b>"])
def test_a_name_that_is_taken_or_none_is_refused(cast: Cast, name: str) -> None:
    with pytest.raises(Refused):
        actions.invite(
            username=name, name="x", email="x@example.com", role=Role.MEMBER, unit=cast.first, by=cast.admin,
            now=timezone.now(),
        )  # fmt: skip


def test_a_reset_takes_two_people_and_neither_for_themselves(cast: Cast, admin2: User) -> None:
    member = with_password(cast.member)
    Authenticator.objects.create(user=member, type="totp", data={})
    there = sign_in(cast, "director")
    first, second = sign_in(cast, "admin"), sign_in(cast, "admin2")
    body = form(kind="both", reason="known by face")
    assert first.post(reverse("reset_ask", args=[cast.admin.pk]), body).status_code == 403
    assert first.post(reverse("reset_ask", args=[member.pk]), form(kind="both", reason="")).status_code == 422
    assert first.post(reverse("reset_ask", args=[member.pk]), form(**body | form())).status_code == 302
    reset = AccountReset.objects.get()
    assert first.post(reverse("reset_confirm", args=[reset.pk]), form()).status_code == 403
    assert member.check_password(PASSWORD)
    assert second.get(reverse("accounts")).content.decode().count("known by face") == 1
    assert second.post(reverse("reset_confirm", args=[reset.pk]), form()).status_code == 302
    member.refresh_from_db()
    assert (member.has_usable_password(), Authenticator.objects.filter(user=member).exists()) == (False, False)
    assert second.post(reverse("reset_refuse", args=[reset.pk]), form()).status_code == 409
    assert Client().post(link(), NEW).status_code == 302
    assert there.get(reverse("accounts")).content.decode().count("known by face") == 0


def test_a_reset_ends_every_session_of_the_person(cast: Cast, admin2: User) -> None:
    there = sign_in(cast, "member")
    now = timezone.now()
    reset = actions.ask_reset(user=cast.member, kind=ResetKind.SECOND_FACTOR, reason="lost it", by=cast.admin, now=now)
    assert there.get("/").status_code == 200
    actions.confirm_reset(reset=reset, by=admin2, now=now)
    assert there.get("/").status_code == 302


def test_the_database_itself_refuses_one_person_alone(cast: Cast, admin2: User) -> None:
    now = timezone.now()
    row = {"user": cast.member, "kind": "both", "reason": "x", "asked_by": cast.admin, "asked_at": now}
    for wrong in (
        {"asked_by": cast.member},
        {"state": "done", "decided_by": cast.admin, "decided_at": now},
        {"state": "done", "decided_by": cast.member, "decided_at": now},
        {"state": "done"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            AccountReset.objects.create(**row | wrong)


def test_a_closed_account_is_out_at_once_and_stays_out(cast: Cast) -> None:
    there, desk = sign_in(cast, "hr"), sign_in(cast, "admin")
    assert desk.post(reverse("account_close", args=[cast.hr.pk]), form(reason="left")).status_code == 302
    assert there.get("/").status_code == 302
    assert not RoleGrant.objects.in_force(timezone.localdate()).filter(user=cast.hr).exists()
    answer = Client().post("/accounts/login/", {"login": "hr", "password": PASSWORD})
    assert answer.headers.get("Location", "") != "/"
    assert desk.post(reverse("account_close", args=[cast.hr.pk]), form(reason="left")).status_code == 409
    assert desk.post(reverse("account_close", args=[cast.admin.pk]), form(reason="me")).status_code == 403


def first_admin() -> str:
    said = io.StringIO()
    call_command("first_admin", "boss", name="总管", stdout=said)
    return re.search(r"/accounts/link/\S+", said.getvalue()).group()


def test_the_first_day_of_a_company(db: None) -> None:
    client = Client()
    assert client.post(first_admin(), NEW).status_code == 302
    client.post("/accounts/login/", {"login": "boss", "password": NEW["new_password1"]})
    page = client.get(reverse("first_days"))
    assert page.context["missing"] == len(page.context["steps"])
    office = OrgUnit.objects.get()
    unit = {"code": "zj", "name": "浙江分公司", "kind": "branch", "parent": office.pk}
    assert client.post(reverse("unit_add"), form(**unit)).status_code == 302
    assert client.post(reverse("unit_add"), form(**unit)).status_code == 422
    branch = OrgUnit.objects.get(code="ZJ")
    assert branch.path == "/HO/ZJ/"
    person = {"role": "hr", "unit": branch.pk, "name": "周敏", "username": "zhou", "email": "zhou@example.com"}
    assert client.post(reverse("role_found"), form(**person)).status_code == 302
    assert client.post(reverse("role_found"), form(**person | {"username": "zhou2"})).status_code == 409
    assert client.post(link(), NEW).status_code == 302
    page = client.get(reverse("first_days"))
    assert page.context["missing"] == len(page.context["steps"]) - 2


def test_there_is_one_first_administrator(cast: Cast) -> None:
    with pytest.raises(CommandError, match="already"):
        first_admin()


def test_a_step_leads_on_for_those_who_may_follow(cast: Cast) -> None:
    page = sign_in(cast, "admin").get(reverse("first_days")).content.decode()
    assert f'href="{reverse("editions")}"' not in page
    RoleGrant.objects.create(user=cast.admin, role=Role.HR, unit=cast.head_office, period=cast.hr.grants.get().period)
    page = sign_in(cast, "admin").get(reverse("first_days")).content.decode()
    steps = page.split('id="steps"')[1].split("</section>")[0]
    assert f'href="{reverse("editions")}"' in steps
    assert f'href="{reverse("intake_list")}"' in steps


def test_the_checklist_stays_cheap(cast: Cast, django_assert_max_num_queries) -> None:
    client = sign_in(cast, "admin")
    with django_assert_max_num_queries(12):
        assert client.get(reverse("first_days")).status_code == 200
