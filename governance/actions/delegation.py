"""Stand-ins and declared relationships: who decides in another's name, and who must not decide at all."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from psycopg.types.range import DateRange

from governance.actions.approvals import reroute
from governance.acts import act
from governance.enums import Kinship
from governance.models import Relationship, RoleGrant, StandIn, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark
from governance.rules import rights as rules


def _held(user: User, day: date) -> list[rules.Held]:
    grants = RoleGrant.objects.in_force(day).filter(user=user).select_related("unit")
    return [rules.Held(grant.role, grant.unit.path) for grant in grants]


def name_stand_in(*, deputy: User, first: date, last: date, reason: str, by: User, now: datetime) -> StandIn:
    """Let a colleague of the same or a higher role decide in one's name for some days (R8.1)."""
    today = timezone.localdate(now)
    with act("stand_in.named", by=by, now=now, clause=rules.CLAUSE, reason=reason, details={"deputy": deputy.pk}):
        User.objects.select_for_update(of=("self",)).get(pk=by.pk)
        problems = rules.stand_in_problems(
            principal=_held(by, today), deputy=_held(deputy, today), first=first, last=last, today=today
        )
        if deputy == by or not deputy.is_active:
            problems = [Problem(rules.CLAUSE, mark("Name somebody else, who works here."), field="deputy")]
        period = DateRange(first, last + timedelta(days=1)) if not problems else None
        if period and StandIn.objects.filter(principal=by, period__overlap=period).exists():
            message = mark("Somebody stands in for you on some of these days already.")
            problems = [Problem(rules.CLAUSE, message, {}, "state", "first")]
        if problems:
            raise Refused(*problems)
        row = StandIn.objects.create(principal=by, deputy=deputy, period=period, reason=reason.strip(), named_at=now)
        params = {"name": str(by), "first": first.isoformat(), "last": last.isoformat()}
        tell(f"stand_in.named:{row.pk}", to=[deputy], subject=row, params=params, now=now)
        return row


def end_stand_in(*, stand_in: StandIn, by: User, now: datetime) -> None:
    """End a stand-in from now on; what was decided keeps both names."""
    today = timezone.localdate(now)
    with act("stand_in.ended", by=by, now=now, clause=rules.CLAUSE, details={"deputy": stand_in.deputy_id}):
        row = StandIn.objects.select_for_update(of=("self",)).get(pk=stand_in.pk)
        if row.principal_id != by.pk:
            raise Refused(Problem(rules.CLAUSE, mark("Only who named a stand-in ends it."), {}, "right"))
        if row.period.isempty or row.period.upper <= today:
            raise Refused(Problem(rules.CLAUSE, mark("This stand-in has ended already."), {}, "state"))
        row.period = DateRange(row.period.lower, today) if row.period.lower < today else DateRange(empty=True)
        row.save(update_fields=["period"])


def declare_relationship(*, other: User, kinship: Kinship, by: User, now: datetime) -> Relationship:
    """Declare that one is related to a colleague: from today neither decides on the other's matters (R8.1)."""
    today = timezone.localdate(now)
    with act("relationship.declared", by=by, now=now, clause=rules.CLAUSE, details={"other": other.pk}):
        User.objects.select_for_update(of=("self",)).get(pk=by.pk)
        if other == by:
            raise Refused(Problem(rules.CLAUSE, mark("Name somebody else."), field="other"))
        if Relationship.objects.on(today).filter(declared_by=by, other=other).exists():
            raise Refused(Problem(rules.CLAUSE, mark("You declared this already."), {}, "state", "other"))
        row = Relationship.objects.create(
            declared_by=by, other=other, kinship=kinship, period=DateRange(today, None), declared_at=now
        )
        reroute(by=by, now=now)
        return row


def end_relationship(*, relationship: Relationship, reason: str, by: User, now: datetime) -> None:
    """End a declared relationship; human resources does it, never one of the two, with the reason."""
    today = timezone.localdate(now)
    details = {"declared_by": relationship.declared_by_id, "other": relationship.other_id}
    with act("relationship.ended", by=by, now=now, clause=rules.CLAUSE, reason=reason, details=details):
        row = Relationship.objects.select_for_update(of=("self",)).get(pk=relationship.pk)
        if by.pk in (row.declared_by_id, row.other_id):
            raise Refused(Problem(rules.CLAUSE, mark("Neither of the two ends a relationship."), {}, "right"))
        if not reason.strip():
            raise Refused(Problem(rules.CLAUSE, mark("Say why it ended."), field="reason"))
        row.period = DateRange(row.period.lower, today) if row.period.lower < today else DateRange(empty=True)
        row.save(update_fields=["period"])
