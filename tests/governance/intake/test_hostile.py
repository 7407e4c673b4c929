"""The whole family of hostile files, at the page and in the worker: told in the reader's language, at once, in little
memory, and nothing that counts is touched."""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext, override
from openpyxl import Workbook

from directors.models import Receipt
from governance.enums import UploadState
from governance.intake import archives, reading, staging
from governance.intake.kinds import INTAKE_KINDS
from governance.intake.reviews import problem_of
from governance.models import Upload
from tests.governance.intake.conftest import RECEIPT_HEADS, Desk, post, receipt, text, workbook
from tests.governance.intake.test_files import archive, sheet
from tests.hashes import business_hash, business_tables

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.4.1")]
SECOND, MEGABYTE = 1.0, 1024 * 1024
ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>'


def bomb() -> bytes:
    return archive(**{"worksheets/big__xml": b"\0" * (archives.MOST_UNPACKED + 1)}).getvalue()


def lying_bomb() -> bytes:
    content = sheet("<row/>" * 150_000).encode()
    whole = archive(**{"worksheets/big__xml": content}).getvalue()
    return whole.replace(len(content).to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def locked_parts() -> bytes:
    """A zip whose parts say that they are encrypted."""
    whole = bytearray(archive().getvalue())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.find(sign)
        while at >= 0:
            whole[at + place] |= 1
            at = whole.find(sign, at + 4)
    return bytes(whole)


def climbing() -> bytes:
    whole = archive()
    with zipfile.ZipFile(whole, "a") as packed:
        packed.writestr("../../evil.xml", "<a/>")
    return whole.getvalue()


def made(change: Callable[[Workbook], None]) -> bytes:
    book = Workbook()
    for row in (RECEIPT_HEADS, receipt("R1"), receipt("R2")):
        book.active.append(row)
    change(book)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def hide_row(book: Workbook) -> None:
    book.active.row_dimensions[3].hidden = True


def hide_sheet(book: Workbook) -> None:
    book.active.sheet_state = "veryHidden"
    book.active = book.create_sheet("shown")


def formula(book: Workbook) -> None:
    book.active["G2"] = "=1+1"


def part(cells: str) -> bytes:
    return archive(**{"worksheets/sheet2__xml": sheet(cells)}).getvalue()


WHOLE: dict[str, tuple[Callable[[], bytes], str]] = {
    "far corner": (lambda: part('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), archives.TOO_FAR),
    "far row of 5,000 digits": (lambda: part(f'<row r="{"9" * 5000}"/>'), archives.TOO_FAR),
    "far cell of 5,000 digits": (lambda: part(f'<row><c r="A{"9" * 5000}"/></row>'), archives.TOO_FAR),
    "columns that are none": (lambda: part('<row><c r="A0B1"/></row>'), archives.DAMAGED),
    "half a million rows": (lambda: part("<row/>" * 500_000), archives.TOO_FAR),
    "bomb": (bomb, archives.TOO_LARGE),
    "bomb that lies": (lying_bomb, archives.TOO_LARGE),
    "endless attribute": (lambda: part(f'<row r="1"><c r="A1" s="{"a" * 3_000_000}"/></row>'), archives.TANGLED),
    "endless comment": (lambda: part(f"<!--{'a' * 3_000_000}-->"), archives.TANGLED),
    "depth without end": (lambda: part("<x>" * 500_000), archives.TANGLED),
    "nested archive": (lambda: archive(**{"media/image1__png": archive().getvalue()}).getvalue(), archives.NESTED),
    "macro": (lambda: archive(vbaProject__bin=b"x").getvalue(), archives.MACROS),
    "macro sheet": (lambda: archive(**{"macrosheets/sheet1__xml": sheet("")}).getvalue(), archives.MACROS),
    "password": (
        lambda: reading.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        archives.LOCKED,
    ),
    "locked parts": (locked_parts, archives.LOCKED),
    "old workbook": (lambda: reading.OLE + b"\0" * 600, reading.OLD_EXCEL),
    "truncated": (lambda: workbook([receipt(f"R{number}") for number in range(200)])[:4000], archives.DAMAGED),
    "climbing path": (climbing, archives.DAMAGED),
    "entities": (lambda: archive(**{"worksheets/sheet2__xml": ENTITIES}).getvalue(), archives.DAMAGED),
    "entities in relations": (
        lambda: archive(**{"_rels/workbook.xml__rels": '<!DOCTYPE x [<!ENTITY a "aa">]><r>&a;</r>'}).getvalue(),
        archives.DAMAGED,
    ),
    "external links": (
        lambda: archive(**{"externalLinks/externalLink1__xml": sheet("")}).getvalue(),
        archives.LINKS,
    ),
    "formula as value": (lambda: made(formula), archives.FORMULA),
    "hidden row": (lambda: made(hide_row), archives.HIDDEN),
    "hidden sheet": (lambda: made(hide_sheet), archives.HIDDEN_SHEET),
    "twin heads": (lambda: workbook([[*receipt("R1"), "1"]], [*RECEIPT_HEADS, "金額"]), staging.TWICE),
    "picture": (lambda: b"\x89PNG\r\n" + b"\0\xff" * 400, reading.NOT_TEXT),
    "wide text": (lambda: "流水号,保单号".encode("utf-16"), reading.WIDE_TEXT),
    "text without end": (lambda: text([receipt("R1")]) + b'"' + b"a" * 2_000_000, reading.TORN),
    "empty": (lambda: b"", "empty"),
}


class Measured:
    """The time and the memory that a piece of work took, the process's peak above where it began."""

    def __enter__(self) -> Self:
        Path("/proc/self/clear_refs").write_text("5")
        self.before, self.begun = self._status("VmRSS"), time.process_time()
        return self

    def __exit__(self, *fault: object) -> None:
        self.seconds = time.process_time() - self.begun
        self.grown = self._status("VmHWM") - self.before

    @staticmethod
    def _status(name: str) -> int:
        line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(name))
        return int(line.split()[1]) * 1024


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant"])
@pytest.mark.parametrize("name", WHOLE)
def test_a_hostile_file_is_told_in_words_at_once_and_touches_nothing(
    desk: Desk, client_of: Any, name: str, language: str
) -> None:
    build, message = WHOLE[name]
    content = build()
    desk.cast.hr.language = language
    desk.cast.hr.save()
    client, before = client_of(desk.cast.hr), business_hash()
    body = {"kind": "receipts", "month": "2026-05", "unit": desk.cast.zhejiang.pk}
    with Measured() as spent:
        answer = post(client, "intake_upload", **body, file=SimpleUploadedFile("may.xlsx", content))
        if answer.status_code == 302:
            desk.run(Upload.objects.get())
    assert business_hash() == before
    assert (spent.seconds < SECOND, spent.grown < 100 * MEGABYTE) == (True, True), (spent.seconds, spent.grown)
    assert said(answer, message, language)


def said(answer: Any, message: str, language: str) -> bool:
    """Say whether the page, or the upload's problem, tells the message as the language has it."""
    with override(language):
        if answer.status_code == 422:
            if message == "empty":  # Django's own field says so
                return "invalid-feedback" in answer.content.decode() or "空" in answer.content.decode()
            fixed = gettext(message).partition("%(")[0]
            return bool(fixed) and fixed in answer.content.decode()
        upload = Upload.objects.get()
        told = problem_of(upload, INTAKE_KINDS[upload.kind])
        assert told is not None
        return (upload.state, told.message) == (UploadState.UNREADABLE, message) and bool(told.text)


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([[202611000123456789, *receipt("R1")[1:]]], (2, "receipt_no", "number_shortened")),
        ([receipt("2.0261100012345E+17")], (2, "receipt_no", "number_shortened")),
        ([receipt("R1"), receipt("Ｒ１")], (3, "receipt_no", "duplicate")),
        ([receipt("R1", amount="１２．３４５")], (2, "amount", "decimals")),
        ([receipt("R1", paid_on="1e9")], (2, "paid_on", "date")),
        ([receipt("R1", amount="NaN")], (2, "amount", "money")),
        ([receipt("R1", amount="1" * 400)], (2, "amount", "money")),
        ([receipt("R1", instalment="9" * 400)], (2, "instalment", "integer")),
        ([receipt("R1\u202e2")], (2, "receipt_no", "identifier")),
        ([receipt("'; DROP TABLE x;--")], (2, "receipt_no", "identifier")),
    ],
)
def test_a_hostile_cell_is_reported_at_its_row(desk: Desk, rows: list[list[Any]], wrong: tuple[int, str, str]) -> None:
    before = business_hash()
    with Measured() as spent:
        upload = desk.upload(workbook(rows))
    assert wrong in desk.wrong(upload)
    assert business_hash() == before
    assert spent.grown < 100 * MEGABYTE


def test_the_hash_sees_every_business_table_and_every_change(desk: Desk) -> None:
    assert {"directors_receipt", "directors_policy", "governance_batch", "appraisal_scorecard"} <= set(
        business_tables()
    )
    before = business_hash()
    desk.write(desk.upload(workbook([receipt("R1")])))
    assert Receipt.objects.count() == 1
    assert business_hash() != before
