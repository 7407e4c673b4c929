"""Build the project's own environment from the hash-only lock, enter it, hand the verb on. Standard library only."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "config" / "requirements.lock"
STAMP = VENV / "stamp"
PYTHON = VENV / "bin" / "python"
ROOM_MEGABYTES = 500
HELP = """up [--port 8000] [--demo small|none]   run Shouzhan on this machine until Ctrl-C
test [pytest arguments]                check it
"""


def main(argv: list[str]) -> None:
    """Run `up`, `test` or a Django command inside the project's environment."""
    if os.environ.get("SHOUZHAN_BOOTSTRAP") != "0":
        enter(argv)
    match argv[1:]:
        case ["up", *options]:
            from config import stack

            sys.exit(stack.up(options))
        case ["test", *options]:
            os.chdir(ROOT)
            whole = ["--numprocesses", "auto", "--dist", "worksteal"]
            os.execv(sys.executable, [sys.executable, "-m", "pytest", *(options or whole)])
        case verbs:
            if verbs in ([], ["help"], ["--help"]):
                print(HELP)
            from config import instance

            sys.exit(instance.django(argv))


def enter(argv: list[str]) -> None:
    """Replace this process by the same command inside an environment that agrees with the lock."""
    was_current = ensure()
    if not (was_current and Path(sys.prefix) == VENV):
        os.execv(PYTHON, [os.fspath(PYTHON), *argv])


def ensure() -> bool:
    """Build the environment unless it agrees with the lock, and return whether it did."""
    if _is_current():
        return True
    with _alone():
        if not _is_current():
            build()
    return False


def build() -> None:
    """Make .venv anew and install the lock by hash, wheels only; the stamp last, so that a cut run starts anew."""
    if find_spec("ensurepip") is None:
        sys.exit(
            f"Python {_version()} is here without venv. "
            f"On Debian or Ubuntu: apt install python{_version()}-venv, then start again."
        )
    free = shutil.disk_usage(ROOT).free // 1024 // 1024
    if free < ROOM_MEGABYTES:
        sys.exit(
            f"The disk of {ROOT} has {free} MB left, and .venv needs {ROOM_MEGABYTES} MB. Free some and start again."
        )
    print("Making .venv and installing the locked packages (once, about half a minute) …", file=sys.stderr, flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    _run("make .venv", [getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV])
    quiet = ["-qq", "--no-input", "--disable-pip-version-check"]
    _run(
        "install the locked packages",
        [PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "--only-binary", ":all:", "-r", LOCK],
    )
    STAMP.write_text(_stamp())


def _run(what: str, command: list[str | Path]) -> None:
    try:
        failed = subprocess.run(command, check=False, cwd=ROOT).returncode
    except KeyboardInterrupt:
        sys.exit(130)
    if failed:
        sys.exit(
            f"Could not {what}; the reason is above. Nothing else was changed: put it right and start again. "
            "Packages are fetched this once: without a network set PIP_INDEX_URL or PIP_FIND_LINKS to a copy of them."
        )


def _stamp() -> str:
    return f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {_version()}\n"


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _is_current() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == _stamp()


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process build while others, started at the same time, wait for it."""
    state = Path(os.environ.get("STATE_DIR", ROOT / ".state"))
    try:
        state.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        sys.exit(f"Nothing can be kept in {state} ({reason.strerror}). Set STATE_DIR.")
    with (state / "bootstrap.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
