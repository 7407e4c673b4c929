"""Chapter 3: where candidates come from, and how they are chosen."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

CHANNELS = Text("Recruitment channels", "招聘渠道", "招聘渠道")
SELECTION = Text("Selection", "选拔流程", "選拔流程")

CLAUSES = (
    Clause(
        "R3.1.1",
        3,
        CHANNELS,
        Text("Internal referral", "内部推荐", "內部推薦"),
        Text(
            "Employees are encouraged to refer good people; the referrer is rewarded when the hire succeeds and does "
            "well.",
            "鼓励员工荐才；被推荐人录用后表现好的，推荐人可得奖励。",
            "鼓勵員工薦才；被推薦人錄用後表現好的，推薦人可得獎勵。",
        ),
    ),
    Clause(
        "R3.1.2",
        3,
        CHANNELS,
        Text("External recruitment", "外部招聘", "外部招聘"),
        Text(
            "Vacancies are published on recruitment sites, at talent markets and on social media, to attract suitable "
            "applicants.",
            "空缺岗位对外公布，可用招聘网站、人才市场和社交媒体，让合适的人来应聘。",
            "空缺崗位對外公布，可用招聘網站、人才市場和社交媒體，讓合適的人來應聘。",
        ),
    ),
    Clause(
        "R3.1.3",
        3,
        CHANNELS,
        Text("Industry exchange", "行业交流", "行業交流"),
        Text(
            "Insurance meetings and forums are attended to get to know people in the trade and spot talent.",
            "借行业会议和论坛结识同业，从中发现有潜力的人。",
            "借行業會議和論壇結識同業，從中發現有潛力的人。",
        ),
    ),
    Clause(
        "R3.2.1",
        3,
        SELECTION,
        Text("Résumé screening", "简历筛选", "簡歷篩選"),
        Text(
            "Résumés are sifted first; those who meet the basic qualifications go on as candidates.",
            "先看简历，达到任职资格基本条件的，才成为候选人。",
            "先看簡歷，達到任職資格基本條件的，才成為候選人。",
        ),
    ),
    Clause(
        "R3.2.2",
        3,
        SELECTION,
        Text("Interviews", "面试评估", "面試評估"),
        Text(
            "Three interviews: HR, the head of the C&D department, the executive in charge. Together they judge "
            "knowledge, business ability, ethics, team management and overall quality.",
            "面试分三轮：先人力资源部，再收展部门负责人，最后分管领导；合起来评价知识、业务、操守、带队和综合素质。",
            "面試分三輪：先人力資源部，再收展部門負責人，最後分管領導；合起來評價知識、業務、操守、帶隊和綜合素質。",
        ),
    ),
    Clause(
        "R3.2.3",
        3,
        SELECTION,
        Text("Background check", "背景调查", "背景調查"),
        Text(
            "For those who pass the interviews, work history, diplomas and professional certificates are verified.",
            "面试合格后，核对候选人的履历、学历与职业证书是否属实。",
            "面試合格後，核對候選人的履歷、學歷與職業證書是否屬實。",
        ),
    ),
    Clause(
        "R3.2.4",
        3,
        SELECTION,
        Text("Hiring decision", "录用决策", "錄用決策"),
        Text(
            "The decision rests on interviews and background check, and weighs the company's needs and the vacancies.",
            "是否录用，看面试与背调的结果，并结合公司需要和岗位是否有空缺来定。",
            "是否錄用，看面試與背調的結果，並結合公司需要和崗位是否有空缺來定。",
        ),
    ),
)
