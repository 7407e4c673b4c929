"""Webhooks: which addresses are allowed, how each kind of robot is spoken to, and the call itself.

A call goes over TLS to a host of the allow-list, to an address that is checked and then used as it is, so that a name
cannot resolve to something else in between. Redirects are answers like any other: not taken.
"""

import base64
import hashlib
import hmac
import http.client
import ipaddress
import json
import socket
import ssl
from datetime import datetime
from typing import Any
from urllib.parse import SplitResult, quote_plus, urlsplit

from django.conf import settings
from django.utils import translation

from governance.enums import RobotForm
from governance.models import Delivery, Webhook
from governance.notices.words import full_address, sentence
from governance.problems import Problem, mark

TIMEOUT = 5.0
MOST_BYTES = 64 * 1024
NOT_ALLOWED = mark("Webhooks go to %(hosts)s only, by https and without a port.")


class NotTaken(Exception):
    """The other side did not take the message."""


def address_problem(address: str) -> Problem | None:
    """Return why an address is no place for a webhook: not https, not on the list, a port, a name and password."""
    try:
        parts = urlsplit(address)
        plain = parts.scheme == "https" and parts.port is None and "@" not in parts.netloc
    except ValueError:
        plain = False
    if plain and parts.hostname in settings.WEBHOOK_HOSTS and not set(address) & set(" \r\n\t\\"):
        return None
    return Problem(None, NOT_ALLOWED, {"hosts": ", ".join(settings.WEBHOOK_HOSTS)}, field="address")


def public_address(host: str) -> str:
    """Return an address of the host that lies in the public network; NotTaken where any of its addresses does not."""
    found = {str(row[4][0]) for row in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)}
    if not found or not all(ipaddress.ip_address(address.partition("%")[0]).is_global for address in found):
        raise NotTaken("not a public address")
    return min(found, key=lambda address: (":" in address, address))


class _Connection(http.client.HTTPSConnection):
    """A connection to an address that was checked; the certificate is the name's."""

    def __init__(self, host: str, address: str) -> None:
        self.tls = ssl.create_default_context()
        super().__init__(host, 443, timeout=TIMEOUT, context=self.tls)
        self.address = address

    def connect(self) -> None:
        plain = socket.create_connection((self.address, 443), timeout=TIMEOUT)
        self.sock = self.tls.wrap_socket(plain, server_hostname=self.host)


def call(webhook: Webhook, row: Delivery, *, now: datetime) -> None:
    """Tell a webhook of an event; NotTaken or OSError where it does not get there."""
    address = webhook.address.open()
    if address_problem(address):
        raise NotTaken("no longer on the list of hosts")
    parts = urlsplit(address)
    path, body, headers = message(webhook, row, parts, now=now)
    status, answer = post(parts.hostname or "", path, body, headers)
    if status != 200 or not _is_taken(webhook.form, answer):
        raise NotTaken(f"answered {status}")


def post(host: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
    """Send a request to a host of the list and return status and the beginning of the answer."""
    connection = _Connection(host, public_address(host))
    try:
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read(MOST_BYTES)
    except http.client.HTTPException as fault:
        raise NotTaken(type(fault).__name__) from None
    finally:
        connection.close()


def message(webhook: Webhook, row: Delivery, parts: SplitResult, *, now: datetime) -> tuple[str, bytes, dict[str, str]]:
    """Return path, body and headers in the form the webhook wants, signed where it has a secret."""
    with translation.override(settings.LANGUAGE_CODE):
        words, url = sentence(row.kind, row.params), full_address(row.kind, row.subject_id)
    secret, seconds = webhook.secret.open(), int(now.timestamp())
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    headers = {"Content-Type": "application/json; charset=utf-8"}
    content: dict[str, Any] = {"msgtype": "text", "text": {"content": f"{words}\n{url}"}}
    if webhook.form == RobotForm.DINGTALK and secret:
        stamp = str(seconds * 1000)
        path += f"{'&' if parts.query else '?'}timestamp={stamp}&sign={quote_plus(_code(secret, stamp, secret))}"
    elif webhook.form == RobotForm.FEISHU:
        content = {"msg_type": "text", "content": {"text": f"{words}\n{url}"}}
        if secret:
            content |= {"timestamp": str(seconds), "sign": _code(f"{seconds}\n{secret}")}
    elif webhook.form == RobotForm.GENERIC:
        content = {
            "id": row.pk,
            "event": row.event,
            "kind": row.kind,
            "at": row.at.isoformat(),
            "text": words,
            "url": url,
        }
    body = json.dumps(content, ensure_ascii=False).encode()
    if webhook.form == RobotForm.GENERIC:
        headers["X-Shouzhan-Signature"] = signature(secret, seconds, body)
    return path, body, headers


def signature(secret: str, seconds: int, body: bytes) -> str:
    """Return the signature of a signed message: ``t=<seconds>,v1=<HMAC-SHA256 over "seconds.body">``."""
    digest = hmac.new(secret.encode(), f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={digest}"


def _code(key: str, *lines: str) -> str:
    """Return the base64 HMAC-SHA256 that the robots ask for."""
    return base64.b64encode(hmac.digest(key.encode(), "\n".join(lines).encode(), "sha256")).decode()


def _is_taken(form: str, answer: bytes) -> bool:
    """Say whether the robot's own answer means that it took the message; a signed message needs no answer."""
    if form == RobotForm.GENERIC:
        return True
    try:
        said = json.loads(answer)
    except ValueError:
        return False
    return isinstance(said, dict) and said.get("errcode", said.get("code", said.get("StatusCode"))) == 0
