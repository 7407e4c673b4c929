"""Set-up where the ground is rough: a private home, odd paths, a full disk; one plain message, nothing half made."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from config import embedded, instance, processes, stack
from config.binaries import SHARED_COPIES
from config.embedded import Postgres, server_home
from config.processes import NotPossible, require_room, server_account

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has to become somebody else")


@pytest.fixture
def private(tmp_path: Path) -> Path:
    """A state directory with Chinese and spaces in its path, below a home that is closed to everybody else."""
    home = tmp_path / "家 目录"
    home.mkdir(mode=0o700)
    state = home / "收展 状态"
    state.mkdir()
    return state


@only_root
def test_below_a_private_home_root_s_database_lives_where_its_account_can_reach(private: Path) -> None:
    home = server_home(private, server_account())
    assert home.parent == SHARED_COPIES
    assert home == server_home(private, server_account())
    assert home != server_home(private.parent, server_account())


def test_below_a_private_home_of_one_s_own_the_data_stay_in_the_state_directory(private: Path) -> None:
    assert server_home(private, None) == private / "postgres"


def test_without_room_no_database_is_begun(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10, 9, 7 * 1024 * 1024))
    monkeypatch.setattr(embedded, "postgres_programs", lambda _: None)
    server = Postgres(private / "postgres", private / "sockets", private / "log")
    with pytest.raises(
        NotPossible, match=r"has 7 MB left, and a new database needs \d+ MB\. Free some, or set STATE_DIR"
    ):
        server.start()
    assert list((private / "postgres").iterdir()) == []


def test_room_is_asked_of_the_nearest_directory_that_exists(private: Path) -> None:
    require_room(private / "not" / "yet", 0, "nothing")


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "/full/keys.json")


def test_a_disk_that_fills_up_is_told_in_words_by_up(
    private: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DIR", str(private))
    monkeypatch.setattr(stack, "interruptible", lambda: None)
    monkeypatch.setattr(stack, "_claim_port", lambda *_, **__: None)
    monkeypatch.setattr(stack, "_run", full)
    assert stack.up(["--demo", "none"]) == 1
    assert capsys.readouterr().err.startswith("The disk is full: /full/keys.json could not be written.")


def test_a_disk_that_fills_up_is_told_in_words_by_other_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(instance, "connected", full)
    assert instance.django(["manage.py", "check"]) == 1
    assert "The disk is full" in capsys.readouterr().err


def test_another_fault_of_the_disk_travels_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(instance, "connected", broken)
    with pytest.raises(OSError, match="Input/output"):
        instance.django(["manage.py", "check"])


def test_a_state_directory_that_cannot_be_written_is_named(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (private / "file").touch()
    monkeypatch.setenv("STATE_DIR", str(private / "file" / "state"))
    with pytest.raises(NotPossible, match=r"Nothing can be kept in .*Set STATE_DIR"):
        instance.state_directory()
