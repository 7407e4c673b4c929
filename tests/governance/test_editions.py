"""Which rules apply on a day."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from governance.editions import rulebook
from governance.enums import EditionState
from governance.models import Edition, ParameterValue
from tests.cast import Cast

DAY = date(2026, 5, 1)


@pytest.mark.clause("R8.2")
def test_the_edition_of_the_day_applies(cast: Cast) -> None:
    Edition.objects.filter(pk=cast.edition.pk).update(period=DateRange(date(2020, 1, 1), date(2026, 7, 1)))
    later = Edition.objects.create(
        unit=cast.head_office, name="2026-07", state=EditionState.IN_FORCE, period=DateRange(date(2026, 7, 1), None)
    )
    assert rulebook(cast.zhejiang, DAY).edition == cast.edition
    assert rulebook(cast.zhejiang, date(2026, 7, 1)).edition == later


@pytest.mark.clause("R8.4")
def test_a_branch_s_value_is_laid_over_head_office_s(cast: Cast) -> None:
    own = Edition.objects.create(
        unit=cast.zhejiang, name="浙江细则", state=EditionState.IN_FORCE, period=cast.edition.period
    )
    ParameterValue.objects.create(edition=own, key="light.green", value="95")
    assert rulebook(cast.zhejiang, DAY).get("light.green") == Decimal(95)
    assert rulebook(cast.zhejiang, DAY).get("light.yellow") == Decimal(80)
    assert rulebook(cast.jiangsu, DAY).get("light.green") == Decimal(100)


def test_a_key_without_a_value_is_not_configured(cast: Cast) -> None:
    ParameterValue.objects.filter(key="light.green").delete()
    rules = rulebook(cast.zhejiang, DAY)
    assert rules.get("light.green") is None
    assert rules.unset() == ["light.green"]


def test_an_undeclared_key_is_a_fault(cast: Cast) -> None:
    with pytest.raises(LookupError):
        rulebook(cast.zhejiang, DAY).get("light.blue")


def test_no_edition_in_force_means_no_rules(cast: Cast) -> None:
    assert rulebook(cast.zhejiang, date(2019, 12, 31)) is None


@pytest.mark.clause("R8.2")
def test_two_editions_of_a_unit_cannot_be_in_force_on_one_day(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(
            unit=cast.head_office, name="twin", state=EditionState.IN_FORCE, period=DateRange(date(2026, 1, 1), None)
        )


def test_an_edition_cannot_start_inside_a_quarter(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(
            unit=cast.jiangsu, name="odd", state=EditionState.DRAFT, period=DateRange(date(2026, 2, 1), None)
        )
