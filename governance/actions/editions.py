"""Editions from draft to force: filled, submitted, decided by somebody else, filed, read (R8.2, R8.3, R8.4)."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone
from psycopg.types.range import DateRange

from governance.access import holders
from governance.actions.approvals import open_request, resubmit, take_over, withdraw
from governance.acts import act
from governance.calendar import last_working_day
from governance.enums import ApprovalState, EditionState, Role, UnitKind
from governance.models import Acknowledgement, Approval, Edition, OrgUnit, ParameterValue, User
from governance.notices import tell
from governance.parameters import Value, dump
from governance.problems import Problem, Refused, mark
from governance.queries.editions import concerned, hands_on, is_concerned, last_act, own_values, unread_by
from governance.rules import editions as rules

KIND = "edition"
STALE = mark("Somebody changed this edition in the meantime. Open the form again.")
NOT_CONCERNED = mark("This edition does not concern you.")
NO_BRANCH = mark("Only a branch's own rules are filed with head office.")


def draft_edition(
    *,
    unit: OrgUnit,
    name: str,
    starts_on: date,
    values: Mapping[str, Value],
    source: Edition | None,
    note: str,
    by: User,
    now: datetime,
) -> Edition:
    """Begin an edition of a unit with the values given: suggestions, a copy of another, or none (R8.3)."""
    edition = Edition(unit=unit, name=name, note=note, source=source, drafted_by=by, drafted_at=now)
    edition.period = DateRange(starts_on, None)
    _check_start(edition, now)
    with act("edition.drafted", by=by, now=now, clause="R8.3", subject=unit):
        edition.save()
        ParameterValue.objects.bulk_create(
            ParameterValue(edition=edition, key=key, value=dump(key, value)) for key, value in values.items()
        )
    return edition


def change_edition(*, edition: Edition, name: str, starts_on: date, note: str, by: User, now: datetime) -> None:
    """Rename a draft, move its first day, or say anew what it is for."""
    with act("edition.changed", by=by, now=now, clause="R8.3", subject=edition):
        edition = _locked(edition, "change")
        edition.name, edition.note, edition.period = name, note, DateRange(starts_on, None)
        _check_start(edition, now)
        edition.save(update_fields=["name", "note", "period"])


def set_values(
    *, edition: Edition, values: Mapping[str, Value | None], seen: int, by: User, now: datetime
) -> list[str]:
    """Give a draft these values, None taking one away; return the keys that changed. ``seen``: the form's last act."""
    with act("edition.changed", by=by, now=now, clause="R8.3", subject=edition) as row:
        edition = _locked(edition, "change")
        if last_act(edition, beside=row.pk) != seen:
            raise Refused(Problem("R8.3", STALE, {}, "state"))
        before = own_values(edition)
        changed = {key: value for key, value in values.items() if before.get(key) != value}
        _write(edition, before, changed)
    return list(changed)


def _write(edition: Edition, before: Mapping[str, Value], changed: Mapping[str, Value | None]) -> None:
    gone = [key for key, value in changed.items() if value is None]
    ParameterValue.objects.filter(edition=edition, key__in=gone).delete()
    stored = {key: dump(key, value) for key, value in changed.items() if value is not None}
    fresh = [ParameterValue(edition=edition, key=key, value=stored[key]) for key in stored if key not in before]
    ParameterValue.objects.bulk_create(fresh)
    rows = list(ParameterValue.objects.filter(edition=edition, key__in=stored.keys() & before.keys()))
    for row in rows:
        row.value = stored[row.key]
    ParameterValue.objects.bulk_update(rows, ["value"])


def submit_edition(*, edition: Edition, by: User, now: datetime) -> None:
    """Put a draft before those who approve it, by the route of the edition in force; it is closed from now on (R8.3).

    One that was sent back goes on with its request, whoever of the desk submits it again.
    """
    with act("edition.submitted", by=by, now=now, clause="R8.3", subject=edition):
        running = Approval.objects.running().about(KIND, edition).first()
        if running:
            resubmit(approval=take_over(approval=running, by=by), by=by, now=now, params=_params(edition))
            return
        close_edition(subject=edition, by=by, now=now)
        open_request(kind=KIND, subject=edition, unit=edition.unit, by=by, now=now, params=_params(edition))


def _params(edition: Edition) -> dict[str, str]:
    return {"name": edition.name, "unit": edition.unit.name, "day": edition.period.lower.isoformat()}


def close_edition(*, subject: Edition, by: User, now: datetime) -> None:
    """Close a draft to changes while its request runs; called inside the act of submitting it."""
    edition = _locked(subject, "submit")
    _check_start(edition, now)
    if not edition.values.exists():
        raise Refused(Problem("R8.3", mark("This edition has no value yet."), {}, "state"))
    edition.state, edition.submitted_by, edition.submitted_at = EditionState.SUBMITTED, by, now
    edition.save(update_fields=["state", "submitted_by", "submitted_at"])


def take_back_edition(*, edition: Edition, by: User, now: datetime) -> None:
    """Withdraw the request for a submitted edition before it is decided: it is a draft again; anybody of the desk."""
    with act("edition.taken_back", by=by, now=now, clause="R8.3", subject=edition):
        running = Approval.objects.about(KIND, edition).filter(state=ApprovalState.OPEN).first()
        if running is None:
            raise Refused(Problem("R8.3", mark("No request for this edition is running."), {}, "state"))
        withdraw(approval=take_over(approval=running, by=by), by=by, now=now)


def reopen_edition(*, subject: Edition, by: User, now: datetime) -> None:
    """Make an edition a draft again whose request came back, was rejected or withdrawn; called inside that act."""
    edition = Edition.objects.select_for_update(of=("self",)).get(pk=subject.pk)
    if edition.state == EditionState.SUBMITTED:
        edition.state, edition.submitted_by, edition.submitted_at = EditionState.DRAFT, None, None
        edition.save(update_fields=["state", "submitted_by", "submitted_at"])


def enact_edition(*, subject: Edition, by: User, now: datetime) -> None:
    """Put an edition in force from its first day; the one before it ends there; inside the act of approving it (R8.2).

    Everybody whom it concerns is told and asked to acknowledge it.
    """
    list(OrgUnit.objects.select_for_update(of=("self",)).filter(pk=subject.unit_id))
    edition = _locked(subject, "approve")
    if wrong := rules.decision_problems(by.pk, hands_on(edition)):
        raise Refused(*wrong)
    _check_start(edition, now)
    _end_before(edition)
    edition.state, edition.approved_by, edition.approved_at = EditionState.IN_FORCE, by, now
    edition.save(update_fields=["state", "approved_by", "approved_at"])
    people = User.objects.filter(pk__in=concerned(edition, timezone.localdate(now)).values("user"))
    params = {"name": edition.name, "day": edition.period.lower.isoformat()}
    tell(f"edition.approved:{edition.pk}", to=people, subject=edition, params=params, now=now)


def give_up_edition(*, edition: Edition, by: User, now: datetime) -> None:
    """Put a draft aside for good, and the request that came back with it; it stays on record."""
    with act("edition.given_up", by=by, now=now, clause="R8.3", subject=edition):
        back = Approval.objects.about(KIND, edition).filter(state=ApprovalState.RETURNED)
        if running := back.first():
            withdraw(approval=take_over(approval=running, by=by), by=by, now=now)
        edition = _locked(edition, "give_up")
        edition.state = EditionState.GIVEN_UP
        edition.save(update_fields=["state"])


def file_edition(*, edition: Edition, number: str, filed_on: date, by: User, now: datetime) -> None:
    """Note under which number and when a branch's rules were filed with head office; head office is told (R8.4)."""
    with act("edition.filed", by=by, now=now, clause="R8.4", subject=edition):
        edition = _locked(edition, "file")
        if edition.unit.kind == UnitKind.HEAD_OFFICE:
            raise Refused(Problem("R8.4", NO_BRANCH, {}, "state"))
        if edition.filed_on:
            raise Refused(Problem("R8.4", mark("This edition is filed already."), {}, "state"))
        approved_on = timezone.localdate(edition.approved_at) if edition.approved_at else None
        if wrong := rules.filing_problems(filed_on, approved_on=approved_on, today=timezone.localdate(now)):
            raise Refused(*wrong)
        edition.filing_number, edition.filed_on = number, filed_on
        edition.save(update_fields=["filing_number", "filed_on"])
        root = OrgUnit.objects.get(kind=UnitKind.HEAD_OFFICE, path=f"/{edition.unit.path.split('/')[1]}/")
        params = {"name": edition.name, "unit": edition.unit.name, "number": number}
        there = holders(Role.HR, root, timezone.localdate(now))
        tell(f"edition.filed:{edition.pk}", to=there, subject=edition, params=params, now=now)


def acknowledge_edition(*, edition: Edition, by: User, now: datetime) -> None:
    """Keep somebody's word that they have read an edition; said twice it counts once (R8.2)."""
    if problems := rules.state_problems("acknowledge", edition.state):
        raise Refused(*problems)
    if not is_concerned(by, edition, timezone.localdate(now)):
        raise Refused(Problem("R8.2", NOT_CONCERNED, {}, "state"))
    if Acknowledgement.objects.filter(edition=edition, user=by).exists():
        return
    with act("edition.acknowledged", by=by, now=now, clause="R8.2", subject=edition):
        Acknowledgement.objects.bulk_create([Acknowledgement(edition=edition, user=by, at=now)], ignore_conflicts=True)


def remind_unread(*, edition: Edition, within: Q, by: User, now: datetime) -> int:
    """Remind those within reach who have not acknowledged, at most once a working day; return how many were (R8.2)."""
    day = timezone.localdate(now)
    with act("edition.reminded", by=by, now=now, clause="R8.2", subject=edition):
        if problems := rules.state_problems("acknowledge", edition.state):
            raise Refused(*problems)
        people = User.objects.filter(pk__in=unread_by(edition, within, day).values("user"))
        event = f"edition.unread:{edition.pk}:{last_working_day(day, unit=edition.unit):%Y%m%d}"
        return tell(event, to=people, subject=edition, params={"name": edition.name}, now=now)


def _locked(edition: Edition, verb: str) -> Edition:
    """Return the edition as it is now, locked; Refused where its state does not allow the verb."""
    fresh = Edition.objects.select_for_update(of=("self",)).select_related("unit").get(pk=edition.pk)
    if problems := rules.state_problems(verb, fresh.state):
        raise Refused(*problems)
    return fresh


def _approved(edition: Edition) -> list[Edition]:
    return list(Edition.objects.filter(unit=edition.unit_id, state=EditionState.IN_FORCE).order_by("period"))


def _check_start(edition: Edition, now: datetime) -> None:
    taken = [other.period.lower for other in _approved(edition)]
    first = not taken and edition.unit.kind == UnitKind.HEAD_OFFICE
    today = timezone.localdate(now)
    if wrong := rules.start_problems(edition.period.lower, taken, today=today, first=first):
        raise Refused(*wrong)


def _end_before(edition: Edition) -> None:
    """End what holds on the first day of an edition; it begins after all that are approved."""
    for other in _approved(edition):
        if other.period.upper is None or other.period.upper > edition.period.lower:
            other.period = DateRange(other.period.lower, edition.period.lower)
            other.save(update_fields=["period"])
