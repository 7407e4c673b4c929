"""Child processes that never outlive the process that started them. Standard library only."""

import ctypes
import errno
import os
import pwd
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
FULL = (errno.ENOSPC, errno.EDQUOT)
ANYWHERE = Path("/")  # a directory that every account may stand in
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None

Child = subprocess.Popen[bytes]


class NotPossible(Exception):
    """A reason, in words for the person at the terminal, why something cannot be started."""


def require_room(place: Path, megabytes: int, purpose: str) -> None:
    """Raise NotPossible where the disk of a directory, or of the nearest one above it, has not so much room left."""
    there = next(path for path in (place, *place.parents) if path.exists())
    free = shutil.disk_usage(there).free // 1024 // 1024
    if free < megabytes:
        raise NotPossible(
            f"The disk of {there} has {free} MB left, and {purpose} needs {megabytes} MB. Free some, or set STATE_DIR "
            "to a place on another disk, and start again."
        )


def told_of_full_disk(reason: OSError, place: Path) -> bool:
    """Say in words that the disk is full, if that is the reason; False for any other."""
    if reason.errno not in FULL:
        return False
    print(
        f"The disk is full: {reason.filename or place} could not be written. What was kept before is safe. "
        "Free some space and start again.",
        file=sys.stderr,
    )
    return True


@dataclass(frozen=True)
class Account:
    """The operating-system account a server runs under when the launcher is root."""

    uid: int
    gid: int

    def own(self, path: Path) -> None:
        """Make the account the owner of a file or directory."""
        os.chown(path, self.uid, self.gid)


def server_account() -> Account | None:
    """Return the account for PostgreSQL, which refuses root: `nobody` if we are root, else None for our own."""
    if os.geteuid() == 0:
        entry = pwd.getpwnam("nobody")
        return Account(entry.pw_uid, entry.pw_gid)
    try:
        pwd.getpwuid(os.geteuid())
    except KeyError:
        raise NotPossible(
            f"User id {os.geteuid()} has no entry in the password file, so PostgreSQL cannot run here. "
            "Set DATABASE_URL to a server of your own."
        ) from None
    return None


def _tie_to(parent: int, dies_by: signal.Signals) -> Callable[[], None]:
    """Return what a child runs before its program: ask the kernel for a signal when the parent vanishes."""

    def tie() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, dies_by)
            if os.getppid() != parent:
                os.kill(os.getpid(), signal.SIGKILL)

    return tie


def spawn(
    command: Sequence[str | Path],
    *,
    dies_by: signal.Signals,
    output: IO[bytes] | int,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    account: Account | None = None,
) -> Child:
    """Start a child in a session of its own that receives `dies_by` if we vanish (on Linux, even by kill -9).

    The kernel ties the child to the thread that started it, so only the main thread may call this.
    """
    return subprocess.Popen(
        [os.fspath(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        env=env,
        cwd=cwd,
        start_new_session=True,
        preexec_fn=_tie_to(os.getpid(), dies_by),  # noqa: PLW1509  nothing here starts threads before its children
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )


def run_as(
    account: Account | None,
    command: Sequence[str | Path],
    *,
    cwd: Path = ANYWHERE,
    env: Mapping[str, str] | None = None,
    given: str = "",
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end under the account, `given` on its input, and return its exit code and output."""
    return subprocess.run(
        [os.fspath(part) for part in command],
        check=False,
        input=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        cwd=cwd,
        env=env,
        user=account.uid if account else None,
        group=account.gid if account else None,
        extra_groups=[] if account else None,
    )


def stop(child: Child, *, by: signal.Signals, patience: float) -> bool:
    """Ask a child to end, wait `patience` seconds, then kill its whole group; return whether it ended when asked."""
    if child.poll() is None:
        child.send_signal(by)
    try:
        child.wait(patience)
        ended = True
    except subprocess.TimeoutExpired:
        ended = False
    kill_group(child)
    child.wait()
    return ended


def kill_group(child: Child) -> None:
    """Kill what is left of a child's session, grandchildren included."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
