"""One hash over all that counts: facts, people, results, editions; not the files and what was said of them."""

from django.apps import apps
from django.db import connection

# A refused file leaves its own trace: the upload, its problems, the act, the jobs, what the page needs, who is told.
TRACES = {
    *("governance_act", "governance_upload", "governance_rowproblem", "governance_job", "governance_formkey"),
    *("governance_finding", "governance_user", "governance_notice", "governance_delivery"),
}
CHAPTERS = ("governance_", "directors_", "appraisal_")


def business_tables() -> list[str]:
    """Return the tables that a refused file may not touch."""
    named = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    return sorted(
        table
        for table in named - TRACES
        if table.startswith(CHAPTERS) and "_staged" not in table and not table.endswith("event")
    )


def business_hash() -> str:
    """Return one hash over every row of the business tables."""
    with connection.cursor() as cursor:
        parts = []
        for table in business_tables():
            cursor.execute(f"SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY t::text), '')) FROM {table} t")
            parts.append(f"{table}:{cursor.fetchone()[0]}")
    return "\n".join(parts)
