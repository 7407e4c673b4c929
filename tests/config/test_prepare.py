"""`prepare` refuses a database in which search would be blind, and works only where something changed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import connection

from config import catalogues
from config.grants import as_owner
from config.management.commands import prepare


@pytest.fixture
def blind_database(transactional_db: None) -> Iterator[None]:
    """Connect to a database whose locale does not know Chinese letters."""
    name = connection.settings_dict["NAME"]
    options = connection.settings_dict["OPTIONS"]
    rights = options.pop("options")
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE blind TEMPLATE template0 LOCALE 'C' ENCODING 'UTF8'")
    connection.close()
    connection.settings_dict["NAME"] = "blind"
    yield
    connection.close()
    connection.settings_dict["NAME"] = name
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE blind")
    connection.close()
    options["options"] = rights


def test_a_database_that_cannot_see_chinese_is_refused(blind_database: None) -> None:
    with pytest.raises(CommandError, match="LC_CTYPE C"):
        prepare.refuse_unfit_server()


@pytest.mark.django_db
def test_the_tests_own_database_is_fit() -> None:
    prepare.refuse_unfit_server()
    prepare.refuse_blind_search()


@pytest.mark.django_db(transaction=True)
def test_the_owner_is_another_role_than_the_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://somebody:word@/no/where")
    before = dict(connection.settings_dict)
    with as_owner():
        assert connection.settings_dict["USER"] == "somebody"
    assert connection.settings_dict == before


def test_static_files_are_collected_again_only_when_one_changed(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a")
    first = prepare.static_stamp([tmp_path])
    assert prepare.static_stamp([tmp_path]) == first
    (tmp_path / "b.css").write_text("b")
    assert prepare.static_stamp([tmp_path]) != first


def test_a_catalogue_is_compiled_when_its_source_is_newer(tmp_path: Path) -> None:
    source = tmp_path / "zh_Hans" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Home"\nmsgstr "首页"\n')
    assert catalogues.compile_stale(tmp_path) == 1
    assert catalogues.compile_stale(tmp_path) == 0
    os.utime(source, ns=(2**62, 2**62))
    assert catalogues.compile_stale(tmp_path) == 1
