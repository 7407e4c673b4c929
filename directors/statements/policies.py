"""The policy list of a month: each policy new or changed, one version after the other (R2.2.2a)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import PaymentMode
from directors.models import Policy, StagedPolicy
from directors.statements import book
from directors.statements.policy_columns import COLUMNS
from governance.intake.findings import READY, report
from governance.intake.kinds import Arrival, IntakeKind
from governance.models import Upload
from governance.problems import mark

SHORT_TERM = r"^(1|一) ?(年|年期|years?)$|^([1-9]|1[0-2]) ?(个?月|個月|months?)$|^[0-9]+ ?(天|日|days?)$"
YEARLY = (
    f"CASE p.payment_mode WHEN '{PaymentMode.MONTHLY}' THEN 12 WHEN '{PaymentMode.QUARTERLY}' THEN 4"
    f" WHEN '{PaymentMode.HALF_YEARLY}' THEN 2 ELSE 1 END * p.premium"
)
MESSAGES = {
    **book.MESSAGES,
    "not_positive": mark("A premium is more than zero."),
    "after_month": mark("%(value)s lies after the file's month, %(month)s. Put the row into a later file."),
    "signed_early": mark("The receipt cannot have been signed before the issue date, %(issued)s."),
    "state_early": mark("The state cannot date from before the issue, %(issued)s."),
    "effective_early": mark("The cover begins before the issue, %(issued)s. The row is written as it stands."),
    "yearly_differs": mark("By premium and mode it is %(yearly)s a year. The row is written as it stands."),
    "income_exceeded": mark("The yearly premium is more than the family income. The row is written as it stands."),
}
# What results of the month of issue were computed from; the rest of a policy may change at any time.
FROZEN = (
    "product_code", "payment_mode", "payment_years", "is_short_term", "premium", "yearly_premium", "issued_on",
    "effective_on", "writing_agent_id", "is_self", "is_mutual",
)  # fmt: skip
ISSUED = "jsonb_build_object('issued', p.issued_on)"


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of a policy list beyond the form of their cells."""
    book.report_staff(upload, "writer_no", anywhere=True)
    book.report_staff(upload, "servant_no", anywhere=True)
    _report_other_branches(upload)
    book.report_units(upload)
    report(upload, "not_positive", "premium", "p.premium <= 0")
    for column in ("issued_on", "state_on"):
        report(
            upload,
            "after_month",
            column,
            f"p.{column} >= %(month)s::date + interval '1 month'",
            params="jsonb_build_object('month', to_char(%(month)s::date, 'YYYY-MM'))",
            **book.bindings(upload),
        )
    report(upload, "signed_early", "receipt_signed_on", "p.receipt_signed_on < p.issued_on", params=ISSUED)
    report(upload, "state_early", "state_on", "p.state_on < least(p.issued_on, p.effective_on)", params=ISSUED)


def _report_other_branches(upload: Upload) -> None:
    """Report policies of another branch: neither who wrote nor who serves them works in ours."""
    column = "coalesce(nullif(p.servant_no, ''), p.writer_no)"
    known = f"SELECT 1 FROM directors_person o WHERE o.staff_no = {column}"
    report(
        upload,
        "staff_elsewhere",
        "writer_no",
        f"EXISTS ({known}) AND NOT EXISTS (SELECT 1 FROM directors_person o"
        f" WHERE o.staff_no IN (p.writer_no, {column}) AND o.unit_id IN {book.OF_BRANCH})",
        **book.bindings(upload),
    )


def notes(upload: Upload) -> None:
    """Report what is odd about a policy list, and written as it stands."""
    report(upload, "effective_early", "effective_on", "p.effective_on < p.issued_on", params=ISSUED, note=True)
    report(
        upload,
        "yearly_differs",
        "yearly_premium",
        f"p.yearly_premium <> {YEARLY}",
        params=f"jsonb_build_object('yearly', to_char({YEARLY}, 'FM999,999,999,990.00'))",
        note=True,
    )
    report(
        upload,
        "income_exceeded",
        "family_income",
        f"p.family_income > 0 AND p.payment_mode <> '{PaymentMode.SINGLE}' AND {YEARLY} > p.family_income",
        note=True,
    )


def people(upload: Upload) -> int:
    """Return how many directors' results the list touches: leaders of the writing agents' teams on the issue date."""
    return book.count(
        book.directors_of(f"SELECT writing_agent_id AS person, issued_on AS day FROM {READY} WHERE fate <> 'same'")
    )


TEXTS = ("policy_no", "application_no", "product_code", "product_name", "payment_mode", "coverage", "state",
         "holder_no", "holder_name", "insured_name", "insured_relation", "beneficiary")  # fmt: skip
VALUES = ("payment_years", "sum_insured", "premium", "issued_on", "effective_on", "receipt_signed_on", "state_on",
          "family_income", "first_commission", "holder_identity", "holder_phone", "holder_address",
          "holder_account")  # fmt: skip
FLAGS = ("is_rider", "is_orphan", "is_self", "is_mutual")

KIND = IntakeKind(
    name="policies",
    title=_("Policy list"),
    purpose=_("Policies issued or changed; a policy that is not on the list stays as it is."),
    clause="R2.2.2a",
    staging=StagedPolicy,
    fact=Policy,
    columns=COLUMNS,
    key=("policy_no",),
    dated_by="issued_on",
    within_month=False,
    frozen=FROZEN,
    amount="premium",
    arrival=Arrival.CUT_OFF,
    is_awaited=True,
    shown=("policy_no", "product_name", "premium", "issued_on", "state", "writer_no"),
    facts={
        **{name: f"p.{name}" for name in TEXTS + VALUES},
        **{name: f"coalesce(p.{name}::boolean, false)" for name in FLAGS},
        "is_short_term": f"p.coverage ~* '{SHORT_TERM}'",
        "yearly_premium": f"coalesce(p.yearly_premium, {YEARLY})",
        "identity_kind": "coalesce(p.identity_kind, '')",
        "product_risk": "coalesce(p.product_risk, '')",
        "is_dual_recorded": "p.is_dual_recorded::boolean",
        "writing_agent_id": "w.id",
        "servicing_agent_id": "o.id",
        "unit_id": "coalesce(u.id, o.unit_id)",
    },
    source="JOIN directors_person w ON w.staff_no = p.writer_no"
    " JOIN directors_person o ON o.staff_no = coalesce(nullif(p.servant_no, ''), p.writer_no)"
    " LEFT JOIN governance_orgunit u ON u.code = p.unit_code",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
)
