"""What a file's page shows: where it stands, and its wrong or noted rows with the cell marked and the fix in words."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from governance import parameters
from governance.enums import UploadState
from governance.intake import findings
from governance.intake.kinds import INTAKE_KINDS, Column, Form, IntakeKind
from governance.models import Batch, RowProblem, Upload
from governance.problems import Problem

LINES_A_PAGE = 50
STEP = {UploadState.WRITING: 4, UploadState.WRITTEN: 5, UploadState.UNDONE: 5}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a reviewed row."""

    head: str
    text: str
    is_wrong: bool
    is_number: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A reviewed row: its number in the file, its cells, what is wrong or worth noting."""

    line: int
    cells: list[Cell]
    words: list[str]


def is_running(upload: Upload) -> bool:
    """Say whether a job is at work on the file."""
    return upload.job is not None and upload.job.ended_at is None


def is_to_decide(upload: Upload) -> bool:
    """Say whether HR may write or refuse the file: it was checked, or what was running on it has stopped."""
    if upload.state == UploadState.REVIEW:
        return True
    return upload.state in (UploadState.CHECKING, UploadState.WRITING) and not is_running(upload)


def review(upload: Upload, kind: IntakeKind, *, tab: str, page: str) -> dict[str, Any]:
    """Return the context of a file's page."""
    counts = upload.counts
    fit = counts.get("new", 0) + counts.get("changed", 0)
    running = upload.state in (UploadState.CHECKING, UploadState.WRITING) and is_running(upload)
    tab = tab if tab in ("wrong", "noted") else "wrong" if counts.get("wrong") or not counts.get("noted") else "noted"
    return {
        "running": running,
        "deciding": is_to_decide(upload),
        "fit": fit,
        "step": STEP.get(UploadState(upload.state), 3 if counts else 2),
        "problem": problem_of(upload, kind),
        "misnamed": bool(counts) and not upload.file_name.lower().endswith(counts["form"]),
        "batch": Batch.objects.filter(upload=upload).select_related("by", "undone_by__by").first(),
        "tab": tab,
        **(_rows(upload, kind, noted=tab == "noted", page=page) if counts.get(tab) and not running else {}),
    }


def problem_of(upload: Upload, kind: IntakeKind) -> Problem | None:
    """Return why the whole file cannot come in; columns, kinds and parameters are named in the reader's language."""
    told = upload.problem
    if not told:
        return None
    facts = dict(told["params"])
    if "columns" in facts and isinstance(facts["columns"], list):
        facts["columns"] = " · ".join(str(kind.column(name).head) for name in facts["columns"])
    if "kind" in facts:
        facts["kind"] = INTAKE_KINDS[facts["kind"]].title
    if "parameter" in facts:
        facts["parameter"] = parameters.get(facts["parameter"]).title
    return Problem(told["clause"], told["message"], facts)


def _rows(upload: Upload, kind: IntakeKind, *, noted: bool, page: str) -> dict[str, Any]:
    problems = RowProblem.objects.filter(upload=upload, is_note=noted)
    numbers = problems.order_by("line").values_list("line", flat=True).distinct()
    if noted:
        numbers = numbers.exclude(line__in=RowProblem.objects.filter(upload=upload, is_note=False).values("line"))
    lines: Page[int] = Paginator(numbers, LINES_A_PAGE).get_page(page)
    found: dict[int, list[RowProblem]] = {line: [] for line in lines}
    for problem in problems.filter(line__in=list(found)).order_by("line", "pk"):
        found[problem.line].append(problem)
    marked = {problem.column for problems_of in found.values() for problem in problems_of}
    columns = [column for column in kind.columns if column.name in kind.shown or column.name in marked]
    return {"page": lines, "columns": columns, "rows": _made(upload, kind, columns, found)}


def _made(upload: Upload, kind: IntakeKind, columns: list[Column], found: dict[int, list[RowProblem]]) -> list[Row]:
    names = [column.name for column in columns]
    staged = kind.lines_of(upload).filter(line__in=list(found)).values_list("line", *names)
    texts = {line: cells for line, *cells in staged}
    rows = []
    for line, problems in found.items():
        wrong = {problem.column for problem in problems}
        cells = [
            Cell(str(column.head), column.shown(text), column.name in wrong, column.form in (Form.MONEY, Form.INTEGER))
            for column, text in zip(columns, texts.get(line, [""] * len(columns)), strict=True)
        ]
        rows.append(Row(line, cells, list(dict.fromkeys(findings.words(kind, problem) for problem in problems))))
    return rows
