"""The pytest plugin that gives a test session its own PostgreSQL, broker and worker, all thrown away at the end.

pytest-django reads the settings before any conftest.py, so the addresses are set while this module is imported.
"""

import atexit
import gc
import os
import shutil
import signal
import sys
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest

from config import catalogues, schema
from config.embedded import APP, OWNER, Postgres, Valkey, socket_directory, tail
from config.processes import Child, NotPossible, server_account, spawn, stop
from config.stack import WORKER

WORKER_SECONDS = 40.0
LAID = "laid"  # each worker's database is copied from this one
ROOT = Path(__file__).parent.parent
# What a developer's shell may hold must not reach the tests.
FOREIGN = (
    "ALLOWED_HOSTS",
    "DB_POOL",
    "DEBUG",
    "DEMO",
    "DEMO_PASSWORD",
    "DEMO_TODAY",
    "HTTPS",
    "LOG_LEVEL",
    "SECRET_KEY",
    "WATCHED_BUCKET",
    "WATCHED_FOLDER",
)


def _begin_session() -> None:
    """Make the session's directory, start PostgreSQL unless TEST_DATABASE_URL names one, and set the environment."""
    for name in FOREIGN:
        os.environ.pop(name, None)
    account = server_account()
    place = socket_directory(account)
    _at_exit(partial(shutil.rmtree, place, ignore_errors=True))
    os.environ["TESTING"] = "1"
    os.environ["FIELD_KEYS"] = ",".join(f"{name}:{urlsafe_b64encode(os.urandom(32)).decode()}" for name in "h1")
    os.environ["BROKER_URL"] = f"redis+socket://{place / 'nobody.sock'}"
    os.environ["SHOUZHAN_TEST_PLACE"] = os.fspath(place)
    if url := os.environ.get("TEST_DATABASE_URL"):
        os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"] = url
        return
    postgres = Postgres(place / "postgres", place / "pg", place / "postgres.log", account, throwaway=True)
    postgres.start()
    _at_exit(postgres.stop)
    os.environ["DATABASE_URL"] = os.environ["DATABASE_OWNER_URL"] = postgres.url(OWNER)
    os.environ["SHOUZHAN_TEST_APP_URL"] = postgres.url(APP)
    with psycopg.connect(schema.address(postgres.url(OWNER)), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {LAID}")
    with psycopg.connect(schema.address(postgres.url(OWNER), LAID)) as connection:
        schema.lay(connection)


def _place() -> Path:
    """Return this process's directory: the session's, or in it the worker's of xdist."""
    place = Path(os.environ["SHOUZHAN_TEST_PLACE"]) / os.environ.get("PYTEST_XDIST_WORKER", "")
    place.mkdir(exist_ok=True)
    return place


def _at_exit(tidy: Callable[[], None]) -> None:
    """Tidy up when this process ends, and not when a child that a test forked does."""
    ours = os.getpid()

    def in_ours() -> None:
        if os.getpid() == ours:
            tidy()

    atexit.register(in_ours)


def _keep_state() -> None:
    """Keep what this process writes in its own directory."""
    state = _place() / "state"
    (state / "static").mkdir(parents=True)
    os.environ["STATE_DIR"] = os.fspath(state)


if "PYTEST_XDIST_WORKER" not in os.environ:  # a worker of xdist inherits what its controller set
    try:
        catalogues.compile_stale()  # before Django reads them, so that tests see the words the source has now
        _begin_session()
    except NotPossible as reason:
        raise pytest.UsageError(str(reason)) from None
_keep_state()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest) -> Generator[None]:
    """Copy the test database from the one laid, then work in it as the app's role, as the running product does."""
    ours = fixturedef.argname == "django_db_setup" and "TEST_DATABASE_URL" not in os.environ
    if ours:
        from django.db import connection

        connection.settings_dict["TEST"]["TEMPLATE"] = LAID
    outcome = yield
    if ours:
        with request.getfixturevalue("django_db_blocker").unblock():
            fixturedef.addfinalizer(_work_as_app())
    return outcome


def _work_as_app() -> Callable[[], None]:
    """Grant the app's role what `prepare` grants it, take that role in every connection, and return the way back."""
    from django.db import connection

    from config.grants import grant

    grant(APP)
    connection.close()
    options = connection.settings_dict["OPTIONS"]
    before = options.get("options", "")
    options["options"] = f"{before} -c role={APP}"
    operations = type(connection.ops)  # of every thread's connection, the live server's and the browser's too
    empty = operations.execute_sql_flush
    patch = pytest.MonkeyPatch()  # only the owner may empty tables between tests with real commits
    patch.setattr(operations, "execute_sql_flush", lambda self, sql: _patiently(empty, self, sql))

    def be_owner_again() -> None:
        patch.undo()
        connection.close()
        options["options"] = before

    return be_owner_again


def pytest_collection_finish() -> None:
    """Leave what was loaded out of every later collection of garbage, and collect seldom."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def _patiently(empty: Callable[[Any, list[str]], None], operations: Any, sql: list[str]) -> None:
    """Empty the tables as their owner; the worker may still end a job, and a deadlock with it is tried again."""
    from django.db import OperationalError

    for wait in (0.5, 1.0, 2.0, 4.0):
        with suppress(OperationalError):
            return empty(operations, ["SET LOCAL ROLE NONE", *sql])
        time.sleep(wait)
    return empty(operations, ["SET LOCAL ROLE NONE", *sql])


@pytest.fixture
def as_owner() -> Callable[[], AbstractContextManager[None]]:
    """Give a way to try something with the rights of the tables' owner, which the app does not have."""
    from django.db import connection, transaction

    @contextmanager
    def owner() -> Iterator[None]:
        with transaction.atomic(), connection.cursor() as cursor:  # an exception rolls the role back too
            cursor.execute("SELECT current_setting('role')")
            (before,) = cursor.fetchone()
            cursor.execute("SET ROLE NONE")
            yield
            cursor.execute(f"SET ROLE {before}")

    return owner


@pytest.fixture(scope="session")
def broker_server() -> Iterator[str]:
    """Run the session's Valkey and give its address."""
    server = Valkey(_place() / "valkey", _place(), _place() / "valkey.log", throwaway=True)
    server.start()
    yield server.url
    server.stop()


@pytest.fixture
def broker(broker_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let this test reach the live broker; in every other test the broker is dead, and must not be missed."""
    from config.celery import app

    monkeypatch.setattr(app.conf, "broker_url", broker_server)
    monkeypatch.setattr(app, "_pool", None)
    monkeypatch.setattr(app.amqp, "_producer_pool", None)
    return broker_server


@pytest.fixture(scope="session")
def worker_process(django_db_setup: None, broker_server: str) -> Iterator[Child]:
    """Run the session's one Celery worker on the test database and the live broker."""
    from django.db import connection

    log = _place() / "worker.log"
    url = os.environ.get("SHOUZHAN_TEST_APP_URL") or os.environ["DATABASE_URL"]
    address = f"{url.rpartition('/')[0]}/{connection.settings_dict['NAME']}"
    with log.open("ab") as output:
        # SIGTERM waits for running tasks, and one that waits for a server gone with a killed session would go on.
        environment = os.environ | {"DATABASE_URL": address, "BROKER_URL": broker_server, "REMAP_SIGTERM": "SIGQUIT"}
        worker = spawn([sys.executable, *WORKER], dies_by=signal.SIGQUIT, output=output, env=environment, cwd=ROOT)
    _await_ready(worker, log)
    yield worker
    stop(worker, by=signal.SIGQUIT, patience=5)


@pytest.fixture
def live_worker(worker_process: Child, broker: str, transactional_db: None) -> Child:
    """Have this test's tasks done by the real worker: its rows are committed, and the broker is alive."""
    return worker_process


def _await_ready(worker: Child, log: Path) -> None:
    deadline = time.monotonic() + WORKER_SECONDS
    while " ready." not in log.read_text(errors="replace"):
        if worker.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"The Celery worker did not start:\n{tail(log, 30)}")
        time.sleep(0.05)
