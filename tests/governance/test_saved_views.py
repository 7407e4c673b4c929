"""Saved views: the filters of any list under a name of one's own; and the density that every table follows."""

import re
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from governance.models import Act, SavedView, User
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


def counts(client: Client, page: str = "directors") -> dict[str, int]:
    answer = client.get(reverse("view_counts", args=[page]), headers={"HX-Request": "true"})
    return {view["name"]: view["count"] for view in answer.context["saved"]}


def test_each_view_says_how_many_rows_it_holds(cast: Cast) -> None:
    hr = signed_in(cast, "hr")
    for name, query in (("all", "who=everyone"), ("one", "q=sun&who=everyone"), ("led", ""), ("none", "q=nobody")):
        keep(hr, name=name, query=query)
    keep(hr, path="/log/", name="today", query="kind=view.shared")
    page = hr.get("/directors/").content.decode()
    assert f'hx-get="{reverse("view_counts", args=["directors"])}" hx-trigger="load"' in page
    found = counts(hr)
    assert found == {"all": 3, "one": 1, "led": 2, "none": 0}
    for name, query in (("all", "?who=everyone"), ("led", "")):
        assert hr.get(f"/directors/{query}").context["table"].paginator.count == found[name]
    assert hr.get(reverse("view_counts", args=["home"])).status_code == 404


def test_counting_takes_as_many_statements_for_one_view_as_for_twelve(cast: Cast) -> None:
    hr, seen = signed_in(cast, "hr"), []
    for numbers in (range(1), range(1, 12)):
        for number in numbers:
            keep(hr, name=f"v{number}", query=f"unit={cast.first.pk}&q={number}")
        counts(hr)
        with CaptureQueriesContext(connection) as caught:
            counts(hr)
        seen.append(len(caught))
    assert seen[0] == seen[1]
    assert seen[1] <= 12


def test_a_view_offered_to_a_unit_shows_each_reader_their_own_rows(cast: Cast) -> None:
    hr, member = signed_in(cast, "hr"), signed_in(cast, "member")
    keep(hr, name="all", query=f"who=everyone&unit={cast.zhejiang.pk}")
    row = SavedView.objects.get()
    answer = hr.post(reverse("view_share", args=[row.pk]), form(), headers={"HX-Request": "true"})
    row.refresh_from_db()
    assert (answer.status_code, row.unit) == (200, cast.zhejiang)
    page = member.get("/directors/").content.decode()
    assert f'href="/directors/?{escape(row.query)}"' in page
    assert reverse("view_drop", args=[row.pk]) not in page
    assert (counts(hr), counts(signed_in(cast, "director")), counts(member)) == ({"all": 3}, {"all": 2}, {"all": 1})
    assert "table" in member.get(f"/directors/?{row.query}").context
    assert counts(signed_in(cast, "foreign_hr")) == {}
    for verb in ("view_share", "view_drop"):
        assert signed_in(cast, "leader").post(reverse(verb, args=[row.pk]), form(path="/directors/")).status_code == 404
    hr.post(reverse("view_share", args=[row.pk]), form())
    assert counts(member) == {}
    assert list(Act.objects.filter(kind__startswith="view.").order_by("pk").values_list("kind", "unit")) == [
        ("view.shared", cast.zhejiang.pk),
        ("view.kept_private", cast.zhejiang.pk),
    ]


def test_only_who_may_speak_to_a_unit_offers_it_a_view_and_only_so_many(cast: Cast) -> None:
    director = signed_in(cast, "director")
    keep(director)
    assert director.post(reverse("view_share", args=[SavedView.objects.get().pk]), form()).status_code == 403
    offered = {"user": cast.hr2, "page": "directors", "query": "q=1", "unit": cast.zhejiang}
    SavedView.objects.bulk_create(SavedView(name=f"v{number}", **offered) for number in range(12))
    hr = signed_in(cast, "hr")
    keep(hr, name="one more")
    assert hr.post(reverse("view_share", args=[SavedView.objects.get(user=cast.hr).pk]), form()).status_code == 429
    assert len(counts(signed_in(cast, "member"))) == 12
    User.objects.filter(pk=cast.hr2.pk).update(is_active=False)
    assert counts(signed_in(cast, "member")) == {}
