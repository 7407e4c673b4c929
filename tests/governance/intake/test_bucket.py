"""Files fetched from a bucket into the watched folder: whole, once, and removed where they came from."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

import pytest
from django.core.files.storage import Storage, storages

from governance import actions, jobs
from governance.actions import folder as unattended
from governance.enums import JobState
from governance.intake import buckets
from governance.models import Job, Upload
from tests.governance.intake.conftest import Desk, receipt, text
from tests.governance.intake.test_folder import NOON, Watch

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R6.4.1")]
NAME = "ZJ/实收-2026-05.csv"


class Shop(BaseHTTPRequestHandler):
    """As much of the protocol of S3 as a bucket needs that is listed, read and emptied."""

    objects: dict[str, bytes]

    def log_message(self, *said: object) -> None:
        """Be quiet."""

    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).removeprefix("/facts").removeprefix("/")

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in (("Content-Length", str(len(body))), ("ETag", '"1"'), ("Content-Type", "text/xml")):
            self.send_header(name, value)
        self.send_header("Last-Modified", "Mon, 01 Jun 2026 00:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        if "list-type" in query or "prefix" in query:
            self._answer(200, self._list(query["prefix"][0] if "prefix" in query else ""))
        elif (body := self.objects.get(self._key())) is not None:
            self._answer(200, body)
        else:
            self._answer(404)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        self.objects.pop(self._key(), None)
        self._answer(204)

    def _list(self, prefix: str) -> bytes:
        here = [key.removeprefix(prefix) for key in self.objects if key.startswith(prefix)]
        files = "".join(
            f"<Contents><Key>{escape(prefix + key)}</Key><Size>1</Size></Contents>" for key in here if "/" not in key
        )
        places = {key.partition("/")[0] for key in here if "/" in key}
        folders = "".join(
            f"<CommonPrefixes><Prefix>{escape(prefix + each)}/</Prefix></CommonPrefixes>" for each in places
        )
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{files}{folders}</ListBucketResult>".encode()


@pytest.fixture
def shop() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Run the shop; its objects may be looked at."""
    objects: dict[str, bytes] = {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OneShop", (Shop,), {"objects": objects}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", objects
    server.shutdown()
    server.server_close()


@pytest.fixture
def watch(desk: Desk, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    settings.WATCHED_FOLDER = str(tmp_path / "incoming")
    Path(settings.WATCHED_FOLDER).mkdir()
    return Watch(Path(settings.WATCHED_FOLDER))


@pytest.fixture
def bucket(watch: Watch, settings: Any, tmp_path: Path) -> Storage:
    """Give a bucket that is a directory: what does not depend on S3 is tried without it."""
    options = {"location": str(tmp_path / "bucket")}
    local = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {buckets.BUCKET: local}
    (tmp_path / "bucket").mkdir()
    return storages[buckets.BUCKET]


def lay(bucket: Storage, name: str, content: bytes) -> None:
    with bucket.open(name, "wb") as file:
        file.write(content)


def empty(watch: Watch) -> None:
    actions.tick_bucket(now=watch.now)
    for job in Job.objects.filter(kind=unattended.BUCKET, state=JobState.QUEUED):
        jobs.run(job.pk)


def test_an_object_of_s3_comes_in_as_a_file_of_the_folder(
    watch: Watch, settings: Any, shop: tuple[str, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("storages", reason="django-storages[s3] is not installed")
    address, objects = shop
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    options = {"bucket_name": "facts", "location": "out", "endpoint_url": address, "region_name": "cn-north-1"}
    settings.STORAGES = settings.STORAGES | {
        buckets.BUCKET: {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}
    }
    objects |= {f"out/{NAME}": text([receipt("R1")]), "out/.hidden.csv": b"x", "elsewhere/1.csv": b"x"}
    empty(watch)
    assert set(objects) == {"out/.hidden.csv", "elsewhere/1.csv"}
    watch.run()
    assert Upload.objects.get().counts["new"] == 1


def test_nothing_in_the_bucket_asks_for_nothing(watch: Watch, bucket: Storage) -> None:
    lay(bucket, "still.csv.part", b"half")
    empty(watch)
    assert Job.objects.count() == 0


@pytest.mark.parametrize(
    "name", [".taken/x/实收-2026-05-ZJ.csv", "done/实收-2026-05-ZJ.csv", ".hidden/实收-2026-05-ZJ.csv"]
)
def test_what_the_folder_would_pass_by_stays_in_the_bucket(watch: Watch, bucket: Storage, name: str) -> None:
    path = Path(bucket.path(name))
    path.parent.mkdir(parents=True)
    path.write_bytes(text([receipt("R1")]))
    empty(watch)
    assert Job.objects.count() == 0
    assert bucket.exists(name)


def test_an_object_that_was_not_removed_changes_nothing_the_second_time(watch: Watch, bucket: Storage) -> None:
    for _ in range(2):
        lay(bucket, "实收-2026-05-ZJ.csv", text([receipt("R1")]))
        empty(watch)
        watch.run()
    assert [upload.counts["new"] for upload in Upload.objects.order_by("pk")] == [1, 0]


def test_a_broken_fetch_leaves_the_object_and_no_half_file(
    watch: Watch, bucket: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(bucket, "实收-2026-05-ZJ.csv", text([receipt("R1")]))

    def broken(self: Path, target: Path) -> Path:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(OSError, match="disk full"):
        buckets.fetch("实收-2026-05-ZJ.csv", watch.folder)
    assert watch.files() == {}
    assert bucket.exists("实收-2026-05-ZJ.csv")


def test_without_a_bucket_nobody_looks(watch: Watch) -> None:
    actions.tick_bucket(now=NOON)
    assert Job.objects.count() == 0
