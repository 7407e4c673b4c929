"""`up`, for real: the whole stack starts, says where it is, refuses a second one, and dies with its launcher."""

import http.client
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import instance

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture
def state() -> Iterator[Path]:
    """Give the STATE_DIR of an instance of its own, in a path with Chinese and a space."""
    place = Path(tempfile.mkdtemp(prefix="shouzhan-state-"))
    place.chmod(0o711)
    yield place / "收展 一"
    shutil.rmtree(place)


def manage(state: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a verb of manage.py as a newcomer would, knowing of no server."""
    mine = {"STATE_DIR": str(state), "SHOUZHAN_BOOTSTRAP": "0"}
    foreign = ("DATABASE", "BROKER", "TESTING", "FIELD_KEYS", "DJANGO", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | mine,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(launcher: subprocess.Popen[str]) -> str:
    assert launcher.stdout
    seen = ""
    deadline = time.monotonic() + 120
    while "Stop with Ctrl-C" not in seen and time.monotonic() < deadline and launcher.poll() is None:
        if select.select([launcher.stdout], [], [], 1)[0]:
            seen += launcher.stdout.readline()
    assert "is ready" in seen, seen
    return seen


def living(state: Path) -> list[int]:
    """Return the processes that carry the instance's STATE_DIR in their environment or their command."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            told = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            is_zombie = (entry / "stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
        except OSError:
            continue
        if os.fsencode(state) in told and not is_zombie and int(entry.name) != os.getpid():
            found.append(int(entry.name))
    return found


def answer(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    return connection.getresponse().status


def test_the_stack_starts_serves_refuses_a_twin_and_dies_with_its_launcher(state: Path) -> None:
    port = free_port()
    launcher = manage(state, "up", "--demo", "none", "--port", str(port))
    wait_until_ready(launcher)
    assert answer(port, "/readyz") == 200
    assert (state / "keys.json").stat().st_mode & 0o777 == 0o600

    twin = manage(state, "up", "--port", str(free_port()))
    assert f"already runs from here, at http://127.0.0.1:{port}/" in twin.communicate()[0]
    assert twin.returncode == 1

    launcher.kill()
    launcher.wait()
    killed = time.monotonic()
    while living(state) and time.monotonic() < killed + 30:
        time.sleep(0.1)
    assert [(one, Path(f"/proc/{one}/cmdline").read_bytes()) for one in living(state)] == []

    again = manage(state, "up", "--demo", "none", "--port", str(port))
    wait_until_ready(again)
    again.send_signal(signal.SIGTERM)
    assert re.search(r"Stopping …[\s\S]*Stopped\.\s*$", again.communicate(timeout=20)[0])
    assert (again.returncode, living(state)) == (0, [])


def test_a_taken_port_is_named_with_a_way_out(state: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        launcher = manage(state, "up", "--port", str(port))
        assert (
            launcher.communicate()[0]
            == f"Port {port} is taken or not ours to use. Choose another one: --port {port + 1}\n"
        )
    assert launcher.returncode == 1


def test_keys_are_made_once_and_what_the_person_set_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIELD_KEYS")
    made = instance.keys(tmp_path)
    assert instance.keys(tmp_path) == made
    assert instance.environment(tmp_path, {})["FIELD_KEYS"] == made["FIELD_KEYS"]
    monkeypatch.setenv("SECRET_KEY", "mine")
    assert instance.environment(tmp_path, {})["SECRET_KEY"] == "mine"
