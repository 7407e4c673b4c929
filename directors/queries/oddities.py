"""What is odd in the book of business and in the teams: one SELECT a check, for every branch at once.

Each yields (unit_id, code, subject, since, about, params), as `governance.registry.QualityCheck` asks; `since` is the
first day of the months that may still change, so what is published is not looked through again.
"""

from directors.enums import Rank
from governance.problems import mark

RECEIPTS_WITHOUT_POLICY = """
SELECT b.unit_id, 'no_policy' AS code, r.policy_no AS subject, (min(b.at) AT TIME ZONE 'Asia/Shanghai')::date AS since,
       max(b.upload_id) AS about,
       jsonb_build_object('policy', r.policy_no, 'number', count(*),
                          'amount', to_char(sum(r.amount), 'FM999,999,999,990.00')) AS params
FROM directors_receipt r JOIN governance_batch b ON b.id = r.batch_id
WHERE r.superseded_by_id IS NULL AND r.paid_on >= %(since)s AND NOT EXISTS (
    SELECT FROM directors_policy y WHERE y.policy_no = r.policy_no AND y.superseded_by_id IS NULL)
GROUP BY b.unit_id, r.policy_no
"""
RECEIPT_MESSAGES = {
    "no_policy": mark(
        "Policy %(policy)s is on no policy list, yet %(number)s receipts of CNY %(amount)s name it: they count for"
        " nobody. Import the policy, or undo the receipts."
    ),
}

DUES_WITHOUT_OWNER = """
SELECT b.unit_id, CASE WHEN o.left_on < d.listed_on THEN 'owner_left' ELSE 'owner_teamless' END AS code,
       o.staff_no || ' ' || to_char(d.listed_on, 'YYYY-MM') AS subject, d.listed_on AS since, o.id AS about,
       jsonb_build_object('name', o.name, 'staff_no', o.staff_no, 'month', to_char(d.listed_on, 'YYYY-MM'),
                          'number', count(*), 'amount', to_char(sum(d.amount), 'FM999,999,999,990.00')) AS params
FROM directors_due d
JOIN governance_batch b ON b.id = d.batch_id
JOIN directors_person o ON o.id = d.owner_id
WHERE d.superseded_by_id IS NULL AND d.due_on >= %(since)s AND NOT EXISTS (
    SELECT FROM directors_membership m WHERE m.person_id = d.owner_id AND m.period @> d.listed_on)
GROUP BY b.unit_id, o.id, d.listed_on
"""
DUE_MESSAGES = {
    "owner_left": mark(
        "%(number)s instalments of CNY %(amount)s stand in %(month)s on the list of %(name)s (%(staff_no)s), who had"
        " left: they count for no director. Import a due list that names who took them over."
    ),
    "owner_teamless": mark(
        "%(number)s instalments of CNY %(amount)s stand in %(month)s on the list of %(name)s (%(staff_no)s), who was in"
        " no team that day: they count for no director. Import the change of staff that is missing."
    ),
}

MEMBERS_WITHOUT_TEAM = f"""
SELECT p.unit_id, 'no_team' AS code, p.staff_no AS subject,
       coalesce(last.until, greatest(p.joined_on, k.since)) AS since, p.id AS about,
       jsonb_build_object('name', p.name, 'staff_no', p.staff_no) AS params
FROM directors_person p
JOIN LATERAL (SELECT lower(s.period) AS since FROM directors_rankspan s WHERE s.person_id = p.id
              AND s.period @> %(today)s::date AND s.rank IN ('{Rank.AGENT}', '{Rank.DIRECTOR}')) k ON true
LEFT JOIN LATERAL (SELECT max(upper(m.period)) AS until FROM directors_membership m
                   WHERE m.person_id = p.id AND upper(m.period) <= %(today)s) last ON true
WHERE p.joined_on <= %(today)s AND (p.left_on IS NULL OR p.left_on >= %(today)s) AND NOT EXISTS (
    SELECT FROM directors_membership m WHERE m.person_id = p.id AND m.period @> %(today)s::date)
"""
MEMBER_MESSAGES = {
    "no_team": mark(
        "%(name)s (%(staff_no)s) is in office and in no team: what they bring counts for no director. Import the change"
        " of staff that names their supervisor."
    ),
}

# One team at a time and one leader at a time are constraints; these are the overlaps that no constraint can refuse.
OVERLAPS = """
SELECT p.unit_id, 'leads_twice' AS code, p.staff_no AS subject, max(lower(l.period)) AS since, p.id AS about,
       jsonb_build_object('name', p.name, 'staff_no', p.staff_no,
                          'teams', string_agg(t.name, ' · ' ORDER BY t.code)) AS params
FROM directors_leadership l
JOIN directors_person p ON p.id = l.person_id
JOIN directors_team t ON t.id = l.team_id
WHERE l.period @> %(today)s::date
GROUP BY p.id HAVING count(*) > 1
UNION ALL
SELECT p.unit_id, 'stays_after_leaving', p.staff_no, p.left_on + 1, p.id,
       jsonb_build_object('name', p.name, 'staff_no', p.staff_no, 'left', p.left_on, 'team', min(t.name))
FROM directors_person p
JOIN directors_membership m ON m.person_id = p.id AND (upper(m.period) IS NULL OR upper(m.period) > p.left_on + 1)
JOIN directors_team t ON t.id = m.team_id
WHERE p.left_on < %(today)s
GROUP BY p.id
UNION ALL
SELECT b.unit_id, 'paid_twice', min(r.receipt_no), r.paid_on, max(b.upload_id),
       jsonb_build_object('receipts', string_agg(r.receipt_no, ' · ' ORDER BY r.receipt_no), 'policy', r.policy_no,
                          'instalment', r.instalment, 'paid', r.paid_on,
                          'amount', to_char(r.amount, 'FM999,999,999,990.00'))
FROM directors_receipt r JOIN governance_batch b ON b.id = r.batch_id
WHERE r.superseded_by_id IS NULL AND r.paid_on >= %(since)s AND r.amount > 0
GROUP BY b.unit_id, r.policy_no, r.instalment, r.kind, r.paid_on, r.amount HAVING count(*) > 1
"""
OVERLAP_MESSAGES = {
    "leads_twice": mark("%(name)s (%(staff_no)s) leads several teams at the same time: %(teams)s."),
    "stays_after_leaving": mark(
        "%(name)s (%(staff_no)s) left on %(left)s and is still in %(team)s. Import the change of staff that ends it."
    ),
    "paid_twice": mark(
        "Instalment %(instalment)s of policy %(policy)s has several receipts of CNY %(amount)s on %(paid)s:"
        " %(receipts)s. If it was paid once, undo the file that repeats it."
    ),
}
