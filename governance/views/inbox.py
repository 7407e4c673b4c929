"""The inbox: what waits for me, what I decided, what was copied to me, what I asked for."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from governance.access import reach
from governance.actions import approvals as actions
from governance.actions.approvals.deciding import own_matter
from governance.approvals import inbox as reading
from governance.approvals.seats import principal_for
from governance.calendar import is_published
from governance.enums import ApprovalState, Verb
from governance.forms import CommentForm, PassForm
from governance.models import Approval
from governance.pages import UserRequest, requires, shell
from governance.problems import Refused
from governance.registry import APPROVAL_KINDS
from governance.roles import Permission

A_PAGE = 30
MOST_AT_ONCE = 100


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def inbox(request: UserRequest) -> HttpResponse:
    """Show a tab of the inbox; where there is room, with its first request beside it."""
    context = _list(request)
    if context["lines"]:
        first = context["lines"][0].approval.pk
        context |= _detail(request, reading.get_approval_for(request.user, first, timezone.localdate()))
    return render(request, "governance/inbox.html", {**context, "is_list": True})


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def approval(request: UserRequest, pk: int) -> HttpResponse:
    """Show one request: the context beside the decision, the way it takes, what the reader may do."""
    found = reading.get_approval_for(request.user, pk, timezone.localdate())
    return render(request, "governance/inbox.html", {**_list(request), **_detail(request, found)})


def _list(request: UserRequest) -> dict[str, Any]:
    day = timezone.localdate()
    tab = request.GET.get("tab", "")
    tab = tab if tab in reading.TABS else reading.TO_DECIDE
    paginator = Paginator(reading.tab_of(tab, request.user, day), A_PAGE)
    if tab == reading.TO_DECIDE:
        paginator.count = shell(request)["shell_counts"]["inbox"]
    page = paginator.get_page(request.GET.get("page"))
    return {
        "tab": tab,
        "tabs": _tabs(tab),
        "page": page,
        "lines": [reading.line(row) for row in page],
        "now": timezone.now(),
        "may_stand_in": bool(reach(request.user, Permission.STAND_IN_VIEW)),
    }


def _tabs(chosen: str) -> list[dict[str, Any]]:
    titles = {
        reading.TO_DECIDE: _("To decide"),
        reading.DECIDED: _("Decided"),
        reading.COPIED: _("Copied"),
        reading.ASKED: _("Asked"),
    }
    return [
        {"name": name, "title": title, "url": f"{reverse('inbox')}?tab={name}", "current": name == chosen}
        for name, title in titles.items()
    ]


def _detail(request: UserRequest, found: Any) -> dict[str, Any]:
    """Return what the detail shows: words, the chapter's partial, the flow, and which verbs are open."""
    kind = APPROVAL_KINDS[found.kind]
    running = found.state in (ApprovalState.OPEN, ApprovalState.RETURNED)
    around = reading.colleagues(found, timezone.localdate()) if running else []
    flow = reading.flow_of(found, around)
    step = next((step for step, _holders in flow.steps if step.pk == found.step), None)
    is_asker = found.asked_by_id == request.user.pk
    context: dict[str, Any] = {
        "line": reading.line(found),
        "approval": found,
        "subject": kind.subject(found.subject_id),
        "flow": flow,
        "step": step,
        "principal": principal_for(step, request.user, timezone.localdate()) if step else None,
        "takers": [user for user in reading.may_take_over(step, around) if user != request.user] if step else [],
        "others": list({grant.user_id: grant for grant in around if grant.user_id != request.user.pk}.values()),
        "is_asker": is_asker and running,
        "is_late": bool(found.due_at and found.due_at < timezone.now()),
        "step_due": found.due_at,
        "unpublished": bool(found.due_at) and not is_published(found.unit, timezone.localdate(found.due_at).year),
        "kept_out": [] if step or is_asker or not running else own_matter(found, request.user, timezone.now()),
    }
    return {**context, **kind.context(request, context["subject"])}


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def approval_decide(request: UserRequest, pk: int) -> HttpResponse:
    """Approve, send back or reject; then the next request opens."""
    day = timezone.localdate()
    found = reading.get_approval_for(request.user, pk, day)
    form = CommentForm(request.POST)
    if not form.is_valid():
        raise Http404
    verb = Verb(form.cleaned_data["verb"])
    try:
        actions.decide(
            approval=found, verb=verb, by=request.user, now=timezone.now(), comment=form.cleaned_data["comment"]
        )
    except Refused as no:
        return _refused(request, found, no)
    messages.success(request, _("%(verb)s: done.") % {"verb": verb.label})
    following = reading.next_after(request.user, day, gone=pk)
    return redirect("approval", pk=following) if following else redirect("inbox")


def _refused(request: UserRequest, found: Approval, no: Refused) -> HttpResponse:
    """Show the request again with what stands in the way; what was typed is kept."""
    found = reading.get_approval_for(request.user, found.pk, timezone.localdate())
    context = {**_list(request), **_detail(request, found), "problems": no.problems}
    context["comment"] = request.POST.get("comment", "")
    return render(request, "governance/inbox.html", context, status=no.status)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def approval_pass(request: UserRequest, pk: int) -> HttpResponse:
    """Hand a request over, add an approver, or copy it to a colleague."""
    day = timezone.localdate()
    found = reading.get_approval_for(request.user, pk, day)
    form = PassForm(request.POST, colleagues=[grant.user_id for grant in reading.colleagues(found, day)])
    if not form.is_valid():
        messages.error(request, _("Choose a colleague."))
        return redirect("approval", pk=pk)
    verb, to = Verb(form.cleaned_data["verb"]), form.cleaned_data["to"]
    told: dict[str, Any] = {"approval": found, "to": to, "by": request.user, "now": timezone.now()}
    try:
        if verb is Verb.COPY:
            actions.copy_to(**told)
        else:
            verb_of = {Verb.TRANSFER: actions.hand_over, Verb.ADD: actions.add_approver}[verb]
            verb_of(**told, comment=form.cleaned_data["comment"])
    except Refused as no:
        return _refused(request, found, no)
    messages.success(request, _("%(name)s was told.") % {"name": to})
    return redirect("inbox" if verb is Verb.TRANSFER else found)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def approval_own(request: UserRequest, pk: int) -> HttpResponse:
    """Do what only the asker does: remind, withdraw, submit again."""
    found = reading.get_approval_for(request.user, pk, timezone.localdate())
    verbs = {
        Verb.REMIND.value: actions.remind,
        Verb.WITHDRAW.value: actions.withdraw,
        Verb.RESUBMIT.value: actions.resubmit,
    }
    verb = verbs.get(request.POST.get("verb", ""))
    if verb is None:
        raise Http404
    try:
        verb(approval=found, by=request.user, now=timezone.now())
    except Refused as no:
        return _refused(request, found, no)
    messages.success(request, _("Done."))
    return redirect(f"{reverse('approval', args=[pk])}?tab={reading.ASKED}")


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def inbox_bulk(request: UserRequest) -> HttpResponse:
    """Choose requests of one kind to decide together; once chosen, the summary before the decision."""
    day = timezone.localdate()
    kinds = reading.counts_by_kind(request.user, day)
    names = [kind.name for kind, _number in kinds]
    chosen = request.GET.get("kind", "")
    chosen = chosen if chosen in names else next(iter(names), "")
    waiting = reading.tab_of(reading.TO_DECIDE, request.user, day).filter(kind=chosen)[:MOST_AT_ONCE]
    picked = _picked(request.GET)
    rows = [reading.line(row) for row in waiting if not picked or row.pk in picked]
    context = {"kinds": kinds, "chosen": chosen, "lines": rows, "is_summary": bool(picked), "now": timezone.now()}
    return render(request, "governance/inbox_bulk.html", context)


def _picked(sent: QueryDict) -> set[int]:
    return {int(pk) for pk in sent.getlist("pick")[:MOST_AT_ONCE] if pk.isdecimal() and len(pk) < 19}


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def inbox_bulk_decide(request: UserRequest) -> HttpResponse:
    """Decide the chosen requests one by one and report what became of each."""
    form = CommentForm(request.POST)
    if not form.is_valid():
        raise Http404
    visible = reading.visible_to(request.user, timezone.localdate()).select_related("asked_by", "unit").order_by("pk")
    chosen = list(visible.filter(pk__in=_picked(request.POST), kind=request.POST.get("kind", "")))
    report = actions.decide_in_bulk(
        approvals=[row for row in chosen if APPROVAL_KINDS[row.kind].in_bulk],
        verb=Verb(form.cleaned_data["verb"]),
        by=request.user,
        now=timezone.now(),
        comment=form.cleaned_data["comment"],
    )
    rows = [(reading.line(row), problems) for row, problems in report]
    done = sum(not problems for _row, problems in rows)
    return render(request, "governance/inbox_report.html", {"rows": rows, "done": done})
