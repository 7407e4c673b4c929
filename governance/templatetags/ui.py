"""The parts every screen is put together from: one tag a part, its markup in templates/components."""

import functools
import re
from typing import Any

import lucide
from django import template
from django.http import QueryDict
from django.template import Context
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from governance import charts, clauses, pages
from governance.access import reach
from governance.enums import ExportForm, Language
from governance.registry import EXPORTS
from governance.roles import Permission
from governance.search import Asked, fold

register = template.Library()

Words = str | Promise

# The one place where a state gets its colour (neutral where it is not named). Templates pass the state, never a colour.
TONES = {
    **dict.fromkeys(
        ("queued", "running", "checking", "review", "writing", "computed", "waiting", "submitted"), "brand"
    ),
    **dict.fromkeys(("done", "written", "in_force", "active", "green", "paid_up", "succeeded", "sent"), "ok"),
    **dict.fromkeys(("grace", "lapsed", "late", "yellow", "returned", "question"), "warn"),
    **dict.fromkeys(("failed", "refused", "unreadable", "overdue", "red"), "bad"),
    **dict.fromkeys(("open", "asked"), "brand"),
    **dict.fromkeys(("granted", "carried_out", "keep"), "ok"),
    **dict.fromkeys(("published", "approved"), "info"),
    **dict.fromkeys(("draft", "cancelled", "undone", "none", "matured", "skipped", "ended", "given_up"), "neutral"),
    "withdrawn": "neutral",
    **dict.fromkeys(("surrendered", "cooling_off_cancelled", "claim_terminated", "transferred_out"), "neutral"),
}
AVATAR_TONES = ("brand", "info", "warn", "violet", "ok")
NOTE_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}
NEVER_SHOWN = ("csrfmiddlewaretoken", "form_key", "next")
LANGUAGE_MARKS = {"zh-hans": "简", "zh-hant": "繁", "en": "EN"}


def tone_of(state: str) -> str:
    """Return the tone of a state: neutral, brand, ok, warn, bad, info or violet."""
    return TONES.get(str(state), "neutral")


@register.simple_tag
def icon(name: str, size: int = 16) -> SafeString:
    """Return a Lucide icon as inline SVG, hidden from screen readers; LookupError where there is no such icon."""
    return _drawn_icon(name, size)


@functools.cache
def _drawn_icon(name: str, size: int) -> SafeString:
    try:
        drawing = lucide._render_icon(name, size, stroke_width=1.75)  # noqa: SLF001  # the wheel has no public call
    except lucide.IconDoesNotExist as missing:
        raise LookupError(str(missing)) from None
    drawing = re.sub(r"\s+", " ", drawing).replace("> <", "><").replace(" />", "/>")
    return mark_safe(  # noqa: S308  # the drawing comes from the wheel, not from a person
        drawing.replace("<svg", '<svg class="icon" aria-hidden="true" focusable="false"', 1)
    )


@register.inclusion_tag("components/clause.html")
def clause(number: str) -> dict[str, Any]:
    """Show the chip of a clause; it opens the clause in a side sheet, or as a page without script."""
    return {"clause": clauses.get(number)}


@register.simple_tag
def status(state: str, label: Words = "") -> SafeString:
    """Return a state as a tag: its words, in the tone of TONES."""
    words = label or getattr(state, "label", state)
    return format_html('<span class="tag tone-{}">{}</span>', tone_of(state), words)


@register.simple_tag
def tag(words: Words, tone: str = "neutral") -> SafeString:
    """Return a word on a tint, for facts that are no state of a workflow (a rank, a flag)."""
    return format_html('<span class="tag tone-{}">{}</span>', tone, words)


@register.simple_tag
def avatar(name: str, key: int, size: str = "") -> SafeString:
    """Return the first character of a name on a tint drawn from the id; size is "", "md" or "lg"."""
    tone = AVATAR_TONES[key % len(AVATAR_TONES)]
    size_class = f" avatar-{size}" if size else ""
    return format_html('<span class="avatar{} tone-{}" aria-hidden="true">{}</span>', size_class, tone, name[:1])


@register.simple_block_tag
def note(content: str, tone: str = "info", name: str = "") -> SafeString:
    """Return its content as a note: tint, icon; tone is info, ok, warn or bad, which also chooses the icon."""
    return format_html('<div class="note tone-{}">{}<div>{}</div></div>', tone, icon(name or NOTE_ICONS[tone]), content)


@register.inclusion_tag("components/kpi.html")
def kpi(
    label: Words,
    value: Any,
    *,
    unit: Words = "",
    context: Words = "",
    tone: str = "",
    value_tone: str = "",
    url: str = "",
) -> dict[str, Any]:
    """Show one cell of a KPI strip; the whole cell leads to the records behind the number."""
    return {
        "label": label,
        "value": value,
        "unit": unit,
        "context": context,
        "tone": tone,
        "value_tone": value_tone,
        "url": url,
    }


@register.inclusion_tag("components/task.html")
def task(
    title: Words,
    *,
    meta: Words = "",
    due: Words = "",
    url: str = "",
    verb: Words = "",
    icon: str = "inbox",
    tone: str = "",
) -> dict[str, Any]:
    """Show one thing to do: what, by when, and one button with the verb."""
    return {"title": title, "meta": meta, "due": due, "url": url, "verb": verb, "icon": icon, "tone": tone}


@register.inclusion_tag("components/progress.html")
def progress(done: int, total: int, words: Words) -> dict[str, Any]:
    """Show a progress bar with its words, such as “240 of 405 rows written”."""
    return {"bar": charts.progress(done, total, label=str(words)), "words": words}


@register.inclusion_tag("components/empty.html")
def empty_state(title: Words, text: Words = "", url: str = "", verb: Words = "") -> dict[str, Any]:
    """Show why there is nothing here and the one thing to do about it."""
    return {"title": title, "text": text, "url": url, "verb": verb}


@register.inclusion_tag("components/crumb.html")
def crumb(title: Words, url: str = "") -> dict[str, Any]:
    """Show one step of the breadcrumbs; the last has no address."""
    return {"title": title, "url": url}


@register.inclusion_tag("components/tab.html")
def tab(title: Words, url: str, *, current: bool = False, count: int | None = None) -> dict[str, Any]:
    """Show one tab inside `<nav class="tabs">`."""
    return {"title": title, "url": url, "current": current, "count": count}


@register.inclusion_tag("components/steps.html")
def steps(current: int, *labels: Words) -> dict[str, Any]:
    """Show the steps of a wizard, the one being done counted from 1; beyond the last all are done."""
    return {"steps": [(number, label) for number, label in enumerate(labels, start=1)], "current": current}


@register.simple_block_tag
def moment(content: str, title: Words, when: Any = "", state: str = "done") -> SafeString:
    """Return one item of `<ol class="timeline">`: state is done, now or later; the content is optional detail."""
    tick = icon("check", 11) if state == "done" else ""
    detail = format_html("<div>{}</div>", content) if content.strip() else ""
    return format_html(
        '<li class="{}">{}<div class="d-flex flex-wrap gap-2"><b>{}</b><small class="muted ms-auto">{}</small></div>{}'
        "</li>",
        state,
        tick,
        title,
        when,
        detail,
    )


@register.inclusion_tag("components/filters.html", takes_context=True)
def filters(context: Context, filterset: Any, target: str = "#list") -> dict[str, Any]:
    """Show the fields of a django-filter set; htmx follows them as they change and swaps the target."""
    return {"form": filterset.form, "target": target, **_frame(context)}


def _frame(context: Context) -> dict[str, Any]:
    """Return what a part that posts needs of the page around it."""
    return {"path": context["request"].path, "request": context["request"], "csrf_token": context["csrf_token"]}


@register.inclusion_tag("components/views.html", takes_context=True)
def saved_views(context: Context) -> dict[str, Any]:
    """Show the views that the user keeps of this list, and the form that keeps another."""
    request = context["request"]
    row = pages.saved_views(request, request.path, request.META["QUERY_STRING"])
    return {**row, "csrf_token": context["csrf_token"]}


@register.inclusion_tag("components/chips.html", takes_context=True)
def chips(context: Context, filterset: Any) -> dict[str, Any]:
    """Show a chip to remove each filter in use; belongs inside the fragment that the filters swap."""
    query = context["request"].GET
    used = [bound for bound in filterset.form if query.get(bound.name) and not bound.is_hidden]
    return {
        "chips": [(bound.label, _chosen(bound), _without(query, bound.name)) for bound in used],
        "path": context["request"].path,
    }


def _chosen(bound: Any) -> str:
    """Return the words of a filter's value: the choice's label, or what was typed."""
    choices = {str(value): str(label) for value, label in getattr(bound.field, "choices", [])}
    return ", ".join(choices.get(str(value), str(value)) for value in bound.form.data.getlist(bound.name))


def _without(query: QueryDict, name: str) -> str:
    """Return the query string without one filter and back on the first page."""
    rest = query.copy()
    for gone in (name, "page"):
        rest.pop(gone, None)
    return "?" + rest.urlencode()


@register.inclusion_tag("components/export.html", takes_context=True)
def export_menu(
    context: Context, name: str, total: int, asked: str, *, others: str = "", others_asked: str = ""
) -> dict[str, Any]:
    """Show who may the menu that exports a list by the filters of its address, and other lists of the same page."""
    user = context["request"].user
    named = [(name, asked), *((other, others_asked) for other in others.split())]
    may = bool(reach(user, Permission.EXPORT_CREATE))
    lists = [
        (EXPORTS[one], said) for one, said in named if may and all(reach(user, right) for right in EXPORTS[one].rights)
    ]
    return {
        "lists": lists,
        "total": total if lists and lists[0][0].name == name else None,
        "forms": ExportForm.choices,
        "request": context["request"],
        "csrf_token": context["csrf_token"],
    }


@register.simple_tag(takes_context=True)
def typed_text(context: Context) -> list[tuple[str, str]]:
    """Return what a person typed into a form that expired, secrets left out, so that it can be copied."""
    sent = context["request"].POST
    kept = [name for name in sent if name not in NEVER_SHOWN and not name.startswith("password")]
    return [(name, words) for name in kept for words in sent.getlist(name) if words.strip()]


@register.filter
def marked(words: str, asked: Asked) -> SafeString:
    """Return words with what was looked for marked, in whichever script it is written."""
    place = fold(words).find(asked.folded) if asked else -1
    if place < 0:
        return format_html("{}", words)
    end = place + len(asked.folded)
    return format_html("{}<mark>{}</mark>{}", words[:place], words[place:end], words[end:])


@register.filter
def html_lang(code: str) -> str:
    """Return the lang attribute for a language code: zh-Hans, zh-Hant or en."""
    head, _dash, script = code.partition("-")
    return f"{head}-{script.title()}" if script else head


@register.filter
def language_mark(code: str) -> str:
    """Return the sign of a language on its switch."""
    return LANGUAGE_MARKS.get(code, code)


@register.filter
def language_name(code: str) -> str:
    """Return a language's name in that language."""
    return str(Language(code).label)
