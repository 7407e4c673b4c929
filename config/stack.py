"""`up`: the whole of Shouzhan on one machine, each part in its order, stopped in the reverse order."""

import argparse
import http.client
import io
import os
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path

from config.bootstrap import ROOT
from config.embedded import hold
from config.instance import (
    Interrupted,
    Servers,
    deaf,
    environment,
    interruptible,
    publish,
    published,
    state_directory,
    was_killed,
)
from config.processes import NotPossible, told_of_full_disk
from config.supervisor import Supervisor, say

HOST = "127.0.0.1"
READY_SECONDS = 120.0
DYING_SECONDS = 5.0  # what the children of a killed launcher may take to end
CELERY = ["-m", "celery", "-A", "config.celery", "--quiet"]
WORKER = [*CELERY, "worker", "--concurrency", "2", "-Q", "celery", "--loglevel", "INFO", "--without-mingle"]
# Root is warned at each start; on a trial machine, where root runs everything, it cannot follow the advice.
CALM = {"PYTHONWARNINGS": "ignore:You're running the worker"}


def up(options: list[str]) -> int:
    """Run Shouzhan until Ctrl-C or SIGTERM and return the exit code; every refusal is one plain message."""
    arguments = _arguments(options)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without our letters still shows the rest
    interruptible()
    try:
        state = state_directory()
        lock = _claim_state(state)
        _claim_port(arguments.port, patience=DYING_SECONDS if was_killed(state) else 0)
        code = _run(state, arguments)
        os.close(lock)
    except NotPossible as reason:
        print(reason, file=sys.stderr)
        return 1
    except Interrupted:
        return 0
    except OSError as reason:
        if not told_of_full_disk(reason, ROOT):
            raise
        return 1
    return code


def _arguments(options: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="manage.py up", description="Run Shouzhan on this machine until Ctrl-C.")
    parser.add_argument("--port", type=_port, default=8000, help="port of the web server (8000)")
    own_database = "none" if os.environ.get("DATABASE_URL") else "small"
    parser.add_argument(
        "--demo",
        choices=["small", "large", "none"],
        default=own_database,
        help="data for an empty database (small; large takes minutes; none where DATABASE_URL is set)",
    )
    return parser.parse_args(options)


def _port(text: str) -> int:
    """Return a port's number; raise ValueError, which argparse puts into words, for what is none."""
    if not 0 < int(text) < 65536:
        raise ValueError
    return int(text)


def _claim_port(port: int, *, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not _is_free(port):
        if time.monotonic() >= deadline:
            raise NotPossible(f"Port {port} is taken or not ours to use. Choose another one: --port {port + 1}")
        time.sleep(0.1)


def _is_free(port: int) -> bool:
    with socket.socket() as probe, suppress(OSError):
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))
        return True
    return False


def _claim_state(state: Path) -> int:
    if (lock := hold(state)) is None:
        raise NotPossible(
            f"Shouzhan already runs from here, at {published(state)['url']}. "
            "A second instance needs a STATE_DIR of its own."
        )
    return lock


def _run(state: Path, arguments: argparse.Namespace) -> int:
    """Start servers, prepare, web, worker and beat; watch them; stop all whatever happens."""
    servers = Servers(state, with_broker=True)
    supervisor = None
    try:
        servers.start()
        supervisor = Supervisor(state, environment(state, servers.addresses), ROOT, servers.running)
        _prepare(supervisor, arguments.demo)
        supervisor.env = environment(state, servers.addresses)  # the demonstration may have been loaded only now
        _start_parts(supervisor, state, arguments.port)
        publish(state, f"http://{HOST}:{arguments.port}/", servers.addresses)
        _await_first_page(supervisor, arguments.port)
        _greet(supervisor, arguments.port)
        while True:
            supervisor.watch(0.5)
    except Interrupted:
        return 0
    finally:
        deaf()
        say("Stopping …")
        (state / "running.json").unlink(missing_ok=True)
        if supervisor:
            supervisor.stop()
        servers.stop()
        say("Stopped.")


def _prepare(supervisor: Supervisor, demo: str) -> None:
    part = supervisor.start("prepare", ["manage.py", "prepare", "--demo", demo], dies_by=signal.SIGTERM)
    if code := supervisor.finish(part):
        raise NotPossible(f"The database could not be prepared (code {code}). The reason is above and in {part.log}")


def _start_parts(supervisor: Supervisor, state: Path, port: int) -> None:
    web = ["-m", "gunicorn", "-c", "python:config.web", "--bind", f"{HOST}:{port}"]
    supervisor.start("web", web, dies_by=signal.SIGQUIT, extra={"DB_POOL": "1"})
    supervisor.start("worker", WORKER, dies_by=signal.SIGQUIT, extra=CALM)
    beat = [*CELERY, "beat", "--schedule", os.fspath(state / "beat"), "--pidfile", "", "--loglevel", "INFO"]
    supervisor.start("beat", beat, dies_by=signal.SIGTERM)


def _await_first_page(supervisor: Supervisor, port: int) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not _answers(port):
        supervisor.watch(0.1)
        if time.monotonic() > deadline:
            raise NotPossible(
                f"The web server did not answer within {READY_SECONDS:.0f} s; see {supervisor.state / 'log'}"
            )


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    with suppress(OSError, http.client.HTTPException):
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    return False


def _greet(supervisor: Supervisor, port: int) -> None:
    say(f"\n  Shouzhan is ready: http://{HOST}:{port}/")
    if (logins := supervisor.state / "demo").exists():
        password = os.environ.get("DEMO_PASSWORD", "shouzhan-demo")
        say(f"  Demo logins:       {logins.read_text().strip()}   password: {password}")
    else:
        say("  First account, once: python3 manage.py first_admin NAME   (further words: docs/operators.md)")
    say("  Stop with Ctrl-C.\n")
