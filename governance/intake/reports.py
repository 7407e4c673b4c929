"""The report that is laid beside a file from the watched folder: what it was, what came of it, row by row."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from governance.enums import UploadState
from governance.intake import findings, reviews
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Batch, RowProblem, Upload
from governance.problems import Problem

MOST_ROWS = 1_000


def outcome(upload: Upload) -> str:
    """Return what came of a file as one sentence in the active language."""
    kind = INTAKE_KINDS[upload.kind]
    if problem := reviews.problem_of(upload, kind):
        return _("Refused: %(reason)s") % {"reason": problem.text}
    if upload.state in (UploadState.WRITTEN, UploadState.UNDONE):
        batch = Batch.objects.get(upload=upload)
        figures = {"batch": batch, "rows": batch.rows, "sum": f"{batch.total_amount:,.2f}"}
        return _("Written as batch %(batch)s: %(rows)s rows, CNY %(sum)s.") % figures
    if upload.state == UploadState.REFUSED:
        return _("Nothing of this file is new or changed, so there was nothing to write.")
    return _("Not written: it waits on the page of data intake until somebody decides on it.")


def of_upload(upload: Upload) -> str:
    """Return the report of a file that became an upload, in the installation's language."""
    kind = INTAKE_KINDS[upload.kind]
    with override(settings.LANGUAGE_CODE):
        told = [
            (_("File"), upload.file_name),
            (_("Kind of file"), kind.title),
            (_("Branch"), upload.unit.name),
            (_("Month"), f"{upload.month:%Y-%m}"),
            (_("Taken in at"), _moment(upload.uploaded_at)),
            (_("Result"), outcome(upload)),
            *((words, upload.counts[name]) for name, words in _counted() if name in upload.counts),
        ]
        return "".join(f"{line}\n" for line in [*map(_line, told), *_rows(upload)])


def of_refused(name: str, problem: Problem, now: object) -> str:
    """Return the report of a file that could not even become an upload."""
    with override(settings.LANGUAGE_CODE):
        told = [
            (_("File"), name),
            (_("Taken in at"), _moment(now)),
            (_("Result"), _("Refused: %(reason)s") % {"reason": problem.text}),
        ]
        return "".join(f"{_line(pair)}\n" for pair in told)


def _moment(at: object) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"  # type: ignore[arg-type]  # a moment of an upload or a run


def _line(pair: tuple[object, object]) -> str:
    return _("%(label)s: %(value)s") % {"label": pair[0], "value": pair[1]}


def _counted() -> list[tuple[str, str]]:
    return [
        ("read", _("Rows read")),
        ("new", _("Rows new")),
        ("changed", _("Rows changed")),
        ("same", _("Rows known already")),
        ("wrong", _("Rows wrong")),
        ("noted", _("Rows to note")),
    ]


def _rows(upload: Upload) -> list[str]:
    """Return what is wrong or to note, one line a cell, the wrong ones first."""
    kind = INTAKE_KINDS[upload.kind]
    problems = RowProblem.objects.filter(upload=upload).order_by("is_note", "line", "pk")[:MOST_ROWS]
    row = _("Row %(line)s: %(words)s")
    return [row % {"line": problem.line, "words": findings.words(kind, problem)} for problem in problems]
