"""An approval from asking to telling, in a real browser: the stand-in decides, and everybody knows who did what."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from governance.actions import delegation
from governance.enums import ChangeState
from governance.models import Act, Approval, Notice, RoleChange
from tests.cast import Cast
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.clause("R8.1")]
WHY = "王芳将接任宁波收展二部负责人，需要负责人权限。"


def ask(desk: Desk) -> None:
    """Ask for a right on the screen."""
    desk.enter("hr")
    desk.open("/rights/")
    desk.check(accessibility=desk.width < 760)
    desk.open("/rights/changes/new/")
    desk.page.fill("input[name=user]", "director")
    desk.page.select_option("select[name=role]", "head")
    desk.page.select_option("select[name=unit]", label="宁波收展二部")
    desk.page.fill("textarea[name=reason]", WHY)
    desk.check(accessibility=desk.width < 760)
    desk.page.locator("main form[action='/rights/changes/new/'] button[type=submit]").click()
    desk.page.wait_for_url(re.compile(r"/rights/changes/\d+/$"))
    desk.check(accessibility=desk.width < 760)


def approve(desk: Desk) -> None:
    """Approve as the stand-in: by key on the desk, in three taps on the phone."""
    desk.enter("leader2")
    desk.open("/")
    desk.page.locator(".bottombar a[href='/inbox/']" if desk.width < 760 else ".rail a[href='/inbox/']").click()
    desk.page.wait_for_url("**/inbox/")
    desk.check(accessibility=desk.width < 760)
    if desk.width < 760:
        desk.page.locator(".request a").first.click()
        desk.page.wait_for_url("**/inbox/*/")
        desk.check(accessibility=desk.width < 760)
        desk.page.locator("button[value=approve]").click()
    else:
        desk.page.keyboard.press("j")
        desk.page.keyboard.press("a")
    desk.page.locator(".empty-state").first.wait_for()


def carry_out(desk: Desk, change: RoleChange) -> None:
    """Carry the change out as the administrator, from the notice."""
    desk.enter("admin")
    desk.open(change.get_absolute_url())
    desk.check(accessibility=desk.width < 760)
    desk.page.locator("form[action$='/carry-out/'] button").click()
    desk.page.locator(".tone-ok").first.wait_for()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_right_is_asked_for_approved_by_a_stand_in_and_carried_out(
    chromium: Any, live_server: Any, cast: Cast, width: int
) -> None:
    now = timezone.now()
    today = timezone.localdate(now)
    cast.leader2.grants.all().update(unit=cast.head_office)
    cast.chief.grants.all().delete()
    delegation.name_stand_in(
        deputy=cast.leader2, first=today, last=today + timedelta(days=3), reason="休假", by=cast.leader, now=now
    )
    desk = Desk(chromium, live_server.url, width)
    ask(desk)
    approve(desk)
    change = RoleChange.objects.get()
    assert (change.state, change.decided_by) == (ChangeState.APPROVED, cast.leader2)
    carry_out(desk, change)
    step = Approval.objects.get().steps.get()
    assert (step.decided_by, step.on_behalf_of) == (cast.leader2, cast.leader)
    told = Notice.objects.filter(to=cast.hr).order_by("pk").values_list("kind", flat=True)
    assert list(told) == ["approval.granted", "rights.changed"]
    acts = Act.objects.filter(subject_kind="governance.rolechange").order_by("pk").values_list("kind", flat=True)
    assert list(acts) == ["approval.asked", "approval.approved", "rights.carried_out"]
    for path in ("/inbox/?tab=done", "/inbox/stand-ins/", "/inbox/relationships/", "/inbox/bulk/", "/rights/changes/"):
        desk.enter("leader2")
        desk.open(path)
        desk.check(accessibility=desk.width < 760)
    desk.enter("admin")
    desk.open("/rights/emergency/")
    desk.check(accessibility=desk.width < 760)
    desk.close()
