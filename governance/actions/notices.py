"""Notices: read, chosen, and the webhooks that listen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from governance.acts import act
from governance.models import Notice, NoticeChoice, OrgUnit, User, Webhook
from governance.notices.robots import address_problem
from governance.problems import Refused
from governance.statements.notices import mark_read


def read_notice(*, notice: Notice, now: datetime) -> None:
    """Mark one notice as read by the person it was told to."""
    Notice.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=now)


def read_notices(*, by: User, up_to: int, now: datetime) -> int:
    """Mark the person's own notices up to a number as read and return how many were not; no act of its own."""
    return mark_read(by.pk, up_to=up_to, now=now)


def keep_choices(*, by: User, chosen: Mapping[str, str]) -> None:
    """Keep by which way each kind of notice reaches the person; their own account, so no act is recorded."""
    rows = [NoticeChoice(user=by, kind=kind, mail=mail) for kind, mail in chosen.items()]
    NoticeChoice.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["user", "kind"], update_fields=["mail"]
    )


def add_webhook(
    *,
    name: str,
    unit: OrgUnit,
    form: str,
    address: str,
    secret: str,
    kinds: Sequence[str],
    by: User,
    now: datetime,
) -> Webhook:
    """Let a robot or a system listen to kinds of events of a unit; Refused where its address is not allowed."""
    if problem := address_problem(address):
        raise Refused(problem)
    host = urlsplit(address).hostname or ""
    with act("webhook.added", by=by, now=now, clause="R8.1", subject=unit, details={"name": name, "host": host}):
        return Webhook.objects.create(
            name=name,
            unit=unit,
            form=form,
            host=host,
            address=address,
            secret=secret,
            kinds=list(kinds),
            added_by=by,
            added_at=now,
        )


def remove_webhook(*, webhook: Webhook, by: User, now: datetime) -> None:
    """Tell a webhook nothing more, also not what waits; its address and secret are forgotten."""
    with act("webhook.removed", by=by, now=now, clause="R8.1", subject=webhook):
        webhook.removed_at, webhook.address, webhook.secret = now, "", ""
        webhook.save(update_fields=["removed_at", "address", "secret"])
