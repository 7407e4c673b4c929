"""Every address has a verdict for every role, and a route without a row fails the build."""

import csv
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from governance.access import roles_of
from governance.enums import Scope
from governance.models import User
from governance.roles import Permission, scopes
from tests.architecture.subjects import SUBJECTS, Subject
from tests.cast import Cast

with (Path(__file__).parent / "access_matrix.csv").open(encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))
PEOPLE = (
    "nobody",
    "member",
    "director",
    "director2",
    "head",
    "leader",
    "hr",
    "hr2",
    "compliance",
    "admin",
    "foreign_hr",
)
DENIED = {403, 404}
WITHOUT_NUMBER = ("", "policy", "help", "clause", "intake_template", "app", "codes", "views_counted")


def routes(patterns: Any = None) -> Iterator[tuple[str, Any]]:
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            if pattern.app_name != "admin":
                yield from routes(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern), pattern.callback


def test_every_route_has_a_row_and_every_row_a_route() -> None:
    assert {name for name, _ in routes()} == {row["route"] for row in ROWS}


def test_every_view_asks_for_the_permission_of_its_row() -> None:
    asked = {name: getattr(view, "permission", None) for name, view in routes()}
    differing = {
        row["route"]: (row["permission"], asked[row["route"]])
        for row in ROWS
        if row["permission"] not in ("public", "signed-in") and asked[row["route"]] != row["permission"]
    }
    assert differing == {}


def allowed(cast: Cast, name: str, permission: str, subject: Subject | None) -> bool:
    """Say whether the matrix lets a person do it to the subject; to a list, if it reaches any row at all."""
    if subject and (subject.only or subject.among):
        return name in (subject.only, *subject.among)
    if permission == "signed-in":
        return True
    user = getattr(cast, name)
    for role in roles_of(user):
        for scope in scopes(role, Permission(permission)):
            if subject is None or subject.shared or scope is Scope.ALL:
                return True
            if scope in (Scope.OWN, Scope.OWN_TEAM) and name in subject.persons(scope):
                return True
            units = [grant.unit.path for grant in user.grants.all() if grant.role == role]
            if scope in (Scope.OWN_DEPARTMENT, Scope.OWN_BRANCH) and any(
                subject.path.startswith(path) for path in units
            ):
                return True
    return False


def ask(client: Client, row: dict[str, str], arguments: dict[str, Any], body: dict[str, Any]) -> Any:
    url = reverse(row["route"], kwargs=arguments)
    if row["method"] == "GET":
        return client.get(url)
    return client.post(url, {"form_key": str(uuid.uuid4()), **body})


def entered(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_gets_what_the_matrix_says_on_every_route(cast: Cast, name: str) -> None:
    surprises = []
    client = entered(getattr(cast, name))
    for row in ROWS:
        if row["permission"] == "public" or row["route"] == "account_logout":
            continue
        subject = SUBJECTS[row["subject"]](cast) if row["subject"] else None
        answer = ask(client, row, subject.arguments if subject else {}, subject.body if subject else {})
        if allowed(cast, name, row["permission"], subject) != (answer.status_code not in DENIED):
            surprises.append((row["route"], row["method"], answer.status_code))
        assert answer.status_code < 500, row
        if settings.SESSION_COOKIE_NAME in answer.cookies:  # it ended the session
            client = entered(getattr(cast, name))
    assert surprises == []


def test_a_stranger_is_led_to_the_sign_in(cast: Cast) -> None:
    surprises = []
    for row in ROWS:
        if row["permission"] == "public":
            continue
        subject = SUBJECTS[row["subject"]](cast) if row["subject"] else None
        answer = ask(Client(), row, subject.arguments if subject else {}, {})
        if (answer.status_code, answer.headers.get("Location", "").split("?")[0]) != (302, reverse("account_login")):
            surprises.append((row["route"], row["method"], answer.status_code))
    assert surprises == []


@pytest.mark.parametrize(
    "row",
    [row for row in ROWS if row["method"] == "GET" and row["subject"] not in WITHOUT_NUMBER],
    ids=lambda row: row["route"],
)
def test_another_s_row_answers_as_a_row_that_never_was(cast: Cast, row: dict[str, str]) -> None:
    subject = SUBJECTS[row["subject"]](cast)
    client = Client()
    client.force_login(cast.foreign_hr, backend="allauth.account.auth_backends.AuthenticationBackend")
    there = client.get(reverse(row["route"], kwargs=subject.arguments))
    nowhere = client.get(reverse(row["route"], kwargs={**subject.arguments, "pk": 987654321}))
    assert (there.status_code, _bare(there.content)) == (404, _bare(nowhere.content))


def _bare(page: bytes) -> bytes:
    """Return a page without what differs on every answer: tokens, form keys, its reference, its own address."""
    return re.sub(rb'value="[^"]*"|\b[0-9A-F]{10}\b|"X-CSRFToken": "[^"]*"|(?<=/)\d+(?=/)', b"", page)


def test_what_acts_does_not_answer_a_get(cast: Cast) -> None:
    client, shown = entered(cast.hr), {row["route"] for row in ROWS if row["method"] == "GET"}
    answers = {}
    for row in ROWS:
        if row["method"] == "POST" and row["route"] not in shown:
            subject = SUBJECTS[row["subject"]](cast) if row["subject"] else None
            address = reverse(row["route"], kwargs=subject.arguments if subject else {})
            answers[row["route"]] = client.get(address).status_code
    assert set(answers.values()) == {405}, answers
