"""An announcement of the standing cast."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from governance import actions
from governance.models import Announcement
from tests.cast import Cast


def announce(cast: Cast, now: datetime | None = None, **more: Any) -> Announcement:
    """Announce something to everybody of the first department from today, by human resources."""
    now = now or timezone.now()
    day = timezone.localdate(now)
    told = {
        "unit": cast.first,
        "roles": [],
        "title": "Call-back week",
        "text": "Call back every customer.\n\nBy May.",
    }
    told |= {"shown_from": day, "shown_until": day + timedelta(days=7), "must_acknowledge": True, "by": cast.hr}
    return actions.publish_announcement(**{**told, **more}, now=now)


def samples(cast: Cast) -> None:
    """Announce two things, one in two versions."""
    row = announce(cast, unit=cast.zhejiang)
    actions.revise_announcement(
        announcement=row, title=row.title, text="Call back every customer by Thursday.", reason="A day earlier.",
        by=cast.hr, now=timezone.now(),
    )  # fmt: skip
    announce(cast, unit=cast.zhejiang, title="Office closed on 1 May", must_acknowledge=False, shown_until=None)
