"""Watch the processes of an instance: show and keep their output, notice an early end, stop them in order."""

import os
import selectors
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE
from typing import IO

from config.instance import Server, log_file
from config.processes import Child, NotPossible, kill_group, spawn

PATIENCE = 10.0


def say(line: str) -> None:
    """Print a line for the person; a closed terminal must not stop the instance."""
    with suppress(BrokenPipeError):
        print(line, flush=True)


@dataclass
class Part:
    """A process of ours with its output."""

    name: str
    child: Child
    pipe: IO[bytes]
    log: Path
    file: IO[bytes]
    rest: bytes = b""


@dataclass
class Supervisor:
    """The web server, the worker and beat, in the order they were started, and the servers below them."""

    state: Path
    env: dict[str, str]
    cwd: Path
    servers: dict[str, Server]
    parts: list[Part] = field(default_factory=list)
    selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)

    def start(
        self, name: str, command: list[str], *, dies_by: signal.Signals, extra: dict[str, str] | None = None
    ) -> Part:
        """Start a Python module as a part of the instance."""
        env = {**self.env, **(extra or {})}
        child = spawn([sys.executable, *command], dies_by=dies_by, output=PIPE, env=env, cwd=self.cwd)
        assert child.stdout is not None
        log = log_file(self.state, name)
        part = Part(name, child, child.stdout, log, log.open("ab"))
        self.parts.append(part)
        self.selector.register(part.pipe, selectors.EVENT_READ, part)
        return part

    def watch(self, seconds: float) -> None:
        """Copy output for up to `seconds`, and raise NotPossible if a part or a server has ended by itself."""
        self._copy(seconds)
        for part in self.parts:
            if (code := part.child.poll()) is not None:
                self._copy(0.2)
                raise NotPossible(f"{part.name} ended with code {code}. Its log: {part.log}")
        for name, server in self.servers.items():
            if server.child and server.child.poll() is not None:
                raise NotPossible(
                    f"{name} ended with code {server.child.returncode}. Its log: {log_file(self.state, name)}"
                )

    def finish(self, part: Part) -> int:
        """Copy a part's output until it ends, take it off the list and return its exit code."""
        while part.child.poll() is None:
            self._copy(0.1)
        self._copy(0)
        self._forget(part)
        return part.child.returncode

    def stop(self) -> None:
        """Ask every part to end, wait ten seconds together, then kill what is left of their groups."""
        for part in self.parts:
            if part.child.poll() is None:
                part.child.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        while any(part.child.poll() is None for part in self.parts) and time.monotonic() < deadline:
            self._copy(0.1)
        for part in list(self.parts):
            kill_group(part.child)
            part.child.wait()
            self._copy(0)
            self._forget(part)

    def _copy(self, seconds: float) -> None:
        if not self.selector.get_map():
            time.sleep(seconds)
            return
        for key, _ in self.selector.select(seconds):
            part: Part = key.data
            read = os.read(part.pipe.fileno(), 65536)
            if not read:
                self.selector.unregister(part.pipe)
            part.file.write(read)
            part.file.flush()
            *lines, part.rest = (part.rest + read).split(b"\n")
            for line in lines:
                say(f"{part.name:>8} │ {line.decode(errors='replace')}")

    def _forget(self, part: Part) -> None:
        with suppress(KeyError):
            self.selector.unregister(part.pipe)
        part.pipe.close()
        part.file.close()
        self.parts.remove(part)
