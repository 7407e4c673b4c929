"""The list of directors and a director's page."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from directors import actions, queries
from directors.access import (
    customer_rights_on,
    get_person_for,
    get_policy_for,
    persons_to_invite,
    persons_visible_to,
    rights_on,
)
from directors.enums import Rank
from directors.forms import (
    InvitationFilter,
    InvitationForm,
    persons_asked,
    units_asked,
    whom,
)
from directors.models import Person
from directors.tables import PersonTable, office_tag, tenure
from governance.access import reach
from governance.actions import reveal
from governance.crypto import masked_identity, masked_name, masked_phone
from governance.models import User
from governance.pages import UserRequest, confirm, render_part, requires
from governance.problems import Refused
from governance.registry import PERSON_TABS
from governance.roles import Permission
from governance.tables import A_PAGE, is_narrowed, paged

OVERVIEW = "overview"


@require_safe
@requires(Permission.PERSON_VIEW)
def directors(request: UserRequest) -> HttpResponse:
    """Show the directors, or everyone, whom the user may see."""
    today = timezone.localdate()
    visible = persons_visible_to(request.user)
    counts = queries.counts_by_post(visible, today)
    query = request.GET.copy()
    query["who"] = who = whom(request.GET, counts)
    found = persons_asked(visible, query, today, units_asked(request.user, Permission.PERSON_VIEW))
    table = PersonTable(found.qs, today=today)
    paged(request, table, known=None if is_narrowed(request.GET, "who") else counts[who])
    context = {"table": table, "filter": found, "counts": counts, "who": who, "asked": found.data.urlencode()}
    return render_part(request, "directors/directors.html", "list", context)


@require_safe
@requires(Permission.PERSON_VIEW)
def director(request: UserRequest, pk: int) -> HttpResponse:
    """Show a person: who they are, and what the chapters know of them, tab by tab."""
    person = get_person_for(request.user, pk)
    today = timezone.localdate()
    post: Any = queries.with_leader(queries.with_post(Person.objects.filter(pk=person.pk), today), today).get()
    tabs = [tab for tab in PERSON_TABS if reach(request.user, tab.permission)]
    tabs = [tab for tab in tabs if tab.is_open is None or tab.is_open(request.user, person)]
    tabs.sort(key=lambda tab: tab.name != OVERVIEW)
    chosen = next((tab for tab in tabs if tab.name == request.GET.get("tab")), tabs[0])
    context = {
        "person": person,
        "post": post,
        "rank": Rank(post.rank).label if post.rank else "",
        **_phone(request.user, person),
        "office": office_tag(person, today),
        "tenure": tenure(person.joined_on, min(person.left_on or today, today)),
        "tabs": tabs,
        "tab": chosen,
        **chosen.context(request, person),
    }
    return render(request, "directors/director.html", context)


def _phone(user: User, person: Person) -> dict[str, Any]:
    """Return the masked number for those who may see it, and whether they may see it in full."""
    rights = rights_on(user, person)
    if Permission.PHONE_MASKED not in rights:
        return {"phone": ""}
    return {
        "phone": masked_phone(person.phone.open()),
        "may_reveal": Permission.PHONE_FULL in rights,
        "is_own": person.user_id == user.pk,
    }


@require_POST
@requires(Permission.PHONE_FULL)
def person_phone(request: UserRequest, pk: int) -> HttpResponse:
    """Show a person's number in full, once, to whoever may see it and says why; it is logged."""
    person = get_person_for(request.user, pk, Permission.PHONE_FULL)
    confirm(request)
    try:
        number = reveal(
            person.phone,
            field="personal_phone",
            subject=person,
            reason=request.POST.get("reason", ""),
            by=request.user,
            now=timezone.now(),
        )
    except Refused as no:
        return _closed(request, "directors/phone.html", {"person": person, "problems": no.problems}, no)
    return render_part(request, "directors/phone.html", "number", {"person": person, "number": number})


CLOSED: Mapping[str, tuple[Promise, str, Callable[[str], str]]] = {
    "phone": (_("Mobile number"), "holder_phone", masked_phone),
    "identity": (_("Identity number"), "holder_identity", masked_identity),
}


@require_safe
@requires(Permission.PERFORMANCE_FACT_VIEW)
def policy(request: UserRequest, number: str) -> HttpResponse:
    """Show a policy as it stands now; its customer is masked (R7.2.2)."""
    found = get_policy_for(request.user, number)
    rights = customer_rights_on(request.user, found)
    closed = [
        (name, title, masked(getattr(found, field).open()) if Permission.CUSTOMER_MASKED in rights else "")
        for name, (title, field, masked) in CLOSED.items()
    ]
    context = {
        "policy": found,
        "holder": masked_name(found.holder_name),
        "insured": masked_name(found.insured_name),
        "closed": closed,
        "may_reveal": Permission.CUSTOMER_FULL in rights,
    }
    return render(request, "directors/policy.html", context)


@require_POST
@requires(Permission.CUSTOMER_FULL)
def policy_full(request: UserRequest, pk: int, field: str) -> HttpResponse:
    """Show one of a customer's masked values in full, once, to whoever may see it and says why; it is logged."""
    if field not in CLOSED:
        raise Http404
    found = get_policy_for(request.user, pk, Permission.CUSTOMER_FULL)
    confirm(request)
    title, column, _masked = CLOSED[field]
    context: dict[str, Any] = {"policy": found, "title": title}
    try:
        context["number"] = reveal(
            getattr(found, column),
            field=f"customer_{field}",
            subject=found,
            unit=found.servicing_agent.unit,
            reason=request.POST.get("reason", ""),
            by=request.user,
            now=timezone.now(),
        )
    except Refused as no:
        return _closed(request, "directors/policy_full.html", {**context, "problems": no.problems}, no)
    return render_part(request, "directors/policy_full.html", "number", context)


def _closed(request: UserRequest, template: str, context: dict[str, Any], no: Refused) -> HttpResponse:
    """Say why a value stays masked; after too many, when to come back."""
    answer = render_part(request, template, "number", context, status=no.status)
    if no.status == HTTPStatus.TOO_MANY_REQUESTS:
        answer.headers["Retry-After"] = "3600"
    return answer


@require_safe
@requires(Permission.ACCOUNT_CREATE)
def invitations(request: UserRequest) -> HttpResponse:
    """Show who of the staff file has no account yet."""
    return render_part(request, "directors/invitations.html", "list", _uninvited(request))


def _uninvited(request: UserRequest) -> dict[str, Any]:
    form = InvitationFilter(request.GET)
    found = form.found(persons_to_invite(request.user)).select_related("unit").order_by("unit__path", "pinyin", "pk")
    return {"form": form, "page": Paginator(found, A_PAGE).get_page(request.GET.get("page"))}


@require_POST
@requires(Permission.ACCOUNT_CREATE)
def person_invite(request: UserRequest, pk: int) -> HttpResponse:
    """Invite a person: an account and a mailed link."""
    person = get_person_for(request.user, pk, Permission.ACCOUNT_CREATE)
    form = InvitationForm(request.POST)
    if not form.is_valid():
        context = {**_uninvited(request), "problems": form.problems()}
        return render(request, "directors/invitations.html", context, status=422)
    actions.invite_person(person=person, email=form.cleaned_data["email"], by=request.user, now=timezone.now())
    return redirect("invitations")
