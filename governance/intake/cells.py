"""How the text of a cell becomes a value, in SQL: a safe pattern first, the cast after it.

For every form of cell there is one expression that yields NULL where the text does not fit, and one list of
(condition, code) that says why, so that what is accepted and what is refused cannot drift apart.
"""

import json

from psycopg import sql

from governance.intake.kinds import Column, Form

SCIENTIFIC = r"^[+-]?[0-9](\.[0-9]+)?[eE][+-]?[0-9]+$"
IDENTIFIER = r"^[A-Za-z0-9][A-Za-z0-9_/.-]*$"
INTEGER = r"^[+-]?[0-9]{1,6}$"
DAY = r"^([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|年([0-9]{1,2})月|([0-9]{2}))([0-9]{1,2})日?( [0-9:.]+)?$"
PLAIN_AMOUNT = r"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$"
BRACKETED = r"^\([^()+-]+\)$"


def value(column: Column) -> sql.Composable:
    """Return the typed value of a column's text ``s.<name>``: NULL where it is empty or does not fit its form."""
    raw = sql.SQL("s.{}").format(sql.Identifier(column.name))
    return {
        Form.TEXT: _text,
        Form.IDENTIFIER: _identifier,
        Form.INTEGER: _integer,
        Form.DATE: _date,
        Form.MONEY: _money,
        Form.CHOICE: _choice,
    }[column.form](raw, column)


def _text(raw: sql.Composable, column: Column) -> sql.Composable:
    return sql.SQL("CASE WHEN length({raw}) <= {most} THEN {raw} END").format(raw=raw, most=sql.Literal(column.longest))


def _identifier(raw: sql.Composable, column: Column) -> sql.Composable:
    return sql.SQL(
        "CASE WHEN {raw} ~ {fits} AND {raw} !~ {scientific} AND length({raw}) <= {most} THEN {raw}"
        " WHEN {raw} = '' THEN {empty} END"
    ).format(
        raw=raw,
        fits=sql.Literal(IDENTIFIER),
        scientific=sql.Literal(SCIENTIFIC),
        most=sql.Literal(column.longest),
        empty=sql.SQL("NULL" if column.required else "''"),
    )


def _integer(raw: sql.Composable, column: Column) -> sql.Composable:
    return sql.SQL("CASE WHEN {raw} ~ {fits} AND {raw}::int BETWEEN {least} AND 9999 THEN {raw}::int END").format(
        raw=raw, fits=sql.Literal(INTEGER), least=sql.Literal(column.least)
    )


def _date(raw: sql.Composable, column: Column) -> sql.Composable:
    """A day that the calendar has; a time of day after it is let go."""
    return sql.SQL(
        "(SELECT CASE WHEN m[1]::int BETWEEN 1990 AND 2199 AND k.month BETWEEN 1 AND 12"
        " AND m[6]::int BETWEEN 1 AND 28 + CASE k.month WHEN 2 THEN"
        " CASE WHEN m[1]::int % 4 = 0 AND (m[1]::int % 100 <> 0 OR m[1]::int % 400 = 0) THEN 1 ELSE 0 END"
        " WHEN 4 THEN 2 WHEN 6 THEN 2 WHEN 9 THEN 2 WHEN 11 THEN 2 ELSE 3 END"
        " THEN make_date(m[1]::int, k.month, m[6]::int) END"
        " FROM regexp_match({raw}, {fits}) m, LATERAL (SELECT coalesce(m[2], m[3], m[4], m[5])::int AS month) k)"
    ).format(raw=raw, fits=sql.Literal(DAY))


def _money(raw: sql.Composable, column: Column) -> sql.Composable:
    """An amount with at most two decimals and twelve digits before them; brackets mean less than nothing."""
    return sql.SQL(
        "(SELECT CASE WHEN a.plain ~ {fits} AND a.number !~ '[.][0-9]{{3}}'"
        " AND length(split_part(a.number, '.', 1)) <= 13"
        " THEN a.number::numeric(14, 2) * a.sign END FROM (SELECT n.plain, replace(n.plain, ',', '') AS number, n.sign"
        " FROM (SELECT CASE WHEN c.text ~ {bracketed} THEN btrim(c.text, '()') ELSE c.text END AS plain,"
        " CASE WHEN c.text ~ {bracketed} THEN -1 ELSE 1 END AS sign"
        " FROM (SELECT regexp_replace({raw}, '[ ¥元]|CNY', '', 'g') AS text) c) n) a)"
    ).format(raw=raw, fits=sql.Literal(PLAIN_AMOUNT), bracketed=sql.Literal(BRACKETED))


def _choice(raw: sql.Composable, column: Column) -> sql.Composable:
    words = json.dumps(column.words(), ensure_ascii=False)
    return sql.SQL("({words}::jsonb ->> lower({raw}))").format(words=sql.Literal(words), raw=raw)


def fault(column: Column) -> sql.Composable:
    """Return the code of what is wrong with a text that is not empty and has no value."""
    raw = sql.SQL("p.{}").format(sql.Identifier(raw_name(column)))
    lost = sql.SQL("WHEN {raw} ~ {scientific} THEN 'number_shortened'").format(
        raw=raw, scientific=sql.Literal(SCIENTIFIC)
    )
    long = sql.SQL("WHEN length({raw}) > {most} THEN 'too_long'").format(raw=raw, most=sql.Literal(column.longest))
    cases = {
        Form.TEXT: [long],
        Form.IDENTIFIER: [lost, long],
        Form.INTEGER: [sql.SQL("WHEN {raw} ~ '^-[0-9]+$' THEN 'negative'").format(raw=raw)],
        Form.DATE: [],
        Form.MONEY: [lost, sql.SQL("WHEN {raw} ~ '[.][0-9]{{3,}}' THEN 'decimals'").format(raw=raw)],
        Form.CHOICE: [],
    }[column.form]
    if not cases:
        return sql.Literal(str(column.form))
    return sql.SQL("CASE {cases} ELSE {form} END").format(
        cases=sql.SQL(" ").join(cases), form=sql.Literal(str(column.form))
    )


def raw_name(column: Column) -> str:
    """Return the name under which a column's text stands beside its value."""
    return f"{column.name}_text"
