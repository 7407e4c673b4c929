"""What every page shares: the guard at its door, the shell around it, fragments for htmx."""

import hashlib
import hmac
import json
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import (
    is_reauthentication_required,
    raise_if_reauthentication_required,
    suspend_request,
)
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.contrib.postgres.expressions import ArraySubquery
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import Count, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from governance import actions, clauses
from governance.access import grants_of, reach
from governance.clauses import CHAPTERS
from governance.models import FormKey, User
from governance.problems import Problem, Refused, mark
from governance.registry import COUNTS, HELP, LISTS, MENU, ROWS, MenuItem
from governance.roles import Permission

V = TypeVar("V", bound=Callable[..., HttpResponseBase])


class UserRequest(HttpRequest):
    """A request behind the sign-in: its user is one of ours."""

    user: User
    htmx: HtmxDetails


def requires(permission: Permission) -> Callable[[V], V]:
    """Open a view to those whom the permission reaches; a POST must bring a one-use form key.

    Reading what one may not see answers 404, acting without the right 403.
    """

    def guard(view: V) -> V:
        @wraps(view)
        def guarded(request: UserRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not reach(request.user, permission):
                if permission.endswith(":view"):
                    raise Http404
                raise PermissionDenied
            _note_emergency(request, permission)
            if request.method == "POST":
                return _once(view, request, *args, **kwargs)
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]  # read by the access matrix test
        return cast("V", guarded)

    return guard


def confirm(request: HttpRequest) -> None:
    """Go no further before the user has just given the password or a second factor; the act is taken up after it.

    What was sent is kept until then. A fragment leads its whole page there and comes back as a page of its own.
    """
    htmx = getattr(request, "htmx", None)
    if htmx and is_reauthentication_required(request, app="governance"):
        way = get_adapter().get_reauthentication_methods(request.user)[0]["url"]
        raise ImmediateHttpResponse(HttpResponseClientRedirect(suspend_request(request, way).url))
    raise_if_reauthentication_required(request, app="governance")


def confirms(view: V) -> V:
    """Have the gravest acts confirmed by the user's password or second factor, if it was not given just now."""

    @wraps(view)
    def confirmed(request: UserRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        confirm(request)
        return view(request, *args, **kwargs)

    return cast("V", confirmed)


def stay(request: HttpRequest, user: User) -> None:
    """Keep this session when all others of the user end."""
    request.session[HASH_SESSION_KEY] = user.get_session_auth_hash()


def _note_emergency(request: UserRequest, permission: Permission) -> None:
    """Record each page that is opened under emergency access, one's own account apart."""
    grant = next((grant for grant in grants_of(request.user) if grant.expires_at), None)
    if grant is not None and request.method in ("GET", "HEAD") and permission is not Permission.ACCOUNT_VIEW:
        actions.rights.note_emergency_read(grant=grant, path=request.path, by=request.user, now=timezone.now())


def _once(view: V, request: UserRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Run a POST in one transaction with its key: sent again it leads where it led, changed it is refused."""
    try:
        key = uuid.UUID(request.POST.get("form_key", ""))
    except ValueError:
        raise PermissionDenied("form key missing") from None
    digest = _digest(request)
    with transaction.atomic():
        if not _claim(key, request.user, digest):
            return _answer_again(FormKey.objects.get(pk=key), request, digest)
        response = view(request, *args, **kwargs)
        if response.status_code >= 400:
            transaction.set_rollback(True)
        else:
            FormKey.objects.filter(pk=key).update(location=response.headers.get("Location", ""))
    return response


def _claim(key: uuid.UUID, user: User, digest: str) -> bool:
    """Insert the key, waiting for a twin that is being handled; False when it was used before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO governance_formkey (key, user_id, digest, location, at) VALUES (%s, %s, %s, '', %s)"
            " ON CONFLICT DO NOTHING",
            [key, user.pk, digest, timezone.now()],
        )
        return bool(cursor.rowcount == 1)


def _answer_again(used: FormKey, request: UserRequest, digest: str) -> HttpResponse:
    if used.user_id != request.user.pk or used.digest != digest:
        raise Refused(Problem(None, mark("This form was already sent with other content. Open it again."), {}, "state"))
    return redirect(used.location or reverse("home"))


def _digest(request: HttpRequest) -> str:
    """Return a keyed hash of what was sent, so that a changed body is told from a repeated one."""
    told = [
        request.path,
        *(f"{name}={request.POST.getlist(name)}" for name in sorted(request.POST) if name != "csrfmiddlewaretoken"),
    ]
    for name in sorted(request.FILES):
        told += [f"{name}:{file.name}:{file.size}" for file in request.FILES.getlist(name)]
    return hmac.new(settings.SECRET_KEY.encode(), "\n".join(told).encode(), hashlib.sha256).hexdigest()


def render_part(
    request: UserRequest, template: str, part: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """Answer htmx with one part of a page, anyone else with the whole page."""
    name = f"{template}#{part}" if request.htmx and not request.htmx.boosted else template
    return render(request, name, dict(context), status=status)


def show_refusal(form: BaseForm, no: Refused, *, at: str | None = None) -> None:
    """Lay a refusal's sentences, each with its clause, at the fields they are about; without one, at the field named.

    Where that is none too, they stand at the head of the form.
    """
    for problem in no.problems:
        told = problem.text
        if problem.clause:
            told = gettext("%(text)s (%(clause)s)") % {"text": told, "clause": clauses.get(problem.clause).label}
        form.add_error(problem.field if problem.field in form.fields else at, told)


def page_name(path: str) -> str | None:
    """Return the name of the page at a path of ours, or None where there is none."""
    try:
        return resolve(path).url_name
    except Resolver404:
        return None


def bare_query(query: str) -> str:
    """Return the filters of an address in one order, without the place in the list."""
    asked = QueryDict(query)
    return urlencode(
        [(name, value) for name in sorted(asked) if name != "page" for value in asked.getlist(name) if value]
    )


def saved_views(request: UserRequest, path: str, query: str, *, counted: bool = False) -> dict[str, Any]:
    """Return what the row of saved views of a list needs: the user's own and those offered, and the filters to keep.

    Counted, each says how many rows it holds within the user's own reach; all of them take one statement.
    """
    page = page_name(path)
    saved = [view for view in shell(request)["shell_counts"]["views"] if view["page"] == page]
    saved.sort(key=lambda view: view["user"] != request.user.pk)
    if counted and saved and page in ROWS:
        narrow = ROWS[page](request.user)
        numbers = count_rows(request.user, [narrow(QueryDict(view["query"])) for view in saved])
        saved = [{**view, "count": number} for view, number in zip(saved, numbers, strict=True)]
    return {
        "saved": saved,
        "page": page,
        "to_count": bool(saved) and not counted and page in ROWS,
        "may_share": bool(reach(request.user, Permission.ANNOUNCEMENT_CREATE).unit_paths),
        "reader": request.user.pk,
        "path": path,
        "query": bare_query(query),
    }


def counts_of(user: User) -> dict[str, Any]:
    """Return every registered number and list of the shell for a user, in one statement."""
    seats = tuple(
        (each.pk, each.role, each.unit_id, each.unit.path, getattr(each, "stands_in", True)) for each in grants_of(user)
    )
    ours: Any = connection
    ours.ensure_connection()
    kept: Any = ServerBindingCursor  # leaves the parameters to the server, which plans once what it answers quickly
    with ours._prepare_cursor(kept(ours.connection)) as cursor:  # noqa: SLF001 - as `connection.cursor()` does
        cursor.execute(*_counting(user, user.is_active, seats, timezone.localdate()))
        found = cursor.fetchone()
    lists = [[json.loads(row) for row in rows or ()] for rows in found[len(COUNTS) :]]
    return {**dict(zip(COUNTS, found, strict=False)), **dict(zip(LISTS, lists, strict=True))}


@lru_cache(maxsize=512)
def _counting(
    user: User, is_active: bool, seats: tuple[tuple[Any, ...], ...], day: date
) -> tuple[str, tuple[Any, ...]]:
    """Return the statement of the shell's numbers: building it takes longer than the database takes to answer it.

    It follows from the user, their grants and the day alone, and these are its key: a new right makes a new statement.
    """
    numbers = [_counted(rows(user)) for rows in COUNTS.values()]
    lists = [ArraySubquery(rows(user)) for rows in LISTS.values()]
    sql, values = User.objects.filter(pk=user.pk).values_list(*numbers, *lists).query.sql_with_params()
    return sql, tuple(values)


def count_rows(user: User, sets: "Sequence[QuerySet[Any]]") -> tuple[int, ...]:
    """Return how many rows each set has, in one statement."""
    numbers: tuple[int, ...] = User.objects.filter(pk=user.pk).values_list(*[_counted(rows) for rows in sets]).get()
    return numbers


def _counted(rows: "QuerySet[Any]") -> Coalesce:
    counted = rows.order_by().annotate(one=Value(1)).values("one").annotate(number=Count("*")).values("number")
    return Coalesce(Subquery(counted), 0)


def shell(request: HttpRequest) -> dict[str, Any]:
    """Give templates the frame, made once a request: every cell of a table that is a template asks again."""
    asked: Any = request
    if not hasattr(asked, "shell"):
        asked.shell = _shell(request)
    return cast(dict[str, Any], asked.shell)


def _shell(request: HttpRequest) -> dict[str, Any]:
    """Return menu by chapter, bottom bar, theme, density, the demonstration's banner."""
    user = getattr(request, "user", None)
    frame: dict[str, Any] = {"demo": settings.DEMO, "languages": settings.LANGUAGES, "home_url": reverse("home")}
    if not isinstance(user, User):
        return {
            **frame,
            "theme": request.COOKIES.get("theme", "auto"),
            "density": "cozy",
            "navigation": [],
            "bottom_bar": [],
        }
    return {
        **frame,
        "theme": user.theme,
        "density": user.density,
        "help_url": _help_url(request),
        "has_files": bool(reach(user, Permission.EXPORT_VIEW)),
        "has_notices": bool(reach(user, Permission.ACCOUNT_VIEW)),
        "emergency_until": max((grant.expires_at for grant in grants_of(user) if grant.expires_at), default=None),
        **_navigation(request, user),
    }


def _help_url(request: HttpRequest) -> str:
    """Return where the help of this screen is; empty where it has none."""
    name = request.resolver_match.url_name if request.resolver_match else None
    return reverse("help", args=[name]) if name in HELP else ""


def _navigation(request: HttpRequest, user: User) -> dict[str, Any]:
    """Return the menu by chapter and the phone's bottom bar, with the numbers of the shell."""
    here = request.resolver_match.url_name if request.resolver_match else ""
    lines = [item for item in MENU if reach(user, item.permission)]
    home = {"title": gettext("Home"), "url": reverse("home"), "icon": "house", "current": here == "home", "key": "h"}
    counts = SimpleLazyObject(lambda: counts_of(user))
    top = [home, _inbox_line(counts, here)] if reach(user, Permission.ACCOUNT_VIEW) else [home]
    chapters = [
        (CHAPTERS[number], [_menu_line(item, here) for item in lines if item.chapter == number])
        for number in sorted({item.chapter for item in lines})
    ]
    by_use = sorted(lines, key=lambda item: item.chapter, reverse=True)
    return {
        "shell_counts": counts,
        "navigation": [("", top), *chapters],
        "bottom_bar": [*top, *(_menu_line(item, here) for item in by_use[: 3 - len(top)])],
    }


def _inbox_line(counts: Any, here: str | None) -> dict[str, Any]:
    """Return the line of the inbox: first after home, with what waits for the user."""
    return {
        "title": gettext("Inbox"),
        "url": reverse("inbox"),
        "icon": "inbox",
        "current": here in ("inbox", "approval"),
        "key": "i",
        "urgent": True,
        "count": SimpleLazyObject(lambda: counts["inbox"]),
    }


def _menu_line(item: MenuItem, here: str | None) -> dict[str, Any]:
    return {"title": item.title, "url": reverse(item.url_name), "icon": item.icon, "current": here == item.url_name}
