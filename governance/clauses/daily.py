"""Chapter 6: attendance, meetings, reports, documents."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

ATTENDANCE = Text("Attendance", "考勤管理", "考勤管理")
MEETINGS = Text("Meetings", "会议管理", "會議管理")
REPORTS = Text("Work reports", "工作汇报", "工作匯報")
DOCUMENTS = Text("Work documents", "工作文档管理", "工作文檔管理")

CLAUSES = (
    Clause(
        "R6.1.1",
        6,
        ATTENDANCE,
        Text("Attendance", "考勤", "考勤"),
        Text(
            "Directors keep the attendance rules: no lateness, no early leaving, no absence without leave.",
            "主任须守考勤规定，准时到岗离岗；不允许迟到、早退，更不允许旷工。",
            "主任須守考勤規定，準時到崗離崗；不允許遲到、早退，更不允許曠工。",
        ),
    ),
    Clause(
        "R6.1.2",
        6,
        ATTENDANCE,
        Text("Leave", "请假", "請假"),
        Text(
            "Leave is applied for beforehand in the prescribed way, and taken only once approved.",
            "请假要事先走完公司的手续，批准了才能休。",
            "請假要事先走完公司的手續，批准了才能休。",
        ),
    ),
    Clause(
        "R6.2.1",
        6,
        MEETINGS,
        Text("Attending meetings", "参加会议", "參加會議"),
        Text(
            "Directors come on time to the company's meetings, from the morning meeting to the annual one, and do not "
            "stay away without reason.",
            "公司开的会，从每天的早会、夕会到每年的年会，主任都要准时到场；没有正当理由不能缺席。",
            "公司開的會，從每天的早會、夕會到每年的年會，主任都要準時到場；沒有正當理由不能缺席。",
        ),
    ),
    Clause(
        "R6.2.2",
        6,
        MEETINGS,
        Text("Passing on the message", "传达会议内容", "傳達會議內容"),
        Text(
            "They speak up, listen, and pass the meeting's message on promptly, so that members know company policy "
            "and what is asked of them.",
            "会上敢于发言，也听得进意见；会后尽快把内容传给成员，使大家明白公司的政策与要求。",
            "會上敢於發言，也聽得進意見；會後盡快把內容傳給成員，使大家明白公司的政策與要求。",
        ),
    ),
    Clause(
        "R6.3.1",
        6,
        REPORTS,
        Text("Regular reports", "定期汇报", "定期匯報"),
        Text(
            "The head of the C&D department hears regularly how business, team and service stand: results, problems, "
            "solutions.",
            "主任按期向收展部门负责人报告业务、团队和服务三方面：做成了什么、卡在哪里、打算怎么办。",
            "主任按期向收展部門負責人報告業務、團隊和服務三方面：做成了什麼、卡在哪裡、打算怎麼辦。",
        ),
    ),
    Clause(
        "R6.3.2",
        6,
        REPORTS,
        Text("Major matters and emergencies", "重大事项与突发事件", "重大事項與突發事件"),
        Text(
            "Major matters and emergencies go to superiors at once; nothing is hidden or put off.",
            "出了重大事项或突发事件，马上报上级，不瞒报也不拖。",
            "出了重大事項或突發事件，馬上報上級，不瞞報也不拖。",
        ),
    ),
    Clause(
        "R6.4.1",
        6,
        DOCUMENTS,
        Text("Safekeeping", "妥善保管", "妥善保管"),
        Text(
            "Customer information, contracts, sales records, training material and other work documents are kept safe "
            "and complete.",
            "客户信息、合同、销售与培训等工作资料要保管好，不缺失、不外泄。",
            "客戶信息、合同、銷售與培訓等工作資料要保管好，不缺失、不外洩。",
        ),
    ),
    Clause(
        "R6.4.2",
        6,
        DOCUMENTS,
        Text("Filing", "整理归档", "整理歸檔"),
        Text(
            "Documents are sorted and filed in time by the company's procedure, so that they can be found and used.",
            "文档随时整理，按公司流程归档，日后找得到、用得上。",
            "文檔隨時整理，按公司流程歸檔，日後找得到、用得上。",
        ),
    ),
)
