"""Chapter 2: who may be a director, and what a director does."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

QUALIFICATIONS = Text("Qualifications for the post", "任职资格", "任職資格")
DUTIES = Text("Duties", "岗位职责", "崗位職責")
TEAM = Text("Team management", "团队管理", "團隊管理")
BUSINESS = Text("Business development", "业务拓展", "業務拓展")
SERVICE = Text("Customer service", "客户服务", "客戶服務")
COMPLIANCE = Text("Compliant operation", "合规运营", "合規運營")

CLAUSES = (
    Clause(
        "R2.1.1",
        2,
        QUALIFICATIONS,
        Text("Education and experience", "学历与经验", "學歷與經驗"),
        Text(
            "Junior college or above, with enough years in insurance and, among them, in C&D work. The regulation "
            "leaves both numbers blank; the edition in force sets them.",
            "学历不低于大专；保险从业年限以及其中的收展年限须达到标准。两个年限原文留空，由生效的办法版本设定。",
            "學歷不低於大專；保險從業年限以及其中的收展年限須達到標準。兩個年限原文留空，由生效的辦法版本設定。",
        ),
    ),
    Clause(
        "R2.1.2",
        2,
        QUALIFICATIONS,
        Text("Knowledge", "专业知识", "專業知識"),
        Text(
            "Knows insurance law and regulation, the products, how to sell them and how to serve customers.",
            "懂保险法规，熟产品，会销售，也知道怎样服务客户。",
            "懂保險法規，熟產品，會銷售，也知道怎樣服務客戶。",
        ),
    ),
    Clause(
        "R2.1.3",
        2,
        QUALIFICATIONS,
        Text("Ability", "业务能力", "業務能力"),
        Text(
            "Strong at opening markets, leading people and communicating; able to get a C&D team organised and moving.",
            "善于开拓市场、带团队、做沟通，能把收展队伍组织好、带动起来。",
            "善於開拓市場、帶團隊、做溝通，能把收展隊伍組織好、帶動起來。",
        ),
    ),
    Clause(
        "R2.1.4",
        2,
        QUALIFICATIONS,
        Text("Integrity", "职业操守", "職業操守"),
        Text(
            "Honest, ethical and dedicated, with no record of breaking rules or discipline.",
            "为人诚信，恪守职业道德，敬业，过往没有违规或违纪记录。",
            "為人誠信，恪守職業道德，敬業，過往沒有違規或違紀記錄。",
        ),
    ),
    Clause(
        "R2.2.1a",
        2,
        DUTIES,
        TEAM,
        Text(
            "Runs the team day to day: recruits, trains, appraises and motivates members, so that they work well "
            "together.",
            "带好团队的日常：招人、育人、考核、激励，让大家合作顺畅、效率高。",
            "帶好團隊的日常：招人、育人、考核、激勵，讓大家合作順暢、效率高。",
        ),
    ),
    Clause(
        "R2.2.1b",
        2,
        DUTIES,
        Text("Team planning", "团队规划", "團隊規劃"),
        Text(
            "Draws up the team's development plan and work plans, sets goals and gives each member clear duties.",
            "为团队订发展规划与工作计划，定出目标，并把职责分到每位成员，使工作有条不紊。",
            "為團隊訂發展規劃與工作計劃，定出目標，並把職責分到每位成員，使工作有條不紊。",
        ),
    ),
    Clause(
        "R2.2.2a",
        2,
        DUTIES,
        BUSINESS,
        Text(
            "Opens the market, wins customers and keeps the ones there are, sells policies and meets the company's "
            "targets.",
            "开发市场，赢得新客户，照顾好老客户，推动保单销售，达成公司交给的指标。",
            "開發市場，贏得新客戶，照顧好老客戶，推動保單銷售，達成公司交給的指標。",
        ),
    ),
    Clause(
        "R2.2.2b",
        2,
        DUTIES,
        Text("Support for members", "业务辅导", "業務輔導"),
        Text(
            "Guides and helps members in their business, so that the whole team works at a higher level.",
            "辅导成员展业，在业务和技术上给予支持，使全队水平提高。",
            "輔導成員展業，在業務和技術上給予支持，使全隊水平提高。",
        ),
    ),
    Clause(
        "R2.2.3a",
        2,
        DUTIES,
        SERVICE,
        Text(
            "Watches what customers need, advises promptly and well, and solves what goes wrong in buying, claiming "
            "and so on, so that satisfaction rises.",
            "留意客户所需，及时给出专业建议；客户投保、理赔等环节遇到困难时帮忙解决，让客户更满意。",
            "留意客戶所需，及時給出專業建議；客戶投保、理賠等環節遇到困難時幫忙解決，讓客戶更滿意。",
        ),
    ),
    Clause(
        "R2.2.3b",
        2,
        DUTIES,
        Text("Customer feedback", "客户反馈", "客戶反饋"),
        Text(
            "Collects feedback, studies how needs change, and suggests improvements to products and service.",
            "听取客户意见，研究需求怎样变化，并据此向公司提出产品与服务的改进建议。",
            "聽取客戶意見，研究需求怎樣變化，並據此向公司提出產品與服務的改進建議。",
        ),
    ),
    Clause(
        "R2.2.4a",
        2,
        DUTIES,
        COMPLIANCE,
        Text(
            "Keeps strictly to company rules and business processes, so that C&D work stays compliant.",
            "严守公司制度与业务流程，使收展工作始终合规。",
            "嚴守公司制度與業務流程，使收展工作始終合規。",
        ),
    ),
    Clause(
        "R2.2.4b",
        2,
        DUTIES,
        Text("Compliance education", "合规教育", "合規教育"),
        Text(
            "Trains members in compliance, keeps business risk away and lets no violation happen.",
            "对成员做好合规教育，把业务风险防在前面，不让违规发生。",
            "對成員做好合規教育，把業務風險防在前面，不讓違規發生。",
        ),
    ),
)
