"""Problems and refusals: the sentence, its figures, the status."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from governance.problems import Problem, Refused, in_words, mark


def problem(kind="input"):
    return Problem("R5.1.1", mark("The amount %(amount)s is too high."), {"amount": Decimal("1234.50")}, kind=kind)


def test_the_sentence_names_its_figures():
    with override("en"):
        assert problem().text == "The amount 1,234.50 is too high."


def test_dates_are_written_as_in_tables_and_a_percent_sign_survives():
    with override("en"):
        assert in_words("Due on %(day)s, 60 %%.", {"day": date(2026, 5, 1)}) == "Due on 2026-05-01, 60 %."


@pytest.mark.parametrize(
    ("kinds", "status"),
    [(["input"], 422), (["state"], 409), (["right"], 403), (["input", "state"], 409), (["state", "right"], 403)],
)
def test_the_gravest_kind_sets_the_status(kinds, status):
    assert Refused(*(problem(kind) for kind in kinds)).status == status


def test_a_refusal_carries_its_problems():
    with pytest.raises(Refused) as refusal:
        raise Refused(problem())
    assert refusal.value.problems == (problem(),)


def test_equal_problems_are_one_in_a_set():
    assert len({problem(), problem()}) == 1
