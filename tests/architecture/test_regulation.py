"""What the product claims for a clause is held by a test, and the page that says so is current."""

from django.conf import settings

from config.management.commands.regulation import PAGE, clause_tests, page
from governance.clauses import CLAUSES
from governance.registry import EVIDENCE


def test_every_claim_names_a_clause_that_exists() -> None:
    assert {row.clause for row in EVIDENCE} <= set(CLAUSES)


def test_every_claimed_clause_is_named_by_a_test() -> None:
    assert {row.clause for row in EVIDENCE} - set(clause_tests(settings.BASE_DIR / "tests")) == set()


def test_every_marker_names_a_clause_that_exists() -> None:
    assert set(clause_tests(settings.BASE_DIR / "tests")) <= set(CLAUSES)


def test_the_page_of_the_regulation_is_current() -> None:
    assert (settings.BASE_DIR / PAGE).read_text(encoding="utf-8") == page(settings.BASE_DIR)
