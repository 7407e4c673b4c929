"""Messages to the outside: the log of mails and calls, and the webhooks that listen."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import deliveries_visible_to, reach, webhooks_visible_to
from governance.enums import DeliveryState
from governance.forms import WebhookForm
from governance.models import OrgUnit
from governance.pages import UserRequest, render_part, requires
from governance.registry import NOTICE_KINDS
from governance.roles import Permission

A_PAGE = 50


@require_safe
@requires(Permission.WEBHOOK_VIEW)
def delivery_list(request: UserRequest) -> HttpResponse:
    """Show what left the house, what waits and what failed; and who listens."""
    return render_part(request, "governance/deliveries.html", "list", _context(request, _form(request)))


def _form(request: UserRequest, data: Any = None) -> WebhookForm | None:
    """Return the form of a new webhook, or None for those who may only look."""
    reached = reach(request.user, Permission.WEBHOOK_CREATE)
    return WebhookForm(data, units=OrgUnit.objects.filter(reached.units("path"))) if reached else None


def _context(request: UserRequest, form: WebhookForm | None) -> dict[str, Any]:
    state = request.GET.get("state", "")
    messages = deliveries_visible_to(request.user).select_related("notice__to", "webhook")
    if state in DeliveryState.values:
        messages = messages.filter(state=state)
    page = Paginator(messages, A_PAGE).get_page(request.GET.get("page"))
    titles = {kind.name: kind.title for kind in NOTICE_KINDS.values()}
    webhooks = webhooks_visible_to(request.user).select_related("unit")
    return {
        "page": page,
        "rows": [(message, titles.get(message.kind, message.kind)) for message in page],
        "webhooks": [(webhook, [titles.get(kind, kind) for kind in webhook.kinds]) for webhook in webhooks],
        "states": DeliveryState.choices,
        "state": state,
        "form": form,
    }


@require_POST
@requires(Permission.WEBHOOK_CREATE)
def webhook_add(request: UserRequest) -> HttpResponse:
    """Let a robot or a system listen."""
    form = _form(request, request.POST)
    assert form is not None
    if not form.is_valid():
        return render(request, "governance/deliveries.html", _context(request, form), status=422)
    actions.add_webhook(**form.cleaned_data, by=request.user, now=timezone.now())
    return redirect("deliveries")


@require_POST
@requires(Permission.WEBHOOK_DELETE)
def webhook_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Tell a webhook nothing more."""
    webhook = webhooks_visible_to(request.user, Permission.WEBHOOK_DELETE).filter(pk=pk).first()
    if webhook is None:
        raise Http404
    actions.remove_webhook(webhook=webhook, by=request.user, now=timezone.now())
    return redirect("deliveries")
