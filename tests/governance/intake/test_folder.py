"""Files that nobody uploads: taken from the watched folder whole, in order, once, wherever a run is cut off."""

import os
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils.timezone import make_aware

from directors.models import Due, Receipt
from governance import actions, jobs
from governance.actions import folder as unattended
from governance.enums import JobState, UploadSource, UploadState
from governance.intake import folders
from governance.models import Act, Batch, Job, Upload
from governance.problems import Refused
from tests.appraisal.months import signed_in
from tests.governance.intake.conftest import DUE_HEADS, Desk, due, receipt, text, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.4.1")]
NOON = make_aware(datetime(2026, 6, 2, 12))  # noqa: DTZ001 - made aware here


class Watch:
    """A watched folder and a clock that can be moved."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now = folder, NOON

    def lay(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def run(self) -> None:
        """Look, wait half a minute, look again and do the work that was asked for."""
        for seconds in (0, 30):
            self.now += timedelta(seconds=seconds)
            actions.tick_folder(now=self.now)
        for job in Job.objects.filter(kind=unattended.FOLDER, state=JobState.QUEUED):
            jobs.run(job.pk)

    def files(self) -> dict[str, list[str]]:
        """Return what lies where, the marks taken out of the names."""
        found: dict[str, list[str]] = {}
        for path in sorted(path for path in self.folder.rglob("*") if path.is_file()):
            shelf, *rest = path.relative_to(self.folder).parts
            stem, *_, suffix = path.name.split(".")
            found.setdefault(shelf if rest else ".", []).append(f"{stem}.{suffix}" if rest else path.name)
        return found

    def report(self) -> str:
        return next(self.folder.glob("*/*.txt")).read_text(encoding="utf-8-sig")


@pytest.fixture
def watch(desk: Desk, settings: Any, tmp_path: Path) -> Watch:
    settings.WATCHED_FOLDER = str(tmp_path / "来件 箱")
    Path(settings.WATCHED_FOLDER).mkdir()
    cache.delete(unattended.LOOKS)
    return Watch(Path(settings.WATCHED_FOLDER))


def test_a_good_file_is_written_without_anybody(watch: Watch, desk: Desk) -> None:
    watch.lay("实收清单-2026-05-ZJ.xlsx", workbook([receipt("R1"), receipt("R2", amount="500.50")]))
    watch.run()
    upload = Upload.objects.get()
    assert (upload.source, upload.uploaded_by, upload.state) == (UploadSource.FOLDER, None, UploadState.WRITTEN)
    assert (upload.kind, upload.unit, upload.month) == ("receipts", desk.cast.zhejiang, date(2026, 5, 1))
    batch = Batch.objects.get(upload=upload)
    assert (batch.rows, batch.by) == (2, None)
    assert watch.files() == {"done": ["实收清单-2026-05-ZJ.txt", "实收清单-2026-05-ZJ.xlsx"]}
    assert all(word in watch.report() for word in ("2026-05", "浙江分公司", "12,500.50", f"{batch}"))
    page = signed_in(desk.cast, "hr").get(reverse("batch_list")).content.decode()
    assert "From the folder" in page
    assert "From the folder" in signed_in(desk.cast, "hr").get(reverse("intake_list")).content.decode()
    assert (
        "From the folder" in signed_in(desk.cast, "hr").get(reverse("upload_detail", args=[upload.pk])).content.decode()
    )


def test_files_are_taken_in_order_of_name(watch: Watch, desk: Desk) -> None:
    watch.lay("2-实收-202605-ZJ.csv", text([receipt("R1")]))
    watch.lay("b/1-应收-2026年5月-ZJ.csv", text([due(owner=desk.cast.sun.staff_no)], DUE_HEADS))
    watch.run()
    assert list(Upload.objects.order_by("pk").values_list("kind", flat=True)) == ["dues", "receipts"]
    assert (Due.objects.count(), Receipt.objects.count()) == (1, 1)
    assert Upload.objects.get(kind="receipts").counts["noted"] == 0


def test_a_file_that_still_grows_is_left_alone(watch: Watch) -> None:
    path = watch.lay("实收-2026-05-ZJ.csv", text([receipt("R1")]))
    for _ in range(3):
        actions.tick_folder(now=watch.now)
        with path.open("ab") as file:
            file.write(b"\n")
        watch.now += timedelta(seconds=30)
    actions.tick_folder(now=watch.now)
    assert Job.objects.count() == 0
    assert watch.files() == {".": [path.name]}


@pytest.mark.parametrize("name", ["实收-2026-05-ZJ.xlsx.part", ".实收-2026-05-ZJ.xlsx", "~$实收-2026-05-ZJ.xlsx"])
def test_files_on_their_way_are_left_alone(watch: Watch, name: str) -> None:
    watch.lay(name, workbook([receipt("R1")]))
    watch.run()
    assert Job.objects.count() == 0


def test_links_are_never_followed(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_bytes(text([receipt("R1")]))
    (watch.folder / "实收-2026-05-ZJ.csv").symlink_to(tmp_path / "secret.csv")
    (watch.folder / "all").symlink_to(tmp_path)
    os.mkfifo(watch.folder / "pipe-2026-05-ZJ.csv")
    watch.run()
    assert (Job.objects.count(), Upload.objects.count()) == (0, 0)


def test_a_wrong_row_waits_for_hr_with_its_report(watch: Watch, desk: Desk) -> None:
    watch.lay("ZJ/实收/2026-05.csv", text([receipt("R1"), receipt("R2", "P404")]))
    watch.run()
    upload = Upload.objects.get()
    assert (upload.state, Receipt.objects.count()) == (UploadState.REVIEW, 0)
    assert watch.files() == {"review": ["2026-05.csv", "2026-05.txt"]}
    assert "P404" in watch.report()
    assert desk.write(upload).state == UploadState.WRITTEN


def test_the_same_file_again_changes_nothing_and_says_so(watch: Watch) -> None:
    for _ in range(2):
        watch.lay("实收-2026-05-ZJ.csv", text([receipt("R1")]))
        watch.run()
    assert list(Upload.objects.order_by("pk").values_list("state", flat=True)) == ["written", "refused"]
    assert Receipt.objects.count() == 1
    assert len(watch.files()["done"]) == 4


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("实收-ZJ.csv", text([receipt("R1")]), "does not tell its month"),
        ("实收-2031-05-ZJ.csv", text([receipt("R1")]), "2031-05 is not a month"),
        ("实收-2026-05.csv", text([receipt("R1")]), "tells the branch"),
        ("实收-2026-05-ZJ-JS.csv", text([receipt("R1")]), "more than one branch"),
        ("其他-2026-05-ZJ.csv", "甲,乙\n1,2\n".encode(), "no kind of file"),
        ("实收-2026-05-ZJ.pdf", b"%PDF-1.7", "Only .xlsx and .csv"),
        ("实收-2026-05-ZJ.xlsx", workbook([receipt("R1")])[:900], "damaged or incomplete"),
    ],
)
def test_what_does_not_tell_what_it_is_is_refused_in_words(
    watch: Watch, desk: Desk, name: str, content: bytes, said: str
) -> None:
    watch.lay(name, content)
    watch.run()
    assert list(watch.files()) == ["refused"]
    act = Act.objects.get(kind=unattended.REFUSED_ACT)
    assert (act.by, act.details["file"], Receipt.objects.count()) == (None, name, 0)
    root = signed_in(desk.cast, "hr") if "-ZJ." in name else None
    if root:
        assert said in root.get(reverse("batch_list")).content.decode()
    assert said not in signed_in(desk.cast, "foreign_hr").get(reverse("batch_list")).content.decode()


def test_a_file_is_refused_whole_where_it_cannot_be_read_as_its_folder_says(watch: Watch) -> None:
    watch.lay("callbacks/ZJ-2026-05.csv", text([receipt("R1")]))
    watch.run()
    assert (Upload.objects.get().kind, Upload.objects.get().state) == ("callbacks", UploadState.UNREADABLE)
    assert list(watch.files()) == ["refused"]


def die(*_: Any, **__: Any) -> None:
    raise SystemExit


def before(module: Any, name: str) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(module, name, die)


def after(module: Any, name: str) -> Callable[[pytest.MonkeyPatch], None]:
    """Return what kills the run as soon as a step is done."""
    step = getattr(module, name)

    def done(*given: Any, **named: Any) -> None:
        step(*given, **named)
        raise SystemExit

    return lambda patch: patch.setattr(module, name, done)


@pytest.mark.parametrize(
    "cut",
    [
        before(folders, "take"),
        after(folders, "take"),
        after(unattended, "keep_file"),
        after(unattended, "_take_in"),
        after(unattended, "check"),
        after(unattended, "_decide"),
        after(unattended, "write_rows"),
        before(Path, "replace"),
        after(Path, "replace"),
        before(folders, "_clear"),
    ],
)
def test_cut_off_anywhere_and_run_again_no_file_is_lost_and_none_comes_twice(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, cut: Callable[[pytest.MonkeyPatch], None]
) -> None:
    watch.lay("实收-2026-05-ZJ.csv", text([receipt("R1")]))
    with monkeypatch.context() as broken:
        cut(broken)
        with pytest.raises(SystemExit):
            watch.run()
    watch.now += timedelta(minutes=10)
    Job.objects.filter(state=JobState.FAILED).update(ended_at=NOON - timedelta(hours=1))
    watch.run()
    assert (Upload.objects.count(), Receipt.objects.count(), Batch.objects.filter(kind="receipts").count()) == (1, 1, 1)
    assert watch.files() == {"done": ["实收-2026-05-ZJ.csv", "实收-2026-05-ZJ.txt"]}
    assert Upload.objects.get().state == UploadState.WRITTEN


def test_a_refused_file_that_was_cut_off_is_told_of_once(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    watch.lay("实收-ZJ.csv", text([receipt("R1")]))
    with monkeypatch.context() as broken:
        broken.setattr(folders, "put_away", die)
        with pytest.raises(SystemExit):
            watch.run()
    Job.objects.filter(state=JobState.FAILED).update(ended_at=NOON - timedelta(hours=1))
    watch.run()
    assert Act.objects.filter(kind=unattended.REFUSED_ACT).count() == 1
    assert list(watch.files()) == ["refused"]


def test_after_a_fault_the_folder_rests_a_while(watch: Watch) -> None:
    watch.lay("实收-2026-05-ZJ.csv", text([receipt("R1")]))
    Job.objects.create(kind=unattended.FOLDER, key="x", state=JobState.FAILED, asked_at=watch.now, ended_at=watch.now)
    watch.run()
    assert Upload.objects.count() == 0


def test_no_folder_or_an_unmounted_one_is_no_fault(desk: Desk, settings: Any, tmp_path: Path) -> None:
    for folder in ("", str(tmp_path / "gone")):
        settings.WATCHED_FOLDER = folder
        actions.tick_folder(now=NOON)
    assert Job.objects.count() == 0


@pytest.mark.parametrize(
    ("told", "month"),
    [("实收-2026-05-ZJ", 5), ("202605", 5), ("2026年5月", 5), ("20260531-R", 5), ("2026_12", 12), ("R1-2026.9", 9)],
)
def test_the_month_is_read_as_people_write_it(told: str, month: int) -> None:
    assert folders.month_of(Path(f"{told}.csv"), date(2027, 1, 1)).month == month


@pytest.mark.parametrize("told", ["实收", "2026", "2026-13", "12026-05", "99-05"])
def test_what_is_no_month_is_not_guessed(told: str) -> None:
    with pytest.raises(Refused):
        folders.month_of(Path(f"{told}.csv"), date(2027, 1, 1))
