"""The bucket in front of the watched folder: what lies below its prefix is fetched whole, then removed there.

A bucket shows an object only when it is complete. One that was fetched twice, because a run was cut off before it
removed it, changes nothing when it is taken in again.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from django.core.files.storage import Storage, storages

from governance.intake.folders import DEEPEST, is_partial, is_passed_by

BUCKET = "incoming"  # in settings.STORAGES, where WATCHED_BUCKET is set


def waiting() -> Iterator[str]:
    """Yield the names of the objects below the prefix, but for those that the watched folder would pass by."""
    yield from _below(storages[BUCKET], PurePosixPath(), 0)


def _below(bucket: Storage, place: PurePosixPath, depth: int) -> Iterator[str]:
    folders, files = bucket.listdir(str(place) if depth else "")
    for name in sorted(files):
        if name and not is_passed_by(name, depth) and not is_partial(name):
            yield str(place / name)
    for name in sorted(folders):
        if name and depth < DEEPEST and not is_passed_by(name, depth):
            yield from _below(bucket, place / name, depth + 1)


def fetch(name: str, folder: Path) -> None:
    """Lay one object into the watched folder, under its own name once it is whole, and remove it from the bucket."""
    bucket = storages[BUCKET]
    there = folder / name
    there.parent.mkdir(parents=True, exist_ok=True)
    partial = there.with_name(f".{there.name}.part")
    try:
        with bucket.open(name) as source, partial.open("wb") as target:
            for chunk in source.chunks():
                target.write(chunk)
        partial.replace(there)
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
    bucket.delete(name)
