"""A policy's page: its customer is masked for everyone, shown in full by click to whoever serves, each time logged."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from directors.models import Policy
from governance.models import SensitiveRead
from tests import facts
from tests.appraisal.months import form, signed_in
from tests.cast import Cast, batch
from tests.directors.test_phone import confirmed
from tests.governance.accounts.conftest import PASSWORD, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R7.2.2")]
PHONE, IDENTITY, HOLDER = "13912345678", "330106198001010019", "李小明"
CLEAR = (PHONE, IDENTITY, HOLDER)
NUMBER = "P0009/7 A"  # numbers come from outside


@pytest.fixture
def policy(cast: Cast) -> Policy:
    return facts.policy(batch(cast.zhejiang), cast.sun, policy_no=NUMBER, holder_phone=PHONE, holder_identity=IDENTITY)


def shown(client: Client, status: int = 200) -> bytes:
    answer = client.get(reverse("policy", args=[NUMBER]))
    assert answer.status_code == status
    return answer.content


def ask(client: Client, field: str = "phone", reason: str = "renewal is due", **more: Any) -> Any:
    return confirmed(client).post(
        reverse("policy_full", args=[Policy.objects.get().pk, field]), form(reason=reason), **more
    )


@pytest.mark.parametrize(
    ("name", "full"), [("director", True), ("head", False), ("leader", False), ("hr", False), ("compliance", False)]
)
def test_everyone_sees_the_customer_masked_and_who_serves_may_see_one_value_in_full(
    cast: Cast, policy: Policy, name: str, full: bool
) -> None:
    client = signed_in(cast, name)
    page = shown(client)
    assert [value.encode() in page for value in CLEAR] == [False, False, False]
    assert (b"139****5678" in page, b"330***********0019" in page) == (True, True)
    assert (b"Show in full" in page) is full
    for field, value in (("phone", PHONE), ("identity", IDENTITY)):
        answer = ask(client, field)
        assert (answer.status_code, value.encode() in answer.content) in (
            [(200, True)] if full else [(403, False), (404, False)]
        )
    assert SensitiveRead.objects.count() == 2 * full


@pytest.mark.parametrize(("name", "status"), [("director2", 404), ("foreign_hr", 404), ("member", 404), ("admin", 404)])
def test_a_policy_beyond_one_s_reach_answers_as_one_that_never_was(
    cast: Cast, policy: Policy, name: str, status: int
) -> None:
    client = signed_in(cast, name)
    shown(client, status)
    assert client.get(reverse("policy", args=["P-NONE"])).status_code == status
    assert ask(client).status_code in (403, 404)
    assert SensitiveRead.objects.count() == 0


def test_a_read_names_the_field_the_policy_and_whose_heads_it_concerns(cast: Cast, policy: Policy) -> None:
    ask(signed_in(cast, "director"), "identity", "copy of the document")
    row = SensitiveRead.objects.get()
    assert (row.field, row.subject_kind, row.subject_name) == ("customer_identity", "directors.policy", NUMBER)
    assert (row.unit, row.reason) == (cast.first, "copy of the document")
    page = signed_in(cast, "compliance").get(reverse("reads")).content.decode()
    assert "Customer&#x27;s identity number" in page


def test_without_a_reason_or_for_another_field_nothing_is_shown(cast: Cast, policy: Policy) -> None:
    client = signed_in(cast, "director")
    answer = ask(client, reason=" ")
    assert (answer.status_code, PHONE.encode() in answer.content) == (422, False)
    assert ask(client, "holder_no").status_code == 404
    assert SensitiveRead.objects.count() == 0


def test_the_password_is_asked_for_again_and_the_value_follows(cast: Cast, policy: Policy) -> None:
    client = confirmed(sign_in(cast, "director"), 3600)
    again = client.post(reverse("policy_full", args=[policy.pk, "phone"]), form(reason="renewal is due"))
    assert again.status_code == 302
    assert PHONE in client.post(again.headers["Location"], {"password": PASSWORD}).content.decode()


def test_who_has_no_right_to_the_masked_value_sees_none(cast: Cast, policy: Policy, monkeypatch: Any) -> None:
    monkeypatch.setattr("directors.views.customer_rights_on", lambda *_: frozenset())
    page = shown(signed_in(cast, "director"))
    assert b"5678" not in page
    assert b"0019" not in page


def test_the_search_leads_to_the_policy_and_its_page_stays_cheap(
    cast: Cast, policy: Policy, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(cast, "director")
    found = client.get(reverse("search"), {"q": "P0009/7"}).content.decode()
    assert reverse("policy", args=[NUMBER]) in found
    with django_assert_max_num_queries(12):
        shown(client)
