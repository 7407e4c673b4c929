"""The first thing a newcomer meets: manage.py before any package is installed."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config import bootstrap

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the bootstrap at a project directory without an environment, and give the directory."""
    (tmp_path / "requirements.lock").write_text("django==5.2 --hash=sha256:00\n")
    monkeypatch.setenv("STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(bootstrap, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    return tmp_path


def pretend_to_build(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Replace the commands of a build by leaving their traces, and give the list of those that were run."""
    commands: list[list[str]] = []

    def run(command: list[object], **options: object) -> subprocess.CompletedProcess[bytes]:
        commands.append([str(part) for part in command])
        bootstrap.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        bootstrap.PYTHON.touch()
        return subprocess.CompletedProcess([], 0)

    monkeypatch.setattr(bootstrap.subprocess, "run", run)
    return commands


def test_manage_is_a_few_lines_that_an_old_python_can_parse() -> None:
    source = (ROOT / "manage.py").read_text()
    ast.parse(source, feature_version=(3, 4))
    assert len(source.splitlines()) <= 15


def test_an_old_python_is_told_which_one_is_needed() -> None:
    pretend = "import sys; sys.version_info = (3, 9, 1); exec(open('manage.py').read())"
    done = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "Shouzhan needs Python 3.11 or newer. This is Python 3.9.\n"


def test_a_python_without_venv_is_told_what_to_install(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match=r"apt install python3\.\d+-venv"):
        bootstrap.ensure()


def test_packages_are_taken_by_hash_and_as_wheels_only(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = pretend_to_build(monkeypatch)
    assert not bootstrap.ensure()
    assert commands[-1][-5:-2] == ["--require-hashes", "--only-binary", ":all:"]


def test_an_environment_is_kept_until_the_lock_changes(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = pretend_to_build(monkeypatch)
    bootstrap.ensure()
    assert bootstrap.ensure()
    built = len(commands)
    bootstrap.LOCK.write_text("django==5.3 --hash=sha256:01\n")
    assert not bootstrap.ensure()
    assert len(commands) == 2 * built


def test_a_build_that_was_cut_short_is_started_again(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_to_build(monkeypatch)
    bootstrap.ensure()
    bootstrap.STAMP.unlink()
    assert not bootstrap.ensure()


def test_a_failed_installation_says_so_and_leaves_no_stamp(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda _, **__: subprocess.CompletedProcess([], 1))
    with pytest.raises(SystemExit, match=r"Could not make \.venv"):
        bootstrap.ensure()
    assert not bootstrap.STAMP.exists()


def test_test_hands_its_arguments_to_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []
    monkeypatch.setenv("SHOUZHAN_BOOTSTRAP", "0")
    monkeypatch.setattr(os, "execv", lambda _, arguments: handed.append(arguments))
    bootstrap.main(["manage.py", "test", "-k", "receipts"])
    assert handed == [[sys.executable, "-m", "pytest", "-k", "receipts"]]


def test_once_built_it_starts_without_a_network_and_runs_nothing(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_to_build(monkeypatch)
    bootstrap.ensure()

    def unreachable(*_: object, **__: object) -> None:
        pytest.fail("something was run")

    monkeypatch.setattr(bootstrap.subprocess, "run", unreachable)
    monkeypatch.setattr("socket.socket", unreachable)
    assert bootstrap.ensure()


def test_a_full_disk_is_told_before_anything_is_made(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = pretend_to_build(monkeypatch)
    monkeypatch.setattr(bootstrap.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 2 * 1024 * 1024))
    with pytest.raises(SystemExit, match=r"has 2 MB left, and \.venv needs 500 MB"):
        bootstrap.ensure()
    assert (commands, bootstrap.VENV.exists()) == ([], False)


def test_a_state_directory_that_cannot_be_made_is_told(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / "file").touch()
    monkeypatch.setenv("STATE_DIR", str(bare / "file" / "state"))
    with pytest.raises(SystemExit, match=r"Nothing can be kept in .* Set STATE_DIR"):
        bootstrap.ensure()
