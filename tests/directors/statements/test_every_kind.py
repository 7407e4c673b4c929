"""What holds for every kind of file: its template, its example, the same file twice, a change, an undoing."""

import io
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from psycopg.types.range import DateRange

from governance import actions
from governance.enums import UploadState
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Batch, PeriodLock
from tests.directors.statements.conftest import Desk, example, heads, text, workbook

pytestmark = pytest.mark.django_db

CHANGES = {
    "policies": {"premium": "13,000.00", "yearly_premium": "13,000.00"},
    "dues": {"amount": "13,000.00"},
    "receipts": {"amount": "13,000.00"},
    "events": {"amount": "9,000.00"},
    "callbacks": {"result": "失败"},
    "complaints": {"validity": "撤回"},
    "satisfaction": {"score": "4"},
    "commission": {"amount": "2,000.00"},
}
KINDS = [*sorted(CHANGES), "staff"]
FOREIGN = {name: {"policy_no": "PJ"} for name in CHANGES if name != "policies"}


NEW = {"policies": {"policy_no": "P9"}}


def written(desk: Desk, kind: str, **other: str):
    return desk.write(desk.upload(workbook([example(kind, desk, **other)], heads(kind)), kind))


def facts(kind: str, upload=None):
    found = INTAKE_KINDS[kind].fact.objects.filter(superseded_by__isnull=True)
    return found.filter(batch__upload=upload) if upload else found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_a_template_opens_and_its_example_row_checks_clean(desk: Desk, client_of, kind: str, language: str) -> None:
    client = client_of(desk.cast.hr)
    desk.cast.hr.language = language
    desk.cast.hr.save()
    answer = client.get(reverse("intake_template", args=[kind, "xlsx"]))
    book = load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    sheet.append(example(kind, desk, **NEW.get(kind, {})))
    filled = io.BytesIO()
    book.save(filled)
    upload = desk.upload(filled.getvalue(), kind)
    assert (upload.state, desk.wrong(upload)) == (UploadState.REVIEW, []), upload.problem
    assert upload.counts["new"] == 1
    assert book.worksheets[1].max_row == len(INTAKE_KINDS[kind].columns) + 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_file_twice_brings_nothing_new(desk: Desk, kind: str) -> None:
    written(desk, kind)
    again = desk.upload(text([example(kind, desk)], heads(kind)), kind, "again.csv")
    assert {name: again.counts[name] for name in ("new", "changed", "same", "wrong")} == {
        "new": 0, "changed": 0, "same": 1, "wrong": 0,
    }  # fmt: skip


@pytest.mark.parametrize("kind", sorted(CHANGES))
def test_a_changed_row_supersedes_and_an_undoing_brings_the_first_back(desk: Desk, kind: str) -> None:
    own = NEW.get(kind, {})
    first = written(desk, kind, **own)
    before = facts(kind, first).values().get()
    second = written(desk, kind, **own, **CHANGES[kind])
    assert second.counts["changed"] == 1
    assert facts(kind, second).count() == 1
    assert facts(kind, first).count() == 0
    undoing = actions.undo_batch(batch=Batch.objects.get(upload=second), by=desk.cast.hr, now=timezone.now())
    after = facts(kind).filter(batch=undoing).values().get()
    told = {"id", "batch_id"}
    assert {k: v for k, v in after.items() if k not in told and not hasattr(v, "blob")} == {
        k: v for k, v in before.items() if k not in told and not hasattr(v, "blob")
    }


@pytest.mark.parametrize("kind", sorted(FOREIGN))
def test_a_row_of_another_branch_is_left_to_that_branch(desk: Desk, kind: str) -> None:
    upload = desk.upload(workbook([example(kind, desk, **FOREIGN[kind])], heads(kind)), kind)
    assert (2, "policy_no", "policy_elsewhere") in desk.wrong(upload)
    assert upload.counts["new"] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_published_month_takes_no_file(desk: Desk, kind: str) -> None:
    PeriodLock.objects.create(
        unit=desk.cast.zhejiang, kind="month", period=DateRange(date(2026, 5, 1), date(2026, 6, 1)), watermark=99,
        at=timezone.now(),
    )  # fmt: skip
    upload = desk.upload(workbook([example(kind, desk)], heads(kind)), kind)
    assert upload.state == UploadState.UNREADABLE
    assert not facts(kind, upload).exists()


@pytest.mark.parametrize("kind", KINDS)
def test_every_message_of_a_kind_is_a_sentence_with_its_facts_filled_in(desk: Desk, kind: str) -> None:
    declared = INTAKE_KINDS[kind]
    for name in declared.shown:
        assert declared.column(name)
    assert set(declared.facts) == {
        field.column for field in declared.fact._meta.concrete_fields if field.column not in OURS
    }
    assert all(message.endswith((".", "?")) for message in declared.messages.values())


OURS = {"id", "batch_id", "superseded_by_id"}
