"""Chapter 1: purpose, scope, principles."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

PURPOSE = Text("Purpose", "目的", "目的")
SCOPE = Text("Scope", "适用范围", "適用範圍")
PRINCIPLES = Text("Principles", "基本原则", "基本原則")

CLAUSES = (
    Clause(
        "R1.1",
        1,
        PURPOSE,
        PURPOSE,
        Text(
            "Why the regulation exists: stronger C&D teams, directors managed by clear rules, better and faster C&D "
            "work, and a business that keeps growing soundly.",
            "制定本办法，是为了让收展队伍更强，让主任的管理有章可循，把收展工作做得更好更快，使公司业务稳步增长。",
            "制定本辦法，是為了讓收展隊伍更強，讓主任的管理有章可循，把收展工作做得更好更快，使公司業務穩步增長。",
        ),
    ),
    Clause(
        "R1.2",
        1,
        SCOPE,
        SCOPE,
        Text(
            "The regulation governs C&D directors of every level in the company's C&D departments.",
            "凡在公司收展部门任职的收展主任，不论级别，均按本办法管理。",
            "凡在公司收展部門任職的收展主任，不論級別，均按本辦法管理。",
        ),
    ),
    Clause(
        "R1.3.1",
        1,
        PRINCIPLES,
        Text("Compliance first", "合规经营", "合規經營"),
        Text(
            "Whatever a director does stays within national law and the regulator's requirements for the industry.",
            "主任做任何工作，都以守法和满足行业监管要求为前提。",
            "主任做任何工作，都以守法和滿足行業監管要求為前提。",
        ),
    ),
    Clause(
        "R1.3.2",
        1,
        PRINCIPLES,
        Text("Results-driven", "业绩导向", "業績導向"),
        Text(
            "Reaching the business targets comes first; directors are spurred to open up business and lift their "
            "team's results.",
            "把完成业务目标放在首位，鼓励主任主动开拓，带动团队业绩上升。",
            "把完成業務目標放在首位，鼓勵主任主動開拓，帶動團隊業績上升。",
        ),
    ),
    Clause(
        "R1.3.3",
        1,
        PRINCIPLES,
        Text("Professional growth", "专业发展", "專業發展"),
        Text(
            "The company builds up directors' professional ability, so that skill and all-round quality keep rising.",
            "公司用心培养主任的专业能力，使业务水准与个人素质持续提高。",
            "公司用心培養主任的專業能力，使業務水準與個人素質持續提高。",
        ),
    ),
    Clause(
        "R1.3.4",
        1,
        PRINCIPLES,
        Text("Teamwork", "团队协作", "團隊協作"),
        Text(
            "Directors work with one another, and C&D teams with other departments, for the company as a whole.",
            "主任之间要互相配合，收展团队也要与兄弟部门配合，一起为公司全局出力。",
            "主任之間要互相配合，收展團隊也要與兄弟部門配合，一起為公司全局出力。",
        ),
    ),
)
