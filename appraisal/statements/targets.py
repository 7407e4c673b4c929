"""Monthly targets as a kind of file: a month, a unit, team or person, an indicator, an amount (R2.2.2a)."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from appraisal.enums import TARGETED, Indicator
from appraisal.models import StagedTarget, Target
from directors.statements import book
from governance.enums import Language
from governance.intake.findings import READY, report
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark


def _spoken(indicator: Indicator) -> Trio:
    """Return an indicator's name in each language, as the screen has it."""
    words = []
    for language in (Language.ZH_HANS, Language.ZH_HANT, Language.EN):
        with override(language):
            words.append(str(indicator.label))
    return Trio(*words)


COLUMNS = (
    Column("month", Trio("月份", "月份", "Month"), Form.MONTH, "2026-12",
           _("The file's month or a later one, so that a year fits into one file."), required=True),
    Column("subject", Trio("对象", "對象", "For whom"), Form.IDENTIFIER, "ZJ01",
           _("A unit code, a team code or a staff number."), required=True, longest=20,
           also=("机构代码", "機構代碼", "团队代码", "團隊代碼", "工号", "工號")),
    Column("indicator", Trio("指标", "指標", "Indicator"), Form.CHOICE, _spoken(Indicator.PREMIUM_INCOME).zh_hans,
           required=True, choices={indicator: _spoken(indicator) for indicator in TARGETED}),
    Column("amount", Trio("目标值", "目標值", "Target"), Form.MONEY, "1,200,000.00", required=True),
)  # fmt: skip
MESSAGES = {
    "subject_unknown": mark("No unit, team or person has the code %(value)s."),
    "subject_twice": mark("The code %(value)s stands for more than one. Give one of them another code first."),
    "subject_elsewhere": mark("%(value)s belongs to another branch. Leave the row to that branch."),
    "month_past": mark("%(value)s is before the file's month, %(month)s. Put the row into that month's file."),
    "negative_target": mark("A target is not less than zero."),
}
SOURCE = (
    "LEFT JOIN governance_orgunit u ON u.code = p.subject"
    " LEFT JOIN directors_team t ON t.code = p.subject"
    " LEFT JOIN directors_person o ON o.staff_no = p.subject"
)
_NAMED = "num_nonnulls(u.id, t.id, o.id)"


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of targets beyond the form of their cells."""
    source = f"intake_lines p {SOURCE}"
    report(upload, "subject_unknown", "subject", f"p.subject IS NOT NULL AND {_NAMED} = 0", source=source)
    report(upload, "subject_twice", "subject", f"{_NAMED} > 1", source=source)
    report(
        upload,
        "subject_elsewhere",
        "subject",
        f"{_NAMED} = 1 AND coalesce(u.id, t.unit_id, o.unit_id) NOT IN {book.OF_BRANCH}",
        source=source,
        **book.bindings(upload),
    )
    report(
        upload,
        "month_past",
        "month",
        "p.month < %(month)s",
        params="jsonb_build_object('month', to_char(%(month)s::date, 'YYYY-MM'))",
        **book.bindings(upload),
    )
    report(upload, "negative_target", "amount", "p.amount < 0")


def people(upload: Upload) -> int:
    """Return how many directors the targets concern: those named, and the leaders of the teams named."""
    return book.count(
        book.directors_of(
            f"SELECT person_id AS person, month AS day FROM {READY} WHERE fate <> 'same' AND person_id IS NOT NULL"
            f" UNION SELECT l.person_id, r.month FROM {READY} r JOIN directors_leadership l"
            " ON l.team_id = r.team_id AND l.period @> r.month WHERE r.fate <> 'same'"
        )
    )


KIND = IntakeKind(
    name="targets",
    title=_("Targets"),
    purpose=_("What units, teams and persons are to reach, month by month."),
    clause="R2.2.2a",
    staging=StagedTarget,
    fact=Target,
    columns=COLUMNS,
    key=("month", "subject", "indicator"),
    dated_by="month",
    within_month=False,
    amount="amount",
    arrival=Arrival.FREEZE,
    shown=("month", "subject", "indicator", "amount"),
    facts={
        **{name: f"p.{name}" for name in ("month", "subject", "indicator", "amount")},
        "unit_id": "u.id",
        "team_id": "t.id",
        "person_id": "o.id",
    },
    source=SOURCE,
    bindings=book.bindings,
    check=check,
    people=people,
    messages=MESSAGES,
)
