"""The regulation's clauses R1.1 to R8.4: number, place, title and our restatement, in three languages."""

from governance.clauses import appraisal, closing, daily, duties, general, recruitment, risk, training
from governance.clauses.clause import Clause
from governance.clauses.text import Text

__all__ = ["CHAPTERS", "CLAUSES", "Clause", "Text", "get"]

CHAPTERS: dict[int, Text] = {
    1: Text("General provisions", "总则", "總則"),
    2: Text("Qualifications and duties", "任职资格与职责", "任職資格與職責"),
    3: Text("Recruitment and selection", "招聘与选拔", "招聘與選拔"),
    4: Text("Training and development", "培训与发展", "培訓與發展"),
    5: Text("Appraisal and incentives", "考核与激励", "考核與激勵"),
    6: Text("Daily management", "日常管理", "日常管理"),
    7: Text("Risk management", "风险管理", "風險管理"),
    8: Text("Closing provisions", "附则", "附則"),
}

CLAUSES: dict[str, Clause] = {
    clause.number: clause
    for chapter in (
        general,
        duties,
        recruitment,
        training,
        appraisal,
        daily,
        risk,
        closing,
    )
    for clause in chapter.CLAUSES
}


def get(number: str) -> Clause:
    """Return the clause with this number; LookupError where the regulation has none."""
    try:
        return CLAUSES[number]
    except KeyError:
        raise LookupError(f"The regulation has no clause {number}.") from None
