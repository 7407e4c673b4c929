"""Chapter 2: the two blanks of the qualifications, and the care of customers."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis

EDUCATION = {
    "senior_high": Text("Senior high school", "高中", "高中"),
    "junior_college": Text("Junior college", "大专", "大專"),
    "bachelor": Text("Bachelor", "本科", "本科"),
    "master": Text("Master", "硕士", "碩士"),
    "doctor": Text("Doctor", "博士", "博士"),
}

PARAMETERS = (
    declare.choice(
        "qual.min_education",
        "R2.1.1",
        Text("Least education", "最低学历", "最低學歷"),
        choices=EDUCATION,
        suggested="junior_college",
        basis=Basis.REGULATION,
    ),
    declare.integer(
        "qual.min_insurance_years",
        "R2.1.1",
        Text("Least years in insurance", "最低保险从业年限", "最低保險從業年限"),
        units.YEARS,
        within=(0, 10),
        suggested=3,
        basis=Basis.PRACTICE,
    ),
    declare.integer(
        "qual.min_cd_years",
        "R2.1.1",
        Text("Least years in C&D work", "最低收展工作年限", "最低收展工作年限"),
        units.YEARS,
        within=(0, 10),
        suggested=1,
        basis=Basis.PRACTICE,
    ),
    declare.days(
        "reminder.before",
        "R2.2.2a",
        Text("Reminders before the due date", "应交日前提醒", "應交日前提醒"),
        within=(0, 90),
        suggested=(30, 15, 7, 0),
        basis=Basis.ASSUMPTION,
    ),
    declare.days(
        "reminder.after",
        "R2.2.2a",
        Text("Reminders after the due date", "应交日后催缴", "應交日後催繳"),
        within=(1, 90),
        suggested=(15, 30, 45, 55),
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "orphan.notice_days",
        "R2.2.2a",
        Text(
            "Telling the policyholder after an agent leaves", "人员离职后告知投保人的期限", "人員離職後告知投保人的期限"
        ),
        units.DAYS,
        within=(1, 60),
        suggested=30,
        basis=Basis.LAW,
    ),
    declare.integer(
        "orphan.assign_days",
        "R2.2.2a",
        Text("Assigning an orphan policy", "孤儿单分配期限", "孤兒單分配期限"),
        units.DAYS,
        within=(1, 60),
        suggested=3,
        basis=Basis.ASSUMPTION,
    ),
)
