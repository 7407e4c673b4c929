"""Compile message catalogues without gettext on the machine; the compiled files are never committed."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


def compile_stale(locale: Path = LOCALE) -> int:
    """Write the .mo of every catalogue whose .po is newer, and return how many there were."""
    compiled = 0
    for source in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        fresh = target.with_suffix(f".{os.getpid()}")
        with source.open("rb") as text, fresh.open("wb") as binary:
            write_mo(binary, read_po(text, locale=source.parts[-3]))
        fresh.replace(target)
        compiled += 1
    return compiled
