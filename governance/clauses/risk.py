"""Chapter 7: business risk, compliance risk, and what follows a violation. From R7.2.4 on the text is reconstructed."""

from governance.clauses.clause import Clause
from governance.clauses.text import Text

BUSINESS_RISK = Text("Business risk", "业务风险防控", "業務風險防控")
COMPLIANCE_RISK = Text("Compliance risk", "合规风险防控", "合規風險防控")
ACCOUNTABILITY = Text("Accountability", "责任追究", "責任追究")

CLAUSES = (
    Clause(
        "R7.1.1",
        7,
        BUSINESS_RISK,
        Text("Lawful selling", "依法销售", "依法銷售"),
        Text(
            "Business is done strictly by the law on insurance sales and the regulator's requirements.",
            "展业时严守保险销售的法规与监管规定，每一步操作都合规。",
            "展業時嚴守保險銷售的法規與監管規定，每一步操作都合規。",
        ),
    ),
    Clause(
        "R7.1.2",
        7,
        BUSINESS_RISK,
        Text("Suitable offers", "适当销售", "適當銷售"),
        Text(
            "Customers are assessed first: what they need and what risk they can bear. Only what suits them is "
            "offered, and nobody is misled.",
            "先评估客户，弄清真正的需要和能承受的风险，再提供适合的产品与服务，不误导。",
            "先評估客戶，弄清真正的需要和能承受的風險，再提供適合的產品與服務，不誤導。",
        ),
    ),
    Clause(
        "R7.1.3",
        7,
        BUSINESS_RISK,
        Text("Review and monitoring", "审核与监控", "審核與監控"),
        Text(
            "Processes are standard and each step is reviewed and watched, against false underwriting, malicious "
            "surrender, and fraud in insuring or claiming.",
            "流程统一，各环节有人审、有人盯，防止虚假承保、恶意退保以及骗保骗赔。",
            "流程統一，各環節有人審、有人盯，防止虛假承保、惡意退保以及騙保騙賠。",
        ),
    ),
    Clause(
        "R7.2.1",
        7,
        COMPLIANCE_RISK,
        Text("Compliance training", "合规培训", "合規培訓"),
        Text(
            "Directors have compliance training at regular intervals, study law and company rules, and stay aware.",
            "每隔一段时间为主任安排合规培训，学法规、学制度，绷紧合规这根弦。",
            "每隔一段時間為主任安排合規培訓，學法規、學制度，繃緊合規這根弦。",
        ),
    ),
    Clause(
        "R7.2.2",
        7,
        COMPLIANCE_RISK,
        Text("Monitoring violations", "违规监测", "違規監測"),
        Text(
            "A sound mechanism watches compliance risk, finds and corrects violations early, and deals strictly with "
            "those responsible.",
            "有一套完善的监测办法，违规早发现、早纠正，对责任人从严处理。",
            "有一套完善的監測辦法，違規早發現、早糾正，對責任人從嚴處理。",
        ),
    ),
    Clause(
        "R7.2.3",
        7,
        COMPLIANCE_RISK,
        Text("Liaison with the compliance department", "与合规部协作", "與合規部協作"),
        Text(
            "Work closely with the compliance department and hear early of changes in regulation; the text breaks off "
            "here. We read on: adjust the way of working, so that C&D work stays within the rules.",
            "与合规部保持密切联系，尽早知道监管的变化；原文到此中断。我们补作：据此调整做法，使收展工作不越规矩。",
            "與合規部保持密切聯繫，盡早知道監管的變化；原文到此中斷。我們補作：據此調整做法，使收展工作不越規矩。",
        ),
        broken_off=True,
    ),
    Clause(
        "R7.2.4",
        7,
        COMPLIANCE_RISK,
        Text("Quarterly self-inspection", "季度自查", "季度自查"),
        Text(
            "Each quarter the department inspects itself; every problem gets an owner, a deadline and a check that it "
            "was put right.",
            "每季度自查一次；查出的问题逐项定责任人、定期限，整改后再复核。",
            "每季度自查一次；查出的問題逐項定責任人、定期限，整改後再複核。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R7.3.1",
        7,
        ACCOUNTABILITY,
        Text("Measures by severity", "分级处分", "分級處分"),
        Text(
            "Violations are graded, and the measure fits the grade: a talk, a written warning, circulated criticism "
            "with a cut in bonus, demotion or suspension, end of contract. Crimes go to the judiciary.",
            "违规按轻重分级处理：谈话提醒、书面警告、通报批评并扣奖金、降级或暂停展业、解除合同；涉嫌犯罪的移送司法。",
            "違規按輕重分級處理：談話提醒、書面警告、通報批評並扣獎金、降級或暫停展業、解除合同；涉嫌犯罪的移送司法。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R7.3.2",
        7,
        ACCOUNTABILITY,
        Text("Statement and appeal", "陈述与申诉", "陳述與申訴"),
        Text(
            "The person concerned may state their case and appeal.",
            "当事人有权陈述，对处理结果不服可以申诉。",
            "當事人有權陳述，對處理結果不服可以申訴。",
        ),
        reconstructed=True,
    ),
    Clause(
        "R7.3.3",
        7,
        ACCOUNTABILITY,
        Text("Joint management responsibility", "连带管理责任", "連帶管理責任"),
        Text(
            "Whoever leads a team shares the responsibility for what its members do.",
            "成员违规，带队的人也承担相应的管理责任。",
            "成員違規，帶隊的人也承擔相應的管理責任。",
        ),
        reconstructed=True,
    ),
)
