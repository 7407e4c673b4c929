"""Chapter 8, reconstructed from regulations of the same kind: who interprets, when in force, how amended."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

CLOSING = Text("Closing provisions", "附则", "附則")

CLAUSES = (
    Clause(
        "R8.1",
        8,
        CLOSING,
        Text("Interpretation", "解释", "解釋"),
        Text(
            "The company's C&D department, or its HR department, interprets the regulation.",
            "本办法由公司收展部门（或人力资源部）解释。",
            "本辦法由公司收展部門（或人力資源部）解釋。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R8.2",
        8,
        CLOSING,
        Text("Entry into force", "施行", "施行"),
        Text(
            "It is in force from the day of issue, and earlier rules that conflict with it end.",
            "自印发当天起施行，旧规定与之抵触的同时作废。",
            "自印發當天起施行，舊規定與之抵觸的同時作廢。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R8.3",
        8,
        CLOSING,
        Text("Amendment", "修订", "修訂"),
        Text(
            "It is amended as law, regulation and business change; what it leaves open follows law and other company "
            "rules.",
            "随法规、监管与业务的变化修订；没有写到的，依法律和公司其他制度办理。",
            "隨法規、監管與業務的變化修訂；沒有寫到的，依法律和公司其他制度辦理。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R8.4",
        8,
        CLOSING,
        Text("Implementing rules of branches", "分公司实施细则", "分公司實施細則"),
        Text(
            "Branches may issue implementing rules, and file them with head office.",
            "各分公司可以另订细则，报总公司备案。",
            "各分公司可以另訂細則，報總公司備案。",
        ),
        reconstructed=True,
    ),
)
