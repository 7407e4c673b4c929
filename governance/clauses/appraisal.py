"""Chapter 5: what is measured, how often, and what follows."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

INDICATORS = Text("Appraisal indicators", "考核指标", "考核指標")
CYCLE = Text("Appraisal cycle", "考核周期", "考核週期")
INCENTIVES = Text("Incentives", "激励措施", "激勵措施")

CLAUSES = (
    Clause(
        "R5.1.1",
        5,
        INDICATORS,
        Text("Performance", "业绩指标", "業績指標"),
        Text(
            "Premium income, new-policy premium, renewal premium, number of customers, business quality and the like "
            "show how business develops and how far targets are met.",
            "从保费收入、新单与续期保费、客户数量和业务品质等，看业务开拓得如何、目标完成了多少。",
            "從保費收入、新單與續期保費、客戶數量和業務品質等，看業務開拓得如何、目標完成了多少。",
        ),
    ),
    Clause(
        "R5.1.2",
        5,
        INDICATORS,
        Text("Team management", "团队管理指标", "團隊管理指標"),
        Text(
            "For example members who stay, growth of the team's results, and part taken in team training.",
            "例如成员留存、团队业绩增长和培训参与的情况，反映带队的水平。",
            "例如成員留存、團隊業績增長和培訓參與的情況，反映帶隊的水平。",
        ),
    ),
    Clause(
        "R5.1.3",
        5,
        INDICATORS,
        Text("Customer service", "客户服务指标", "客戶服務指標"),
        Text(
            "Satisfaction, complaint rate and the like show how well customers are served.",
            "由客户是否满意、投诉多少等，看服务做得好不好。",
            "由客戶是否滿意、投訴多少等，看服務做得好不好。",
        ),
    ),
    Clause(
        "R5.1.4",
        5,
        INDICATORS,
        Text("Compliance", "合规指标", "合規指標"),
        Text(
            "Whether company rules and processes were kept, and whether there was any violation or breach of "
            "discipline.",
            "看制度和流程有没有遵守，有没有出现违规、违纪。",
            "看制度和流程有沒有遵守，有沒有出現違規、違紀。",
        ),
    ),
    Clause(
        "R5.2.1",
        5,
        CYCLE,
        Text("Month, quarter, year", "月、季、年三种考核", "月、季、年三種考核"),
        Text(
            "Directors are appraised each month, each quarter and each year.",
            "主任的考核按月、按季、按年各做一次。",
            "主任的考核按月、按季、按年各做一次。",
        ),
    ),
    Clause(
        "R5.2.2",
        5,
        CYCLE,
        Text("Monthly appraisal", "月度考核", "月度考核"),
        Text(
            "The month chiefly tracks the performance indicators and says how they stand.",
            "每月以跟踪业绩为主，看各项业绩指标走到哪一步。",
            "每月以跟蹤業績為主，看各項業績指標走到哪一步。",
        ),
    ),
    Clause(
        "R5.2.3",
        5,
        CYCLE,
        Text("Quarterly appraisal", "季度考核", "季度考核"),
        Text(
            "The quarter weighs all the indicators together.",
            "每季把四类指标放在一起衡量。",
            "每季把四類指標放在一起衡量。",
        ),
    ),
    Clause(
        "R5.2.4",
        5,
        CYCLE,
        Text("Annual appraisal", "年度考核", "年度考核"),
        Text(
            "The year judges the whole year's work from every side.",
            "每年对主任这一年的工作做整体评定。",
            "每年對主任這一年的工作做整體評定。",
        ),
    ),
    Clause(
        "R5.3.1",
        5,
        INCENTIVES,
        Text("Pay", "薪酬激励", "薪酬激勵"),
        Text(
            "Performance bonus follows the appraisal; outstanding directors receive more, such as a year-end bonus and "
            "performance commission.",
            "绩效奖金与考核结果挂钩；业绩出众者另有年终奖金、业绩提成等。",
            "績效獎金與考核結果掛鉤；業績出眾者另有年終獎金、業績提成等。",
        ),
    ),
    Clause(
        "R5.3.2",
        5,
        INCENTIVES,
        Text("Promotion", "晋升激励", "晉升激勵"),
        Text(
            "Directors rated excellent time after time are promoted first and given more room to grow.",
            "接连评为优秀的主任，晋升时优先，发展的天地也更宽。",
            "接連評為優秀的主任，晉升時優先，發展的天地也更寬。",
        ),
    ),
    Clause(
        "R5.3.3",
        5,
        INCENTIVES,
        Text("Honours", "荣誉激励", "榮譽激勵"),
        Text(
            "An award for outstanding directors, with certificate and trophy, for pride in the profession and "
            "recognition outside it.",
            "设优秀收展主任奖，给突出者颁证书、奖杯，让他们以职业为荣，也为外界所知。",
            "設優秀收展主任獎，給突出者頒證書、獎杯，讓他們以職業為榮，也為外界所知。",
        ),
    ),
    Clause(
        "R5.3.4",
        5,
        INCENTIVES,
        Text("Training", "培训激励", "培訓激勵"),
        Text(
            "Directors rated excellent get more training and support to attend high-end courses and seminars of the "
            "industry.",
            "评为优秀的主任可得到更多学习机会，公司支持其参加业内的高端课程与研讨。",
            "評為優秀的主任可得到更多學習機會，公司支持其參加業內的高端課程與研討。",
        ),
    ),
)
