"""PostgreSQL and Valkey as child processes, for trial and tests on a bare machine. Standard library only."""

import fcntl
import hashlib
import json
import os
import re
import secrets
import shutil
import signal
import socket
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from config.binaries import PostgresPrograms, broker_program, postgres_programs
from config.processes import Account, Child, NotPossible, require_room, run_as, spawn, stop

DATABASE = "shouzhan"
SUPERUSER = "postgres"
OWNER = "shouzhan_owner"
APP = "shouzhan_app"
# Only a locale with C.UTF-8's character classes lets pg_trgm see Chinese; no wheel has ICU.
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
LONGEST_SOCKET_DIRECTORY = 60
ROOM_MEGABYTES = 300  # an empty cluster takes 40, its first journal files and the demonstration the rest
START_SECONDS = 60.0
DYING_SECONDS = 10.0
# Nobody copies a trial's journal: filling a new table then writes each row once.
MINIMAL = ("wal_level=minimal", "max_wal_senders=0")
ORDERLY = (*MINIMAL, "shared_buffers=256MB", "work_mem=16MB", "maintenance_work_mem=128MB", "max_wal_size=2GB")
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
# A table that autovacuum saw empty is planned for as empty until it looks again, which a test never awaits.
CARELESS = (*MINIMAL, *HASTY, "shared_buffers=128MB", "autovacuum=off")


def socket_directory(account: Account | None) -> Path:
    """Create a private directory with a path short enough for sockets (107 bytes), which STATE_DIR may not have."""
    for base in (tempfile.gettempdir(), "/tmp"):  # noqa: S108  only a base: the directory itself is new, named at random
        if (
            len(base) <= LONGEST_SOCKET_DIRECTORY
            and re.fullmatch(r"[\w./-]+", base, re.ASCII)
            and _is_open(base, account)
        ):
            _sweep(Path(base))
            made = Path(tempfile.mkdtemp(prefix="shouzhan-", dir=base))
            hold(made)  # for as long as we live
            if account:
                made.chmod(0o711)
            return made
    raise NotPossible("The temporary directory cannot hold sockets. Set TMPDIR to a short path.")


def _sweep(base: Path) -> None:
    """Remove what a killed process left: directories of ours whose lock nobody holds any more."""
    for left in base.glob("shouzhan-*"):
        with suppress(OSError):
            if left.lstat().st_uid == os.geteuid() and (left / "lock").exists() and (lock := hold(left)) is not None:
                shutil.rmtree(left)
                os.close(lock)


def server_home(state: Path, account: Account | None) -> Path:
    """Return the private directory of the database server: in STATE_DIR, or in /var/lib if that is out of its reach."""
    home = state / "postgres"
    if account:
        state.chmod(0o711)
        if not _is_open(state, account):
            home = Path("/var/lib/shouzhan") / hashlib.sha256(os.fsencode(state)).hexdigest()[:12]
    return home


def _is_open(path: Path | str, account: Account | None) -> bool:
    return account is None or run_as(account, ["test", "-x", path]).returncode == 0


@dataclass
class Postgres:
    """A PostgreSQL cluster of our own: a role that owns the tables, and one for the app, which owns nothing."""

    home: Path
    sockets: Path
    log: Path
    account: Account | None = None
    throwaway: bool = False
    child: Child | None = field(default=None, init=False)

    @property
    def data(self) -> Path:
        """Return the data directory."""
        return self.home / "data"

    def url(self, role: str) -> str:
        """Return the address of the database for a role, in the only form django-environ takes for a socket."""
        password = json.loads((self.home / "passwords.json").read_text())[role]
        return f"postgres://{role}:{password}@/{self.sockets}/{DATABASE}"

    def start(self) -> None:
        """Make the cluster if there is none, start the server and return once it accepts connections."""
        programs = postgres_programs(self.account)
        self._make_home()
        if not self.data.exists():
            self._initialise(programs)
        self._check_major(programs)
        self._await_predecessor()
        settings = [*(CARELESS if self.throwaway else ORDERLY), "listen_addresses=", "lc_messages=C", "jit=off"]
        command: list[str | Path] = [programs.directory / "postgres", "-D", self.data, "-k", self.sockets]
        with self.log.open("ab") as log:
            self.child = spawn(
                [*command, *(f"--{setting}" for setting in settings)],
                dies_by=signal.SIGQUIT if self.throwaway else signal.SIGINT,
                output=log,
                env=_environment(),
                cwd=self.home,
                account=self.account,
            )
        self._await_ready(self.child)

    def stop(self) -> None:
        """Shut the server down: at once if the cluster is to be thrown away, else after a checkpoint."""
        if self.child:
            stop(self.child, by=signal.SIGQUIT if self.throwaway else signal.SIGINT, patience=30)

    def _make_home(self) -> None:
        self.home.parent.mkdir(parents=True, exist_ok=True)
        for directory in (self.home, self.sockets):
            directory.mkdir(mode=0o700, exist_ok=True)
            if self.account:
                self.account.own(directory)

    def _initialise(self, programs: PostgresPrograms) -> None:
        """Make data directory, roles and database; under another name first, so that a cut run is started again."""
        require_room(self.home, ROOM_MEGABYTES, "a new database")
        fresh = self.home / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        passwords = {role: secrets.token_hex(24) for role in (SUPERUSER, OWNER, APP)}
        self._write_private("superuser", passwords[SUPERUSER])
        how = ["-U", SUPERUSER, "-E", "UTF8", f"--locale={LOCALE}", "-A", "scram-sha-256", "--data-checksums"]
        how += [f"--pwfile={self.home / 'superuser'}", *(["--no-sync"] if self.throwaway else [])]
        self._run([programs.directory / "initdb", "-D", fresh, *how])
        single: list[str | Path] = [
            programs.directory / "postgres",
            "--single",
            "-D",
            fresh,
            "-c",
            "exit_on_error=true",
            "-c",
            "fsync=off",
        ]
        self._run([*single, "postgres"], given=self._roles_sql(passwords))
        (self.home / "superuser").unlink()
        self._write_private("passwords.json", json.dumps(passwords))
        fresh.rename(self.data)

    def _roles_sql(self, passwords: dict[str, str]) -> str:
        may_create = " CREATEDB" if self.throwaway else ""  # the test database is a second one
        return "".join(
            f"{statement};\n"
            for statement in (
                f"CREATE ROLE {OWNER} LOGIN PASSWORD '{passwords[OWNER]}'{may_create}",
                f"CREATE ROLE {APP} LOGIN PASSWORD '{passwords[APP]}'",
                f"ALTER ROLE {APP} SET idle_in_transaction_session_timeout = '10min'",
                f"GRANT {APP} TO {OWNER}",
                f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
            )
        )

    def _check_major(self, programs: PostgresPrograms) -> None:
        made_by = int((self.data / "PG_VERSION").read_text())
        if made_by != programs.major:
            raise NotPossible(
                f"The data in {self.data} was made by PostgreSQL {made_by}, and the server here is {programs.major}. "
                f"Dump it with pg_dump {made_by}, move the directory away, start again and restore; "
                f"or set POSTGRES_BIN to a PostgreSQL {made_by}."
            )

    def _await_predecessor(self) -> None:
        """Let a server whose launcher was just killed finish its own shutdown; its status file tells."""
        status = self.data / "postmaster.pid"
        deadline = time.monotonic() + DYING_SECONDS
        with suppress(FileNotFoundError, ProcessLookupError):
            while time.monotonic() < deadline:
                os.kill(int(status.read_text().split("\n")[0]), 0)
                time.sleep(0.05)

    def _await_ready(self, child: Child) -> None:
        """Wait until the server's own status file says ready; no driver is needed for that."""
        status = self.data / "postmaster.pid"
        deadline = time.monotonic() + START_SECONDS
        while child.poll() is None and time.monotonic() < deadline:
            with suppress(FileNotFoundError):
                lines = status.read_text().split("\n")
                if lines[0] == str(child.pid) and len(lines) > 7 and lines[7].strip() == "ready":
                    return
            time.sleep(0.02)
        self.stop()
        raise NotPossible(f"PostgreSQL did not start. The end of {self.log}:\n{tail(self.log)}")

    def _run(self, command: list[str | Path], given: str = "") -> None:
        done = run_as(self.account, command, cwd=self.home, env=_environment(), given=given)
        if done.returncode:
            raise NotPossible(f"PostgreSQL could not be set up in {self.home}:\n{done.stdout}")

    def _write_private(self, name: str, text: str) -> None:
        path = self.home / name
        path.touch(mode=0o600)
        if self.account:
            self.account.own(path)
        path.write_text(text)


@dataclass
class Valkey:
    """A Redis-protocol broker of our own, reached through a socket only we may open."""

    home: Path
    sockets: Path
    log: Path
    throwaway: bool = False
    child: Child | None = field(default=None, init=False)

    @property
    def socket(self) -> Path:
        """Return the path of the socket."""
        return self.sockets / "valkey.sock"

    @property
    def url(self) -> str:
        """Return the address for Celery."""
        return f"redis+socket://{self.socket}"

    def start(self) -> None:
        """Start the broker and return once it answers."""
        self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        keep = "no" if self.throwaway else "yes"
        options = ["--port", "0", "--unixsocketperm", "700", "--save", "", "--maxmemory-policy", "noeviction"]
        with self.log.open("ab") as log:
            self.child = spawn(
                [broker_program(), "--unixsocket", self.socket, "--appendonly", keep, *options],
                dies_by=signal.SIGTERM,
                output=log,
                env=_environment(),
                cwd=self.home,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            if self.child.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise NotPossible(f"The broker did not start. The end of {self.log}:\n{tail(self.log)}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Shut the broker down."""
        if self.child:
            stop(self.child, by=signal.SIGTERM, patience=10)

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as connection, suppress(OSError):
            connection.settimeout(1)
            connection.connect(os.fspath(self.socket))
            connection.sendall(b"PING\r\n")
            return connection.recv(7) == b"+PONG\r\n"
        return False


def hold(state: Path) -> int | None:
    """Take the one right to run servers from this STATE_DIR; return None if another process has it."""
    state.mkdir(parents=True, exist_ok=True)
    lock = os.open(state / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def tail(log: Path, lines: int = 12) -> str:
    """Return the last lines of a log file."""
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:])


def _environment() -> dict[str, str]:
    """Return a small environment: PGDATA, PYTHONPATH and the like must not reach the servers."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
