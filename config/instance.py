"""One instance of Shouzhan on this machine: its keys, its servers, and where other commands find them."""

import json
import os
import shutil
import signal
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Protocol

from config.bootstrap import ROOT
from config.embedded import APP, OWNER, Postgres, Valkey, hold, server_home, socket_directory
from config.processes import Child, NotPossible, server_account, told_of_full_disk

LOGGED_BYTES = 10 * 1024 * 1024


class Interrupted(Exception):
    """Ctrl-C, SIGTERM or a closed terminal."""


class Server(Protocol):
    """What PostgreSQL and Valkey have in common."""

    child: Child | None

    def start(self) -> None:
        """Start it and wait until it answers."""

    def stop(self) -> None:
        """Stop it."""


def state_directory() -> Path:
    """Return STATE_DIR, made if missing: the one place where an instance keeps data, keys and logs."""
    state = Path(os.environ.get("STATE_DIR") or ROOT / ".state").absolute()
    try:
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        (state / "log").mkdir(exist_ok=True, mode=0o700)
    except OSError as reason:
        raise NotPossible(f"Nothing can be kept in {state} ({reason.strerror}). Set STATE_DIR.") from None
    return state


def log_file(state: Path, name: str) -> Path:
    """Return the log file of a part, the one before moved aside once it is large."""
    log = state / "log" / f"{name}.log"
    if log.exists() and log.stat().st_size > LOGGED_BYTES:
        log.replace(log.with_suffix(".log.1"))
    return log


def keys(state: Path) -> dict[str, str]:
    """Return SECRET_KEY and FIELD_KEYS, generated once into a file only we may read."""
    path = state / "keys.json"
    if not path.exists():
        made = {"SECRET_KEY": _key(), "FIELD_KEYS": f"h:{_key()},1:{_key()}"}
        write_private(path, made)
    kept: dict[str, str] = json.loads(path.read_text())
    return kept


def write_private(path: Path, content: object) -> None:
    """Write JSON into a file that only we may read, whole or not at all."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(content))
    fresh.replace(path)


def _key() -> str:
    return urlsafe_b64encode(os.urandom(32)).decode()


@dataclass
class Servers:
    """The servers an instance needs and the environment has not named, and the environment they make."""

    state: Path
    with_broker: bool
    running: dict[str, Server] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    sockets: Path | None = None

    def start(self) -> None:
        """Start PostgreSQL unless DATABASE_URL is set, Valkey unless BROKER_URL is set."""
        account = server_account()
        self.sockets = socket_directory(account)
        if not os.environ.get("DATABASE_URL"):
            home = server_home(self.state, account)
            postgres = Postgres(home, self.sockets / "pg", log_file(self.state, "postgres"), account)
            self._start("postgres", postgres)
            self.addresses |= {"DATABASE_URL": postgres.url(APP), "DATABASE_OWNER_URL": postgres.url(OWNER)}
        if not os.environ.get("BROKER_URL"):
            valkey = Valkey(self.state / "valkey", self.sockets, log_file(self.state, "valkey"))
            self.addresses["BROKER_URL"] = (
                valkey.url
            )  # without a broker behind it, sending fails at once and is made up for
            if self.with_broker:
                self._start("valkey", valkey)

    def _start(self, name: str, server: Server) -> None:
        self.running[name] = server
        server.start()

    def stop(self) -> None:
        """Stop them, the last started first."""
        for server in reversed(self.running.values()):
            server.stop()
        if self.sockets:
            shutil.rmtree(self.sockets, ignore_errors=True)


def environment(state: Path, addresses: Mapping[str, str]) -> dict[str, str]:
    """Return what every process of the instance is started with; what the person set wins over what we made."""
    own = {"STATE_DIR": os.fspath(state), "SHOUZHAN_BOOTSTRAP": "0", "PYTHONUNBUFFERED": "1"}
    demo = {"DEMO": "1"} if (state / "demo").exists() else {}
    return {**keys(state), **demo, **addresses, **os.environ, **own}


@contextmanager
def connected() -> Iterator[None]:
    """Give a Django command a database: the one named, the running instance's, or one started just for it."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    state = state_directory()
    lock = hold(state)
    if lock is None:
        os.environ.update(environment(state, published(state)["environment"]))
        yield
        return
    servers = Servers(state, with_broker=False)
    interruptible()
    try:
        servers.start()
        os.environ.update(environment(state, servers.addresses))
        yield
    finally:
        deaf()
        servers.stop()


def publish(state: Path, url: str, addresses: Mapping[str, str]) -> None:
    """Write where the running instance is, for other commands and for a second `up` to name."""
    write_private(state / "running.json", {"url": url, "environment": dict(addresses)})


def was_killed(state: Path) -> bool:
    """Return whether the instance before us ended without tidying up; to be asked while holding its right to run."""
    return (state / "running.json").exists()


def published(state: Path) -> dict[str, dict[str, str]]:
    """Return what the running instance published; raise NotPossible while it is still starting."""
    try:
        found: dict[str, dict[str, str]] = json.loads((state / "running.json").read_text())
    except FileNotFoundError:
        raise NotPossible(f"Another command is using {state}. Wait for it, or set STATE_DIR.") from None
    return found


def interruptible() -> None:
    """Turn the first Ctrl-C, SIGTERM or SIGHUP into Interrupted; while we stop, further ones are ignored."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        deaf()
        raise Interrupted

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup
        signal.signal(signal.SIGHUP, interrupt)


def deaf() -> None:
    """Ignore signals: a stop once begun is finished."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _bench_apart(argv: list[str]) -> None:
    """Give a measurement on a demonstration a state of its own, kept for the next time."""
    if argv[1:2] == ["bench"] and "--demo" in argv[:-1] and not os.environ.get("DATABASE_URL"):
        os.environ["STATE_DIR"] = os.fspath(state_directory() / f"bench-{argv[argv.index('--demo') + 1]}")


def django(argv: list[str]) -> int:
    """Run a Django command with the instance's database and keys."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    _bench_apart(argv)
    try:
        with connected():
            execute_from_command_line(argv)
    except NotPossible as reason:
        print(reason, file=sys.stderr)
        return 1
    except Interrupted:
        return 130
    except OSError as reason:
        if not told_of_full_disk(reason, ROOT):
            raise
        return 1
    return 0
