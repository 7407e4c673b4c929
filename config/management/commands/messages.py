"""`messages`: gather every msgid of code and templates into the catalogues (for developers; no gettext needed)."""

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management import BaseCommand
from django.utils.translation.template import templatize

LOCALES = ("zh_Hans", "zh_Hant")
APPS = ("config", "governance", "directors", "recruitment", "training", "operations", "compliance", "appraisal")
KEYWORDS: dict[str, Any] = {
    "_": None,
    "_p": ((1, "c"), 2),
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "mark": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


class Command(BaseCommand):
    """Bring the catalogues of Simplified and Traditional Chinese up to the msgids in use."""

    help = "Gather every msgid of code and templates into config/locale."
    requires_system_checks = ()

    def handle(self, **options: Any) -> None:
        """Write each catalogue and say what still lacks words."""
        template = gather(settings.BASE_DIR)
        for locale in LOCALES:
            path = settings.BASE_DIR / "config" / "locale" / locale / "LC_MESSAGES" / "django.po"
            catalogue = known(path, locale)
            catalogue.update(template, no_fuzzy_matching=True)
            catalogue.obsolete.clear()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_text(catalogue))
            self.stdout.write(f"{locale}: {len(catalogue)} messages, {len(missing(catalogue))} without words")


def _text(catalogue: Catalog) -> bytes:
    """Return the catalogue's file, without the header lines that would change at every run."""
    written = BytesIO()
    write_po(written, catalogue, width=120, no_location=True, sort_output=True)
    kept = (b'"Language: ', b'"Plural-Forms', b'"MIME-', b'"Content-')
    head, _, body = written.getvalue().partition(b"\n\n")
    lines = [line for line in head.split(b"\n") if not line.startswith(b'"') or line.startswith(kept)]
    return b"\n".join(lines) + b"\n\n" + body


def gather(root: Path) -> Catalog:
    """Return the catalogue of every msgid in the apps' code and in all templates."""
    catalogue = Catalog(charset="utf-8", project="Shouzhan", header_comment="# Words of Shouzhan.", fuzzy=False)
    for path in sources(root):
        text = path.read_text(encoding="utf-8")
        code = _as_code(text, str(path)) if path.suffix == ".html" else text
        for _line, message, comments, context in extract(
            "python", BytesIO(code.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"}
        ):
            catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def _as_code(template: str, name: str) -> str:
    """Return a template's messages as Python calls; what is not a message becomes filler without indentation."""
    return "\n".join(line.lstrip() for line in templatize(template, origin=name).splitlines())


def sources(root: Path) -> list[Path]:
    """Return the files that may hold words for the screen, in a stable order."""
    code = [path for app in APPS for path in (root / app).rglob("*.py") if "migrations" not in path.parts]
    return sorted([*code, *(root / "templates").rglob("*.html")])


def known(path: Path, locale: str) -> Catalog:
    """Return the catalogue as it stands, or a new one."""
    if not path.exists():
        return Catalog(
            locale=locale, charset="utf-8", project="Shouzhan", header_comment="# Words of Shouzhan.", fuzzy=False
        )
    with path.open("rb") as file:
        return read_po(file, locale=locale)


def words_of(message: Message) -> list[str]:
    """Return a message's words: one, or one for each plural form."""
    found = message.string
    return [found] if isinstance(found, str) else [str(form) for form in found or [""]]


def missing(catalogue: Catalog) -> list[str]:
    """Return the msgids without words, or with words nobody confirmed."""
    return [str(message.id) for message in catalogue if message.id and (message.fuzzy or not all(words_of(message)))]
