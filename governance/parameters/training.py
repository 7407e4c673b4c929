"""Chapter 4: induction and yearly training."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis

PARAMETERS = (
    declare.integer(
        "training.induction_days",
        "R4.1.1",
        Text("Length of the induction", "新员工培训天数", "新員工培訓天數"),
        units.DAYS,
        within=(1, 30),
        suggested=5,
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "training.induction_pass",
        "R4.1.1",
        Text("Pass mark of the induction", "新员工培训合格线", "新員工培訓合格線"),
        units.SCORE,
        within=(0, 100),
        suggested="80",
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "training.hours_per_year",
        "R4.1.2",
        Text("Training hours a year", "年度培训学时", "年度培訓學時"),
        units.TRAINING_HOURS,
        within=(0, 200),
        suggested="40",
        basis=Basis.PRACTICE,
    ),
)
