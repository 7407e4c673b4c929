"""The records of a figure as rows for reading: what each kind of record tells, and in which order."""

from collections.abc import Mapping

from appraisal.queries.records.measure import Kind
from appraisal.queries.records.whose import visible

_POLICY = f"LEFT JOIN directors_policy policy ON policy.policy_no = fact.policy_no AND {visible('policy')}"
_MINE = "WHERE found.director_id = %(director)s"
_SIDES = "found.above, found.below, coalesce(found.above, 0) <> 0 AS counts"

ROWS: Mapping[Kind, str] = {
    Kind.RECEIPTS: f"""
        SELECT fact.receipt_no, fact.policy_no, fact.instalment, fact.kind, fact.paid_on, fact.payer, fact.batch_id,
            policy.holder_name, fact.amount
        FROM found JOIN directors_receipt fact ON fact.id = found.record_id {_POLICY}
        {_MINE} ORDER BY fact.paid_on, fact.receipt_no, fact.id""",
    Kind.DUES: f"""
        SELECT fact.policy_no, fact.instalment, fact.policy_year, fact.due_on, fact.method, fact.debit_state,
            fact.failure_reason, fact.batch_id, policy.holder_name, person.name AS owner, {_SIDES}, fact.amount
        FROM found JOIN directors_due fact ON fact.id = found.record_id {_POLICY}
        JOIN directors_person person ON person.id = fact.owner_id
        {_MINE} ORDER BY counts, fact.due_on, fact.policy_no, fact.instalment""",
    Kind.POLICIES: f"""
        SELECT fact.policy_no, fact.product_name, fact.holder_name, fact.payment_mode, fact.payment_years,
            found.booked_on, found.sign, found.factor, agent.name AS agent, fact.batch_id, found.above AS amount
        FROM found JOIN directors_policy fact ON fact.id = found.record_id
        JOIN directors_person agent ON agent.id = fact.writing_agent_id
        {_MINE} ORDER BY found.booked_on, fact.policy_no, found.sign""",
    Kind.COHORT: f"""
        SELECT fact.policy_no, fact.product_name, fact.holder_name, fact.effective_on, found.due_on, found.until,
            fact.state, fact.batch_id, {_SIDES}, found.below AS amount
        FROM found JOIN directors_policy fact ON fact.id = found.record_id
        {_MINE} ORDER BY counts, fact.effective_on, fact.policy_no""",
    Kind.ENDED: f"""
        SELECT fact.policy_no, fact.product_name, fact.holder_name, fact.issued_on, found.ended_on,
            agent.name AS agent, fact.batch_id, {_SIDES}, found.below AS amount
        FROM found JOIN directors_policy fact ON fact.id = found.record_id
        JOIN directors_person agent ON agent.id = fact.writing_agent_id
        {_MINE} ORDER BY counts DESC, fact.issued_on, fact.policy_no""",
    Kind.CALLBACKS: f"""
        SELECT fact.policy_no, fact.product_name, fact.holder_name, fact.issued_on, found.until, found.succeeded_on,
            agent.name AS agent, fact.batch_id, {_SIDES}
        FROM found JOIN directors_policy fact ON fact.id = found.record_id
        JOIN directors_person agent ON agent.id = fact.writing_agent_id
        {_MINE} ORDER BY counts, fact.issued_on, fact.policy_no""",
    Kind.CUSTOMERS: f"""
        SELECT fact.holder_no, fact.holder_name, fact.policy_no, fact.issued_on, found.policies,
            agent.name AS agent, fact.batch_id, {_SIDES}
        FROM found JOIN directors_policy fact ON fact.id = found.record_id
        JOIN directors_person agent ON agent.id = fact.servicing_agent_id
        {_MINE} ORDER BY fact.issued_on DESC, fact.policy_no""",
    Kind.MEMBERS: f"""
        SELECT person.staff_no, person.name, fact.joined_on, fact.left_on, lower(fact.period) AS since, {_SIDES}
        FROM found JOIN appraisal_rosterline fact ON fact.id = found.record_id
        JOIN directors_person person ON person.id = fact.person_id
        {_MINE} ORDER BY counts, person.pinyin, person.staff_no""",
    Kind.ANSWERS: f"""
        SELECT fact.survey_no, fact.policy_no, policy.holder_name, fact.answered_on, fact.score, fact.promoter_score,
            fact.batch_id, {_SIDES}
        FROM found JOIN directors_answer fact ON fact.id = found.record_id {_POLICY}
        {_MINE} ORDER BY fact.score, fact.answered_on, fact.survey_no""",
    Kind.COMPLAINTS: f"""
        SELECT fact.complaint_no, fact.received_on, fact.policy_no, policy.holder_name, person.name AS person,
            fact.category, fact.source, fact.validity, fact.batch_id, {_SIDES}
        FROM found JOIN directors_complaint fact ON fact.id = found.record_id {_POLICY}
        LEFT JOIN directors_person person ON person.id = fact.person_id
        {_MINE} ORDER BY counts DESC, fact.received_on, fact.complaint_no""",
}
