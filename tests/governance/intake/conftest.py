"""A book of business to import into, and files made on the spot."""

import csv
import io
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from directors.enums import PaymentMode, PolicyState
from directors.models import Person, Policy
from governance import actions, jobs
from governance.models import Job, Upload, User
from tests.cast import Cast, batch

MAY = date(2026, 5, 1)
RECEIPT_HEADS = [
    "流水号",
    "保单号",
    "交费次数",
    "入账类型",
    "实收日",
    "银行到账日",
    "金额",
    "付款人",
    "付款账号（尾号）",
    "渠道",
]
DUE_HEADS = [
    "保单号",
    "交费次数",
    "保单年度",
    "应交日",
    "应交保费",
    "宽限期止",
    "收费方式",
    "扣款状态",
    "失败原因",
    "清单归属人工号",
    "清单归属机构",
]


def receipt(number: str, policy: str = "P1", **other: Any) -> list[Any]:
    """Return a good row of the receipts list, a renewal of 12,000.00 unless told otherwise."""
    cells = {"instalment": "2", "kind": "续期", "paid_on": "2026-05-08", "banked_on": "", "amount": "12,000.00"} | other
    return [number, policy, *cells.values(), "张三", "0217", "银行代扣"][:10]


def due(policy: str = "P1", instalment: Any = "2", *, owner: str, **other: Any) -> list[Any]:
    """Return a good row of the due list."""
    cells = {
        "year": "", "due_on": "2026-05-08", "amount": "12,000.00", "grace": "", "method": "银行代扣", "debit": "",
        "failure": "",
    } | other  # fmt: skip
    return [policy, instalment, *cells.values(), owner, ""]


def workbook(rows: Sequence[Sequence[Any]], heads: Sequence[str] = RECEIPT_HEADS) -> bytes:
    """Return an .xlsx of the rows."""
    book = Workbook()
    for row in [heads, *rows]:
        book.active.append(list(row))
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def text(rows: Sequence[Sequence[Any]], heads: Sequence[str] = RECEIPT_HEADS, encoding: str = "utf-8-sig") -> bytes:
    """Return a CSV of the rows."""
    whole = io.StringIO()
    csv.writer(whole).writerows([heads, *rows])
    return whole.getvalue().encode(encoding)


@dataclass
class Desk:
    """What HR does with files, with the jobs run on the spot."""

    cast: Cast

    def upload(
        self, content: bytes, kind: str = "receipts", name: str = "may.xlsx", month: date = MAY, by: User | None = None
    ) -> Upload:
        """Upload a file and run its check."""
        upload = actions.upload_file(
            kind=kind,
            unit=self.cast.zhejiang,
            month=month,
            file=SimpleUploadedFile(name, content),
            by=by or self.cast.hr,
            now=timezone.now(),
        )
        return self.run(upload)

    def run(self, upload: Upload) -> Upload:
        """Run the upload's waiting job and return the upload as it stands then."""
        assert upload.job
        job = Job.objects.get(pk=upload.job_id)
        jobs.run(job.pk)
        return Upload.objects.get(pk=upload.pk)

    def write(self, upload: Upload) -> Upload:
        """Confirm a reviewed upload and run the job that writes."""
        actions.ask_to_write(upload=upload, by=self.cast.hr, now=timezone.now())
        return self.run(Upload.objects.get(pk=upload.pk))

    def wrong(self, upload: Upload) -> list[tuple[int, str, str]]:
        """Return the wrong cells as (line, column, code)."""
        found = upload.row_problems.filter(is_note=False).order_by("line", "pk")
        return list(found.values_list("line", "column", "code"))

    def notes(self, upload: Upload) -> list[tuple[int, str, str]]:
        """Return the noted cells as (line, column, code)."""
        found = upload.row_problems.filter(is_note=True).order_by("line", "pk")
        return list(found.values_list("line", "column", "code"))


def policy(number: str, agent: Person, over: Any, **other: Any) -> Policy:
    """Make a policy written and serviced by one agent."""
    facts: dict[str, Any] = {
        "product_code": "L1", "product_name": "终身寿险", "payment_mode": PaymentMode.YEARLY, "payment_years": 10,
        "premium": Decimal(12000), "yearly_premium": Decimal(12000), "issued_on": date(2025, 5, 8),
        "effective_on": date(2025, 5, 8), "state": PolicyState.IN_FORCE, "state_on": date(2025, 5, 8),
        "holder_no": f"C{number}", "holder_name": "张三", "holder_identity": "", "holder_phone": "",
    }  # fmt: skip
    return Policy.objects.create(
        policy_no=number, writing_agent=agent, servicing_agent=agent, batch=over, **(facts | other)
    )


@pytest.fixture
def desk(cast: Cast, settings: Any, tmp_path: Any) -> Desk:
    """Return HR's desk, with policies P1 to P3 of Sun, P4 of Zhao, and PJ of another branch."""
    settings.MEDIA_ROOT = tmp_path
    first = batch(cast.zhejiang, "policies")
    for number in ("P1", "P2", "P3"):
        policy(number, cast.sun, first)
    policy("P4", cast.zhao, first)
    policy("PJ", jiangsu_agent(cast), batch(cast.jiangsu, "policies"))
    return Desk(cast)


def jiangsu_agent(cast: Cast) -> Person:
    """Return an agent of the other branch, made once."""
    from tests.cast import person

    return Person.objects.filter(unit=cast.jiangsu).first() or person("李江", "li jiang", cast.jiangsu)


@pytest.fixture
def client_of(cast: Cast) -> Any:
    """Return a function from a user to a signed-in client."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


def post(client: Client, name: str, *args: Any, **body: Any) -> Any:
    """Send a form with its one-use key."""
    return client.post(reverse(name, args=args), {"form_key": str(uuid.uuid4()), **body})
