"""Files whose rows do not agree with their cover sheet (R6.4.1)."""

from governance.problems import mark

# Settled once a later file of the same kind, branch and month is written.
DIFFERENCES = """
SELECT u.unit_id, CASE u.state WHEN 'written' THEN 'skipped' ELSE 'refused' END AS code, 'upload ' || u.id AS subject,
       (u.uploaded_at AT TIME ZONE 'Asia/Shanghai')::date AS since, u.id AS about,
       jsonb_build_object('file', u.file_name, 'wrong', u.counts -> 'wrong',
                          'said', to_char(u.cover_total, 'FM999,999,999,999,990.00'),
                          'found', to_char(u.total_amount, 'FM999,999,999,999,990.00')) AS params
FROM governance_upload u
WHERE u.month >= %(since)s AND (u.cover_rows IS NOT NULL OR u.cover_total IS NOT NULL) AND (
    u.state = 'unreadable' AND u.problem -> 'params' ->> 'said' IS NOT NULL
    OR u.state = 'written' AND (u.cover_total <> u.total_amount OR (u.counts ->> 'wrong')::int > 0))
AND NOT EXISTS (
    SELECT FROM governance_upload later WHERE later.id > u.id AND later.state = 'written'
    AND (later.kind, later.unit_id, later.month) = (u.kind, u.unit_id, u.month))
"""
MESSAGES = {
    "skipped": mark(
        "%(file)s was written without %(wrong)s wrong rows, so it differs from its cover sheet. Correct those rows and"
        " upload them."
    ),
    "refused": mark("%(file)s was refused: its rows do not agree with its cover sheet. Ask for the whole file again."),
}
