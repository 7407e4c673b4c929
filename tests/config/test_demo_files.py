"""The files of the month to come come in: all good rows are written, the wrong ones are found."""

from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.utils import timezone

from config.demo.files import coming, write_files
from governance import actions, jobs
from governance.enums import UploadState
from governance.models import Job, OrgUnit, Upload, User

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 1)


@pytest.fixture
def folder(tiny: date, tmp_path: Path) -> Path:
    write_files(tmp_path, coming())
    return tmp_path


def found(folder: Path, words: str, ending: str) -> Path:
    (path,) = (path for path in folder.glob(f"*{ending}") if words in path.name and "有错误" not in path.name)
    return path


def upload(path: Path, kind: str) -> Upload:
    """Upload a file as HR and run its check."""
    made = actions.upload_file(
        kind=kind,
        unit=OrgUnit.objects.get(code="ZJ"),
        month=JUNE,
        file=SimpleUploadedFile(path.name, path.read_bytes()),
        by=User.objects.get(username="hr"),
        now=timezone.now(),
    )
    return run(made)


def run(made: Upload) -> Upload:
    jobs.run(Job.objects.get(pk=made.job_id).pk)
    return Upload.objects.get(pk=made.pk)


def write(made: Upload) -> Upload:
    actions.ask_to_write(upload=made, by=User.objects.get(username="hr"), now=timezone.now())
    return run(Upload.objects.get(pk=made.pk))


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_files_come_in_whole(folder: Path, ending: str) -> None:
    for kind, title in (("dues", "应收清单"), ("receipts", "实收清单")):
        checked = upload(found(folder, title, ending), kind)
        assert checked.state == UploadState.REVIEW, checked.problem
        assert checked.counts["wrong"] == 0, list(checked.row_problems.values())
        assert checked.counts["new"] == checked.counts["read"] > 5
        assert write(checked).state == UploadState.WRITTEN


def test_both_forms_say_the_same(folder: Path) -> None:
    """The .csv after the .xlsx of the same kind changes nothing."""
    write(upload(found(folder, "应收清单", ".xlsx"), "dues"))
    again = upload(found(folder, "应收清单", ".csv"), "dues")
    assert again.counts["same"] == again.counts["read"]


def test_no_row_of_the_good_files_needs_a_remark(folder: Path) -> None:
    write(upload(found(folder, "应收清单", ".xlsx"), "dues"))
    checked = upload(found(folder, "实收清单", ".xlsx"), "receipts")
    assert list(checked.row_problems.exclude(code="no_due").values_list("code", "value")) == []


def test_the_wrong_rows_are_found_each_for_its_own_reason(folder: Path) -> None:
    (path,) = folder.glob("*有错误.xlsx")
    checked = upload(path, "dues")
    assert checked.state == UploadState.REVIEW, checked.problem
    wrong = list(checked.row_problems.filter(is_note=False).values_list("line", "column", "code").order_by("line"))
    assert {column for _, column, _ in wrong} == {"policy_no", "due_on", "amount", "owner_no"}, wrong
    assert len({code for _, _, code in wrong}) == 6, wrong
    assert checked.counts["new"] > 0


def test_the_same_files_are_written_each_time(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    written = write_files(other, coming())
    assert len(written) == 5
    assert all(path.read_bytes() == (folder / path.name).read_bytes() for path in written)


def test_once_a_month_is_in_the_next_one_comes(folder: Path) -> None:
    write(upload(found(folder, "实收清单", ".xlsx"), "receipts"))
    assert coming().first == date(2026, 7, 1)


def test_the_command_names_its_files(tiny: date, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("demo_files", tmp_path)
    assert len(capsys.readouterr().out.splitlines()) == len(list(tmp_path.iterdir())) == 5


def test_without_a_demonstration_there_is_no_month_to_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.demo.files.ACT", "never.done")
    with pytest.raises(CommandError, match="no demonstration"):
        call_command("demo_files", tmp_path)
