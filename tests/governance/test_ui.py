"""The parts of the screens say what they should, to eyes and to screen readers."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import translation

from appraisal import enums as appraisal_enums
from directors import enums as directors_enums
from governance import clauses
from governance import enums as governance_enums
from governance.templatetags import figures, ui
from tests.cast import Cast


def written(source: str, **context: Any) -> str:
    return Template("{% load ui figures %}" + source).render(Context(context))


def test_an_icon_is_inline_and_hidden_from_screen_readers() -> None:
    drawing = written('{% icon "house" %}')
    assert drawing.startswith('<svg class="icon" aria-hidden="true"')
    assert 'width="16"' in drawing
    assert 'stroke-width="1.75"' in drawing


def test_an_unknown_icon_is_an_error_and_not_a_hole() -> None:
    with pytest.raises(LookupError):
        ui.icon("no-such-icon")


@pytest.mark.parametrize(("language", "word"), [("zh-hans", "办法 · "), ("zh-hant", "辦法 · "), ("en", "Reg. · ")])
def test_a_clause_chip_names_its_clause_and_leads_to_it(language: str, word: str) -> None:
    with translation.override(language):
        chip = written('{% clause "R5.1.1" %}')
    assert word in chip
    assert f'href="{clauses.get("R5.1.1").url}"' in chip
    assert "data-sheet" in chip


def test_a_chip_of_a_clause_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(LookupError):
        written('{% clause "R9.9" %}')


@pytest.mark.parametrize(
    "state",
    [
        state
        for module in (governance_enums, directors_enums, appraisal_enums)
        for name, kind in vars(module).items()
        if name.endswith(("State", "Light")) and isinstance(kind, type)
        for state in kind.values
    ],
)
def test_every_state_of_the_house_has_a_tone(state: str) -> None:
    assert state in ui.TONES


def test_a_status_shows_words_in_the_tone_of_its_state() -> None:
    assert written('{% status "failed" "Not done" %}') == '<span class="tag tone-bad">Not done</span>'


def test_a_status_takes_its_words_from_the_choice_itself() -> None:
    assert "tone-ok" in ui.status(governance_enums.JobState.DONE)


def test_an_avatar_keeps_its_tint_by_id_and_is_decoration() -> None:
    assert ui.avatar("林秀珍", 7) == '<span class="avatar tone-warn" aria-hidden="true">林</span>'
    assert ui.avatar("林秀珍", 7, "lg").startswith('<span class="avatar avatar-lg tone-warn"')


def test_a_note_escapes_what_it_is_given_and_keeps_its_markup() -> None:
    drawing = written('{% note "warn" %}<b>Four</b> {{ name }}{% endnote %}', name="<i>")
    assert 'class="note tone-warn"' in drawing
    assert "<b>Four</b> &lt;i&gt;" in drawing


def test_a_kpi_cell_with_records_behind_it_is_one_link() -> None:
    cell = written('{% kpi "Directors" 186 unit="people" context="3 more" tone="ok" url="/x/" %}')
    assert '<a href="/x/" class="kpi">' in cell
    assert '<span class="kpi-context t-ok">3 more</span>' in cell


def test_a_kpi_cell_without_a_value_reads_not_available() -> None:
    with translation.override("en"):
        cell = written('{% kpi "Directors" value %}', value=None)
    assert "<div" in cell
    assert "not available" in cell


def test_the_last_crumb_is_the_page_itself() -> None:
    assert 'aria-current="page"' in written('{% crumb "Here" %}')
    assert '<a href="/x/">' in written('{% crumb "There" "/x/" %}')


def test_a_wizard_marks_what_is_done_and_what_is_now() -> None:
    drawing = written('{% steps 2 "Upload" "Check" "Write" %}')
    assert drawing.count('class="done"') == 1
    assert drawing.count('aria-current="step"') == 1


def test_a_moment_of_a_timeline_ticks_what_is_done() -> None:
    assert "<svg" in written('{% moment "Signed" %}{% endmoment %}')
    assert '<li class="later"><div' in written('{% moment "Paid" state="later" %}{% endmoment %}')


def test_progress_shows_words_and_a_bar() -> None:
    drawing = written('{% progress 3 4 "3 of 4" %}')
    assert drawing.count("3 of 4") == 2
    assert 'role="progressbar"' in drawing


@pytest.mark.parametrize(
    ("source", "value", "text"),
    [
        ("money", Decimal(1316000), "1,316,000.00"),
        ("money", Decimal("0.005"), "0.01"),
        ("ratio", Decimal("0.84615"), "84.62%"),
        ("points", Decimal("87.35"), "87.4"),
        ("number", 12430, "12,430"),
        ("signed", Decimal("2.34"), "+2.3"),
        ("signed", Decimal("-0.75"), "−0.8"),
        ("signed", Decimal("0.04"), "0.0"),
    ],
)
def test_figures_round_half_up_and_carry_separators(source: str, value: Any, text: str) -> None:
    assert written("{{ value|" + source + " }}", value=value) == text


@pytest.mark.parametrize("source", ["money", "wan", "ratio", "points", "number", "signed", "day", "month", "at"])
def test_an_unknown_figure_is_a_dash_that_is_read_out(source: str) -> None:
    with translation.override("en"):
        assert written("{{ value|" + source + " }}", value=None) == (
            '<span aria-hidden="true">—</span><span class="visually-hidden">not available</span>'
        )


def test_amounts_in_prose_follow_the_language() -> None:
    with translation.override("en"):
        assert figures.wan(Decimal(1316000)) == "CNY 1.316 m"
    with translation.override("zh-hans"):
        assert figures.wan(Decimal(1316000)).startswith("131.6")


@time_machine.travel(dt.datetime(2026, 11, 23, 4, 0, tzinfo=dt.UTC))
def test_moments_say_the_local_time_and_keep_the_exact_one() -> None:
    with translation.override("en"):
        said = figures.at(dt.datetime(2026, 11, 22, 23, 5, tzinfo=dt.UTC))
    assert said == '<time datetime="2026-11-23T07:05:00+08:00">23 Nov 2026 07:05</time>'


class LeaveForm(forms.Form):
    """A form with one wrong field and one optional field."""

    start = forms.DateField(help_text="Three days ahead.")
    kind = forms.ChoiceField(choices=[("a", "Annual"), ("s", "Sick")], widget=forms.RadioSelect)
    reason = forms.CharField(required=False)


def crispy(form: forms.Form) -> str:
    return Template("{% load crispy_forms_filters %}{{ form|crispy }}").render(Context({"form": form}))


def test_a_wrong_form_begins_with_a_summary_that_links_to_its_fields() -> None:
    with translation.override("en"):
        page = crispy(LeaveForm({"start": "2026-13-01"}))
    assert 'class="error-summary" role="alert" tabindex="-1"' in page
    assert '<a href="#id_start">Enter a valid date.</a>' in page
    assert page.index("error-summary") < page.index("id_start_helptext")


def test_a_wrong_field_is_told_at_the_field_in_the_same_words() -> None:
    with translation.override("en"):
        page = crispy(LeaveForm({"start": "2026-13-01", "kind": "a"}))
    assert 'aria-invalid="true"' in page
    assert 'id="id_start_error"' in page
    assert 'aria-describedby="id_start_helptext id_start_error"' in page
    assert page.count("Enter a valid date.") == 2


def test_radio_choices_are_a_fieldset_with_a_legend() -> None:
    page = crispy(LeaveForm())
    assert "<legend>" in page
    assert page.count('type="radio"') == 2


def test_optional_fields_say_so_and_required_ones_carry_no_star() -> None:
    with translation.override("en"):
        page = crispy(LeaveForm())
    assert page.count("(optional)") == 1
    assert "*" not in page


def front(path: str, **posted: str) -> HttpRequest:
    request = RequestFactory().post(path, posted)
    request.user = AnonymousUser()
    return request


def test_an_expired_form_gives_back_what_was_typed_but_no_secret() -> None:
    request = front("/x/", reason="Visiting parents", password="hidden", form_key="k", csrfmiddlewaretoken="t")
    assert ui.typed_text(Context({"request": request})) == [("reason", "Visiting parents")]


@pytest.mark.django_db
def test_the_frame_names_its_landmarks_and_the_current_page(client: Client, cast: Cast) -> None:
    client.force_login(cast.hr)
    page = client.get("/").content.decode()
    assert '<a class="skip" href="#main">' in page
    assert '<main class="content" id="main"' in page
    assert page.count("<h1") == 1
    assert 'aria-current="page"' in page
    assert "hx-headers" in page


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "tag"), [("zh-hans", "zh-Hans"), ("zh-hant", "zh-Hant"), ("en", "en")])
def test_the_page_says_its_language_and_theme(client: Client, cast: Cast, language: str, tag: str) -> None:
    cast.hr.language, cast.hr.theme = language, "dark"
    cast.hr.save()
    client.force_login(cast.hr)
    page = client.get("/").content.decode()
    assert f'<html lang="{tag}" data-bs-theme="dark"' in page
    assert f'value="{language}" lang="{tag}"' in page


@pytest.mark.django_db
def test_sign_in_asks_for_login_and_password_and_lets_managers_fill_them(client: Client) -> None:
    page = client.get("/accounts/login/").content.decode()
    assert 'name="login"' in page
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert 'name="remember"' not in page


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_what_to_do_in_the_same_frame(client: Client, cast: Cast) -> None:
    client.force_login(cast.hr)
    answer = client.get("/no-such-page/")
    assert answer.status_code == 404
    assert b'class="rail"' in answer.content


def test_the_page_of_a_fault_needs_no_database_and_no_request() -> None:
    from django.template.loader import render_to_string

    assert "500" in render_to_string("500.html")
