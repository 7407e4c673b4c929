"""The regulation for reading: clause by clause, with what holds under each; and who has read an edition."""

from collections import defaultdict
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import get_edition_for, grants_of, reach
from governance.clauses import CHAPTERS, CLAUSES, Clause
from governance.editions import RuleBook, rulebook
from governance.models import User
from governance.pages import UserRequest, render_part, requires
from governance.parameters import PARAMETERS, Parameter
from governance.queries import editions as queries
from governance.registry import EVIDENCE, Evidence
from governance.roles import Permission
from governance.search import holds_words

UNREAD_A_PAGE = 50


@require_safe
@requires(Permission.EDITION_VIEW)
def clauses(request: UserRequest) -> HttpResponse:
    """Show the regulation by chapter, each clause with what the product does for it and the values under it."""
    words = request.GET.get("q", "").strip()[:60]
    book = _book_of(request.user)
    evidence = _evidence()
    entries = [_entry(clause, book, evidence) for clause in CLAUSES.values() if _is_found(clause, words)]
    chapters = [
        (number, title, [entry for entry in entries if entry["clause"].chapter == number])
        for number, title in CHAPTERS.items()
    ]
    context = {
        "words": words,
        "found": len(entries),
        "chapters": [chapter for chapter in chapters if chapter[2]],
        "book": book,
        "to_read": [] if request.htmx else _to_read(request.user),
    }
    return render_part(request, "governance/clauses.html", "list", context)


def _book_of(user: User) -> RuleBook | None:
    """Return the rules that hold today for the lowest unit in which the user has a role."""
    unit = max((grant.unit for grant in grants_of(user)), key=lambda unit: len(unit.path))
    return rulebook(unit, timezone.localdate())


def _evidence() -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in EVIDENCE:
        found[row.clause].append(row)
    return found


def _parameters_of(clause: Clause) -> list[Parameter]:
    return [parameter for parameter in PARAMETERS.values() if parameter.clause == clause.number]


def _entry(clause: Clause, book: RuleBook | None, evidence: dict[str, list[Evidence]]) -> dict[str, Any]:
    values = [(parameter, book.get(parameter.key) if book else None) for parameter in _parameters_of(clause)]
    return {"clause": clause, "evidence": evidence.get(clause.number, []), "values": values}


def _is_found(clause: Clause, words: str) -> bool:
    """Say whether the words are in a clause, in what it is called, or in what its values are called."""
    said = [clause.section, clause.title, clause.restatement, *(row.title for row in _parameters_of(clause))]
    texts = [text.in_language(code) for text in said for code in ("en", "zh-hans", "zh-hant")]
    return holds_words(words, [clause.number, *texts])


def _to_read(user: User) -> list[Any]:
    """Return the editions that concern the user, hold or will hold, and are not acknowledged yet."""
    paths = [grant.unit.path for grant in grants_of(user)]
    read = queries.acknowledged_by(user)
    return [edition for edition in queries.editions_for(paths, timezone.localdate()) if edition.pk not in read]


@require_safe
@requires(Permission.EDITION_VIEW)
def clause(request: UserRequest, number: str) -> HttpResponse:
    """Show one clause: our restatement, what the product does for it, its values; a side sheet when htmx asks."""
    if number not in CLAUSES:
        raise Http404
    context = _entry(CLAUSES[number], _book_of(request.user), _evidence())
    return render_part(request, "governance/clause.html", "sheet", context)


@require_POST
@requires(Permission.EDITION_VIEW)
def edition_acknowledge(request: UserRequest, pk: int) -> HttpResponse:
    """Keep the user's word that they have read an edition."""
    edition = get_edition_for(request.user, pk)
    actions.acknowledge_edition(edition=edition, by=request.user, now=timezone.now())
    messages.success(request, _("Noted: you have read %(name)s.") % {"name": edition.name})
    return redirect("clauses")


@require_safe
@requires(Permission.EDITION_EDIT)
def edition_readers(request: UserRequest, pk: int) -> HttpResponse:
    """Show by department who has acknowledged an edition, and name those who have not."""
    edition = get_edition_for(request.user, pk)
    within, today = reach(request.user, Permission.EDITION_EDIT).units("unit__path"), timezone.localdate()
    units = queries.read_by_unit(edition, within, today)
    page = Paginator(queries.unread_by(edition, within, today), UNREAD_A_PAGE).get_page(request.GET.get("page"))
    people, read = (sum(row[part] for row in units) for part in ("people", "read"))
    context = {"edition": edition, "units": units, "page": page, "people": people, "read": read}
    return render(request, "governance/edition_readers.html", context)


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_remind(request: UserRequest, pk: int) -> HttpResponse:
    """Remind those within reach who have not acknowledged an edition."""
    edition = get_edition_for(request.user, pk)
    within = reach(request.user, Permission.EDITION_EDIT).units("unit__path")
    number = actions.remind_unread(edition=edition, within=within, by=request.user, now=timezone.now())
    if number:
        said = ngettext("%(n)s person reminded.", "%(n)s people reminded.", number) % {"n": number}
    else:
        said = _("Everybody was reminded already. Once a working day is enough.")
    messages.success(request, said)
    return redirect("edition_readers", pk)
