"""The regulation as data: complete, in three languages, each clause with its place."""

import pytest
from django.utils.translation import override

from governance.clauses import CHAPTERS, CLAUSES, Text, get

NUMBERS = {
    *("R1.1", "R1.2", "R1.3.1", "R1.3.2", "R1.3.3", "R1.3.4"),
    *("R2.1.1", "R2.1.2", "R2.1.3", "R2.1.4"),
    *("R2.2.1a", "R2.2.1b", "R2.2.2a", "R2.2.2b", "R2.2.3a", "R2.2.3b", "R2.2.4a", "R2.2.4b"),
    *("R3.1.1", "R3.1.2", "R3.1.3", "R3.2.1", "R3.2.2", "R3.2.3", "R3.2.4"),
    *("R4.1.1", "R4.1.2", "R4.1.3", "R4.1.4", "R4.2.1", "R4.2.2", "R4.2.3"),
    *("R5.1.1", "R5.1.2", "R5.1.3", "R5.1.4", "R5.2.1", "R5.2.2", "R5.2.3", "R5.2.4"),
    *("R5.3.1", "R5.3.2", "R5.3.3", "R5.3.4"),
    *("R6.1.1", "R6.1.2", "R6.2.1", "R6.2.2", "R6.3.1", "R6.3.2", "R6.4.1", "R6.4.2"),
    *("R7.1.1", "R7.1.2", "R7.1.3", "R7.2.1", "R7.2.2", "R7.2.3", "R7.2.4", "R7.3.1", "R7.3.2", "R7.3.3"),
    *("R8.1", "R8.2", "R8.3", "R8.4"),
}
RECONSTRUCTED = {"R7.2.4", "R7.3.1", "R7.3.2", "R7.3.3", "R8.1", "R8.2", "R8.3", "R8.4"}
SIMPLIFIED_ONLY = set("办规则团队与绩训发学习级业务务处险责审监检报达标资质认证岗项档评价说实际间让这为们")


def wordings():
    for clause in CLAUSES.values():
        yield from ((clause.number, text) for text in (clause.section, clause.title, clause.restatement))
    yield from ((str(number), text) for number, text in CHAPTERS.items())


def test_every_clause_of_the_regulation_is_present():
    assert set(CLAUSES) == NUMBERS


def test_the_reconstructed_and_the_broken_off_clauses_say_so():
    assert {number for number, clause in CLAUSES.items() if clause.reconstructed} == RECONSTRUCTED
    assert {number for number, clause in CLAUSES.items() if clause.broken_off} == {"R7.2.3"}


def test_a_clause_stands_in_the_chapter_its_number_names():
    assert all(clause.chapter == int(number[1]) for number, clause in CLAUSES.items())
    assert set(CHAPTERS) == {clause.chapter for clause in CLAUSES.values()}


def test_every_wording_exists_in_three_languages():
    assert not [number for number, text in wordings() if not (text.en and text.zh_hans and text.zh_hant)]


def test_traditional_wording_holds_no_simplified_character():
    assert not [(number, text.zh_hant) for number, text in wordings() if SIMPLIFIED_ONLY & set(text.zh_hant)]


def test_chinese_uses_full_width_punctuation():
    assert not [number for number, text in wordings() if set(",;:.!?()") & set(text.zh_hans + text.zh_hant)]


@pytest.mark.parametrize(
    ("number", "en", "zh_hans", "zh_hant"),
    [
        ("R5.1.1", "Reg. · Appraisal indicators 1", "办法 · 考核指标 1", "辦法 · 考核指標 1"),
        ("R2.2.1b", "Reg. · Duties 1b", "办法 · 岗位职责 1b", "辦法 · 崗位職責 1b"),
        ("R1.1", "Reg. · Purpose", "办法 · 目的", "辦法 · 目的"),
        ("R8.4", "Reg. · Closing provisions 4", "办法 · 附则 4", "辦法 · 附則 4"),
    ],
)
def test_the_label_names_the_section_and_the_place_in_it(number, en, zh_hans, zh_hant):
    assert get(number).label == Text(en, zh_hans, zh_hant)


def test_an_unknown_number_is_said_plainly():
    with pytest.raises(LookupError, match=r"R9\.9"):
        get("R9.9")


@pytest.mark.parametrize(
    ("code", "spoken"),
    [("en", "Late"), ("en-gb", "Late"), ("zh-hans", "迟到"), ("zh-hant", "遲到"), ("zh_Hant", "遲到"), ("fr", "迟到")],
)
def test_a_text_speaks_the_active_language(code, spoken):
    late = Text("Late", "迟到", "遲到")
    with override(code):
        assert str(late) == late.in_language(code) == spoken


def test_a_text_speaks_simplified_chinese_where_no_language_is_active():
    with override(None):
        assert str(Text("Late", "迟到", "遲到")) == "迟到"
