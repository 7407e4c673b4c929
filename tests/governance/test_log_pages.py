"""The log is searched, opened and exported within one's units; every act has its words."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from governance import jobs
from governance.acts import act
from governance.models import Act, Export, OrgUnit
from governance.registry import ACTS
from tests.appraisal import months
from tests.appraisal.months import form, signed_in
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
ROOT = Path(__file__).parent.parent.parent


def rename(cast: Cast, reason: str = "merger", **more: Any) -> Act:
    with act(
        "unit.renamed", by=cast.hr, now=timezone.now(), clause="R8.1", subject=cast.zhejiang, reason=reason, **more
    ) as row:
        OrgUnit.objects.filter(pk=cast.zhejiang.pk).update(name="浙江省分公司")
    return row


def test_every_act_has_words() -> None:
    sources = [path for app in ("governance", "directors", "appraisal") for path in (ROOT / app).rglob("*.py")]
    kinds = {kind for path in sources for kind in re.findall(r'\bact\(\s*"([a-z_.]+)"', path.read_text("utf-8"))}
    assert kinds
    assert kinds - set(ACTS) == set()


def test_an_act_names_stand_in_unit_address_and_reference(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    answer = client.post(reverse("intake_upload"), form(), REMOTE_ADDR="10.1.2.3", HTTP_X_FORWARDED_FOR="6.6.6.6")
    assert len(answer.headers["X-Reference"]) == 10
    row = rename(cast, on_behalf_of=cast.hr2)
    assert (row.on_behalf_of, row.unit) == (cast.hr2, cast.zhejiang)
    client = signed_in(cast, "admin")
    fields = {"name": "x", "unit": str(cast.zhejiang.pk), "form": "wecom", "kinds": "cycle.published"}
    address = "https://qyapi.weixin.qq.com/x"
    answer = client.post(
        reverse("webhook_add"), form(**fields, address=address), REMOTE_ADDR="10.1.2.3", HTTP_X_FORWARDED_FOR="6.6.6.6"
    )
    row = Act.objects.latest("pk")
    assert (row.kind, row.address, row.reference) == ("webhook.added", "10.1.2.3", answer.headers["X-Reference"])
    page = signed_in(cast, "compliance").get(reverse("audit")).content.decode()
    assert "周敏 on behalf of 吴倩" in page


def test_an_act_inside_another_leaves_the_rows_to_the_outer_one(cast: Cast) -> None:
    with act("unit.renamed", by=cast.hr, now=timezone.now(), clause="R8.1", subject=cast.zhejiang) as outer:
        with act("period.locked", by=cast.hr, now=timezone.now(), clause="R5.2.1", subject=cast.zhejiang):
            OrgUnit.objects.filter(pk=cast.zhejiang.pk).update(name="a")
        OrgUnit.objects.filter(pk=cast.zhejiang.pk).update(name="b")
    events = cast.zhejiang.events.order_by("pgh_id")
    assert [event.pgh_context.metadata["act"] for event in events if event.pgh_context] == [outer.pk] * 2


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", True), ("words=周敏", True), ("words=陈", False), ("kind=intake.written", False), ("clause=R8.1", True),
        ("since=2999-01-01", False), ("until=2000-01-01", False), ("since=x", False), ("words=' OR 1=1--", False),
        ("words=99999999999999999999", False), ("clause=[1,2", False),
    ],
)  # fmt: skip
def test_the_log_is_searched(cast: Cast, asked: str, found: bool) -> None:
    rename(cast)
    page = signed_in(cast, "compliance").get(f"{reverse('audit')}?{asked}").content.decode()
    assert ("<td>周敏" in page) is found


def test_one_sees_the_log_of_one_s_own_units(cast: Cast) -> None:
    row = rename(cast)
    for name, status in (("compliance", 200), ("leader", 200), ("admin", 200), ("hr", 404), ("foreign_hr", 404)):
        assert signed_in(cast, name).get(reverse("audit_detail", args=[row.pk])).status_code == status
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1", subject=cast.jiangsu) as foreign:
        pass
    assert signed_in(cast, "compliance").get(reverse("audit_detail", args=[foreign.pk])).status_code == 404


def test_an_act_shows_each_row_before_and_after(cast: Cast) -> None:
    page = signed_in(cast, "compliance").get(reverse("audit_detail", args=[rename(cast).pk])).content.decode()
    assert "<s>浙江分公司</s>" in page
    assert "浙江省分公司" in page


def test_administrators_see_no_appraisal_inside(cast: Cast) -> None:
    cycle = months.computed(cast)
    with act("cycle.computed", by=None, now=timezone.now(), clause="R5.2.2", subject=cycle, reason="canary") as row:
        pass
    for name, seen in (("admin", False), ("compliance", True)):
        client = signed_in(cast, name)
        for address in (reverse("audit"), reverse("audit_detail", args=[row.pk])):
            assert ("canary" in client.get(address).content.decode()) is seen


def test_the_export_holds_what_the_filters_find_as_text_and_is_an_act(
    cast: Cast, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    rename(cast, "=HYPERLINK(1)\x0b")
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1", subject=cast.jiangsu):
        pass
    client = signed_in(cast, "compliance")
    assert "Export 1 row" in client.get(f"{reverse('audit')}?clause=R8.1").content.decode()
    client.post(reverse("export_ask"), form(list="audit", form="xlsx", asked="clause=R8.1"))
    export = Export.objects.get()
    jobs.run(export.job_id)
    export.refresh_from_db()
    whole = b"".join(client.get(export.get_absolute_url()).streaming_content)
    rows = list(load_workbook(io.BytesIO(whole)).active.iter_rows(values_only=True))
    assert (rows[-1][7], {row[5] for row in rows[1:]}) == ("=HYPERLINK(1)", {"浙江省分公司"})
    sheet = zipfile.ZipFile(io.BytesIO(whole)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    done = Act.objects.get(kind="export.written")
    told = {"list": "audit", "form": "xlsx", "asked": "clause=R8.1", "rows": len(rows) - 1}
    assert (done.by, done.details) == (cast.compliance, told)
    for name in ("leader", "admin", "hr"):
        answer = signed_in(cast, name).post(reverse("export_ask"), form(list="audit", form="xlsx"))
        assert answer.status_code == 403


def test_the_log_costs_the_same_for_ten_and_a_thousand_acts(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = signed_in(cast, "compliance")
    costs = []
    for number in (10, 1000):
        Act.objects.bulk_create(
            Act(kind="x.y", by=cast.hr, at=timezone.now(), clause="R8.1", unit=cast.zhejiang) for _ in range(number)
        )
        with django_assert_max_num_queries(12) as seen:
            client.get(reverse("audit"))
        costs.append(len(seen))
    with django_assert_max_num_queries(12):
        client.get(reverse("audit_detail", args=[rename(cast).pk]))
    assert costs[0] == costs[1]


def test_a_refusal_and_a_fault_show_their_reference(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(cast, "hr")
    answer = client.get("/nowhere/")
    assert f"Reference {answer.headers['X-Reference']}" in answer.content.decode()
    client.raise_request_exception = False

    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("governance.views.audit.reads_visible_to", broken)
    answer = client.get(reverse("reads"))
    assert (answer.status_code, f"Reference {answer.headers['X-Reference']}" in answer.content.decode()) == (500, True)


def test_addresses_are_those_our_own_proxies_saw(cast: Cast, settings: Any) -> None:
    from django.test import RequestFactory

    from governance.middleware import _address

    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="6.6.6.6, 9.9.9.9")
    assert _address(request) == "10.0.0.1"
    settings.TRUSTED_PROXIES = 1
    assert _address(request) == "9.9.9.9"
    assert _address(RequestFactory().get("/", REMOTE_ADDR="<script>")) is None
