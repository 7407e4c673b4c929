"""How the text of a cell becomes a value, in SQL: a safe pattern first, the cast after it.

For every form of cell there is one expression that yields NULL where the text does not fit, and one list of
(condition, code) that says why, so that what is accepted and what is refused cannot drift apart.
"""

import json
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from psycopg import sql

from governance.intake.kinds import MOST_NUMBER, Column, Form

SCIENTIFIC = r"^[+-]?[0-9](\.[0-9]+)?[eE][+-]?[0-9]+$"
IDENTIFIER = r"^[A-Za-z0-9][A-Za-z0-9_/.-]*$"
INTEGER = r"^[+-]?[0-9]+$"
DAY = r"^[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|年[0-9]{1,2}月)[0-9]{1,2}日?(?: [0-9:.]+)?$"
USUAL_DAYS = 366  # before and after the file's month
EIGHT_DIGITS = r"^[0-9]{8}$"
MONTH = (
    r"^([0-9]{4})(?:-([0-9]{1,2})(?:-0?1)?|/([0-9]{1,2})(?:/0?1)?|年([0-9]{1,2})(?:月(?:0?1日)?)?|([0-9]{2})(?:01)?)"
    r"( [0-9:.]+)?$"
)
SEALED = "[|]([0-9a-f]+)$"
USUAL_AMOUNT = r"^[0-9]+([.][0-9][0-9]?)?$"
PLAIN_AMOUNT = r"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$"
BRACKETED = r"^\([^()+-]+\)$"


def value(column: Column, month: date) -> sql.Composable:
    """Return the typed value of a column's text ``s.<name>``: NULL where it is empty or does not fit its form.

    The days about a file's month are found without a pattern; which month is told changes the speed alone.
    """
    raw = sql.SQL("s.{}").format(sql.Identifier(column.name))
    readers: dict[Form, Callable[[sql.Composable, Column], sql.Composable]] = {
        Form.TEXT: _text,
        Form.IDENTIFIER: _identifier,
        Form.INTEGER: _integer,
        Form.DATE: partial(_date, month=month),
        Form.MONTH: _month,
        Form.SEALED: _sealed,
        Form.MONEY: _money,
        Form.CHOICE: _choice,
    }
    return readers[column.form](raw, column)


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
    return sql.SQL(
        "CASE WHEN length({raw}) <= 7 AND {raw} ~ {fits} AND {raw}::int BETWEEN {least} AND {most} THEN {raw}::int END"
    ).format(raw=raw, fits=sql.Literal(INTEGER), least=sql.Literal(column.least), most=sql.Literal(column.most))


def _date(raw: sql.Composable, column: Column, *, month: date) -> sql.Composable:
    """A day that the calendar has; a time of day after it is let go.

    Fast on purpose: usual days are looked up, no pattern captures, and OFFSET 0 keeps PostgreSQL from working a part
    out more than once.
    """
    usual = [(month + timedelta(days=day)).isoformat() for day in range(-USUAL_DAYS, USUAL_DAYS + 31)]
    return sql.SQL(
        "CASE WHEN {raw} = ANY ({usual}) THEN {raw}::date ELSE"
        " (SELECT CASE WHEN d.year BETWEEN 1990 AND 2199 AND d.month BETWEEN 1 AND 12 AND d.day BETWEEN 1 AND"
        " 28 + CASE WHEN d.month IN (4, 6, 9, 11) THEN 2 WHEN d.month <> 2 THEN 3"
        " WHEN d.year % 4 = 0 AND (d.year % 100 <> 0 OR d.year % 400 = 0) THEN 1 ELSE 0 END"
        " THEN make_date(d.year, d.month, d.day) END"
        " FROM (SELECT split_part(i.iso, '-', 1)::int AS year, split_part(i.iso, '-', 2)::int AS month,"
        " split_part(i.iso, '-', 3)::int AS day FROM (SELECT CASE"
        " WHEN {raw} ~ {digits} THEN concat_ws('-', substr({raw}, 1, 4), substr({raw}, 5, 2), substr({raw}, 7, 2))"
        " WHEN {raw} ~ {fits} THEN translate(split_part({raw}, ' ', 1), '/年月日', '---') END"
        " AS iso OFFSET 0) i OFFSET 0) d) END"
    ).format(raw=raw, usual=sql.Literal(usual), fits=sql.Literal(DAY), digits=sql.Literal(EIGHT_DIGITS))


def _month(raw: sql.Composable, column: Column) -> sql.Composable:
    """The first day of a month; a first day written with it is let go."""
    return sql.SQL(
        "(SELECT CASE WHEN m[1]::int BETWEEN 1990 AND 2199 AND k.month BETWEEN 1 AND 12"
        " THEN make_date(m[1]::int, k.month, 1) END"
        " FROM regexp_match({raw}, {fits}) m, LATERAL (SELECT coalesce(m[2], m[3], m[4], m[5])::int AS month) k)"
    ).format(raw=raw, fits=sql.Literal(MONTH))


def _sealed(raw: sql.Composable, column: Column) -> sql.Composable:
    return sql.SQL(
        "CASE WHEN {raw} ~ {fits} THEN decode(substring({raw} from {fits}), 'hex') WHEN {raw} = '' THEN {empty} END"
    ).format(raw=raw, fits=sql.Literal(SEALED), empty=sql.SQL("NULL::bytea" if column.required else "''::bytea"))


def text(column: Column) -> sql.Composable:
    """Return a column's text as it may be kept and shown: of a sealed cell only the mask."""
    raw = sql.SQL("s.{}").format(sql.Identifier(column.name))
    return sql.SQL("split_part({raw}, '|', 1)").format(raw=raw) if column.form is Form.SEALED else raw


def _money(raw: sql.Composable, column: Column) -> sql.Composable:
    """An amount with at most two decimals and twelve digits before them; brackets mean less than nothing."""
    return sql.SQL(
        "CASE WHEN length({raw}) <= 12 AND {raw} ~ {usual} THEN {raw}::numeric(14, 2) ELSE"
        " (SELECT CASE WHEN a.plain ~ {fits} AND a.number !~ '[.][0-9]{{3}}'"
        " AND length(split_part(a.number, '.', 1)) <= 13"
        " THEN a.number::numeric(14, 2) * a.sign END FROM (SELECT n.plain, replace(n.plain, ',', '') AS number, n.sign"
        " FROM (SELECT CASE WHEN c.text ~ {bracketed} THEN btrim(c.text, '()') ELSE c.text END AS plain,"
        " CASE WHEN c.text ~ {bracketed} THEN -1 ELSE 1 END AS sign"
        " FROM (SELECT regexp_replace({raw}, '[ ¥元]|CNY', '', 'g') AS text) c) n) a) END"
    ).format(raw=raw, usual=sql.Literal(USUAL_AMOUNT), fits=sql.Literal(PLAIN_AMOUNT), bracketed=sql.Literal(BRACKETED))


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
    cases: dict[Form, list[sql.Composable]] = {
        Form.TEXT: [long],
        Form.IDENTIFIER: [lost, long],
        Form.INTEGER: [
            sql.SQL("WHEN {raw} ~ '^-[0-9]+$' THEN 'negative'").format(raw=raw),
            *([] if column.most == MOST_NUMBER else [sql.SQL("WHEN true THEN 'range'")]),
        ],
        Form.DATE: [],
        Form.MONTH: [],
        Form.SEALED: [lost],
        Form.MONEY: [lost, sql.SQL("WHEN {raw} ~ '[.][0-9]{{3,}}' THEN 'decimals'").format(raw=raw)],
        Form.CHOICE: [],
    }
    if not cases[column.form]:
        return sql.Literal(str(column.form))
    return sql.SQL("CASE {cases} ELSE {form} END").format(
        cases=sql.SQL(" ").join(cases[column.form]), form=sql.Literal(str(column.form))
    )


def raw_name(column: Column) -> str:
    """Return the name under which a column's text stands beside its value."""
    return f"{column.name}_text"
