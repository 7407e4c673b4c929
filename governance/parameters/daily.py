"""Chapter 6: attendance, leave, meetings, reports, documents."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Parameter

ATTENDANCE = (
    declare.clock(
        "attendance.start",
        "R6.1.1",
        Text("Work starts", "上班时间", "上班時間"),
        suggested="09:00",
        basis=Basis.PRACTICE,
    ),
    declare.clock(
        "attendance.end", "R6.1.1", Text("Work ends", "下班时间", "下班時間"), suggested="17:30", basis=Basis.PRACTICE
    ),
    declare.integer(
        "attendance.grace_min",
        "R6.1.1",
        Text("Minutes before one is late", "迟到宽限", "遲到寬限"),
        units.MINUTES,
        within=(0, 60),
        suggested=5,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "attendance.half_after_min",
        "R6.1.1",
        Text("Half a day's absence when later than", "超过多少分钟记旷工半天", "超過多少分鐘記曠工半天"),
        units.MINUTES,
        within=(5, 240),
        suggested=30,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "attendance.full_after_min",
        "R6.1.1",
        Text("A day's absence when later than", "超过多少分钟记旷工一天", "超過多少分鐘記曠工一天"),
        units.MINUTES,
        within=(30, 480),
        suggested=240,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "attendance.punch_corrections",
        "R6.1.1",
        Text("Punch corrections a month", "每月补卡次数", "每月補卡次數"),
        units.OCCASIONS,
        within=(0, 5),
        suggested=2,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "attendance.consecutive_absent",
        "R6.1.1",
        Text("Days absent running that call for a review", "连续旷工达多少天须复核", "連續曠工達多少天須複核"),
        units.DAYS,
        within=(1, 15),
        suggested=3,
        basis=Basis.ASSUMPTION,
    ),
    declare.decimal(
        "attendance.year_absent",
        "R6.1.1",
        Text(
            "Days absent in a year that call for a review",
            "一年内累计旷工达多少天须复核",
            "一年內累計曠工達多少天須複核",
        ),
        units.DAYS,
        within=(1, 30),
        suggested="5",
        basis=Basis.ASSUMPTION,
    ),
)

LEAVE = (
    declare.decimal(
        "leave.level1_max",
        "R6.1.2",
        Text("Leave the first approver may grant", "一级审批可批天数", "一級審批可批天數"),
        units.WORKING_DAYS,
        within=("0.5", 10),
        suggested="1",
        basis=Basis.PRACTICE,
    ),
    declare.decimal(
        "leave.level2_max",
        "R6.1.2",
        Text("Leave the second approver may grant", "二级审批可批天数", "二級審批可批天數"),
        units.WORKING_DAYS,
        within=("0.5", 10),
        suggested="3",
        basis=Basis.PRACTICE,
    ),
    declare.integer(
        "leave.personal_cap",
        "R6.1.2",
        Text("Personal leave a year", "每年事假上限", "每年事假上限"),
        units.DAYS,
        within=(0, 60),
        suggested=15,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "leave.comp_expiry",
        "R6.1.2",
        Text("Time off in lieu lapses after", "调休有效期", "補休有效期"),
        units.MONTHS,
        within=(1, 24),
        suggested=6,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "leave.retro_days",
        "R6.1.2",
        Text("Handing in sick leave afterwards", "病假补交申请期限", "病假補交申請期限"),
        units.WORKING_DAYS,
        within=(0, 15),
        suggested=3,
        basis=Basis.ASSUMPTION,
    ),
)

MEETINGS_AND_REPORTS = (
    declare.ratio(
        "meeting.min_attendance",
        "R6.2.1",
        Text("Least meeting attendance", "会议出席率下限", "會議出席率下限"),
        within=(0, 1),
        suggested="0.90",
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "report.overdue_days",
        "R6.3.1",
        Text("A work report is overdue after", "工作汇报逾期天数", "工作匯報逾期天數"),
        units.WORKING_DAYS,
        within=(0, 10),
        suggested=2,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "report.major_first_h",
        "R6.3.2",
        Text("First report of a major matter within", "重大事项首报时限", "重大事項首報時限"),
        units.HOURS,
        within=(1, 24),
        suggested=2,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "report.written_h",
        "R6.3.2",
        Text("Written report of a major matter within", "重大事项书面报告时限", "重大事項書面報告時限"),
        units.HOURS,
        within=(2, 72),
        suggested=24,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "report.case_working_days",
        "R6.3.2",
        Text("Report of a criminal case within", "涉刑案件报送时限", "涉刑案件報送時限"),
        units.WORKING_DAYS,
        within=(1, 10),
        suggested=3,
        basis=Basis.LAW,
    ),
)


def _kept(subject: str, title: Text, least: int, years: int) -> Parameter:
    return declare.integer(
        f"retention.years_{subject}",
        "R6.4.1",
        title,
        units.YEARS,
        within=(least, None),
        suggested=years,
        basis=Basis.LAW,
    )


DOCUMENTS = (
    declare.integer(
        "export.approval_rows",
        "R6.4.1",
        Text(
            "Exports above this size need a second person", "超过多少行的导出须双人批准", "超過多少行的匯出須雙人批准"
        ),
        units.ROWS,
        within=(0, None),
        suggested=50,
        basis=Basis.ASSUMPTION,
    ),
    declare.flag(
        "reveal.reason_required",
        "R6.4.1",
        Text("Showing masked data needs a reason", "查看脱敏信息须填写原因", "檢視脫敏信息須填寫原因"),
        suggested=True,
        basis=Basis.ASSUMPTION,
    ),
    _kept(
        "business_long",
        Text("Business files, term over 1 year", "业务档案（期限 1 年以上）", "業務檔案（期限 1 年以上）"),
        10,
        10,
    ),
    _kept(
        "business_short",
        Text("Business files, term up to 1 year", "业务档案（期限 1 年及以内）", "業務檔案（期限 1 年及以內）"),
        5,
        5,
    ),
    _kept("aml", Text("Anti-money-laundering files", "反洗钱资料", "反洗錢資料"), 10, 10),
    _kept("complaint", Text("Complaint files", "投诉档案", "投訴檔案"), 3, 3),
    _kept("appraisal", Text("Appraisal results", "考核结果", "考核結果"), 1, 5),
    _kept("training", Text("Training records", "培训记录", "培訓記錄"), 1, 5),
    _kept("attendance", Text("Attendance records", "考勤记录", "考勤記錄"), 2, 2),
    _kept("minutes", Text("Minutes of meetings", "会议纪要", "會議紀要"), 1, 3),
)

PARAMETERS = (*ATTENDANCE, *LEAVE, *MEETINGS_AND_REPORTS, *DOCUMENTS)
