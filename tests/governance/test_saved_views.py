"""Saved views: the filters of any list under a name of one's own; and the density that every table follows."""

import re
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from governance.models import SavedView
from governance.pages import bare_query
from tests.appraisal.months import form, signed_in
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
THEME = Path(__file__).parent.parent.parent / "static" / "theme.css"


def keep(client: Client, path: str = "/directors/", name: str = "mine", query: str = "rank=agent&page=3"):
    return client.post(reverse("view_keep"), form(path=path, name=name, query=query))


def test_the_filters_are_kept_without_the_place_in_the_list() -> None:
    assert bare_query("b=2&page=4&a=1&a=0&c=") == "a=1&a=0&b=2"


def test_a_view_is_kept_listed_and_removed_by_its_owner_alone(cast: Cast) -> None:
    hr, leader = signed_in(cast, "hr"), signed_in(cast, "leader")
    assert keep(hr).headers["Location"] == "/directors/?rank=agent"
    row = SavedView.objects.get()
    assert (row.user, row.page, row.query) == (cast.hr, "directors", "rank=agent")
    assert 'href="/directors/?rank=agent" aria-current="true"' in hr.get("/directors/?rank=agent").content.decode()
    assert "?rank=agent" not in leader.get("/directors/").content.decode()
    assert leader.post(reverse("view_drop", args=[row.pk]), form(path="/directors/")).status_code == 404
    hr.post(reverse("view_drop", args=[row.pk]), form(path="/directors/"))
    assert not SavedView.objects.exists()


def test_the_same_name_replaces_and_there_is_a_limit(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    for number in range(12):
        keep(hr, name=f"v{number}")
    keep(hr, name="v0", query="rank=director")
    assert SavedView.objects.get(name="v0").query == "rank=director"
    assert keep(hr, name="v12").status_code == 429
    assert keep(hr, path="/log/", name="v12").status_code == 302
    row = SavedView.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        SavedView.objects.create(user=row.user, page=row.page, name=row.name, query="")


@pytest.mark.parametrize("path", ["//example.com/", "https://example.com/", "/nowhere/", ""])
def test_only_pages_of_ours_have_views(cast: Cast, path: str) -> None:
    assert keep(signed_in(cast, "hr"), path=path).status_code == 404


def test_with_script_the_filters_are_those_of_the_window(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/directors/?rank=director&page=2"}
    body = form(path="/directors/", name="leaders", query="rank=agent")
    answer = hr.post(reverse("view_keep"), body, headers=headers)
    assert SavedView.objects.get().query == "rank=director"
    assert answer.content.decode().count('id="views"') == 1


@pytest.mark.parametrize(("name", "who"), [("directors", "hr"), ("audit", "compliance"), ("accounts", "admin")])
def test_every_list_with_filters_offers_them(cast: Cast, name: str, who: str) -> None:
    assert 'id="views"' in signed_in(cast, who).get(reverse(name)).content.decode()


def test_every_table_follows_the_density_of_its_reader(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    hr.post(reverse("preferences"), form(density="compact", next="/directors/"))
    assert 'data-density="compact"' in hr.get("/directors/").content.decode()
    theme = THEME.read_text(encoding="utf-8")
    assert re.search(r'html\[data-density="compact"\] \{[^}]*--row: 34px', theme)
    assert re.search(r"\.table > :not\(caption\) > \* > \* \{[^}]*height: var\(--row\)", theme)
