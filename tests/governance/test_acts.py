"""Acts and the histories of rows that they explain."""

import pytest
from django.db import connection
from django.db.utils import DatabaseError
from django.utils import timezone

from governance.acts import act
from governance.enums import UnitKind
from governance.models import Act, OrgUnit

pytestmark = pytest.mark.django_db


def unit() -> OrgUnit:
    return OrgUnit.objects.create(code="HO", name="总公司", kind=UnitKind.HEAD_OFFICE, path="/HO/")


@pytest.mark.clause("R8.1")
def test_a_bulk_change_is_recorded_under_its_act() -> None:
    head_office = unit()
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1", subject=head_office) as row:
        OrgUnit.objects.filter(pk=head_office.pk).update(name="总部")
    event = head_office.events.order_by("-pgh_id").first()
    assert (event.name, event.pgh_context.metadata["act"]) == ("总部", row.pk)


@pytest.mark.clause("R8.1")
def test_an_act_cannot_be_rewritten_even_by_raw_sql() -> None:
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        pass
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_act SET reason = 'other'")


def test_a_failed_act_leaves_nothing() -> None:
    with pytest.raises(ZeroDivisionError), act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        _ = 1 / 0
    assert not Act.objects.exists()
