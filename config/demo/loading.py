"""The demonstration from nothing to scored months, in one act."""

from datetime import date, datetime, time

from django.conf import settings
from django.utils import timezone
from django.utils.timezone import make_aware

from config.demo import desks
from config.demo.batches import Ledger
from config.demo.bulk import without_indexes, without_references
from config.demo.company import found
from config.demo.cycles import appraise
from config.demo.facts import copy_facts
from config.demo.founding import found_company
from config.demo.sizes import SIZES
from config.demo.staffing import tell_changes
from config.demo.targets import set_targets
from governance.acts import act

ACT = "demo.loaded"
EARLY = time(2)  # after the night's deliveries


def clock() -> date:
    """Return the day the demonstration is made for: DEMO_TODAY, else today."""
    return date.fromisoformat(settings.DEMO_TODAY) if settings.DEMO_TODAY else timezone.localdate()


def load(size_name: str, today: date) -> None:
    """Fill an empty database; everything is the same for the same size and day, but for salts and nonces."""
    size = SIZES[size_name]
    now = make_aware(datetime.combine(today, EARLY))
    company = found(size, today)
    with act(ACT, by=None, now=now, clause="R1.2", details={"size": size_name, "clock": today.isoformat()}):
        founded = found_company(company)
        with without_references():
            with without_indexes():
                copy_facts(company, size, founded.persons)
            tell_changes(company, founded)
            set_targets(company.months, founded.branches)
            ledger = Ledger(company.months, founded.branches)
            appraise(company.months, size.scored, ledger, now)
            ledger.deliver(until=now)
        desks.lay(now)
