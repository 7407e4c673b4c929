"""Webhooks: only to the hosts of the list, only to public addresses, signed, without redirects, tried again."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from governance import actions, notices
from governance.enums import DeliveryState, RobotForm
from governance.models import Act, Delivery, Webhook
from governance.notices import robots, tell
from governance.problems import Refused
from tests.appraisal.months import form, signed_in
from tests.cast import Cast

pytestmark = pytest.mark.django_db
ROBOT = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k-e-y"


def add(cast: Cast, robot: RobotForm, address: str = ROBOT, secret: str = "s3cret") -> Webhook:
    return actions.add_webhook(
        name="群",
        unit=cast.zhejiang,
        form=robot,
        address=address,
        secret=secret,
        kinds=["cycle.published"],
        by=cast.admin,
        now=timezone.now(),
    )


def publish(cast: Cast, event: str = "cycle.published:1") -> None:
    params = {"unit": "浙江分公司", "month": "2026-05"}
    tell(event, to=[], subject=cast.zhejiang, params=params, now=timezone.now())


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, bytes, dict[str, str]]]:
    """Keep every call instead of making it; the robot takes all."""
    made: list[Any] = []

    def post(*call: Any) -> tuple[int, bytes]:
        made.append(call)
        return 200, b'{"errcode": 0, "errmsg": "ok"}'

    monkeypatch.setattr(robots, "post", post)
    return made


@pytest.mark.parametrize(
    "address",
    [
        "http://qyapi.weixin.qq.com/x",
        "https://evil.example/x",
        "https://qyapi.weixin.qq.com.evil.example/x",
        "https://qyapi.weixin.qq.com@127.0.0.1/x",
        "https://user:pw@qyapi.weixin.qq.com/x",
        "https://qyapi.weixin.qq.com:8443/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/latest",
        "https://qyapi.weixin.qq.com/x\r\nHost: evil",
        "https://qyapi.weixin.qq.com\\@evil.example/",
        "//qyapi.weixin.qq.com/x",
        "file:///etc/passwd",
        "https://[",
    ],
)
def test_an_address_off_the_list_is_refused_at_once(cast: Cast, address: str) -> None:
    with pytest.raises(Refused):
        add(cast, RobotForm.WECOM, address)
    fields = {"name": "x", "unit": str(cast.zhejiang.pk), "form": "wecom", "address": address}
    answer = signed_in(cast, "admin").post(reverse("webhook_add"), form(**fields, kinds="cycle.published"))
    assert (answer.status_code, Webhook.objects.count()) == (422, 0)


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "100.64.0.1", "0.0.0.0"]
)
def test_a_name_that_resolves_inward_is_not_called(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    found = [(0, 0, 0, "", ("1.1.1.1", 443)), (0, 0, 0, "", (address, 443))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: found)
    with pytest.raises(robots.NotTaken):
        robots.public_address("qyapi.weixin.qq.com")


def test_the_checked_address_is_the_one_that_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def refuse(address: Any, **_: Any) -> None:
        asked.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("1.1.1.1", 443))])
    monkeypatch.setattr("socket.create_connection", refuse)
    with pytest.raises(ConnectionRefusedError):
        robots.post("qyapi.weixin.qq.com", "/x", b"{}", {})
    assert asked == [("1.1.1.1", 443)]


def test_a_wecom_robot_is_told_once_in_its_form(cast: Cast, calls: list[Any]) -> None:
    add(cast, RobotForm.WECOM)
    for _turn in range(2):
        publish(cast)
        notices.send_waiting(timezone.now())
    ((host, path, body, _headers),) = calls
    assert (host, path) == ("qyapi.weixin.qq.com", "/cgi-bin/webhook/send?key=k-e-y")
    said = json.loads(body)
    assert (said["msgtype"], "2026-05" in said["text"]["content"]) == ("text", True)
    assert Delivery.objects.get().state == DeliveryState.SENT


def test_a_dingtalk_robot_gets_its_signature_in_the_address(cast: Cast, calls: list[Any]) -> None:
    add(cast, RobotForm.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=t")
    publish(cast)
    notices.send_waiting(timezone.now())
    asked = parse_qs(urlsplit(calls[0][1]).query)
    (stamp,), (sign,) = asked["timestamp"], asked["sign"]
    expected = hmac.new(b"s3cret", f"{stamp}\ns3cret".encode(), hashlib.sha256).digest()
    assert (len(stamp), sign) == (13, base64.b64encode(expected).decode())


def test_a_feishu_robot_gets_its_signature_in_the_body(cast: Cast, calls: list[Any]) -> None:
    add(cast, RobotForm.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/h")
    publish(cast)
    notices.send_waiting(timezone.now())
    said = json.loads(calls[0][2])
    expected = hmac.new(f"{said['timestamp']}\ns3cret".encode(), b"", hashlib.sha256).digest()
    assert (said["msg_type"], said["sign"]) == ("text", base64.b64encode(expected).decode())


def test_a_system_gets_signed_json(cast: Cast, calls: list[Any]) -> None:
    add(cast, RobotForm.GENERIC)
    publish(cast)
    notices.send_waiting(timezone.now())
    _host, _path, body, headers = calls[0]
    stamp, sign = (part.partition("=")[2] for part in headers["X-Shouzhan-Signature"].split(","))
    assert sign == hmac.new(b"s3cret", f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()
    assert json.loads(body)["event"] == "cycle.published:1"


@pytest.mark.parametrize(
    "answer", [(302, b""), (301, b'{"errcode": 0}'), (500, b""), (200, b'{"errcode": 93000}'), (200, b"<html>")]
)
def test_a_redirect_or_a_refusal_is_not_taken_and_tried_again(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, answer: tuple[int, bytes]
) -> None:
    add(cast, RobotForm.WECOM)
    publish(cast)
    monkeypatch.setattr(robots, "post", lambda *_: answer)
    notices.send_waiting(timezone.now())
    row = Delivery.objects.get()
    assert (row.state, row.tries) == (DeliveryState.WAITING, 1)
    assert row.due_at > timezone.now() + timedelta(seconds=50)


def test_only_events_of_its_unit_and_kinds_reach_a_webhook(cast: Cast, calls: list[Any]) -> None:
    add(cast, RobotForm.WECOM)
    tell("cycle.published:2", to=[], subject=cast.jiangsu, params={}, now=timezone.now())
    tell("cycle.computed:2", to=[], subject=cast.zhejiang, params={}, now=timezone.now())
    assert Delivery.objects.count() == 0


def test_a_removed_webhook_is_told_nothing_more_and_forgets_its_secrets(cast: Cast, calls: list[Any]) -> None:
    webhook = add(cast, RobotForm.WECOM)
    publish(cast)
    answer = signed_in(cast, "admin").post(reverse("webhook_remove", args=[webhook.pk]), form())
    assert answer.status_code == 302
    notices.send_waiting(timezone.now())
    webhook.refresh_from_db()
    assert (calls, bool(webhook.address), bool(webhook.secret)) == ([], False, False)
    assert list(Act.objects.order_by("pk").values_list("kind", flat=True)) == ["webhook.added", "webhook.removed"]


def test_the_page_lists_messages_and_webhooks_without_their_secrets(cast: Cast, calls: list[Any]) -> None:
    fields = {"name": "值班群", "unit": str(cast.zhejiang.pk), "form": "wecom", "address": ROBOT}
    client = signed_in(cast, "admin")
    assert client.post(reverse("webhook_add"), form(**fields, kinds="cycle.published")).status_code == 302
    publish(cast)
    for name in ("admin", "compliance"):
        page = signed_in(cast, name).get(reverse("deliveries")).content.decode()
        assert ("值班群" in page, "k-e-y" in page, "Waiting" in page) == (True, False, True)
