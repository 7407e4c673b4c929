"""Offers the few files of the Bootstrap wheel that pages use; the wheel holds 9 MB of variants."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage, Storage

# The source map is named by the last line of the style sheet, so the manifest storage needs it too.
FILES = ("css/bootstrap.min.css", "css/bootstrap.min.css.map")
PREFIX = "bootstrap"


def bootstrap_directory() -> Path | None:
    """Return the directory of the Bootstrap wheel (a namespace package, so it has no __file__), or None."""
    spec = find_spec(PREFIX)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


class BootstrapFinder(BaseFinder):
    """Finds bootstrap/css/bootstrap.min.css and its map, and nothing else of the wheel."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.directory = bootstrap_directory()

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Return an error where the wheel or one of the files is missing."""
        if self.directory and all((self.directory / name).is_file() for name in FILES):
            return []
        return [Error("Bootstrap's style sheet is missing: install bootstrap-wrapper.", id="config.E001")]

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Return the file's place on disk, a list of places when all are asked for, or [] where there is none."""
        name = path.removeprefix(f"{PREFIX}/")
        if self.directory is None or name == path or name not in FILES:
            return []
        found = str(self.directory / name)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Yield each file with the storage that reads it."""
        if self.directory is None:
            return
        storage = FileSystemStorage(location=str(self.directory))
        storage.prefix = PREFIX  # type: ignore[attr-defined]  # collectstatic reads it to name the copy
        for name in FILES:
            yield name, storage
