"""The servers of `up` and `test`: they start on any machine, keep their data, and leave nothing behind."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from config.embedded import APP, DATABASE, OWNER, Postgres, Valkey, hold, server_home, socket_directory
from config.processes import NotPossible, server_account, spawn, stop

ACCOUNT = server_account()


@pytest.fixture
def place() -> Iterator[Path]:
    """Give a private short directory that the servers' account can reach, as `up` makes it."""
    made = socket_directory(ACCOUNT)
    yield made
    shutil.rmtree(made)


@pytest.fixture
def cluster(place: Path) -> Iterator[Callable[..., Postgres]]:
    """Give a way to start PostgreSQL, again and again, on one data directory with Chinese and a space in its path."""
    state = place / "收展 状态"
    state.mkdir()
    started: list[Postgres] = []

    def start(*, throwaway: bool = True) -> Postgres:
        home = server_home(state, ACCOUNT)
        server = Postgres(home, place / "pg", place / "postgres.log", ACCOUNT, throwaway)
        server.start()
        started.append(server)
        return server

    yield start
    for server in started:
        server.stop()


def connect(server: Postgres, role: str) -> psycopg.Connection:
    password = server.url(role).split(":")[2].split("@")[0]
    return psycopg.connect(host=str(server.sockets), user=role, password=password, dbname=DATABASE, autocommit=True)


def test_a_cluster_keeps_its_data_and_its_passwords_over_a_restart(cluster: Callable[..., Postgres]) -> None:
    first = cluster(throwaway=False)
    with connect(first, OWNER) as connection:
        connection.execute("CREATE TABLE kept AS SELECT '收展' AS word")
    first.stop()
    with connect(cluster(throwaway=False), OWNER) as connection:
        assert connection.execute("SELECT word FROM kept").fetchone() == ("收展",)


def test_a_stopped_cluster_leaves_no_process(cluster: Callable[..., Postgres]) -> None:
    server = cluster()
    assert server.child
    server.stop()
    with pytest.raises(ProcessLookupError):
        os.killpg(server.child.pid, 0)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")
def test_roots_cluster_runs_as_nobody_in_a_directory_closed_to_others(cluster: Callable[..., Postgres]) -> None:
    server = cluster()
    assert server.child
    nobody = pwd.getpwnam("nobody").pw_uid
    assert Path(f"/proc/{server.child.pid}").stat().st_uid == nobody
    assert (server.home.stat().st_uid, server.home.stat().st_mode & 0o777) == (nobody, 0o700)


def test_the_locale_lets_trigrams_see_chinese_and_the_app_owns_nothing(cluster: Callable[..., Postgres]) -> None:
    server = cluster()
    with connect(server, OWNER) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        assert connection.execute("SELECT cardinality(show_trgm('北京'))").fetchone() != (0,)
    with connect(server, APP) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE own (word text)")


def test_data_of_another_major_version_is_refused_in_words(cluster: Callable[..., Postgres]) -> None:
    server = cluster()
    server.stop()
    (server.data / "PG_VERSION").write_text("14\n")
    with pytest.raises(NotPossible, match=r"made by PostgreSQL 14, and the server here is \d+. Dump it"):
        cluster()


def test_a_set_up_that_was_cut_short_is_begun_again(cluster: Callable[..., Postgres], place: Path) -> None:
    half = server_home(place / "收展 状态", ACCOUNT) / "data.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    with connect(cluster(), OWNER) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_server_that_cannot_start_shows_the_end_of_its_log(cluster: Callable[..., Postgres]) -> None:
    server = cluster()
    server.stop()
    (server.data / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(NotPossible, match="no_such_setting"):
        cluster()


def test_sockets_stay_short_where_the_temporary_directory_is_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long " * 30)
    long.mkdir()
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(long))
    made = socket_directory(None)
    assert len(os.fsencode(made / "pg" / ".s.PGSQL.5432")) < 107
    (made / "lock").unlink()
    made.rmdir()


def test_what_a_killed_process_left_is_swept_and_what_lives_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("config.embedded.re.fullmatch", lambda *_: True)
    monkeypatch.setattr("config.embedded.LONGEST_SOCKET_DIRECTORY", 1000)
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    left = tmp_path / "shouzhan-left"
    left.mkdir()
    (left / "lock").touch()
    living = socket_directory(None)
    assert socket_directory(None).exists()
    assert living.exists()
    assert not left.exists()


def test_one_state_directory_serves_one_instance(tmp_path: Path) -> None:
    lock = hold(tmp_path)
    assert lock is not None
    assert hold(tmp_path) is None
    os.close(lock)
    assert hold(tmp_path) is not None


def test_the_broker_answers_on_a_socket_only_we_may_open_and_stops(place: Path) -> None:
    broker = Valkey(place / "valkey", place, place / "valkey.log", throwaway=True)
    broker.start()
    assert broker.child
    assert broker.socket.stat().st_mode & 0o777 == 0o700
    broker.stop()
    assert broker.child.returncode == 0


def test_a_child_that_will_not_end_is_killed_with_its_children() -> None:
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    parent = "import subprocess; print(subprocess.Popen(['sleep', '60']).pid, flush=True); signal.pause()"
    child = spawn([sys.executable, "-c", f"{deaf}; {parent}"], dies_by=signal.SIGKILL, output=subprocess.PIPE)
    assert child.stdout
    grandchild = Path("/proc") / child.stdout.readline().decode().strip()
    began = time.monotonic()
    assert not stop(child, by=signal.SIGTERM, patience=0.2)
    assert time.monotonic() - began < 2
    time.sleep(0.1)
    assert not grandchild.exists() or " Z " in (grandchild / "stat").read_text()
