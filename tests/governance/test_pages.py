"""The shared pages: the door, the shell, preferences, one-use forms, the clauses."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance import jobs, registry
from governance.enums import JobState
from governance.models import FormKey, Job
from tests.cast import Cast

ROLES = ("hr", "head", "director", "member", "leader", "compliance", "admin", "nobody")


def signed_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.force_login(getattr(cast, name), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_a_stranger_is_led_from_home_to_the_sign_in(db: None, client: Client) -> None:
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/accounts/login/?next=/")


def test_signing_in_with_name_and_password_leads_home(cast: Cast, client: Client) -> None:
    cast.hr.set_password("a-long-password-1")
    cast.hr.save()
    page = client.get("/accounts/login/")
    assert 'name="login"' in page.content.decode()
    answer = client.post("/accounts/login/", {"login": "hr", "password": "a-long-password-1"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


@pytest.mark.parametrize("target", ["//evil.example", "/\\evil.example", "javascript:alert(1)", "https://evil.example"])
def test_after_a_choice_of_language_one_is_not_led_elsewhere(cast: Cast, target: str) -> None:
    answer = signed_in(cast, "hr").post(reverse("preferences"), {"language": "en", "next": target})
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("name", ROLES)
def test_everyone_has_a_home_or_is_told_why_not(cast: Cast, name: str) -> None:
    answer = signed_in(cast, name).get("/")
    assert answer.status_code == 200


def test_the_page_speaks_the_language_of_the_account(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    assert '<html lang="zh-Hans"' in client.get("/").content.decode()
    client.post(reverse("preferences"), {"language": "zh-hant"})
    assert '<html lang="zh-Hant"' in client.get("/").content.decode()
    client.post(reverse("preferences"), {"theme": "dark"})
    assert 'data-bs-theme="dark"' in client.get("/").content.decode()


def test_before_sign_in_the_choice_is_kept_by_the_browser(db: None, client: Client) -> None:
    client.post(reverse("preferences"), {"language": "en", "next": "/accounts/login/"})
    assert '<html lang="en"' in client.get("/accounts/login/").content.decode()


def test_the_default_language_is_simplified_chinese_whatever_the_browser_says(db: None, client: Client) -> None:
    answer = client.get("/accounts/login/", headers={"accept-language": "en"})
    assert '<html lang="zh-Hans"' in answer.content.decode()


def test_a_clause_opens_as_a_page_and_as_a_sheet(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    assert "<html" in client.get(reverse("clause", args=["R5.1.1"])).content.decode()
    sheet = client.get(reverse("clause", args=["R5.1.1"]), headers={"hx-request": "true"}).content.decode()
    assert "R5.1.1" in sheet
    assert "<html" not in sheet
    assert client.get(reverse("clause", args=["R9.9"])).status_code == 404


@pytest.fixture
def waiting(cast: Cast) -> Job:
    registry.add_job(registry.JobKind("test.wait", "Wait", lambda *_: {}))
    yield jobs.ask("test.wait", key="wait", by=cast.hr, now=timezone.now())
    del registry.JOB_KINDS["test.wait"]


def test_a_job_is_seen_by_who_asked_and_does_not_exist_for_others(cast: Cast, waiting: Job) -> None:
    assert signed_in(cast, "hr").get(reverse("job", args=[waiting.pk])).status_code == 200
    assert signed_in(cast, "hr2").get(reverse("job", args=[waiting.pk])).status_code == 404


def test_a_post_without_a_form_key_changes_nothing(cast: Cast, waiting: Job) -> None:
    assert signed_in(cast, "hr").post(reverse("job_cancel", args=[waiting.pk])).status_code == 403
    waiting.refresh_from_db()
    assert waiting.state == JobState.QUEUED


def test_a_form_sent_twice_acts_once_and_leads_to_the_same_place(cast: Cast, waiting: Job) -> None:
    client, key = signed_in(cast, "hr"), {"form_key": str(uuid.uuid4())}
    first = client.post(reverse("job_cancel", args=[waiting.pk]), key)
    again = client.post(reverse("job_cancel", args=[waiting.pk]), key)
    assert first.headers["Location"] == again.headers["Location"] == reverse("job", args=[waiting.pk])
    assert FormKey.objects.count() == 1


def test_a_form_key_used_for_other_content_is_refused(cast: Cast, waiting: Job) -> None:
    client, key = signed_in(cast, "hr"), str(uuid.uuid4())
    client.post(reverse("job_cancel", args=[waiting.pk]), {"form_key": key})
    assert client.post(reverse("job_cancel", args=[waiting.pk]), {"form_key": key, "more": "1"}).status_code == 409


def test_a_get_where_only_a_post_acts_is_not_allowed(cast: Cast, waiting: Job) -> None:
    assert signed_in(cast, "hr").get(reverse("job_cancel", args=[waiting.pk])).status_code == 405


def test_answers_with_personal_data_are_not_stored_and_carry_the_policy(cast: Cast) -> None:
    headers = signed_in(cast, "hr").get("/").headers
    assert headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_the_admin_is_behind_the_same_sign_in(db: None, client: Client) -> None:
    assert client.get("/admin/").status_code == 302


def test_health_is_told_without_sign_in(db: None, client: Client) -> None:
    assert client.get("/healthz").content == b"ok"
    assert client.get("/readyz").content == b"ok"
