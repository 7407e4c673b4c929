"""The outbox: messages that wait are sent one by one, each under its row's lock, and tried again when they fail.

Between sending and noting it a worker may die: the message then leaves twice with one identity (Message-ID, event),
by which its receiver tells that it is the same.
"""

import smtplib
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext, ngettext

from governance.access import grants_of
from governance.enums import DeliveryState
from governance.models import Delivery
from governance.notices import robots
from governance.notices.words import full_address, sentence
from governance.registry import NOTICE_KINDS

A_TURN = 200
MOST_TRIES = 8
TOO_OLD = timedelta(days=3)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)


def send_waiting(now: datetime) -> int:
    """Send what is due, at most some hundred messages a turn; return how many left."""
    sent = 0
    for _turn in range(A_TURN):
        with transaction.atomic():
            batch = _next_due(now)
            if not batch:
                break
            sent += _send(batch, now)
    return sent


def _next_due(now: datetime) -> list[Delivery]:
    """Take the next due message under its lock; of a daily summary all that one person is to be told."""
    due = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=now).order_by("due_at", "pk")
    locked = due.select_for_update(of=("self",), skip_locked=True)
    first = locked.select_related("notice__to", "webhook").first()
    if first is None or first.notice is None or not first.is_daily:
        return [first] if first else []
    same = locked.filter(is_daily=True, notice__to=first.notice.to_id).select_related("notice__to")
    return list(same)


def _send(batch: Sequence[Delivery], now: datetime) -> int:
    """Send one message; note what became of it, or when it is tried again."""
    open_still = [row for row in batch if _is_open(row, now)]
    if not open_still:
        return 0
    try:
        if webhook := open_still[0].webhook:
            robots.call(webhook, open_still[0], now=now)
        else:
            mail(open_still).send()
    except (smtplib.SMTPException, OSError, robots.NotTaken) as fault:
        _try_again(open_still, fault, now)
        return 0
    _note(open_still, state=DeliveryState.SENT, sent_at=now, error="")
    return 1


def _is_open(row: Delivery, now: datetime) -> bool:
    """Say whether a message may still leave; one that is late, or whose reader lost the right, is noted as not sent."""
    why = ""
    kind = NOTICE_KINDS.get(row.kind)
    if kind is None or row.at < now - TOO_OLD:
        why = "late"
    elif row.webhook:
        why = "removed" if row.webhook.removed_at else ""
    elif row.notice:
        to = row.notice.to
        open_to = to.is_active and grants_of(to) and kind.is_open(to, row.subject_id)
        why = "" if open_to else "no right"
    if why:
        _note([row], state=DeliveryState.SKIPPED, error=why)
    return not why


def _try_again(batch: Sequence[Delivery], fault: Exception, now: datetime) -> None:
    for row in batch:
        row.tries += 1
        row.error = f"{type(fault).__name__}: {fault}"[:200]
        wait = min(FIRST_WAIT * 4 ** (row.tries - 1), LONGEST_WAIT)
        row.due_at = now + wait
        row.state = DeliveryState.FAILED if row.tries >= MOST_TRIES else DeliveryState.WAITING
    Delivery.objects.bulk_update(batch, ["tries", "error", "due_at", "state"])


def _note(batch: Sequence[Delivery], **fields: object) -> None:
    Delivery.objects.filter(pk__in=[row.pk for row in batch]).update(**fields)


def mail(batch: Sequence[Delivery]) -> EmailMessage:
    """Return the mail of one notice, or the summary of several, in the language of its reader."""
    notice = batch[0].notice
    assert notice is not None
    with translation.override(notice.to.language):
        lines = [f"{sentence(row.kind, row.params)}\n{full_address(row.kind, row.subject_id)}" for row in batch]
        subject = lines[0].splitlines()[0]
        if batch[0].is_daily:
            words = ngettext("%(number)s notice of the day", "%(number)s notices of the day", len(batch))
            subject = words % {"number": len(batch)}
        ending = gettext("You can choose which notices come by e-mail: %(address)s") % {
            "address": f"{settings.SITE_URL}/notices/settings/"
        }
    return EmailMessage(
        subject=subject,
        body="\n\n".join([*lines, ending]),
        to=[notice.to.email],
        headers={"Message-ID": f"<notice-{batch[0].pk}@{settings.SITE_URL.partition('://')[2]}>"},
    )
