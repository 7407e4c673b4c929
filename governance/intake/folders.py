"""The watched folder: which files are whole, what each is, and where it goes; nothing here touches the database.

A file is taken by a rename into `.taken/<mark>/`, in one step and for good, and leaves it by a rename into `done/`,
`review/` or `refused/`. So wherever a run is cut off, the file is in exactly one place and its mark says which it is.
"""

import os
import re
import stat
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from django.utils.translation import override

from governance.intake.archives import refuse
from governance.intake.kinds import INTAKE_KINDS, LANGUAGES, IntakeKind
from governance.models import OrgUnit
from governance.problems import mark

TAKEN, DONE, REVIEW, REFUSED = ".taken", "done", "review", "refused"
OURS = {DONE, REVIEW, REFUSED}
PARTIAL = (".part", ".partial", ".filepart", ".crdownload", ".tmp", ".temp", ".swp")
SUFFIXES = (".xlsx", ".csv")
SETTLED_AFTER = timedelta(seconds=10)
DEEPEST = 4
MONTH = re.compile(r"(?<!\d)(20\d{2})(?:[-_.年](\d{1,2})|(\d{2}))")
AHEAD = timedelta(days=62)

NO_MONTH = mark("The file's name does not tell its month. Put it in, for example 2026-11, and deliver it again.")
FAR_MONTH = mark("%(month)s is not a month that can be delivered today.")
NO_BRANCH = mark("Neither name nor folder tells the branch. Put its code in, for example ZJ, and deliver it again.")
BRANCHES = mark("Name and folder tell more than one branch: %(branches)s. Leave one.")
OTHER_SUFFIX = mark("Only .xlsx and .csv files are taken in.")

Look = tuple[tuple[int, int, int], float]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that is ours now: its mark, where it lies, and its path below the watched folder before it was taken."""

    delivery: uuid.UUID
    path: Path
    told: Path


def settled(folder: Path, looks: Mapping[str, Look], now: datetime) -> tuple[list[Path], dict[str, Look]]:
    """Return the files, by name, that have not changed for ten seconds between looks, and what this look saw.

    Only our own clock counts: a file whose size, time or inode differs from the last look begins to wait anew.
    """
    seen: dict[str, Look] = {}
    for path in _waiting(folder):
        with suppress(FileNotFoundError):
            signature, name = _signature(path), str(path.relative_to(folder))
            before = looks.get(name)
            same = before is not None and tuple(before[0]) == signature
            seen[name] = (signature, before[1] if same and before else now.timestamp())
    whole = [name for name, (_, since) in seen.items() if now.timestamp() - since >= SETTLED_AFTER.total_seconds()]
    return sorted((folder / name for name in whole), key=lambda path: (path.name, path)), seen


def _signature(path: Path) -> tuple[int, int, int]:
    told = path.lstat()
    return told.st_size, told.st_mtime_ns, told.st_ino


def _waiting(folder: Path, depth: int = 0) -> Iterator[Path]:
    """Yield the plain files that are not ours and not on their way; links and devices are never followed."""
    for entry in os.scandir(folder):
        path = Path(entry.path)
        if is_passed_by(entry.name, depth):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < DEEPEST:
                yield from _waiting(path, depth + 1)
        elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode) and not is_partial(entry.name):
            yield path


def is_passed_by(name: str, depth: int) -> bool:
    """Say whether a file or folder so many folders down is hidden, or one of our own shelves."""
    return name.startswith((".", "~")) or (depth == 0 and name in OURS)


def is_partial(name: str) -> bool:
    """Say whether a file's name tells that it is still on its way."""
    return name.lower().endswith(PARTIAL)


def take(folder: Path, path: Path) -> None:
    """Make a file ours under a mark of its own; one that somebody took away meanwhile is let go."""
    place = folder / TAKEN / str(uuid.uuid4()) / path.relative_to(folder)
    place.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        path.rename(place)


def taken(folder: Path) -> list[Taken]:
    """Return the files that are ours and not yet put away, by name; places that a cut run left empty are removed."""
    found = []
    for place in (folder / TAKEN).glob("*-*-*-*-*"):
        files = [path for path in place.rglob("*") if path.is_file()]
        found += [Taken(uuid.UUID(place.name), path, path.relative_to(place)) for path in files]
        if not files:
            _clear(place)
    return sorted(found, key=lambda one: (one.told.name, one.told))


def put_away(folder: Path, one: Taken, where: str, report: str) -> None:
    """Lay a file and its report beside each other; the report first and whole, so that no file is without."""
    shelf = folder / where
    shelf.mkdir(exist_ok=True)
    name = f"{one.told.stem}.{one.delivery.hex[:8]}"
    fresh = shelf / f".{name}.txt"
    fresh.write_text(report, encoding="utf-8-sig")
    fresh.replace(shelf / f"{name}.txt")
    one.path.rename(shelf / f"{name}{one.told.suffix}")
    _clear(folder / TAKEN / str(one.delivery))


def _clear(place: Path) -> None:
    """Remove a place and the empty folders in it."""
    with suppress(OSError):
        for inner in sorted((path for path in place.rglob("*") if path.is_dir()), reverse=True):
            inner.rmdir()
        place.rmdir()


def branch_of(told: Path, branches: Sequence[OrgUnit]) -> OrgUnit:
    """Return the branch whose code or name stands in a file's path, the only one where there is one; else Refused."""
    words = {word.upper() for word in re.split(r"[^0-9A-Za-z]+", str(told))}
    named = [branch for branch in branches if branch.code.upper() in words or branch.name in str(told)]
    if len(named) > 1:
        raise refuse(BRANCHES, branches=" · ".join(branch.name for branch in named))
    if not named and len(branches) != 1:
        raise refuse(NO_BRANCH)
    return named[0] if named else branches[0]


def month_of(told: Path, today: date) -> date:
    """Return the month that a file's name, else its folder, tells; Refused where none or one far ahead does."""
    for part in (told.stem, *reversed(told.parent.parts)):
        for found in MONTH.finditer(part):
            number = int(found[2] or found[3])
            if 1 <= number <= 12:
                month = date(int(found[1]), number, 1)
                if month > today + AHEAD:
                    raise refuse(FAR_MONTH, month=f"{month:%Y-%m}")
                return month
    raise refuse(NO_MONTH)


def kind_of_folder(told: Path) -> IntakeKind | None:
    """Return the kind of file that one of the folders is called after, by name or title; None where none is."""
    names = {part.casefold() for part in told.parent.parts}
    for kind in INTAKE_KINDS.values():
        titles = {kind.name}
        for language in LANGUAGES:
            with override(language):
                titles.add(str(kind.title).casefold())
        if titles & names:
            return kind
    return None
