"""Hostile, damaged and mistaken files are told in plain words, before any library opens them."""

import io
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import override

from governance.intake import archives, reading
from governance.problems import Refused
from tests.governance.intake.conftest import receipt, text, workbook

TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/xl/workbook.xml" ContentType="application/xml"/></Types>'
)
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
BOOK = f'<?xml version="1.0"?><workbook xmlns="{SPACE}"><sheets/></workbook>'


def sheet(cells: str) -> str:
    return f'<?xml version="1.0"?><worksheet xmlns="{SPACE}"><sheetData>{cells}</sheetData></worksheet>'


def archive(**more: Any) -> io.BytesIO:
    """Return an .xlsx of our own making: `name__ext` stands for xl/name.ext."""
    whole = io.BytesIO()
    parts = {"[Content_Types].xml": TYPES, "xl/workbook.xml": BOOK, "xl/worksheets/sheet1.xml": sheet("")}
    parts |= {"xl/" + name.replace("__", "."): content for name, content in more.items()}
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return whole


def words(file: io.BytesIO) -> str:
    """Return why a file is refused, in English."""
    with pytest.raises(Refused) as no:
        reading.look(file)
    with override("en"):
        return no.value.problems[0].text


def test_a_cell_in_the_far_corner_is_refused_within_a_second_and_little_memory() -> None:
    file = archive(**{"worksheets/sheet2__xml": sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')})
    assert len(file.getvalue()) < 4096
    tracemalloc.start()
    begun = time.monotonic()
    said = words(file)
    seconds, (_, peak) = time.monotonic() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "row 1048576" in said
    assert (seconds < 1, peak < 100 * 1024 * 1024) == (True, True)


def test_a_cell_whose_own_reference_lies_is_counted_where_it_says() -> None:
    file = archive(**{"worksheets/sheet2__xml": sheet('<row r="1"><c r="A900000"><v>1</v></c></row>')})
    assert "row 900000" in words(file)


def test_cells_without_references_are_counted_one_by_one() -> None:
    cells = "<row>" + "<c/>" * 65 + "</row>"
    assert "column 65" in words(archive(**{"worksheets/sheet2__xml": sheet(cells)}))


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    file = archive(**{"worksheets/big__xml": b"\0" * (archives.MOST_UNPACKED + 1)})
    assert len(file.getvalue()) < 1024 * 1024
    assert "unpacks to more than 256 MB" in words(file)


def test_a_bomb_that_lies_about_its_size_is_refused_while_it_unpacks() -> None:
    content = sheet("<row/>" * 200_000).encode()
    whole = archive(**{"worksheets/big__xml": content}).getvalue()
    lying = whole.replace(len(content).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != whole
    assert "unpacks to more" in words(io.BytesIO(lying))


def test_an_archive_inside_is_refused_whatever_it_is_called() -> None:
    inner = archive().getvalue()
    assert "another file packed inside" in words(archive(**{"media/image1__png": inner}))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("vbaProject__bin", "contains macros"),
        ("macrosheets/sheet1__xml", "contains macros"),
        ("externalLinks/externalLink1__xml", "takes values from other files"),
    ],
)
def test_macros_and_links_to_other_files_are_refused(part: str, said: str) -> None:
    assert said in words(archive(**{part: sheet("")}))


def test_a_doctype_with_entities_is_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    assert "damaged" in words(archive(**{"worksheets/sheet2__xml": bomb}))


def test_a_workbook_with_a_password_is_refused() -> None:
    file = io.BytesIO(reading.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert "protected by a password" in words(file)


def test_an_old_workbook_is_refused() -> None:
    assert ".xls format" in words(io.BytesIO(reading.OLE + b"\0" * 600))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.98])
def test_a_torn_workbook_is_refused(share: float) -> None:
    whole = workbook([receipt(f"R{number}") for number in range(200)])
    assert "damaged or incomplete" in words(io.BytesIO(whole[: int(len(whole) * share)]))


def test_flipped_bytes_inside_a_part_are_refused() -> None:
    whole = bytearray(workbook([receipt(f"R{number}") for number in range(200)]))
    start = whole.index(b"xl/worksheets/sheet1.xml") + 60
    whole[start : start + 40] = bytes(byte ^ 0xFF for byte in whole[start : start + 40])
    assert "damaged" in words(io.BytesIO(bytes(whole)))


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as packed:
        packed.writestr("readme.txt", "hello")
    assert "not a workbook" in words(whole)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        ("流水号,保单号".encode("utf-16"), "UTF-16"),
        pytest.param(b"\x89PNG\r\n" + b"\0\xff" * 40, "neither an .xlsx workbook nor a CSV", id="picture"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, said: str) -> None:
    assert said in words(io.BytesIO(content))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_text_is_read_in_each_encoding_of_the_trade(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "may.csv"
    path.write_bytes(text([receipt("R1", amount="12,000.00")], encoding=encoding))
    with path.open("rb") as file:
        found = reading.look(file)
    heads, row = reading.rows_of(path, found)
    assert (heads[0], row[0], row[6], row[7]) == ("流水号", "R1", "12,000.00", "张三")


@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_text_may_be_divided_by_tabs_or_semicolons(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "may.csv"
    path.write_text(delimiter.join(["流水号", "保单号"]) + "\n" + delimiter.join(["R1", "P,1"]), encoding="utf-8")
    with path.open("rb") as file:
        rows = list(reading.rows_of(path, reading.look(file)))
    assert rows == [["流水号", "保单号"], ["R1", "P,1"]]


def test_a_child_that_dies_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "may.xlsx"
    path.write_bytes(b"PK\x03\x04 not really")
    with pytest.raises(Refused):
        list(reading.rows_of(path, reading.Look("xlsx", "", 1)))


def test_the_child_cannot_take_more_memory_than_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control behind the pre-check: were it fooled, the child dies and we do not."""
    far = sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    book = workbook([receipt("R1")])
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(whole, "w") as new:
        for part in old.infolist():
            new.writestr(part.filename, far if part.filename.endswith("sheet1.xml") else old.read(part))
    path = tmp_path / "far.xlsx"
    path.write_bytes(whole.getvalue())
    begun = time.monotonic()
    with pytest.raises(Refused):
        list(reading.rows_of(path, reading.Look("xlsx", "", 1)))
    assert time.monotonic() - begun < 10


def test_unpacked_parts_are_whole(tmp_path: Path) -> None:
    content = zlib.compress(b"x")
    file = archive(**{"media/note__dat": content * 50_000})
    assert archives.looked_through(file).rows == 0
