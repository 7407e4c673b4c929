"""Lists leave the house as text, within the asker's present rights, for a day, for the asker alone."""

import csv
import io
import stat
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from psycopg.types.range import DateRange

from governance import actions, exports, jobs
from governance.access import get_export_for
from governance.enums import ExportForm, JobState
from governance.models import Act, Export, Job, Notice, RoleGrant, User
from governance.problems import Refused
from tests import facts
from tests.appraisal import months
from tests.appraisal.months import form, signed_in
from tests.cast import Cast, batch, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
EVIL = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def ask(by: User, kind: str = "directors", form: str = "csv", asked: str = "who=everyone") -> Export:
    job = actions.ask_export(kind=kind, form=form, asked=asked, by=by, now=timezone.now())
    return Export.objects.get(job=job)


def written(by: User, kind: str = "directors", form: str = "csv", asked: str = "who=everyone") -> Export:
    export = ask(by, kind, form, asked)
    jobs.run(export.job_id)
    export.refresh_from_db()
    assert export.job.state == JobState.DONE, export.job.error
    return export


def lines(export: Export) -> list[list[str]]:
    with export.path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_workbook_holds_text_alone_and_gives_back_what_went_in() -> None:
    whole = io.BytesIO()
    rows = [[cell, f"<&>'\" {cell}", "12.50"] for cell in EVIL]
    with exports.opened(ExportForm.XLSX, whole, "名单 [1]/'", ["a", "=b", "c"]) as write:
        write(rows[:3])
        write(iter(rows[3:]))
    sheet = load_workbook(io.BytesIO(whole.getvalue())).worksheets[0]
    read = list(sheet.iter_rows(values_only=True))
    assert [list(row) for row in read] == [["a", "=b", "c"], *rows]
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}
    xml = zipfile.ZipFile(whole).read("xl/worksheets/sheet1.xml")
    assert (b"<f" in xml, b"<v" in xml, sheet.freeze_panes) == (False, False, "A2")


def test_what_xml_cannot_hold_is_left_out_and_a_full_sheet_is_followed_by_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(exports, "MOST_ROWS", 2)
    whole = io.BytesIO()
    with exports.opened(ExportForm.XLSX, whole, "x", ["a"]) as write:
        write([[f"{number}\x0b\x00"] for number in range(5)])
    book = load_workbook(io.BytesIO(whole.getvalue()))
    assert [[row[0] for row in sheet.iter_rows(values_only=True)] for sheet in book] == [
        ["a", "0", "1"], ["a", "2", "3"], ["a", "4"],
    ]  # fmt: skip


def test_an_empty_list_is_a_workbook_with_its_head() -> None:
    whole = io.BytesIO()
    with exports.opened(ExportForm.XLSX, whole, "x", ["a"]):
        pass
    assert [list(row) for row in load_workbook(whole).active.iter_rows(values_only=True)] == [["a"]]


@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_of_csv_begins_a_formula(cell: str) -> None:
    assert exports.harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-12.50", "+3", "a=b", "", "王芳", "2026-05-01"])
def test_plain_cells_of_csv_stay_as_they_are(cell: str) -> None:
    assert exports.harmless(cell) == cell


def test_a_list_is_asked_for_written_told_of_and_fetched(cast: Cast, media: Path) -> None:
    client = signed_in(cast, "hr")
    page = client.get(reverse("directors")).content.decode()
    assert "Export 2 rows" in page
    answer = client.post(reverse("export_ask"), form(list="directors", form="xlsx", asked="who=everyone&q=wang"))
    export = Export.objects.get()
    assert answer.headers["Location"] == f"{reverse('job', args=[export.job_id])}?back={reverse('exports')}"
    jobs.run(export.job_id)
    export.refresh_from_db()
    file = client.get(export.get_absolute_url())
    rows = list(load_workbook(io.BytesIO(b"".join(file.streaming_content))).active.iter_rows(values_only=True))
    assert (rows[0][:2], [row[1] for row in rows[1:]]) == (("Staff number", "Name"), ["王芳"])
    assert stat.S_IMODE(export.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(export.path.parent.stat().st_mode) == 0o700
    assert [entry.name for entry in export.path.parent.iterdir()] == [export.path.name]
    told = Notice.objects.get(to=cast.hr)
    assert (told.kind, told.params["rows"]) == ("export.ready", 1)
    assert export.file_name in client.get(reverse("exports")).content.decode()
    acts = list(Act.objects.filter(kind__startswith="export.").values_list("kind", "by").order_by("pk"))
    assert acts == [("export.asked", cast.hr.pk), ("export.written", cast.hr.pk)]


def test_a_file_is_its_asker_s_alone(cast: Cast) -> None:
    export = written(cast.hr)
    for name in ("hr2", "foreign_hr", "leader", "admin", "member"):
        assert signed_in(cast, name).get(export.get_absolute_url()).status_code == 404
        assert export.file_name not in signed_in(cast, name).get(reverse("exports")).content.decode()


def test_a_link_dies_after_a_day_and_the_file_is_removed(cast: Cast) -> None:
    export = written(cast.hr)
    client = signed_in(cast, "hr")
    assert actions.remove_exports(now=timezone.now() + timedelta(hours=23)) == 0
    assert client.get(export.get_absolute_url()).status_code == 200
    Export.objects.filter(pk=export.pk).update(expires_at=timezone.now())
    assert client.get(export.get_absolute_url()).status_code == 404
    assert actions.remove_exports(now=timezone.now()) == 1
    assert (export.path.exists(), actions.remove_exports(now=timezone.now())) == (False, 0)


def test_a_link_dies_when_its_right_shrinks(cast: Cast) -> None:
    export = written(cast.hr)
    RoleGrant.objects.filter(user=cast.hr).update(unit=cast.second)
    assert signed_in(cast, "hr").get(export.get_absolute_url()).status_code == 404


def test_a_file_holds_what_its_asker_may_see_when_it_is_written(cast: Cast) -> None:
    person("钱一", "qian yi", cast.second)
    assert len(lines(written(cast.hr))) == 5
    assert len(lines(written(cast.head))) == 4
    export = ask(cast.hr)
    RoleGrant.objects.filter(user=cast.hr).update(unit=cast.second)
    jobs.run(export.job_id)
    assert [row[1] for row in lines(export)[1:]] == ["钱一"]
    foreign = written(cast.foreign_hr, asked=f"who=everyone&unit={cast.first.pk}")
    assert len(lines(foreign)) == 1


def test_who_has_lost_the_role_is_refused_and_nothing_is_left(cast: Cast, media: Path) -> None:
    export = ask(cast.hr)
    yesterday = timezone.localdate() - timedelta(days=1)
    RoleGrant.objects.filter(user=cast.hr).update(period=DateRange(date(2020, 1, 1), yesterday))
    jobs.run(export.job_id)
    assert Job.objects.get(pk=export.job_id).state == JobState.FAILED
    assert list(media.rglob("*.csv")) == []
    for name in ("director", "member", "compliance", "admin"):
        with pytest.raises(Refused) as refused:
            ask(getattr(cast, name))
        assert refused.value.status == 403


def test_a_right_lost_while_writing_stops_it(cast: Cast, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export = ask(cast.hr)
    monkeypatch.setattr(actions.exports, "A_CHUNK", 1)
    monkeypatch.setattr(actions.exports, "A_LOOK", 2)
    seen: list[int] = []

    def at(self: jobs.Progress, done: int) -> None:
        seen.append(done)
        RoleGrant.objects.filter(user=cast.hr).update(period=DateRange(date(2020, 1, 1), date(2020, 1, 2)))

    monkeypatch.setattr(jobs.Progress, "at", at)
    jobs.run(export.job_id)
    assert (Job.objects.get(pk=export.job_id).state, seen) == (JobState.FAILED, [1, 2])
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_a_cancelled_export_leaves_nothing(cast: Cast, media: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export = ask(cast.hr)

    def at(self: jobs.Progress, done: int) -> None:
        raise jobs.Cancelled

    monkeypatch.setattr(jobs.Progress, "at", at)
    jobs.run(export.job_id)
    assert Job.objects.get(pk=export.job_id).state == JobState.CANCELLED
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_nobody_has_more_than_five_files_written_at_once(cast: Cast) -> None:
    for _ in range(5):
        ask(cast.hr)
    with pytest.raises(Refused) as refused:
        ask(cast.hr)
    assert refused.value.status == 429


@pytest.mark.parametrize(
    ("kind", "form", "asked"),
    [("x", "csv", ""), ("directors", "pdf", ""), ("receipts", "csv", "unit=1"), ("receipts", "csv", "unit=x&month=1"),
     ("scorecards", "csv", "cycle=999"), ("scorecards", "csv", "cycle=99999999999999999999"), ("ranking", "csv", "")],
)  # fmt: skip
def test_a_list_that_is_none_is_refused(cast: Cast, kind: str, form: str, asked: str) -> None:
    with pytest.raises(Refused) as refused:
        ask(cast.hr, kind, form, asked)
    assert refused.value.status == 422


def test_receipts_and_dues_are_those_of_a_month_a_branch_and_one_s_reach_with_names_masked(cast: Cast) -> None:
    months.business(cast, rows=4)
    far = person("钱一", "qian yi", cast.second)
    policy = facts.policy(batch(cast.zhejiang), far)
    facts.due(batch(cast.zhejiang), policy, far, date(2026, 5, 9))
    facts.receipt(batch(cast.zhejiang), policy, date(2026, 5, 9), payer="=李大明")
    asked = f"unit={cast.zhejiang.pk}&month=2026-05"
    for kind in ("receipts", "dues"):
        assert (len(lines(written(cast.hr, kind, asked=asked))), len(lines(written(cast.head, kind, asked=asked)))) == (
            6, 5,
        )  # fmt: skip
        with pytest.raises(Refused):
            ask(cast.foreign_hr, kind, asked=asked)
    everything = "\n".join(" ".join(row) for row in lines(written(cast.hr, "receipts", asked=asked)))
    assert ("李小明" in everything, "李**" in everything, " '=李**" in everything) == (False, True, True)


def test_scorecards_and_ranking_leave_with_filters_within_one_s_reach(cast: Cast) -> None:
    months.business(cast, rows=20)
    cycle = months.computed(cast)
    asked = f"cycle={cycle.pk}"
    assert [row[1] for row in lines(written(cast.hr, "scorecards", asked=asked))[1:]] == ["王芳", "赵磊"]
    assert [row[1] for row in lines(written(cast.director, "scorecards", asked=asked))[1:]] == ["王芳"]
    assert len(lines(written(cast.hr, "scorecards", asked=f"{asked}&words=zhao"))) == 2
    places = {row[1]: row[4] for row in lines(written(cast.hr, "ranking", asked=f"{asked}&by=premium_income"))[1:]}
    assert places["王芳"] == "1"
    own = lines(written(cast.director, "ranking", asked=f"{asked}&by=premium_income"))[1:]
    assert [(row[1], row[4]) for row in own] == [("王芳", "")]
    page = signed_in(cast, "hr").get(reverse("cycle", args=[cycle.pk])).content.decode()
    assert page.count('name="list"') == 3


def test_the_list_offers_no_export_to_who_may_not(cast: Cast) -> None:
    for name, offered in (("hr", True), ("head", True), ("director", False), ("compliance", False), ("admin", False)):
        page = signed_in(cast, name).get(reverse("directors")).content.decode()
        assert ('name="list"' in page) is offered
    fragment = signed_in(cast, "hr").get(reverse("directors"), headers={"HX-Request": "true"}).content.decode()
    assert 'id="export" hx-swap-oob="true"' in fragment


def test_a_file_speaks_the_language_of_its_asker(cast: Cast) -> None:
    signed_in(cast, "hr", "zh-hans")
    assert lines(written(User.objects.get(pk=cast.hr.pk)))[1][2] == "收展员"


def test_an_export_that_is_not_ready_cannot_be_fetched(cast: Cast) -> None:
    from django.http import Http404

    with pytest.raises(Http404):
        get_export_for(cast.hr, ask(cast.hr).pk, timezone.now())


def test_my_files_cost_the_same_for_ten_and_a_hundred(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client: Client = signed_in(cast, "hr")
    costs = []
    for number in (2, 40):
        for _ in range(number):
            job = Job.objects.create(kind="export.write", key=f"{Job.objects.count()}", asked_at=timezone.now())
            Export.objects.create(
                kind="directors", form="csv", by=cast.hr, job=job, asked_at=timezone.now(), expires_at=timezone.now()
            )
        with django_assert_max_num_queries(12) as seen:
            client.get(reverse("exports"))
        costs.append(len(seen))
    assert costs[0] == costs[1]
