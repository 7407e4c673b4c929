"""A body beyond all measure is refused with a page before anything of it is kept."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from governance import middleware
from governance.models import Upload
from tests.appraisal.months import form, signed_in
from tests.cast import Cast


@pytest.mark.parametrize("name", ["hr", "director"])
def test_an_upload_beyond_the_limit_is_told_so_and_not_kept(
    cast: Cast, settings: Any, tmp_path: Path, name: str
) -> None:
    settings.INTAKE_MAX_BYTES, settings.FILE_UPLOAD_TEMP_DIR = 1000, tmp_path
    file = SimpleUploadedFile("may.xlsx", b"x" * (2000 + middleware.FORM_AROUND))
    answer = signed_in(cast, name).post(
        reverse("intake_upload"), form(kind="receipts", month="2026-05") | {"file": file}
    )
    assert answer.status_code == 413
    assert "The file is too large" in answer.content.decode()
    assert (Upload.objects.count(), list(tmp_path.iterdir())) == (0, [])


def test_an_upload_a_little_beyond_it_comes_back_with_the_form(cast: Cast, settings: Any) -> None:
    settings.INTAKE_MAX_BYTES = 1000
    file = SimpleUploadedFile("may.xlsx", b"x" * 2000)
    answer = signed_in(cast, "hr").post(
        reverse("intake_upload"),
        form(kind="receipts", month="2026-05", unit=str(cast.zhejiang.pk)) | {"file": file},
    )
    assert answer.status_code == 422
