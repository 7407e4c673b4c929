"""Chapters 1 and 8: who decides, by when, and how long emergency access lasts."""

from governance.clauses import Text
from governance.parameters import declare, units
from governance.parameters.parameter import Basis, Parameter, Stop

PARAMETERS: tuple[Parameter, ...] = (
    declare.route(
        "route.role_change",
        "R8.1",
        Text("Who decides on changes of rights", "权限变更由谁审批", "權限變更由誰審批"),
        Stop(1, "leader", "branch"),
        basis=Basis.ASSUMPTION,
    ),
    declare.route(
        "route.edition",
        "R8.3",
        Text("Who approves an edition of the rules", "制度版本由谁审批", "制度版本由誰審批"),
        Stop(1, "leader", "branch"),
        basis=Basis.ASSUMPTION,
    ),
    declare.route(
        "route.unmasked_export",
        "R7.2.2",
        Text("Who approves exports of unmasked data", "未脱敏数据导出由谁审批", "未脫敏資料匯出由誰審批"),
        Stop(1, "compliance", "branch"),
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "approval.due_hours",
        "R8.1",
        Text("Time to decide a step", "每步审批时限", "每步審批時限"),
        units.HOURS,
        within=(1, 720),
        suggested=24,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "approval.remind_hours",
        "R8.1",
        Text("Time between two reminders", "两次催办的间隔", "兩次催辦的間隔"),
        units.HOURS,
        within=(1, 72),
        suggested=4,
        basis=Basis.ASSUMPTION,
    ),
    declare.integer(
        "emergency.minutes",
        "R7.2.2",
        Text("Longest emergency access", "应急查看最长时间", "應急查看最長時間"),
        units.MINUTES,
        within=(5, 480),
        suggested=60,
        basis=Basis.ASSUMPTION,
    ),
)
