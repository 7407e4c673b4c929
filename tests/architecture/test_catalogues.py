"""Both Chinese catalogues hold words for every msgid in use, and none of them is a guess."""

import re

import pytest
from django.conf import settings

from config.management.commands.messages import LOCALES, gather, known, missing

PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def path(locale: str):
    return settings.BASE_DIR / "config" / "locale" / locale / "LC_MESSAGES" / "django.po"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_msgid_in_use_has_words(locale: str) -> None:
    catalogue = known(path(locale), locale)
    have = {(message.context, message.id) for message in catalogue}
    absent = [
        message.id for message in gather(settings.BASE_DIR) if message.id and (message.context, message.id) not in have
    ]
    assert absent == []
    assert missing(catalogue) == []


def _last(source: str | tuple[str, ...]) -> str:
    return source if isinstance(source, str) else source[-1]


@pytest.mark.parametrize("locale", LOCALES)
def test_words_keep_their_figures(locale: str) -> None:
    broken = [
        message.id
        for message in known(path(locale), locale)
        if message.id
        for words in ([message.string] if isinstance(message.string, str) else message.string)
        if set(PLACEHOLDER.findall(_last(message.id))) != set(PLACEHOLDER.findall(words))
    ]
    assert broken == []


def test_the_traditional_catalogue_is_written_in_traditional_characters() -> None:
    simplified_only = set("这为发显录审导页时间条级绩")
    found = {
        str(message.id)
        for message in known(path("zh_Hant"), "zh_Hant")
        for words in ([message.string] if isinstance(message.string, str) else message.string)
        if simplified_only & set(words)
    }
    assert found == set()
