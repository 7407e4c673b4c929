"""Chapter 4: how directors learn, and where the post can lead."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

SYSTEM = Text("Training", "培训体系", "培訓體系")
CAREER = Text("Career development", "职业发展规划", "職業發展規劃")

CLAUSES = (
    Clause(
        "R4.1.1",
        4,
        SYSTEM,
        Text("Induction", "新员工培训", "新員工培訓"),
        Text(
            "A newly appointed director is introduced to the company, its culture and rules, the products, selling and "
            "service, to settle in quickly.",
            "新任主任先接受入职培训，了解公司与文化、制度、产品、销售和服务，尽快熟悉岗位、进入角色。",
            "新任主任先接受入職培訓，了解公司與文化、制度、產品、銷售和服務，盡快熟悉崗位、進入角色。",
        ),
    ),
    Clause(
        "R4.1.2",
        4,
        SYSTEM,
        Text("Regular training", "定期培训", "定期培訓"),
        Text(
            "Courses at regular intervals, on the industry, new products, leading a team, communication and the like, "
            "keep knowledge and ability growing.",
            "按固定周期开课，讲行业动向、新产品、团队管理和沟通等，使知识与能力不断更新。",
            "按固定週期開課，講行業動向、新產品、團隊管理和溝通等，使知識與能力不斷更新。",
        ),
    ),
    Clause(
        "R4.1.3",
        4,
        SYSTEM,
        Text("Special-topic training", "专项培训", "專項培訓"),
        Text(
            "Topics chosen by business need and by the director's situation, such as customer development, high-end "
            "customers or risk, for different scenes of the business.",
            "结合业务需要与个人情况安排专题，例如客户开拓、高端客户、风险管理，应对不同的业务场合。",
            "結合業務需要與個人情況安排專題，例如客戶開拓、高端客戶、風險管理，應對不同的業務場合。",
        ),
    ),
    Clause(
        "R4.1.4",
        4,
        SYSTEM,
        Text("Online learning", "在线学习平台", "在線學習平台"),
        Text(
            "A platform with videos, documents and case studies lets directors learn wherever and whenever they like.",
            "设在线平台，备有视频、文档和案例，主任什么时候、在哪里都能学。",
            "設在線平台，備有視頻、文檔和案例，主任什麼時候、在哪裡都能學。",
        ),
    ),
    Clause(
        "R4.2.1",
        4,
        CAREER,
        Text("Career path", "晋升通道", "晉升通道"),
        Text(
            "There is a clear way up, for instance senior director, team manager, department manager, as a reason to "
            "keep improving.",
            "晋升路线清楚可见，例如先任资深收展主任，再任团队经理、部门经理，让人有动力不断进步。",
            "晉升路線清楚可見，例如先任資深收展主任，再任團隊經理、部門經理，讓人有動力不斷進步。",
        ),
    ),
    Clause(
        "R4.2.2",
        4,
        CAREER,
        Text("Individual plan", "个性化发展计划", "個性化發展計劃"),
        Text(
            "Each director has a plan that fits their traits and career goals, with training and guidance to match.",
            "依每位主任的特点与职业目标拟定个人发展计划，配上对应的培训和辅导，助其实现。",
            "依每位主任的特點與職業目標擬定個人發展計劃，配上對應的培訓和輔導，助其實現。",
        ),
    ),
    Clause(
        "R4.2.3",
        4,
        CAREER,
        Text("Cross-department moves", "跨部门发展", "跨部門發展"),
        Text(
            "Moves between departments are encouraged, to widen views and abilities and grow all-round talent.",
            "支持主任到其他部门历练，开阔眼界、增长才干，成为公司需要的多面手。",
            "支持主任到其他部門歷練，開闊眼界、增長才幹，成為公司需要的多面手。",
        ),
    ),
)
