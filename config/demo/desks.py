"""What lies on desks at the first sign-in: two requests for the executive, an announcement to acknowledge."""

from datetime import datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from governance import actions
from governance.actions.rights import Asked
from governance.enums import ChangeKind, PeriodKind, Role
from governance.models import OrgUnit, User
from governance.rules.periods import Period

BRANCH, DEPARTMENT = "ZJ", "ZJ01"
REASON = "所在小组主任将休产假三个月，拟由其代理收展主任。"
WEIGHTS = {"performance": Decimal(50), "team": Decimal(20), "service": Decimal(15), "compliance": Decimal(15)}
NOTE = "分公司实施细则：季度考核中提高服务的权重。"
TITLE = "本月续期收费提示"
TEXT = (
    "请各位收展主任在月底前核对本组应收清单，对宽限期内尚未缴费的保单逐一联系客户，并在晨会上通报进展。\n"
    "银行代扣失败的保单，请先提醒客户确认账户余额与授权期限。"
)


def lay(now: datetime) -> None:
    """Ask for a right, submit a branch's own rules and announce something, all by HR through the actions."""
    people = {user.username: user for user in User.objects.filter(username__in=["hr", "hr2", "member"])}
    units = {unit.code: unit for unit in OrgUnit.objects.filter(code__in=[BRANCH, DEPARTMENT])}
    today = timezone.localdate(now)
    since, until = today + timedelta(days=14), today + timedelta(days=104)
    place = units[DEPARTMENT]
    change = Asked(ChangeKind.GRANT, people["member"], Role.DIRECTOR, place, since, until, REASON)
    actions.rights.ask_for_change(change, by=people["hr"], now=now)
    _submit_rules(units[BRANCH], people["hr2"], now)
    _announce(units[BRANCH], people["hr"], now)


def _submit_rules(branch: OrgUnit, by: User, now: datetime) -> None:
    """Submit rules of the branch's own that begin with the next quarter."""
    edition = actions.draft_edition(
        unit=branch,
        name=f"{branch.name}实施细则",
        starts_on=Period.containing(PeriodKind.QUARTER, timezone.localdate(now)).next().start,
        values={"weights.quarter": WEIGHTS},
        source=None,
        note=NOTE,
        by=by,
        now=now,
    )
    actions.submit_edition(edition=edition, by=by, now=now)


def _announce(branch: OrgUnit, by: User, now: datetime) -> None:
    """Announce something to the branch's directors and members, to be acknowledged."""
    today = timezone.localdate(now)
    actions.publish_announcement(
        unit=branch,
        roles=[Role.DIRECTOR, Role.MEMBER],
        title=TITLE,
        text=TEXT,
        shown_from=today,
        shown_until=today + timedelta(days=21),
        must_acknowledge=True,
        by=by,
        now=now,
    )
