"""Every business table has its history: by triggers, or by the batches of its rows; the rest say why not."""

import pytest
from django.apps import apps
from django.db import connection, models

from directors.models import Membership, Person
from directors.models.book import Fact
from directors.models.staging import Staged
from governance.acts import act
from governance.queries.history import history_of, timeline_of
from governance.registry import ACTS, HISTORIES
from tests.cast import Cast

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
OURS = ("governance", "directors", "appraisal")
WITHOUT = {
    "governance.formkey": "technical: one-use keys of forms",
    "governance.job": "technical: the row of a job is its own log",
    "governance.rowproblem": "derived from a file that is kept",
    "governance.export": "is a log itself: who asked for which file, and its asking and writing are acts",
    "governance.delivery": "is a log itself: tries and outcome of a message",
    "governance.notice": "told once; only reading it is noted on it",
    "governance.noticechoice": "a person's own preference",
    "governance.savedview": "a person's own preference",
    "governance.finding": "worked out anew each day from what is recorded",
    "governance.auditsource": "bookkeeping of the chain, which the anchor checks",
    "appraisal.rosterline": "computed anew from facts; closed by trigger once published",
    "appraisal.figure": "computed anew from facts; closed by trigger once published",
    "appraisal.scorecard": "computed anew from facts; closed by trigger once published",
    "appraisal.scoreline": "computed anew from facts; closed by trigger once published",
    "directors.staffmove": "written by a batch beside the facts, to take them back",
}


def business_models() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in OURS
        and not hasattr(model, "pgh_tracked_model")
        and not issubclass(model, Fact | Staged)
        and not getattr(model, "append_only", False)
        and model._meta.label_lower not in WITHOUT
    ]


def triggers(table: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal AND tgenabled = 'O'",
            [table],
        )
        return {name for (name,) in cursor.fetchall()}


def test_every_business_table_writes_its_history_by_trigger_on_every_change() -> None:
    found = business_models()
    assert len(found) > 8
    for model in found:
        history = history_of(model)
        assert history, f"{model._meta.label} has no history: track it, or say why not"
        names = " ".join(triggers(model._meta.db_table))
        assert all(f"pgtrigger_{change}_{change}_" in names for change in ("insert", "update", "delete"))
        assert any(name.startswith("pgtrigger_append_only") for name in triggers(history._meta.db_table))


def test_what_needs_no_history_is_closed_or_known() -> None:
    labels = {model._meta.label_lower for model in apps.get_models()}
    assert set(WITHOUT) <= labels
    for model in apps.get_models():
        if model._meta.app_label in OURS and (issubclass(model, Fact) or getattr(model, "append_only", False)):
            assert triggers(model._meta.db_table), model


@pytest.mark.parametrize("way", ["bulk", "raw", "many"])
def test_bulk_and_raw_changes_leave_histories_under_their_act(cast: Cast, way: str) -> None:
    from django.utils import timezone

    with act("person.renamed", by=cast.hr, now=timezone.now(), clause="R4.2.1", subject=cast.sun) as row:
        if way == "bulk":
            Person.objects.filter(pk=cast.sun.pk).update(name="孙一")
        elif way == "many":
            cast.sun.name = "孙一"
            Person.objects.bulk_update([cast.sun], ["name"])
        else:
            with connection.cursor() as cursor:
                cursor.execute("UPDATE directors_person SET name = '孙一' WHERE id = %s", [cast.sun.pk])
    event = cast.sun.events.latest("pgh_id")
    assert (event.name, event.pgh_context.metadata["act"]) == ("孙一", row.pk)


def test_a_timeline_tells_acts_with_their_changes_and_rows_that_belong_to_it(cast: Cast) -> None:
    from django.utils import timezone

    with act(
        "person.renamed", by=cast.hr, now=timezone.now(), clause="R4.2.1", subject=cast.sun,
        on_behalf_of=cast.hr2, reason="as on the card",
    ):  # fmt: skip
        Person.objects.filter(pk=cast.sun.pk).update(name="孙一", unit=cast.second, phone=b"x")
        Membership.objects.filter(person=cast.sun).delete()
    entries = timeline_of(cast.sun, HISTORIES["directors.person"], ACTS, most=30)
    newest = entries[0]
    assert (newest.by, newest.on_behalf_of, newest.reason) == ("周敏", "吴倩", "as on the card")
    told = {field.label: (field.before, field.after) for change in newest.changes for field in change.fields}
    assert ("孙立群", "孙一") in told.values()
    assert ("杭州收展一部", "宁波收展二部") in told.values()
    assert len(newest.changes) == 2
    assert not any("13800000000" in words for pair in told.values() for words in pair)
    nameless = timeline_of(cast.sun, HISTORIES["directors.person"], ACTS, most=30, without_names=True)[0]
    assert (nameless.by, nameless.reason) == ("", "")
