"""What exports that show values in full add: a kind of request that compliance decides."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.models import Export
from governance.registry import EXPORTS, ApprovalKind, Evidence, add_approval, add_evidence


def words_of_export(params: Mapping[str, Any]) -> tuple[str, str]:
    """Return the headline and the detail of a request for a list in full, in the reader's language."""
    title = EXPORTS[params["list"]].title
    return gettext("Export with full values: %(list)s") % {"list": title}, str(params["reason"])


def export_of(pk: int) -> Export:
    """Return an export with who asked for it."""
    return Export.objects.select_related("by").get(pk=pk)


def export_context(request: HttpRequest, export: Export) -> Mapping[str, Any]:
    """Return what compliance would look up: which columns and how many rows would leave; none of their values."""
    kind = EXPORTS[export.kind]
    number = kind.rows(export.by, QueryDict(export.asked)).count()
    return {"export": export, "kind": kind, "number": number}


add_approval(
    ApprovalKind(
        actions.exports.UNMASKED,
        _("Export of unmasked data"),
        actions.exports.UNMASKED_CLAUSE,
        "route.unmasked_export",
        subject=export_of,
        words=words_of_export,
        template="governance/request_export.html",
        context=export_context,
        parties=lambda _export: [],
        granted=actions.exports.release_export,
        refused=actions.exports.drop_export,
        withdrawn=actions.exports.drop_export,
        tone="warn",
        in_bulk=False,
    )
)

add_evidence(
    Evidence("R7.2.2", _("A list that shows values in full is written only when compliance approved it."), "exports"),
)
