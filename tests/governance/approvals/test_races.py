"""One decision, once: two hundred rounds of two who decide at the same moment, and the same race without the lock."""

from collections import Counter
from collections.abc import Iterator
from threading import Barrier, Thread

import pytest
from django.db import connections

from governance.actions.approvals import deciding
from governance.enums import ApprovalState, Verb
from governance.models import Act, Approval, User
from governance.problems import Refused
from tests.cast import Cast, assemble, unit
from tests.governance.approvals.plans import LEADER, NOON, Plans, ask, lay

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("R8.1")]
ROUNDS, CONTROL_ROUNDS = 200, 20


@pytest.fixture
def people(transactional_db: None) -> Cast:
    return assemble()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave out telling, which is tested elsewhere: the race is about the decision."""
    monkeypatch.setattr(deciding, "tell_asker", lambda *_given, **_named: None)
    return None


def requests(cast: Cast, number: int) -> list[Approval]:
    lay(cast, LEADER)
    first = ask(cast)
    places = [unit(f"R{place}", f"R{place}", "district", cast.first) for place in range(number - 1)]
    copies = Approval.objects.bulk_create(
        Approval(
            kind=first.kind, subject_id=place.pk, unit=cast.first, edition=first.edition, asked_by=first.asked_by,
            asked_at=NOON, due_at=first.due_at,
        )
        for place in places
    )  # fmt: skip
    step = first.steps.select_related(None).get()
    fields = {name: getattr(step, name) for name in ("round", "order", "role", "level", "unit_id", "state")}
    times = {"opened_at": step.opened_at, "due_at": step.due_at}
    type(step).objects.bulk_create(type(step)(approval=each, **fields, **times) for each in copies)
    return [first, *copies]


def race(cast: Cast, rows: list[Approval]) -> list[str]:
    """Let one approve and the other reject each request at the same moment; return what came of each try."""
    start, outcomes = Barrier(2), []

    def run(name: str, verb: Verb) -> None:
        by = User.objects.get(username=name)
        for row in rows:
            start.wait()
            try:
                deciding.decide(approval=row, verb=verb, by=by, now=NOON, comment="So.")
                outcomes.append("decided")
            except Refused as no:
                outcomes.append(str(no.status))
            except Exception as fault:  # noqa: BLE001 - judged by the test
                outcomes.append(type(fault).__name__)
        connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in (("leader", Verb.APPROVE), ("leader2", Verb.REJECT))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_two_hundred_rounds_have_one_winner_each(people: Cast, plans: Plans, quick: None) -> None:
    outcomes = race(people, requests(people, ROUNDS))
    assert Counter(outcomes) == {"decided": ROUNDS, "409": ROUNDS}
    assert len(plans.calls) == ROUNDS
    ended = Approval.objects.exclude(state=ApprovalState.OPEN)
    assert ended.count() == ROUNDS
    assert Act.objects.filter(kind__in=["approval.approved", "approval.rejected"]).count() == ROUNDS


def test_control_without_the_lock_a_round_has_two_winners(
    people: Cast, plans: Plans, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = Barrier(2, timeout=2)
    found = deciding.step_for

    def slowly(*given: object, **named: object) -> object:
        step = found(*given, **named)
        together.wait()
        return step

    monkeypatch.setattr(deciding, "step_for", slowly)
    monkeypatch.setattr(deciding, "held", lambda one: Approval.objects.select_related("unit").get(pk=one.pk))
    outcomes = race(people, requests(people, CONTROL_ROUNDS))
    assert outcomes.count("decided") > CONTROL_ROUNDS or len(plans.calls) > CONTROL_ROUNDS
