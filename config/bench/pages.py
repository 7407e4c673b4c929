"""How long pages take, alone and under load, beside the lightest page that knows who asks."""

import http.client
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from signal import SIGTERM
from threading import Thread
from time import monotonic, perf_counter, sleep

from django.conf import settings
from django.core.management import CommandError
from django.test import Client

from appraisal.models import Cycle, Scorecard
from config.bench.people import somebody_of_hr
from config.bench.timing import milliseconds, tell
from config.processes import spawn, stop
from governance.models import Act, OrgUnit, User

ALONE = 60  # requests of one client after warming up
CLIENTS, SECONDS = 8, 5.0
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """A web server of the product on a port, and the cookie of a session."""

    port: int
    cookie: str

    def get(self, connection: http.client.HTTPConnection, path: str) -> float:
        """Ask for a page over a kept connection and return the seconds it took; CommandError unless it is there."""
        began = perf_counter()
        connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.HTTPStatus.OK:
            raise CommandError(f"{path} answered {answer.status}.")
        return perf_counter() - began

    def connect(self) -> http.client.HTTPConnection:
        """Return a connection to it."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)


def measure(say: Callable[[str], object]) -> None:
    """Ask for each page alone, then with eight clients at once, as a head office's HR would."""
    reader = somebody_of_hr()
    with _serving(_cookie(reader.user)) as server:
        rows = {name: _page(server, path) for name, path in _paths(reader.unit).items()}
    floor = rows["frame"]
    lists = {name: row for name, row in rows.items() if name != "frame"}
    slowest = max(lists, key=lambda name: lists[name]["median"])
    result = {
        "bench": "pages",
        "slowest": slowest,
        "median_ms": rows[slowest]["median"],
        "req_s": min(row["req/s"] for row in lists.values()),
        "floor_ms": floor["median"],
        "ratio": round(rows[slowest]["median"] / floor["median"], 2),
    }
    tell(say, f"milliseconds alone; requests a second with {CLIENTS} clients", rows, result)


def _cookie(user: User) -> str:
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def _paths(unit: OrgUnit) -> dict[str, str]:
    """Return the pages by name: the frame with one clause, then the lists and a scorecard."""
    cycle = Cycle.objects.filter(unit__path__startswith=unit.path).exclude(computed_at=None).latest("starts_on")
    card = Scorecard.objects.filter(cycle=cycle).order_by("-total").first()
    if card is None:
        raise CommandError("There is no computed month to look at.")
    return {
        "frame": "/clauses/R5.1.1/",
        "home": "/",
        "directors": "/directors/",
        "director": f"/directors/{card.director_id}/",
        "intake": "/intake/",
        "batches": "/intake/batches/",
        "months": "/appraisal/",
        "month": f"/appraisal/{cycle.pk}/",
        "scorecard": f"/scorecards/{card.pk}/",
        "records": f"/scorecards/{card.pk}/premium_income/",
    }


def _page(server: Server, path: str) -> dict[str, float]:
    connection = server.connect()
    for _ in range(8):  # every worker, warm
        server.get(connection, path)
        connection.close()
    alone = [server.get(connection, path) for _ in range(ALONE)]
    connection.close()
    return {**milliseconds(alone), **_crowded(server, path)}


def _crowded(server: Server, path: str) -> dict[str, float]:
    """Return how many requests a second eight clients get answered, and the 95th of a hundred waits."""
    taken: list[float] = []
    end = monotonic() + SECONDS

    def ask() -> None:
        connection = server.connect()
        while monotonic() < end:
            taken.append(server.get(connection, path))
        connection.close()

    clients = [Thread(target=ask) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return {"req/s": round(len(taken) / SECONDS, 1), "p95 (8)": milliseconds(taken)["p95"]}


@contextmanager
def _serving(cookie: str) -> Iterator[Server]:
    """Run the web server as `up` runs it, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "gunicorn", "-c", "python:config.web", "--bind", f"127.0.0.1:{port}"]
    log = settings.STATE_DIR / "log" / "bench.log"
    with log.open("ab") as output:
        web = spawn(command, dies_by=SIGTERM, output=output, env=os.environ | _setting(), cwd=settings.BASE_DIR)
    try:
        _await(port)
        yield Server(port, cookie)
    finally:
        stop(web, by=SIGTERM, patience=10)


def _setting() -> dict[str, str]:
    """Return what the server is told: a demonstration loaded a moment ago asks nobody for a second factor."""
    demo = {"DEMO": "1"} if Act.objects.filter(kind="demo.loaded").exists() else {}
    return {"DB_POOL": "1", **demo}


def _await(port: int) -> None:
    end = monotonic() + PATIENCE
    while monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    raise CommandError("The web server did not start.")
