"""Sensitive cells are closed before they rest in a table, and no page or workbook shows them."""

import io

import pytest
from django.db import connection
from django.urls import reverse
from openpyxl import load_workbook

from directors.models import Policy
from directors.statements.policy_columns import ACCOUNT, ADDRESS, IDENTITY, PHONE
from governance.intake.staging import sealed_text
from tests.directors.statements.conftest import Desk, example, heads, workbook

pytestmark = pytest.mark.django_db

CANARIES = {
    "holder_identity": "330106197709090099",
    "holder_phone": "13777770099",
    "holder_address": "浙江省杭州市西湖区保密路99号",
    "holder_account": "6222020099990099",
}


def tables() -> str:
    """Return the staging lines, the problems and the facts as one text, as a dump would show them."""
    whole = ""
    with connection.cursor() as cursor:
        for table in ("directors_stagedpolicy", "governance_rowproblem", "directors_policy"):
            cursor.execute(f"SELECT string_agg(t::text, ' ') FROM {table} t")
            whole += cursor.fetchone()[0] or ""
    return whole


def shown(desk: Desk, client_of, upload) -> str:
    client = client_of(desk.cast.hr)
    page = client.get(reverse("upload_detail", args=[upload.pk])).content.decode()
    book = load_workbook(io.BytesIO(client.get(reverse("upload_wrong_rows", args=[upload.pk])).content))
    return page + " ".join(str(cell.value) for row in book.active.iter_rows() for cell in row)


@pytest.mark.clause("R6.4.1")
def test_no_table_holds_a_sensitive_cell_in_plain_text(desk: Desk, client_of) -> None:
    rows = [
        example("policies", desk, policy_no="P8", **CANARIES),
        example("policies", desk, policy_no="P9", writer_no="SZ-9999", **CANARIES),
    ]
    upload = desk.upload(workbook(rows, heads("policies")), "policies")
    seen = tables() + shown(desk, client_of, upload)
    assert not [plain for plain in CANARIES.values() if plain in seen]
    assert "137****0099" in seen
    desk.write(upload)
    assert not [plain for plain in CANARIES.values() if plain in tables()]
    policy = Policy.objects.get(holder_phone__sealed="13777770099")
    assert {name: getattr(policy, name).open() for name in CANARIES} == CANARIES
    assert policy.policy_no == "P8"


def test_a_sealed_cell_that_does_not_fit_is_reported_by_its_mask(desk: Desk, client_of) -> None:
    wrong = {"holder_identity": "12", "holder_phone": "1.3777770099E+10", "holder_account": "谁的账户归谁所有"}
    upload = desk.upload(workbook([example("policies", desk, policy_no="P9", **wrong)], heads("policies")), "policies")
    assert desk.wrong(upload) == [
        (2, "holder_identity", "sealed"),
        (2, "holder_phone", "number_shortened"),
        (2, "holder_account", "sealed"),
    ]
    assert "谁的账户" not in shown(desk, client_of, upload) + tables()
    assert "1.3777770099" not in tables()


def test_customers_names_are_masked_on_the_page(desk: Desk, client_of) -> None:
    row = example("policies", desk, policy_no="P9", holder_name="欧阳明月" * 20, beneficiary="司马光明" * 20)
    upload = desk.upload(workbook([row], heads("policies")), "policies")
    page = client_of(desk.cast.hr).get(reverse("upload_detail", args=[upload.pk])).content.decode()
    assert "欧阳*" in page
    assert "明月" not in page


@pytest.mark.parametrize(
    ("sealing", "text", "mask"),
    [
        (IDENTITY, " 330106 19800101 001x", "330***********001X"),
        (IDENTITY, "３３０１０６１９８００１０１００１１", "330***********0011"),
        (PHONE, "138-0000-0000", "138****0000"),
        (PHONE, "13800000000.0", "138****00.0"),
        (ADDRESS, "浙江省杭州市西湖区|1号", "浙江省杭州市****"),
        (ACCOUNT, "6222 0200 9999 0217", "****0217"),
    ],
)
def test_a_cell_keeps_its_mask_beside_its_seal(sealing, text: str, mask: str) -> None:
    told, sign, sealed = sealed_text(sealing, text).partition("|")
    assert (told, sign) == (mask, "|")
    assert bool(sealed) is (mask != "138****00.0")


def test_equal_values_keep_the_row_the_same_although_every_seal_differs(desk: Desk) -> None:
    once, twice = (sealed_text(PHONE, "13800000000").partition("|")[2] for _ in range(2))
    assert once != twice
    assert once[:32] == twice[:32]
